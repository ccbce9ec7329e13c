import type { Request, Response } from 'express';
import { Invalid } from '../../kernel/errors';
import type { Download, Upload } from './evidence.service';

/** The file of a form. @throws Invalid on field `file` when none was chosen */
export function uploadIn(request: Request): Upload {
  const [file] = Array.isArray(request.files) ? request.files : [];
  if (!file || file.size === 0) throw Invalid.field('file', 'evidence.error.no_file');
  // Browsers send the name in UTF-8, which the parser reads as Latin-1.
  return { name: Buffer.from(file.originalname, 'latin1').toString('utf8'), content: file.buffer };
}

/** Hands a file out to be saved, never to be shown as a page of ours. */
export function sendFile(response: Response, { name, mime, content }: Download): void {
  response
    .attachment(name)
    .set({
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'Cache-Control': 'private, no-store',
    })
    .type(mime)
    .send(content);
}
