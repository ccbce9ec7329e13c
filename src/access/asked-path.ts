import type { Request } from 'express';

/**
 * The path that was asked for, as the router takes it: it minds neither capitals nor a slash at the end,
 * so that a limit or a rule of one path holds for every way to write it.
 */
export function askedPath(request: Pick<Request, 'path'>): string {
  return request.path.toLowerCase().replace(/\/+$/, '');
}

export function isApi(request: Request): boolean {
  return askedPath(request).startsWith('/api/');
}

/** The token of `Authorization: Bearer …`, on the API only: pages know sessions alone. */
export function bearerOf(request: Request): string | null {
  if (!isApi(request)) return null;
  return /^Bearer ([\w-]{1,200})$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;
}
