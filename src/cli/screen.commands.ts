import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { InvalidArgumentError } from 'commander';
import { Database } from '../database/database';
import { UnitOfWork } from '../audit/unit-of-work';
import type { Day } from '../kernel/clock';
import { productActor } from '../kernel/actor';
import type { Reason } from '../kernel/verdict';
import { matchingTexts } from '../matching/matching.texts';
import { scorePair } from '../matching/score';
import { endedReasons } from '../screening/past';
import { activeSettings, activeVersions } from '../screening/active';
import { ChangedPartners } from '../screening/changed-partners';
import { LIST_FORMATS, type ListFormat } from '../screening/lists/list-entry';
import type { ListImport } from '../screening/import-list';
import { entriesOf } from '../screening/lists/entries-of';
import { DAY_ORDERS, type DayOrder } from '../screening/lists/list-dates';
import { mappingOf } from '../screening/lists/list-mapping';
import { ListsService } from '../screening/lists.service';
import { RunWorker } from '../screening/run-worker';
import { RunsService } from '../screening/runs.service';
import { ScreeningEngine, type ScreeningMatch } from '../screening/screening-engine.service';
import type { ScreeningRun } from '../screening/screening-run.entity';
import type { ScreeningSettings } from '../screening/screening-settings';
import { ScreeningWatch } from '../screening/screening-watch';
import { registerTexts, translate } from '../texts/translator';
import { CommandFailed, print, say, withProduct } from './product';
import { kindOf, throughRows } from './screen-files';
import { askedOf } from './screen-query';

const actor = productActor('Command line', 'cli');
const NO_LISTS = 'There is no list yet. Import one with: accord screen import';

export function listFormat(word: string): ListFormat {
  const format = LIST_FORMATS.find((each) => each === word);
  if (!format) throw new InvalidArgumentError(`one of ${LIST_FORMATS.join(', ')}`);
  return format;
}

export function dayOrder(word: string): DayOrder {
  const order = DAY_ORDERS.find((each) => each === word);
  if (!order) throw new InvalidArgumentError(`one of ${DAY_ORDERS.join(', ')}`);
  return order;
}

/** A share from 0 to 1. */
export function share(word: string): number {
  const value = Number(word);
  if (word.trim() === '' || !(value >= 0 && value <= 1))
    throw new InvalidArgumentError('a number from 0 to 1');
  return value;
}

/** A whole number from 1 on. */
export function count(word: string): number {
  const value = Number(word);
  if (!Number.isInteger(value) || value < 1 || value > 1_000) {
    throw new InvalidArgumentError('a whole number from 1 to 1000');
  }
  return value;
}

/** What is said of the files of a list on the command line. */
interface ImportOptions {
  format?: ListFormat;
  list?: string;
  title?: string;
  columns?: string;
  dates?: DayOrder;
  sheet?: string;
  allowShrinking?: boolean;
  allowOlder?: boolean;
}

/** Makes the files the active version of their list. */
export async function importList(paths: readonly string[], options: ImportOptions): Promise<void> {
  const files = await Promise.all(
    paths.map(async (path) => ({ name: basename(path), content: await contentOf(path) })),
  );
  const { format, list: code, title, columns, dates = 'dmy', sheet } = options;
  const { allowShrinking = false, allowOlder = false } = options;
  say(`Reading ${files.map(({ name }) => name).join(' and ')} …`);
  // Reading needs nothing of the register: it goes on while the product starts.
  const sheets = files.map((file) => ({ ...file, sheet: sheet ?? null }));
  const read = columns ? null : entriesOf(format ?? null, sheets, null);
  read?.catch(() => undefined);
  await withProduct(async (app) => {
    const given: ListImport = {
      ...{ files: sheets, ...(read ? { read } : {}) },
      ...{ format: format ?? null, allowShrinking, allowOlder },
      ...(columns ? { mapping: mappingOf(columns, dates) } : {}),
      ...(code ? { code } : {}),
      ...(title ? { title } : {}),
    };
    const { list, version, isNew } = await app.get(ListsService).importList(actor, given);
    const name = `${list.title} (${list.code}), version ${version.number}`;
    if (!isNew) {
      print(`${name}: these files are its active version already.`);
      return;
    }
    const { entries, added, changed, removed, unread } = version;
    print(`${name}: ${entries} entries; ${added} added, ${changed} changed, ${removed} delisted.`);
    if (version.publishedOn !== null) print(`The list is of ${version.publishedOn}.`);
    if (unread)
      print(
        `Not read: ${unread} columns, values or names; the version's page lists them, and gives a file of them.`,
      );
    say('The register is screened by the server, or by: accord screen rescreen');
  });
}

async function contentOf(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch {
    throw new CommandFailed(`There is no file ${path} that can be read.`);
  }
}

/** Looks for every name of a file on the active lists. */
export async function screenNames(options: {
  in: string;
  out: string;
  top: number;
  threshold?: number;
}): Promise<void> {
  await withProduct(async (app) => {
    const { read } = app.get(Database);
    if ((await activeVersions(read)).length === 0) throw new CommandFailed(NO_LISTS);
    const settings = options.threshold === undefined ? await activeSettings(read) : flat(options.threshold);
    const engine = app.get(ScreeningEngine);
    let hits = 0;
    let unread = 0;
    const today = app.get(UnitOfWork).clock.today();
    const rows = await throughRows({
      ...{ in: options.in, out: options.out, needed: ['name'] },
      added: ['rank', 'score', 'list', 'entry_id', 'entry_name', 'matched_name', 'reason', 'not_read'],
      rows: async (part) => {
        const asked = part.map(({ row, line }) => askedOf(row, line));
        const queries = asked.map(({ query }) => query);
        for (const [at, each] of asked.entries()) {
          if (each.unread.length === 0) continue;
          unread += 1;
          say(`Line ${part[at]?.line}: ${each.unread.join('; ')}.`);
        }
        const { found } = await engine.search(queries, { top: options.top, settings, fresh: true });
        return part.flatMap(({ row }, at) => {
          const matches = (found[at] ?? []).slice(0, options.top);
          hits += matches.length;
          const not_read = asked[at]?.unread.join('; ') ?? '';
          // Where nothing was found, what was not read is said all the same: it may be why.
          if (matches.length === 0) return not_read === '' ? [] : [{ ...row, not_read }];
          return matches.map((match, place) => ({ ...row, ...answer(match, place, today), not_read }));
        });
      },
    });
    print(`${rows} names, ${hits} hits in ${options.out}`);
    if (unread > 0)
      print(
        `${unread} names were looked for without what could not be read of them; the column not_read says what.`,
      );
  });
}

/** Scores pairs of names; needs no lists and no database. */
export async function scorePairs(options: { in: string; out: string }): Promise<void> {
  registerTexts(matchingTexts);
  const rows = await throughRows({
    ...{ in: options.in, out: options.out, needed: ['name1', 'name2'], added: ['score', 'reason'] },
    rows: (part) =>
      Promise.resolve(
        part.map(({ row, line }) => {
          const found = scorePair(row.name1 ?? '', row.name2 ?? '', kindOf(row, line) ?? undefined);
          return { ...row, score: found.score.toFixed(4), reason: worded([found.reason]) };
        }),
      ),
  });
  print(`${rows} pairs scored in ${options.out}`);
}

/** Screens what changed and what waits; with `full` the whole register, as the check. */
export async function rescreen(options: { full?: boolean }): Promise<void> {
  await withProduct(async (app) => {
    if ((await activeVersions(app.get(Database).read)).length === 0) throw new CommandFailed(NO_LISTS);
    const wanted = options.full ? await app.get(RunsService).startFull(actor) : null;
    if (!wanted) await screenChanged(app);
    await app.get(ScreeningWatch).followSettings();
    for (let run = await workNext(app); run; run = await workNext(app)) report(run);
    if (wanted) await untilDone(app, wanted.id);
  });
}

async function screenChanged(app: INestApplicationContext): Promise<void> {
  const changed = app.get(ChangedPartners);
  let screened = 0;
  for (let some = await changed.screenChanged(); some > 0; some = await changed.screenChanged()) {
    screened += some;
    say(`${screened} changed partners screened …`);
  }
  print(`${screened} changed partners screened.`);
}

function workNext(app: INestApplicationContext): Promise<ScreeningRun | null> {
  return app.get(RunWorker).workNext(({ id, kind, screened, total }) => {
    say(`Run ${id} (${kind}): ${screened} of ${total} partners …`);
  });
}

function report({ id, kind, state, screened, opened, reopened, ended, problem }: ScreeningRun): void {
  if (state === 'failed') throw new CommandFailed(`Run ${id} stopped after ${screened} partners: ${problem}`);
  if (state !== 'done') return;
  print(
    `Run ${id} (${kind}): ${screened} partners screened, ${opened} new hits, ${reopened} opened again, ${ended} ended.`,
  );
}

/** The server may have taken the run first: then its end is waited for. */
async function untilDone(app: INestApplicationContext, id: number): Promise<void> {
  const runs = app.get(RunsService);
  for (let run = await runs.get(id); run.state !== 'done'; run = await runs.get(id)) {
    report(run);
    say(`Run ${id} is with another process: ${run.screened} of ${run.total} partners …`);
    await sleep(1_000);
    const mine = await workNext(app);
    if (mine) report(mine);
  }
}

function flat(threshold: number): ScreeningSettings {
  return { thresholds: [{ list: '*', kind: 'any', threshold }] };
}

function answer(match: ScreeningMatch, place: number, today: Day): Record<string, string> {
  const { list, entryId, entryName, matchedName, score, reasons } = match;
  return {
    rank: String(place + 1),
    score: score.toFixed(4),
    list,
    entry_id: entryId,
    entry_name: entryName,
    matched_name: matchedName,
    reason: worded([...reasons, ...endedReasons(match, today)]),
  };
}

function worded(reasons: readonly Reason[]): string {
  return reasons.map(({ key, values }) => translate('en', key, values)).join(' ');
}
