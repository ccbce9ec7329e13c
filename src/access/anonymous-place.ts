import type { Request } from 'express';
import { askedPath } from './asked-path';

/** Under this path nobody is known: no session, no account, no cookie is read or set. */
const PLACE = '/speak-up';

/** True where a person must be able to speak without being known, even when signed in elsewhere. */
export function isAnonymousPlace(request: Request): boolean {
  const path = askedPath(request);
  return path === PLACE || path.startsWith(`${PLACE}/`);
}
