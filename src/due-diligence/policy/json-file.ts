import type { Request } from 'express';
import { Invalid } from '../../kernel/errors';

/** A policy that was handed in as a file, and its errors as those of the one field it came by. */
export interface JsonFile {
  body: unknown;
  explained: (error: unknown) => never;
}

/** @throws Invalid on field `file` when there is none, or it is no JSON */
export function jsonFileOf(request: Request): JsonFile {
  const [file] = Array.isArray(request.files) ? request.files : [];
  if (!file) throw Invalid.field('file', 'policy.no_file');
  return { body: parsed(file.buffer.toString('utf8')), explained: atTheFile };
}

function parsed(text: string): unknown {
  try {
    // Editors on Windows put a byte order mark in front.
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    throw Invalid.field('file', 'policy.not_json');
  }
}

function atTheFile(error: unknown): never {
  if (!(error instanceof Invalid)) throw error;
  throw new Invalid(error.fields.map(({ reason }) => ({ field: 'file', reason })));
}
