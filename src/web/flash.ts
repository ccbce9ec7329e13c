import type { Request } from 'express';
import type { FieldError } from '../kernel/errors';
import type { Reason } from '../kernel/verdict';

/** What one request leaves for the page that follows it; read once. */
export interface Flash {
  /** The page it is meant for. */
  path: string;
  notice?: Reason;
  form?: { values: Record<string, unknown>; errors: FieldError[] };
}

declare module 'express-session' {
  interface SessionData {
    flash?: Flash;
  }
}

export function flash(request: Request, left: Flash): void {
  request.session.flash = left;
}

/** Takes what was left for this page; what was left for another page is dropped. */
export function takeFlash(request: Request): Flash | null {
  const left = (request.session as typeof request.session | undefined)?.flash;
  if (!left) return null;
  delete request.session.flash;
  return left.path === request.path ? left : null;
}
