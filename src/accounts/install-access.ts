import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import session from 'express-session';
import helmet from 'helmet';
import type { Config } from '../config/config';
import { CONFIG } from '../config/config.token';
import { readerStyle } from '../web/reader-style';
import { ActorMiddleware } from './actor.middleware';
import { csrfCheck } from '../access/csrf';
import { isAnonymousPlace } from '../access/anonymous-place';
import { pageContext } from '../access/page-context.middleware';
import { isProbe } from '../access/probes';
import { rateLimits } from '../access/rate-limits';
import { savedFirst } from '../access/saved-first';
import { SESSION_SECRET } from './session-secret';
import { SESSION_IDLE, SessionStore } from './session-store';
import { uploads } from '../access/uploads';
import { bearerOf } from '../access/asked-path';

/**
 * Puts in front of every route, in this order: safe headers, who asks, what pages are drawn with,
 * limits, files, the proof that our own page sent it, and how its reader writes numbers. Call it after the body parsers and `installViews`.
 */
export function installAccess(app: NestExpressApplication): void {
  const config = app.get<Config>(CONFIG);
  const actors = app.get(ActorMiddleware);
  app.use(safeHeaders(config));
  app.use(keptNowhere);
  app.use(unlessAnonymous(unlessProgram(sessions(app, config))));
  app.use(savedFirst);
  app.use(unlessAnonymous((request, response, next) => actors.use(request, response, next)));
  app.use(pageContext);
  if (config.environment !== 'test' || process.env.ACCORD_RATE_LIMIT === 'yes') {
    for (const limit of rateLimits()) app.use(limit);
  }
  app.use(uploads);
  app.use(csrfCheck);
  app.use(readerStyle);
}

/** What a person sees stays on no shared machine and in no proxy; what may be kept says so itself. */
function keptNowhere(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'private, no-store');
  next();
}

/** Passes by what would know the person, where a person must not be known, or there is none. */
function unlessAnonymous(handler: RequestHandler): RequestHandler {
  return (request, response, next) => {
    if (isAnonymousPlace(request) || isProbe(request)) next();
    else return handler(request, response, next);
  };
}

/** A program shows its token with each request: it has no session, and is given none. */
function unlessProgram(handler: RequestHandler): RequestHandler {
  return (request, response, next) => {
    if (bearerOf(request) === null) return handler(request, response, next);
    next();
  };
}

function safeHeaders(config: Config): ReturnType<typeof helmet> {
  const self = ["'self'"];
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: self,
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        formAction: self,
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: config.behindHttps,
    referrerPolicy: { policy: 'same-origin' },
  });
}

function sessions(app: NestExpressApplication, config: Config): ReturnType<typeof session> {
  return session({
    name: 'accord',
    secret: app.get<string>(SESSION_SECRET),
    store: app.get(SessionStore),
    resave: false,
    saveUninitialized: false,
    rolling: true,
    cookie: { httpOnly: true, sameSite: 'lax', secure: config.behindHttps, maxAge: SESSION_IDLE },
  });
}
