import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import { json } from 'express';
import { isAnonymousPlace } from './access/anonymous-place';
import { installAccess } from './accounts/install-access';
import { AppModule } from './app.module';
import { UnitOfWork } from './audit/unit-of-work';
import type { Config } from './config/config';
import type { Foundation } from './foundation.module';
import { LOGGER, type Logger } from './logging/logger';
import { NestLogger } from './logging/nest-logger';
import { installNotices } from './notices/install-notices';
import { Closing } from './web/closing';
import { installOpenApi } from './web/open-api';
import { requestLog } from './web/request-log';
import { shallow } from './web/shallow';
import { installViews } from './web/view/view-engine';

const KEPT_ALIVE_MS = 65_000;

/** A thousand records in one request; whatever else is sent is small. */
const BATCHES = ['partners', 'engagements', 'contributions'].map((name) => `/api/v1/${name}/batch`);

/** The application as `npm start` and the tests both run it; not yet listening. */
export async function createApp(
  config: Config,
  foundation: Partial<Foundation> = {},
): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(config, foundation), {
    logger: config.environment === 'test' ? false : new NestLogger(['error', 'warn']),
    abortOnError: false,
    bodyParser: false,
  });
  app.disable('x-powered-by');
  if (config.behindHttps) app.set('trust proxy', 1);
  app.set('query parser', 'simple');
  app.use(app.get(Closing).middleware);
  app.use(requestLog(app.get<Logger>(LOGGER), isAnonymousPlace, app.get(UnitOfWork).clock));
  // A page shrinks by six. Its form token is guarded by the cookie, which no other site's request carries.
  app.use(compression());
  app.use(BATCHES, json({ limit: '5mb' }));
  app.useBodyParser('json', { limit: '2mb' });
  app.useBodyParser('urlencoded', { extended: true, limit: '2mb', parameterLimit: 5000 });
  app.use(shallow);
  installViews(app);
  installAccess(app);
  installNotices(app);
  installOpenApi(app);
  // Longer than a proxy in front keeps a connection it does not use: it must not send on one that has just ended.
  app.getHttpServer().keepAliveTimeout = KEPT_ALIVE_MS;
  return app;
}
