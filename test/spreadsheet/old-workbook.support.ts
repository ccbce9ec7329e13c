/** Makes workbooks as Excel 97 kept them, small and plain, for the tests. */
export interface OldSheet {
  name: string;
  rows: (string | number)[][];
  hidden?: boolean;
}

interface OldBook {
  sheets: OldSheet[];
  /** What the first record says: 0x0600 is Excel 97 to 2003. */
  version?: number;
  password?: boolean;
  richText?: boolean;
}

const SECTOR = 512;
const END = 0xfffffffe;
const FREE = 0xffffffff;

const u16 = (...values: number[]): Buffer => Buffer.from(Uint16Array.from(values).buffer);
const u32 = (...values: number[]): Buffer => Buffer.from(Uint32Array.from(values).buffer);
const record = (id: number, ...data: Buffer[]): Buffer => {
  const whole = Buffer.concat(data);
  return Buffer.concat([u16(id, whole.length), whole]);
};
const begin = (version: number, part: number): Buffer => record(0x0809, u16(version, part, 0, 0), u32(0, 0));
const end = record(0x000a);

export function oldBook({ sheets, version = 0x0600, password, richText }: OldBook): Buffer {
  const texts = [
    ...new Set(sheets.flatMap(({ rows }) => rows.flat().filter((cell) => typeof cell === 'string'))),
  ];
  const parts = sheets.map(({ rows }) => {
    const cells = rows.flatMap((row, at) =>
      row.map((cell, column) => {
        if (typeof cell === 'string') return record(0x00fd, u16(at, column, 0), u32(texts.indexOf(cell)));
        const number = Buffer.alloc(8);
        number.writeDoubleLE(cell);
        return record(0x0203, u16(at, column, 1), number);
      }),
    );
    const rich = richText ? [record(0x00d6, u16(0, 0, 0, 0))] : [];
    return Buffer.concat([begin(version, 0x10), ...cells, ...rich, end]);
  });
  // Cells of the second kind are days.
  const kinds = [record(0x00e0, u16(0, 0)), record(0x00e0, u16(0, 14))];
  const strings = texts.map((text) =>
    Buffer.concat([u16(text.length), Buffer.from([1]), Buffer.from(text, 'utf16le')]),
  );
  const shared = record(0x00fc, u32(texts.length, texts.length), ...strings);
  const head = (starts: readonly number[]): Buffer =>
    Buffer.concat([
      begin(version, 5),
      ...(password ? [record(0x002f, u16(1, 1, 1))] : []),
      ...kinds,
      ...sheets.map(({ name, hidden }, at) =>
        record(0x0085, u32(starts[at] ?? 0), Buffer.from([hidden ? 1 : 0, 0, name.length, 1]), Buffer.from(name, 'utf16le')),
      ),
      shared,
      end,
    ]); // prettier-ignore
  let at = head([]).length;
  const starts = parts.map((part) => {
    const start = at;
    at += part.length;
    return start;
  });
  return Buffer.concat([head(starts), ...parts]);
}

/** Streams in the container of old Office files; short ones stand in sectors of their own size. */
export function container(name: string, stream: Buffer): Buffer {
  const isShort = stream.length < 4096;
  const padded = (content: Buffer, size: number): Buffer =>
    Buffer.concat([content, Buffer.alloc((size - (content.length % size)) % size)]);
  const content = padded(stream, SECTOR);
  const count = content.length / SECTOR;
  const shortCount = Math.ceil(stream.length / 64);
  const chain = (from: number, many: number): number[] =>
    Array.from({ length: many }, (_, at) => (at === many - 1 ? END : from + at + 1));
  const entry = (label: string, type: number, child: number, first: number, length: number): Buffer => {
    const bytes = Buffer.alloc(128);
    bytes.write(label, 'utf16le');
    bytes.writeUInt16LE(2 * (label.length + 1), 64);
    bytes.set([type, 1], 66);
    for (const [place, value] of [[68, FREE], [72, FREE], [76, child], [116, first], [120, length]] as const) bytes.writeUInt32LE(value, place); // prettier-ignore
    return bytes;
  };
  const directory = padded(
    Buffer.concat([
      entry('Root Entry', 5, 1, isShort ? 0 : END, isShort ? content.length : 0),
      entry(name, 2, FREE, 0, stream.length),
    ]),
    SECTOR,
  );
  // The content first, then the directory, the table of short sectors and that of all.
  const shortTable = isShort ? padded(u32(...chain(0, shortCount)), SECTOR) : Buffer.alloc(0);
  const used = count + 1 + shortTable.length / SECTOR;
  const tables = Math.ceil((used + Math.ceil((used + 8) / 128)) / 128);
  const table = padded(
    u32(...chain(0, count), END, ...(isShort ? chain(count + 1, shortTable.length / SECTOR) : []), ...Array.from({ length: tables }, () => 0xfffffffd)), // prettier-ignore
    SECTOR,
  );
  const head = Buffer.alloc(SECTOR, 0);
  head.write('d0cf11e0a1b11ae1', 'hex');
  head.writeUInt16LE(9, 30);
  head.writeUInt16LE(6, 32);
  const numbers = [[44, tables], [48, count], [56, 4096], [60, isShort ? count + 1 : END], [64, shortTable.length / SECTOR], [68, END]] as const; // prettier-ignore
  for (const [place, value] of numbers) head.writeUInt32LE(value, place);
  for (let at = 0; at < 109; at += 1) head.writeUInt32LE(at < tables ? used + at : FREE, 76 + 4 * at);
  return Buffer.concat([head, content, directory, shortTable, table]);
}
