import type { Request } from 'express';
import { Invalid } from '../kernel/errors';

export interface Upload {
  name: string;
  content: Buffer;
}

/**
 * The file of a request: the first of a multipart form, or the raw body with its name in the query.
 * @throws Invalid on field `file` when there is none
 */
export function uploadOf(request: Request, name: string | undefined): Upload {
  const [file] = Array.isArray(request.files) ? request.files : [];
  if (file) {
    // Browsers send the name in UTF-8, which the parser reads as Latin-1.
    return { name: Buffer.from(file.originalname, 'latin1').toString('utf8'), content: file.buffer };
  }
  const body: unknown = request.body;
  if (!Buffer.isBuffer(body) || body.length === 0) throw Invalid.field('file', 'imports.error.no_file');
  return { name: name ?? 'upload', content: body };
}
