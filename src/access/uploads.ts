import { raw, type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import multer, { MulterError } from 'multer';
import { rolesOf } from '../kernel/actor';
import { Invalid } from '../kernel/errors';
import { askedPath, isApi } from './asked-path';
import { mayAsk } from './permissions';
import { largeFilesAt } from './places';

const MEGABYTES = 10;
const FILES = 5;

const readers = new Map<number, RequestHandler>();

function reading(megabytes: number): RequestHandler {
  const limits = { fileSize: megabytes * 1024 * 1024, files: FILES, fields: 200, fieldSize: 1024 * 1024 };
  return multer({ storage: multer.memoryStorage(), limits }).any();
}

/** A body of the API that is neither JSON nor a form is a file itself; as large as one of a form may be. */
const readBody = raw({ type: () => true, limit: MEGABYTES * 1024 * 1024 });

/**
 * Reads files into memory, for people who are signed in only: those of forms (`req.files`), and a body that is a
 * file itself (a Buffer as `req.body`).
 */
export function uploads(request: Request, response: Response, next: NextFunction): void {
  if (!request.actor || !request.is('multipart/form-data')) {
    if (request.actor && isApi(request)) readBody(request, response, whole(next));
    else next();
    return;
  }
  // What is large is held in memory for those who may send it, not for everybody who is signed in.
  const large = largeFilesAt(askedPath(request));
  const megabytes = large && mayAsk(rolesOf(request.actor), large.needs) ? large.megabytes : MEGABYTES;
  void readerOf(megabytes)(request, response, (error: unknown) => {
    if (error instanceof MulterError) next(tooLarge(error, megabytes));
    else next(error);
  });
}

function readerOf(megabytes: number): RequestHandler {
  const known = readers.get(megabytes) ?? reading(megabytes);
  readers.set(megabytes, known);
  return known;
}

function whole(next: NextFunction): NextFunction {
  return (error?: unknown) => {
    const isTooLarge = (error as { type?: unknown } | undefined)?.type === 'entity.too.large';
    next(
      isTooLarge ? Invalid.field('file', 'access.file_too_large', { megabytes: MEGABYTES, files: 1 }) : error,
    );
  };
}

function tooLarge(error: MulterError, megabytes: number): Invalid {
  return Invalid.field(error.field ?? 'file', 'access.file_too_large', { megabytes, files: FILES });
}
