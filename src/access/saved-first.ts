import type { NextFunction, Request, Response } from 'express';

/**
 * A redirect leaves only when the session that it leads on with is kept. A browser follows as soon as it has the
 * headers: behind an import that writes it would come back before its session, and be asked to sign in again.
 */
export function savedFirst(request: Request, response: Response, next: NextFunction): void {
  const { session } = request as { session?: Request['session'] };
  if (!session) {
    next();
    return;
  }
  const before = JSON.stringify(session);
  const redirect = response.redirect.bind(response) as (status: number, url: string) => void;
  response.redirect = (first: number | string, second?: number | string): void => {
    const [status, url] =
      typeof first === 'number' ? [first, String(second)] : [Number(second ?? 302), first];
    const now = (request as { session?: Request['session'] }).session;
    if (!now || JSON.stringify(now) === before) redirect(status, url);
    else now.save((error: unknown) => (error ? next(error) : redirect(status, url)));
  };
  next();
}
