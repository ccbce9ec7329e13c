import { inflateRawSync } from 'node:zlib';

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'", '#x27': "'", '#x3D': '=', '#x60': '`',
}; // prettier-ignore

/** What a reader finds in an answer: the words of a page, of a JSON document or of a workbook. */
export function wordsOf(type: string, body: Buffer): string {
  if (type.includes('json')) return jsonWords(body.toString());
  if (type.includes('spreadsheetml')) return unescaped(withoutDays(unzipped(body)));
  if (type.includes('pdf') || type.startsWith('image/png')) return '';
  return type.includes('html') || type.includes('svg') ? unescaped(body.toString()) : body.toString();
}

function unescaped(text: string): string {
  return text.replace(/&(#?\w{2,6});/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

function jsonWords(text: string): string {
  const said: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === 'string' || typeof value === 'number') said.push(String(value));
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  try {
    walk(JSON.parse(text));
  } catch {
    return text;
  }
  return said.join('\n');
}

/** The XML files of a workbook, after its table of contents (ZIP, APPNOTE 4.3.12). */
function unzipped(body: Buffer): string {
  const parts: string[] = [];
  let at = body.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  while (at >= 0 && body.readUInt32LE(at) === 0x02014b50) {
    const [method, size] = [body.readUInt16LE(at + 10), body.readUInt32LE(at + 20)];
    const [name, extra, note] = [28, 30, 32].map((place) => body.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ];
    const local = body.readUInt32LE(at + 42);
    const start = local + 30 + body.readUInt16LE(local + 26) + body.readUInt16LE(local + 28);
    const content = body.subarray(start, start + size);
    parts.push((method === 8 ? inflateRawSync(content) : content).toString());
    at += 46 + name + extra + note;
    if (at + 4 > body.length) break;
  }
  return parts.join('\n');
}

/** A workbook writes a day as the number of days since 1900: no sum of money, and no reader sees it as a number. */
function withoutDays(xml: string): string {
  const formats = [...xml.matchAll(/<numFmt [^>]*>/g)].map(([tag]) => tag);
  const ofDays = new Set(
    formats.filter((tag) => /formatCode="[^"]*yy/i.test(tag)).map((tag) => /numFmtId="(\d+)"/.exec(tag)?.[1]),
  );
  const used = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(xml)?.[1] ?? '';
  const styles = [...used.matchAll(/<xf [^>]*numFmtId="(\d+)"/g)].map(([, id]) => ofDays.has(id));
  return xml.replace(/<c ([^>]*)>\s*<v>\d+(?:\.\d+)?<\/v>/g, (cell, attributes: string) =>
    styles[Number(/\bs="(\d+)"/.exec(attributes)?.[1])] ? '<c>' : cell,
  );
}

/** The whole part of every number in a text, however its thousands are set apart. */
export function numbersIn(text: string): Set<string> {
  const plain = text.replace(/(?<=\d)[,.\s\u00a0\u202f'’](?=\d{3}(?!\d))/g, '');
  return new Set([...plain.matchAll(/\d+/g)].map(([number]) => number));
}
