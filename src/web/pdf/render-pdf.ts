import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Refused } from '../../kernel/errors';
import { reason } from '../../kernel/verdict';
import { registerTexts } from '../../texts/translator';
import { projectRoot } from '../view/project-root';
import { pdfTexts } from './pdf.texts';
import type { PdfOrder } from './pdf-worker';

registerTexts(pdfTexts);

const ROOT = projectRoot(__dirname);
const FOLDER = join(ROOT, 'templates', 'pdf');
const ENDING = extname(__filename);
const WORKER = join(__dirname, `pdf-worker${ENDING}`);
/** Only where the sources themselves run, in tests. */
const LOADER = ENDING === '.ts' ? ['-r', join(ROOT, 'test', 'support', 'run-typescript.js')] : [];

/** A long dossier takes about a second; what takes this long never ends. */
const MOST_MS = 30_000;
/** Documents drawn at once; each is a process of some 100 MB. */
const AT_ONCE = 2;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Draws `templates/pdf/<template>.typ` with data that is written as JSON; amounts, days and words come
 * worded. The fonts are those of the compiler (Latin, Greek, Cyrillic) and those of the machine: for a
 * letter no font has, a box stands.
 * @throws Refused where the platform has no compiler, or a document takes too long
 */
export async function renderPdf(template: string, data: object): Promise<Buffer> {
  const text = readFileSync(join(FOLDER, `${template}.typ`), 'utf8');
  await turn();
  try {
    return await draw({ template: text, folder: FOLDER, data: JSON.stringify(data) });
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

async function turn(): Promise<void> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
}

function draw(order: PdfOrder): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...LOADER, WORKER], { stdio: ['pipe', 'pipe', 'pipe'] });
    const timer = setTimeout(() => child.kill('SIGKILL'), MOST_MS);
    const pdf: Buffer[] = [];
    const said: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => pdf.push(part));
    child.stderr.on('data', (part: Buffer) => said.push(part));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (code === 0) resolve(Buffer.concat(pdf));
      else reject(failure(Buffer.concat(said).toString('utf8'), signal));
    });
    // A child that dies early closes its input; why it died is said on its standard error.
    child.stdin.on('error', () => undefined);
    child.stdin.end(JSON.stringify(order));
  });
}

function failure(said: string, signal: NodeJS.Signals | null): Error {
  if (signal === 'SIGKILL') return new Refused([reason('pdf.too_long')]);
  if (/Cannot find (module|native binding)|Failed to load native|Unsupported (OS|architecture)/i.test(said)) {
    const platform = `${process.platform}-${process.arch}`;
    return new Refused([reason('pdf.no_compiler', { platform })]);
  }
  return new Error(`PDF: ${said.slice(0, 2000)}`);
}
