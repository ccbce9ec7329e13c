import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { isApi } from '../access/asked-path';
import { NoticesService } from './notices.service';

/** Gives every page the count of unread notices for its head. Call it after `installAccess`. */
export function installNotices(app: NestExpressApplication): void {
  const notices = app.get(NoticesService);
  app.use(async (request: Request, response: Response, next: NextFunction) => {
    const userId = request.actor?.id;
    if (userId != null && !isApi(request)) response.locals.unread = await counted(notices, userId, request);
    next();
  });
}

async function counted(notices: NoticesService, userId: number, request: Request): Promise<number> {
  const path = request.method === 'GET' ? request.originalUrl : '';
  const { unread, here } = await notices.unread(userId, path);
  // Not waited for: a page must not stand behind a long import only because of a mark.
  if (here > 0) notices.seen(userId, path).catch(() => undefined);
  return unread - here;
}
