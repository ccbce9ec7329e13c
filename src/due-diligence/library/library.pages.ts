import type { Actor, Locale } from '../../kernel/actor';
import { DIVISIONS } from '../../partners/sectors';
import { sectorName } from '../../partners/sector-name';
import { countryName } from '../../texts/format';
import { hasText, translate } from '../../texts/translator';
import type { SheetColumn, SheetValues } from '../../web/spreadsheet/sheet';
import { DECISION_OUTCOMES, RISK_CATEGORIES, RISK_LEVELS } from '../due-diligence.vocabulary';
import type { Policy } from '../policy/policy';
import type { LibraryEntry } from './library.service';
import type { LibraryRow } from './library-list';
import type { Precedent } from './precedents';

const OWN_GROUNDS = ['RISK', 'SECTOR', 'COUNTRY', 'SCREENING', 'NONE'];

/** `ARM-2 · 5–10 %`, `Country · Senegal`. */
export function groundText(locale: Locale, { criterion, band }: { criterion: string; band: string }): string {
  const name = OWN_GROUNDS.includes(criterion) ? translate(locale, `library.ground.${criterion}`) : criterion;
  const word = bandText(locale, criterion, band);
  return word === '' ? name : `${name} · ${word}`;
}

function bandText(locale: Locale, criterion: string, band: string): string {
  if (/^\d+(\.\d+)?-\d+(\.\d+)?$/.test(band)) return `${band.replace('-', '–')} %`;
  if (criterion === 'COUNTRY') return countryName(locale, band);
  if (RISK_CATEGORIES.some((each) => each === band)) return translate(locale, `due_diligence.risk.${band}`);
  const key = ['hit', 'possible', 'confirmed'].includes(band)
    ? `library.band.${band}`
    : `due_diligence.answer.${band}`;
  return band !== '' && hasText(key) ? translate(locale, key) : band;
}

/** A row of the list. */
export const libraryRow =
  (locale: Locale) =>
  (row: LibraryRow): object => {
    const { id, number, purpose, partnerName, officeName, conditions, notFollowed, decision } = row;
    return {
      ...{ id, number, purpose, partnerName, officeName, conditions, notFollowed, level: decision.level },
      ...{ decidedOn: decision.decidedAt.slice(0, 10), illustrative: decision.illustrative },
      restricted: decision.restrictedBecause !== null,
      sector: sectorName(locale, row.sector),
      outcome: translate(locale, `case.outcome.${decision.outcome}`),
      force: forceOf(locale, row),
      grounds: row.grounds.map((ground) => groundText(locale, ground)),
    };
  };

function forceOf(locale: Locale, { decision }: Pick<LibraryRow, 'decision'>): string | null {
  if (decision.outcome === 'returned') return null;
  return translate(locale, decision.binding ? 'case.binding' : 'case.advisory');
}

export const librarySheetRow =
  (locale: Locale) =>
  (row: LibraryRow): SheetValues => ({
    ...{ number: row.number, partner: row.partnerName, office: row.officeName, purpose: row.purpose },
    sector: sectorName(locale, row.sector),
    level: translate(locale, `level.${row.decision.level}`),
    outcome: translate(locale, `case.outcome.${row.decision.outcome}`),
    force: forceOf(locale, row) ?? '',
    grounds: row.grounds.map((ground) => groundText(locale, ground)).join('; '),
    conditions: row.conditions,
    followed: row.notFollowed ? translate(locale, 'library.not_followed') : '',
    reason: row.decision.reason,
    decided: row.decision.decidedAt.slice(0, 10),
    until: row.decision.validUntil,
  });

export function libraryColumns(locale: Locale): SheetColumn[] {
  const keys = ['number', 'partner', 'office', 'sector', 'purpose', 'level', 'outcome', 'force', 'grounds', 'conditions', 'followed', 'reason', 'decided', 'until']; // prettier-ignore
  const kinds: Readonly<Record<string, SheetColumn['kind']>> = {
    decided: 'day',
    until: 'day',
    conditions: 'number',
  };
  return keys.map((key) => ({
    ...{ key, header: translate(locale, `library.field.${key}`), kind: kinds[key] ?? 'text' },
  }));
}

/** The choices of the filters. */
export function libraryFilters({ locale }: Actor, policy: Policy): object {
  return {
    outcomes: DECISION_OUTCOMES.map((value) => ({
      value,
      label: translate(locale, `case.outcome.${value}`),
    })),
    levels: RISK_LEVELS.map((value) => ({ value, label: translate(locale, `level.${value}`) })),
    sectors: DIVISIONS.map((value) => ({ value, label: `${value} · ${sectorName(locale, value)}` })),
    groundChoices: [
      ...policy.criteria.map(({ code, title }) => ({ value: code, label: `${code} · ${title[locale]}` })),
      ...OWN_GROUNDS.map((value) => ({ value, label: translate(locale, `library.ground.${value}`) })),
    ],
  };
}

/** The page of one decision. */
export function libraryPage(entry: LibraryEntry, { locale }: Actor): object {
  const { decision, followUp, recommendation } = entry;
  const say = (key: string): string => translate(locale, key);
  return {
    title: `${entry.number} · ${entry.partnerName}`,
    ...{ entry, decision, conditions: entry.conditionRows, mayOpenCase: entry.mayOpenCase },
    ...{
      level: decision.level,
      force: forceOf(locale, entry),
      outcome: say(`case.outcome.${decision.outcome}`),
    },
    sector: sectorName(locale, entry.sector),
    by: [nameIn(entry, decision.decidedBy), say(`role.${decision.decidedAs}`)].filter(Boolean).join(', '),
    grounds: entry.grounds.map((ground) => ({
      ...{ text: groundText(locale, ground), level: ground.level },
      href: `/library?ground=${encodeURIComponent(ground.criterion)}&band=${encodeURIComponent(ground.band)}`,
    })),
    recommended: recommendation && {
      outcome: say(`case.outcome.${recommendation.outcome}`),
      reason: recommendation.reason,
    },
    followUp: followUp && {
      ...{ reason: followUp.reason, at: followUp.recordedAt, by: nameIn(entry, followUp.recordedBy) },
    },
    mayRestrict: entry.restrictRefusals.length === 0,
    mayRecord: entry.followUpRefusals.length === 0,
  };
}

function nameIn(entry: LibraryEntry, id: number | null): string {
  return id === null ? '' : (entry.names.get(id) ?? '');
}

/** "Three cases with ARM-2 · 5–10 %: two approved with conditions, one rejected", with the newest of them. */
export function precedentSentences(precedents: readonly Precedent[], { locale }: Actor): string[] {
  const list = new Intl.ListFormat(locale, { type: 'unit' });
  return precedents.map(({ criterion, band, total, outcomes }) =>
    translate(locale, 'library.precedent', {
      ...{ total, ground: groundText(locale, { criterion, band }) },
      counted: list.format(outcomes.map((each) => translate(locale, 'library.counted', { ...each }))),
    }),
  );
}

export function precedentRows(precedents: readonly Precedent[], actor: Actor): object[] {
  const sentences = precedentSentences(precedents, actor);
  return precedents.map(({ criterion, band, newest }, index) => ({
    sentence: sentences[index] ?? '',
    href: `/library?ground=${encodeURIComponent(criterion)}&band=${encodeURIComponent(band)}`,
    newest,
  }));
}
