import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { rolesOf } from '../kernel/actor';
import { ChoosesPassword, Forbidden, SignedOut } from '../kernel/errors';
import { GIVEN_PASSWORD, NEEDS, PUBLIC } from './needs';
import { mayAsk, type Permission } from './permissions';

const READING = ['GET', 'HEAD', 'OPTIONS'];

/** Denies by default: a route must say what it needs, or that it is public. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, targets)) return true;
    const permission = this.reflector.getAllAndOverride<Permission | undefined>(NEEDS, targets);
    if (!permission) throw new Forbidden([{ key: 'error.route_says_nothing' }]);
    const request = context.switchToHttp().getRequest<Request>();
    if (!request.actor) throw new SignedOut();
    if (request.actor.choosesPassword) {
      const open = this.reflector.getAllAndOverride<boolean | undefined>(GIVEN_PASSWORD, targets);
      if (!open || request.tokenScope) throw new ChoosesPassword();
      return true;
    }
    if (request.tokenScope === 'read' && !READING.includes(request.method)) {
      throw new Forbidden([{ key: 'error.token_reads_only' }]);
    }
    if (!mayAsk(rolesOf(request.actor), permission)) throw new Forbidden();
    return true;
  }
}
