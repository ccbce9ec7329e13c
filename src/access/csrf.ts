import { csrfSync } from 'csrf-sync';
import type { NextFunction, Request, Response } from 'express';
import { Forbidden } from '../kernel/errors';
import { askedPath, bearerOf, isApi } from './asked-path';
import { isAnonymousPlace } from './anonymous-place';
import { isByItsLink } from './places';

const READING = ['GET', 'HEAD', 'OPTIONS'];

const protection = csrfSync({ size: 32, getTokenFromRequest: sentToken });

/** The token of a person's session, made when it is first asked for. Whoever has not signed in needs none. */
export function csrfToken(request: Request): string {
  return request.actor ? protection.generateToken(request) : '';
}

/**
 * Refuses what another site could have sent in the person's name. A bearer token is never sent by a
 * browser of itself, so it needs no second proof; nor does an API call without anybody behind it.
 */
export function csrfCheck(request: Request, _response: Response, next: NextFunction): void {
  // Where nobody is known there is nobody in whose name another site could send anything.
  const nobody = isByLink(request) || isAnonymousPlace(request);
  const exempt = nobody || (isApi(request) && (bearerOf(request) !== null || !request.actor));
  if (!READING.includes(request.method) && !exempt && !isOurs(request)) {
    throw new Forbidden([{ key: isApi(request) ? 'access.csrf_api' : 'access.csrf' }]);
  }
  const body: unknown = request.body;
  if (typeof body === 'object' && body !== null && '_csrf' in body) delete body._csrf;
  next();
}

/**
 * A person's request carries the token of the session. A visitor has none, so that nothing is written for whoever
 * only looks: another site could at most sign a browser in, and a browser says where a form was sent from.
 */
function isOurs(request: Request): boolean {
  const isVisitors = !request.actor || askedPath(request) === '/sign-in';
  return isVisitors ? isFromHere(request) : protection.isRequestValid(request);
}

/** What every browser says of a form it sends: of the kind of site, and of its address where that is older. */
function isFromHere({ headers, host }: Request): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin } = headers;
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}

/** Pages behind a signed link that is proof enough: they know no session, which another site could use. */
export function isByLink(request: Request): boolean {
  return isByItsLink(askedPath(request));
}

function sentToken(request: Request): string | undefined {
  const header = request.headers['x-csrf-token'];
  if (typeof header === 'string') return header;
  const body = request.body as { _csrf?: unknown } | undefined;
  return !isApi(request) && typeof body?._csrf === 'string' ? body._csrf : undefined;
}
