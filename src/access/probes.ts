import type { Request } from 'express';
import { askedPath } from './asked-path';

const PROBES = ['/healthz', '/readyz'];

/** Asked every few seconds by machines: nobody is behind it, so no session is read. */
export function isProbe(request: Request): boolean {
  return PROBES.includes(askedPath(request));
}
