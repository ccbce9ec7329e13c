import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { AccordError } from '../../kernel/errors';
import { entriesOf } from '../../screening/lists/entries-of';
import { registerTexts, translate } from '../../texts/translator';
import { spreadsheetTexts } from '../../web/spreadsheet/spreadsheet.texts';
import { independentCount } from './independent-count';

/** What reading one list cost, and what came of it. */
export interface ListCost {
  name: string;
  outcome: string;
  entries: number;
  counted: number | null;
  unread: number;
  seconds: number;
  megabytes: number;
}

async function cost(paths: readonly string[]): Promise<ListCost> {
  registerTexts(spreadsheetTexts);
  const files = paths.map((path) => ({ name: basename(path), content: readFileSync(path) }));
  const name = files.map((file) => file.name).join(' + ');
  const begun = performance.now();
  const took = (): number => (performance.now() - begun) / 1000;
  const peak = (): number => process.resourceUsage().maxRSS / 1024;
  try {
    const { about, entries } = await entriesOf(null, files, null);
    const [seconds, megabytes] = [took(), peak()];
    const counted = await independentCount(about.format, files[0]?.content ?? Buffer.alloc(0));
    const outcome = `${about.format}, of ${about.publishedOn ?? 'no day'}`;
    return { name, outcome, entries: entries.length, counted, unread: about.unread, seconds, megabytes };
  } catch (error) {
    if (!(error instanceof AccordError)) throw error;
    const outcome = error.reasons.map(({ key, values }) => translate('en', key, values)).join(' ');
    return { name, outcome, entries: 0, counted: null, unread: 0, seconds: took(), megabytes: peak() };
  }
}

void cost(process.argv.slice(2)).then((found) => process.send?.(found));
