import type { Request } from 'express';

/** Under this path nobody is known: no session, no account, no cookie is read or set. */
const PLACE = '/speak-up';

/** True where a person must be able to speak without being known, even when signed in elsewhere. */
export function isAnonymousPlace(request: Request): boolean {
  return request.path === PLACE || request.path.startsWith(`${PLACE}/`);
}
