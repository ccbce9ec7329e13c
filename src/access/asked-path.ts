import type { Request } from 'express';

/**
 * The path that was asked for, as the router takes it: it minds neither capitals nor a slash at the end,
 * so that a limit or a rule of one path holds for every way to write it.
 */
export function askedPath(request: Pick<Request, 'path'>): string {
  return request.path.toLowerCase().replace(/\/+$/, '');
}
