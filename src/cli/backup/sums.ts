import { createHash } from 'node:crypto';
import type { Instant } from '../../kernel/clock';
import type { Held } from './disk';

/** What stands beside a backup: what each of its files held when it was made. */
export interface Sums {
  madeAt: Instant;
  register: Held;
  /** Keys of the files of evidence, `ab/cdef…`: each is the SHA-256 of its file. */
  evidence: readonly string[];
}

const TITLE = 'accord backup 1';
const LINES = [
  /^made \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
  /^register [0-9a-f]{64} \d{1,16}$/,
  /^evidence [0-9a-f]{2}\/[0-9a-f]{62}$/,
];

export function sumsFile(backup: string): string {
  return `${backup}.sums`;
}

/** The text of the file of sums; its last line is the sum of the lines before. */
export function sumsText({ madeAt, register, evidence }: Sums): string {
  const lines = [
    TITLE,
    `made ${madeAt}`,
    `register ${register.sha256} ${register.bytes}`,
    ...evidence.map((key) => `evidence ${key}`),
  ];
  const text = lines.map((line) => `${line}\n`).join('');
  return `${text}end ${sumOf(text)}\n`;
}

/** Null when it is not, to the last sign, what was written. */
export function readSums(text: string): Sums | null {
  const end = text.lastIndexOf('end ');
  if (end === -1 || text.slice(end) !== `end ${sumOf(text.slice(0, end))}\n`) return null;
  const [title, made, register, ...evidence] = text.slice(0, end).trimEnd().split('\n');
  if (title !== TITLE || !fits(made, 0) || !fits(register, 1)) return null;
  if (!evidence.every((line) => fits(line, 2))) return null;
  const [, sha256 = '', bytes] = register.split(' ');
  return {
    madeAt: made.slice('made '.length),
    register: { sha256, bytes: Number(bytes) },
    evidence: evidence.map((line) => line.slice('evidence '.length)),
  };
}

function fits(line: string | undefined, kind: number): line is string {
  return line !== undefined && LINES[kind]?.test(line) === true;
}

function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
