import type { NextFunction, Request, RequestHandler, Response } from 'express';
import multer, { MulterError } from 'multer';
import { rolesOf } from '../kernel/actor';
import { Invalid } from '../kernel/errors';
import { askedPath } from './asked-path';
import { mayAsk } from './permissions';

const MEGABYTES = 10;
const FILES = 5;
/** Published lists are larger than what people write: that of the European Union has some 25 MB. */
const LARGE = { paths: ['/screening/lists', '/api/v1/screening/lists'], megabytes: 60 } as const;

const read = reading(MEGABYTES);
const readLarge = reading(LARGE.megabytes);

function reading(megabytes: number): RequestHandler {
  const limits = { fileSize: megabytes * 1024 * 1024, files: FILES, fields: 200, fieldSize: 1024 * 1024 };
  return multer({ storage: multer.memoryStorage(), limits }).any();
}

/** Reads forms with files into memory (`req.files`), for people who are signed in only. */
export function uploads(request: Request, response: Response, next: NextFunction): void {
  if (!request.actor || !request.is('multipart/form-data')) {
    next();
    return;
  }
  // Sixty megabytes are held in memory for those who import lists, not for everybody who is signed in.
  const isLarge =
    LARGE.paths.some((path) => path === askedPath(request)) &&
    mayAsk(rolesOf(request.actor), 'screening.lists');
  void (isLarge ? readLarge : read)(request, response, (error: unknown) => {
    if (error instanceof MulterError) next(tooLarge(error, isLarge ? LARGE.megabytes : MEGABYTES));
    else next(error);
  });
}

function tooLarge(error: MulterError, megabytes: number): Invalid {
  return Invalid.field(error.field ?? 'file', 'access.file_too_large', { megabytes, files: FILES });
}
