/** How much is decoded at a time. */
const CHUNK = 1 << 20;

/** Letters beyond ASCII are so rare in languages written in Windows-1252; more of them is another script. */
const MOST_HIGH = 0.3;

/**
 * The encoding of a text file, by its first bytes, by its zero bytes, or by what fits: UTF-8, UTF-16 or Windows-1252.
 * Null when it is none of them, or binary: a text read in a wrong encoding would name nobody, and be clear of every list.
 */
export function encodingOf(content: Buffer): string | null {
  const mark = content.subarray(0, 3).toString('hex');
  if (mark.startsWith('fffe')) return 'utf-16le';
  if (mark.startsWith('feff')) return 'utf-16be';
  const zeros = zerosOf(content.subarray(0, 8192));
  if (zeros !== null) return zeros;
  if (fits(content, 'utf-8')) return 'utf-8';
  return isWesternEuropean(content) ? 'windows-1252' : null;
}

/** The text of a file without its byte order mark. Null when its encoding cannot be told. */
export function textOf(content: Buffer, encoding = encodingOf(content)): string | null {
  if (encoding === null || encoding === '') return null;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(content);
  } catch {
    return null;
  }
}

/** Text in UTF-16 without a mark has a zero in every other place; elsewhere a zero is no text. */
function zerosOf(start: Buffer): string | null {
  let even = 0;
  let odd = 0;
  for (let at = 0; at < start.length; at += 1) {
    if (start[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  if (even + odd === 0) return null;
  const half = start.length / 2;
  if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le';
  return even > half * 0.4 && odd < half * 0.05 ? 'utf-16be' : '';
}

function fits(content: Buffer, encoding: string): boolean {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for (let start = 0; start < content.length; start += CHUNK)
      decoder.decode(content.subarray(start, start + CHUNK), { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** Five bytes stand for nothing in Windows-1252, and no language written in it is made of its upper half. */
function isWesternEuropean(content: Buffer): boolean {
  let high = 0;
  let letters = 0;
  for (const byte of content) {
    if (byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d) return false;
    if (byte >= 0xc0) high += 1;
    else if ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)) letters += 1;
  }
  return high <= (high + letters) * MOST_HIGH;
}
