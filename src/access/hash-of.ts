import { createHash } from 'node:crypto';

/** Of a secret that is looked up but never kept: a session, a token, an address. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
