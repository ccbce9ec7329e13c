/** What old Office files are kept in: a file system of sectors within a file ([MS-CFB]). */
const SIGNATURE = 'd0cf11e0a1b11ae1';
/** Numbers from here on are no sector, but the end of a chain, or free. */
const NO_SECTOR = 0xfffffffa;
const ENTRY = 128;
const IS_STREAM = 2;
const IS_ROOT = 5;
/** Sectors of the table that the head itself names, and where. */
const NAMED_IN_HEAD = 109;
const NAMES_AT = 76;

export function isCompoundFile(file: Buffer): boolean {
  return file.subarray(0, 8).toString('hex') === SIGNATURE;
}

/**
 * The streams of the file by their names; `wanted` alone are read, of the others an empty one stands there.
 * @throws RangeError when it points outside itself, or goes round
 */
export function streamsOf(file: Buffer, wanted: readonly string[]): Map<string, Buffer> {
  const size = 1 << file.readUInt16LE(30);
  if (size !== 512 && size !== 4096) throw new RangeError('no size of sectors');
  const sector = (number: number): Buffer => {
    const at = (number + 1) * size;
    if (at >= file.length) throw new RangeError('no such sector');
    return file.subarray(at, at + size);
  };
  const next = numbersOf(tableSectors(file, sector).map(sector));
  const chain = (first: number, step: readonly number[]): number[] => {
    const found: number[] = [];
    for (let at = first; at < NO_SECTOR; at = step[at] ?? NO_SECTOR) {
      found.push(at);
      if (found.length > step.length) throw new RangeError('a chain without end');
    }
    return found;
  };
  const whole = (first: number): Buffer => Buffer.concat(chain(first, next).map(sector));
  const entries = entriesOf(whole(file.readUInt32LE(48)));
  const root = entries.find(({ type }) => type === IS_ROOT);
  if (!root) throw new RangeError('no root');
  // Short streams stand together in one, in sectors of their own size.
  const [cutoff, small] = [file.readUInt32LE(56), 1 << file.readUInt16LE(32)];
  const short = whole(root.first);
  const nextShort = numbersOf([whole(file.readUInt32LE(60))]);
  const shortOf = (first: number): Buffer =>
    Buffer.concat(chain(first, nextShort).map((at) => short.subarray(at * small, (at + 1) * small)));
  return new Map(
    entries
      .filter(({ type }) => type === IS_STREAM)
      .map(({ name, first, length }) => {
        if (!wanted.includes(name)) return [name, Buffer.alloc(0)];
        const content = length < cutoff ? shortOf(first) : whole(first);
        if (content.length < length) throw new RangeError('a stream that is cut off');
        return [name, content.subarray(0, length)];
      }),
  );
}

/** The sectors of the table that says which sector follows which. */
function tableSectors(file: Buffer, sector: (number: number) => Buffer): number[] {
  const count = file.readUInt32LE(44);
  const found: number[] = [];
  const take = (numbers: readonly number[]): void => {
    for (const each of numbers) if (each < NO_SECTOR && found.length < count) found.push(each);
  };
  take(numbersOf([file.subarray(NAMES_AT, NAMES_AT + 4 * NAMED_IN_HEAD)]));
  // What the head has no room for is named by sectors of which the last number is the next one.
  const most = file.length / 512;
  let at = file.readUInt32LE(68);
  for (let turn = 0; at < NO_SECTOR && found.length < count; turn += 1) {
    if (turn > most || found.length > most) throw new RangeError('a table without end');
    const numbers = numbersOf([sector(at)]);
    take(numbers.slice(0, -1));
    at = numbers.at(-1) ?? NO_SECTOR;
  }
  return found;
}

function numbersOf(parts: readonly Buffer[]): number[] {
  return parts.flatMap((part) =>
    Array.from({ length: Math.floor(part.length / 4) }, (_, at) => part.readUInt32LE(4 * at)),
  );
}

interface Entry {
  name: string;
  type: number | undefined;
  first: number;
  length: number;
}

function entriesOf(directory: Buffer): Entry[] {
  return Array.from({ length: Math.floor(directory.length / ENTRY) }, (_, at) => {
    const entry = directory.subarray(at * ENTRY, (at + 1) * ENTRY);
    const letters = Math.max(0, Math.min(entry.readUInt16LE(64) - 2, 62));
    return {
      name: entry.toString('utf16le', 0, letters),
      type: entry[66],
      first: entry.readUInt32LE(116),
      length: entry.readUInt32LE(120),
    };
  });
}
