import type { Locale } from '../../kernel/actor';
import { formatInstant, formatPercent } from '../../texts/format';
import { translate } from '../../texts/translator';
import type { SheetColumn, SheetValues } from '../../web/spreadsheet/sheet';
import type { ScreeningCheck } from '../screening-check.entity';
import type { ScreeningHit } from '../screening-hit.entity';
import type { ScreeningRun, VersionStamp } from '../screening-run.entity';
import type { ScreeningSettings } from '../screening-settings';
import type { Subject } from '../subject';

const COLUMNS: readonly (readonly [string, SheetColumn['kind']])[] = [
  ['id', 'number'],
  ['kind', 'text'],
  ['cause', 'text'],
  ['state', 'text'],
  ['versions', 'text'],
  ['thresholds', 'text'],
  ['screened', 'number'],
  ['opened', 'number'],
  ['reopened', 'number'],
  ['ended', 'number'],
  ['createdAt', 'text'],
  ['finishedAt', 'text'],
];

export function runColumns(locale: Locale): SheetColumn[] {
  return COLUMNS.map(([key, kind]) => ({
    key,
    header: translate(locale, `screening.runs.field.${key}`),
    kind,
  }));
}

/** A run as a row of the list, of its export, and as the head of its page. */
export const runRow =
  (locale: Locale) =>
  (run: ScreeningRun): SheetValues & { id: number } => {
    const { id, total, screened, opened, reopened, ended } = run;
    return {
      ...{ id, total, screened, opened, reopened, ended },
      kind: translate(locale, `screening.runs.kind.${run.kind}`),
      cause: translate(locale, `screening.runs.cause.${run.cause}`),
      state: translate(locale, `screening.runs.state.${run.state}`),
      versions: versionsText(run.versions),
      thresholds: thresholdsText(locale, run.settings),
      createdAt: formatInstant(locale, run.createdAt),
      startedAt: run.startedAt ? formatInstant(locale, run.startedAt) : '',
      finishedAt: run.finishedAt ? formatInstant(locale, run.finishedAt) : '',
      done: total === 0 ? 100 : Math.min(100, Math.floor((100 * screened) / total)),
    };
  };

/** A check as evidence: who was screened, by which names. */
export const checkRow =
  (locale: Locale) =>
  (check: ScreeningCheck): object => ({
    checkedAt: formatInstant(locale, check.checkedAt),
    runId: check.runId,
    hits: check.hits,
    latest: check.latest,
    versions: versionsText(check.versions),
    thresholds: thresholdsText(locale, check.settings),
    subjects: check.subjects.map((subject) => subjectRow(locale, subject)),
  });

export const runHitRow =
  (locale: Locale) =>
  (hit: ScreeningHit): object => ({
    id: hit.id,
    partnerId: hit.partnerId,
    subject: hit.subjectName,
    relation: translate(locale, `hits.relation.${hit.relation}`),
    entry: hit.entryName,
    entryId: hit.entryId,
    score: hit.score / 10,
    state: translate(locale, `hits.state.${hit.state}`),
  });

function subjectRow(locale: Locale, { relation, names, kind, countryCode, birthDate }: Subject): object {
  const about = [kind ? translate(locale, `screening.entry_kind.${kind}`) : '', countryCode, birthDate];
  return {
    relation: translate(locale, `hits.relation.${relation}`),
    names: names.join('; '),
    about: about.filter(Boolean).join(', '),
  };
}

/** `un 3, ofac-sdn 12`. */
export function versionsText(versions: readonly VersionStamp[]): string {
  return versions.map(({ list, number }) => `${list} ${number}`).join(', ');
}

function thresholdsText(locale: Locale, { thresholds }: ScreeningSettings): string {
  return thresholds
    .map(({ list, kind, threshold }) => {
      const where = list === '*' ? translate(locale, 'screening.runs.every_list') : list;
      const whom = kind === 'any' ? '' : ` (${translate(locale, `screening.entry_kind.${kind}`)})`;
      return `${where}${whom}: ${formatPercent(locale, threshold * 100, 0)}`;
    })
    .join('; ');
}
