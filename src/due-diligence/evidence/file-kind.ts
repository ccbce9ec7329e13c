/** What may be kept as evidence, by its content. */
export interface FileKind {
  ending: string;
  mime: string;
}

export const FILE_KINDS = {
  pdf: { ending: 'pdf', mime: 'application/pdf' },
  png: { ending: 'png', mime: 'image/png' },
  jpeg: { ending: 'jpg', mime: 'image/jpeg' },
  docx: { ending: 'docx', mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  xlsx: { ending: 'xlsx', mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  eml: { ending: 'eml', mime: 'message/rfc822' },
  txt: { ending: 'txt', mime: 'text/plain' },
} as const satisfies Record<string, FileKind>;

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);
const ZIP = Buffer.from('PK\x03\x04', 'latin1');

/**
 * What a file is by its content, whatever its name says; null for what is not accepted. Documents with
 * macros are not: whoever opens evidence must not run it.
 */
export function kindOf(content: Buffer): FileKind | null {
  const begins = (bytes: Buffer): boolean => content.subarray(0, bytes.length).equals(bytes);
  if (begins(Buffer.from('%PDF-'))) return FILE_KINDS.pdf;
  if (begins(PNG)) return FILE_KINDS.png;
  if (begins(JPEG)) return FILE_KINDS.jpeg;
  if (begins(ZIP)) return officeKind(content);
  if (isMail(content)) return FILE_KINDS.eml;
  return isText(content) ? FILE_KINDS.txt : null;
}

function officeKind(content: Buffer): FileKind | null {
  const names = entryNames(content);
  if (!names.includes('[Content_Types].xml') || names.some((name) => name.endsWith('vbaProject.bin')))
    return null;
  if (names.includes('word/document.xml')) return FILE_KINDS.docx;
  return names.includes('xl/workbook.xml') ? FILE_KINDS.xlsx : null;
}

const DIRECTORY_ENTRY = Buffer.from('PK\x01\x02', 'latin1');
const DIRECTORY_END = Buffer.from('PK\x05\x06', 'latin1');

/** The names in the central directory of an archive (APPNOTE 4.3.12); none when it has no sound one. */
function entryNames(content: Buffer): string[] {
  const end = content.lastIndexOf(DIRECTORY_END);
  if (end < 0 || end + 20 > content.length) return [];
  const names: string[] = [];
  let at = content.readUInt32LE(end + 16);
  while (at + 46 <= end && content.subarray(at, at + 4).equals(DIRECTORY_ENTRY)) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => content.readUInt16LE(at + offset));
    const start = at + 46;
    names.push(content.toString('utf8', start, start + (name ?? 0)));
    at = start + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return names;
}

/** A mail begins with header lines (RFC 5322), its sender among them. */
function isMail(content: Buffer): boolean {
  const head = content.toString('latin1', 0, 16_384);
  return /^(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*){3}/.test(head) && /^From:.*@/im.test(head) && !head.includes('\0'); // prettier-ignore
}

function isText(content: Buffer): boolean {
  if (content.length === 0) return false;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    // eslint-disable-next-line no-control-regex -- these are what text does not have
    return !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text);
  } catch {
    return false;
  }
}

// eslint-disable-next-line no-control-regex -- names must not carry them
const NOT_IN_NAMES = /[\u0000-\u001f\u007f<>:"|?*\u202a-\u202e\u2066-\u2069]/g;

/** A name that can be offered for download on every system, with the ending of what the file is. */
export function safeName(name: string, { ending }: FileKind): string {
  const base = name.split(/[\\/]/).at(-1) ?? '';
  const bare = base.normalize('NFC').replace(NOT_IN_NAMES, '').trim();
  const stem = bare.replace(/\.[A-Za-z0-9]{1,5}$/, '').slice(0, 120) || 'evidence';
  return `${stem}.${ending}`;
}
