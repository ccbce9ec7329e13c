import { Invalid } from '../../kernel/errors';
import './lists.texts';

/** Beyond these a file is no sanctions list: the largest in use holds about 250,000 entries in 200 MB. */
export const LIST_LIMITS = { xmlBytes: 150_000_000, csvBytes: 400_000_000, entries: 500_000 } as const;

/** The refusal of a whole file, by the last part of its text key. */
export function listRefusal(key: string, values?: Record<string, string | number>): Invalid {
  return Invalid.field('file', `screening.lists.${key}`, values);
}

/** @throws Invalid when the file is empty or larger than its format ever is. */
export function checkSize(content: Buffer, limit: number): void {
  if (content.length === 0) throw listRefusal('empty');
  if (content.length > limit) throw listRefusal('too_large', { limit: Math.round(limit / 1e6) });
}

/** @throws Invalid when the file is not UTF-8 text. */
export function decodeList(content: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw listRefusal('not_utf8');
  }
}
