import { inflateRawSync } from 'node:zlib';
import { refusal } from './sheet';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
/** What Node says when an archive points outside itself. */
const OUTSIDE = new Set(['ERR_OUT_OF_RANGE', 'ERR_BUFFER_OUT_OF_BOUNDS']);

/**
 * Refuses a workbook that opens to more than `limit` bytes, before anything reads it. A zip states its
 * sizes itself and may lie, so each part is really inflated, one at a time, into what is left.
 * @throws Invalid when it is too large, or is no sound zip archive.
 */
export function checkArchive(file: Buffer, limit: number): void {
  let left = limit;
  try {
    for (const entry of directory(file)) {
      if (entry.stated > left) throw refusal('too_large', { limit: Math.round(limit / 1e6) });
      left -= Math.max(opened(file, entry, left), entry.stated);
    }
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ERR_BUFFER_TOO_LARGE') throw refusal('too_large', { limit: Math.round(limit / 1e6) });
    if (code.startsWith('Z_') || OUTSIDE.has(code)) throw refusal('damaged');
    throw error;
  }
}

interface Entry {
  stated: number;
  compressed: number;
  method: number;
  start: number;
}

function directory(file: Buffer): Entry[] {
  const end = endOfDirectory(file);
  const count = file.readUInt16LE(end + 10);
  const entries: Entry[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (file.readUInt32LE(at) !== DIRECTORY_ENTRY) throw refusal('damaged');
    entries.push({
      method: file.readUInt16LE(at + 10),
      compressed: file.readUInt32LE(at + 20),
      stated: file.readUInt32LE(at + 24),
      start: file.readUInt32LE(at + 42),
    });
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

function endOfDirectory(file: Buffer): number {
  const first = Math.max(0, file.length - 22 - 0xffff);
  for (let at = file.length - 22; at >= first; at -= 1) {
    if (file.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  throw refusal('damaged');
}

/** Bytes the entry really opens to. */
function opened(file: Buffer, entry: Entry, left: number): number {
  if (file.readUInt32LE(entry.start) !== LOCAL_ENTRY) throw refusal('damaged');
  if (entry.method !== 8) return entry.compressed;
  const data = entry.start + 30 + file.readUInt16LE(entry.start + 26) + file.readUInt16LE(entry.start + 28);
  const packed = file.subarray(data, data + entry.compressed);
  return inflateRawSync(packed, { maxOutputLength: Math.max(left, 1) }).length;
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
