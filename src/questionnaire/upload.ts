import type { Request } from 'express';
import { Invalid } from '../kernel/errors';

/** A raw body may be as large as a file of a form. */
const MOST = 10 * 1024 * 1024;

export interface Upload {
  name: string;
  content: Buffer;
}

/**
 * The file of a request: the first of a multipart form, or the raw body with its name in the query.
 * @throws Invalid on field `file` when there is none, or it is too large
 */
export async function uploadOf(request: Request, name: string | undefined): Promise<Upload> {
  const [file] = Array.isArray(request.files) ? request.files : [];
  if (file) {
    // Browsers send the name in UTF-8, which the parser reads as Latin-1.
    return { name: Buffer.from(file.originalname, 'latin1').toString('utf8'), content: file.buffer };
  }
  const content = request.is('multipart/form-data') ? Buffer.alloc(0) : await readBody(request);
  if (content.length === 0) throw Invalid.field('file', 'imports.error.no_file');
  return { name: name ?? 'upload', content };
}

async function readBody(request: Request): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MOST) throw Invalid.field('file', 'access.file_too_large', { megabytes: 10, files: 1 });
    parts.push(part);
  }
  return Buffer.concat(parts);
}
