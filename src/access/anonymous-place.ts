import type { Request } from 'express';
import { askedPath } from './asked-path';
import { isAnonymous } from './places';

/** True where a person must be able to speak without being known, even when signed in elsewhere. */
export function isAnonymousPlace(request: Request): boolean {
  return isAnonymous(askedPath(request));
}
