import type { NextFunction, Request, Response } from 'express';
import multer, { MulterError } from 'multer';
import { Invalid } from '../kernel/errors';

const MEGABYTES = 10;
const FILES = 5;

const read = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: MEGABYTES * 1024 * 1024, files: FILES, fields: 200, fieldSize: 1024 * 1024 },
}).any();

/** Reads forms with files into memory (`req.files`), for people who are signed in only. */
export function uploads(request: Request, response: Response, next: NextFunction): void {
  if (!request.actor || !request.is('multipart/form-data')) {
    next();
    return;
  }
  void read(request, response, (error: unknown) => {
    if (error instanceof MulterError) next(tooLarge(error));
    else next(error);
  });
}

function tooLarge(error: MulterError): Invalid {
  return Invalid.field(error.field ?? 'file', 'access.file_too_large', {
    megabytes: MEGABYTES,
    files: FILES,
  });
}
