import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { bearerOf, isApi } from '../access/asked-path';
import { ActorsService } from './actors.service';
import './session-data';
import { TokensService } from './tokens.service';

/** Finds out who asks: by bearer token under /api, else by the session. */
@Injectable()
export class ActorMiddleware implements NestMiddleware {
  constructor(
    private readonly actors: ActorsService,
    private readonly tokens: TokensService,
  ) {}

  async use(request: Request, _response: Response, next: NextFunction): Promise<void> {
    const secret = bearerOf(request);
    if (secret === null) await this.fromSession(request);
    else await this.fromToken(request, secret);
    next();
  }

  private async fromToken(request: Request, secret: string): Promise<void> {
    const bearer = await this.tokens.bearer(secret);
    request.actor = bearer?.actor ?? null;
    if (bearer) request.tokenScope = bearer.scope;
  }

  private async fromSession(request: Request): Promise<void> {
    const { userId, signedInAt } = request.session;
    if (userId === undefined || signedInAt === undefined) {
      request.actor = null;
      return;
    }
    const via = isApi(request) ? 'api' : 'page';
    request.actor = await this.actors.actorOfSession(userId, signedInAt, via);
  }
}
