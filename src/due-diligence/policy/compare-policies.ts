import { LOCALES } from '../../kernel/actor';
import { RISK_LEVELS } from '../due-diligence.vocabulary';
import type { Policy } from './policy';

/** The parts of a policy, as the editor and the comparison lay them out. */
export const POLICY_SECTIONS = [
  'general',
  'criteria',
  'sectors',
  'countries',
  'tracks',
  'ladder',
  'committee',
  'screening',
  'monitoring',
  'gifts',
  'closing',
  'followUp',
] as const;
export type PolicySection = (typeof POLICY_SECTIONS)[number];

/** One difference between two versions. */
export interface PolicyChange {
  section: PolicySection;
  kind: 'added' | 'removed' | 'changed';
  /** The row concerned by its key: a criterion's code, a level, a country; null for the section itself. */
  key: string | null;
  /** The member that changed, dotted for texts (`title.fr`); null when a whole row was added or removed. */
  field: string | null;
  /** The value, or the whole row; null where there is none. */
  before: unknown;
  after: unknown;
}

type Row = Readonly<Record<string, unknown>>;

/** Everything that differs, section by section; the order of rows and the number of the version do not count. */
export function comparePolicies(before: Policy, after: Policy): PolicyChange[] {
  return POLICY_SECTIONS.flatMap((section) => sectionChanges(section, before, after));
}

function sectionChanges(section: PolicySection, before: Policy, after: Policy): PolicyChange[] {
  const [old, now] = [rowsOf(section, before), rowsOf(section, after)];
  const keys = new Set([...old.keys(), ...now.keys()]);
  return [...keys].flatMap((key) => rowChanges(section, key, old.get(key), now.get(key)));
}

/** The rows of a section by key; what stands in no row is a row of its own, without a key. */
function rowsOf(section: PolicySection, policy: Policy): Map<string | null, Row> {
  const by = <T extends object>(rows: readonly T[], key: (row: T) => string): [string, Row][] =>
    rows.map((row) => [key(row), row as Row]);
  switch (section) {
    case 'criteria':
      return new Map(by(policy.criteria, (row) => row.code));
    case 'sectors':
      return new Map(by(policy.sectors, (row) => row.key));
    case 'countries':
      return new Map(by(policy.countries, (row) => row.code));
    case 'tracks':
      return new Map(by(policy.tracks, (row) => row.track));
    case 'ladder':
      return new Map(by(policy.ladder, (row) => row.level));
    case 'committee':
      return new Map<string | null, Row>([
        [null, { minimum: policy.committee.minimum, quorumPercent: policy.committee.quorumPercent }],
        ...by(policy.committee.seats, (row) => row.capacity),
      ]);
    case 'screening':
      return new Map(by(policy.screening.thresholds, (row) => `${row.list} ${row.kind}`));
    case 'monitoring':
      return new Map(
        RISK_LEVELS.map((level) => [level, { intervalMonths: policy.monitoring.intervalMonths[level] }]),
      );
    case 'gifts':
      return new Map([[null, { ...policy.gifts }]]);
    case 'closing': {
      const { tracks, ...rest } = policy.closing;
      return new Map<string | null, Row>([[null, rest], ...by(tracks, (row) => row.track)]);
    }
    case 'followUp': {
      const { light, conditions, openCaseWithinDays } = policy;
      return new Map([[null, { ...light, ...conditions, openCaseWithinDays }]]);
    }
    case 'general':
      return new Map([[null, generalOf(policy)]]);
  }
}

function generalOf(policy: Policy): Row {
  const { title, publicDonationThresholdUsdMinor, fastTrackWorkingDays } = policy;
  const { draftWorkingDays, assessmentWorkingDays, backdatingDays } = policy;
  return {
    ...{ title, publicDonationThresholdUsdMinor, fastTrackWorkingDays },
    ...{ draftWorkingDays, assessmentWorkingDays, backdatingDays },
  };
}

function rowChanges(
  section: PolicySection,
  key: string | null,
  before: Row | undefined,
  after: Row | undefined,
): PolicyChange[] {
  if (!before) return [{ section, kind: 'added', key, field: null, before: null, after }];
  if (!after) return [{ section, kind: 'removed', key, field: null, before, after: null }];
  const [old, now] = [flat(before), flat(after)];
  return Object.keys({ ...old, ...now })
    .filter((field) => JSON.stringify(settled(old[field])) !== JSON.stringify(settled(now[field])))
    .map((field) => ({
      ...{ section, key, field, kind: 'changed' as const },
      ...{ before: old[field] ?? null, after: now[field] ?? null },
    }));
}

/** Texts in three languages become a member each, so that a corrected translation shows as just that. */
function flat(row: Row): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, value]): [string, unknown][] =>
      isWords(value) ? LOCALES.map((locale) => [`${name}.${locale}`, value[locale]]) : [[name, value]],
    ),
  );
}

function isWords(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && LOCALES.every((locale) => locale in value);
}

/** Lists of words are sets: tracks and sector codes in another order are the same ones. */
function settled(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.every((each) => typeof each === 'string') ? [...value].sort() : value.map(settled);
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, each]): [string, unknown] => [name, settled(each)])
      .sort(([a], [b]) => a.localeCompare(b)),
  );
}
