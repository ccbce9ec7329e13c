import type { NameKind } from '../matching/score';

/** From which score on a match becomes a hit, for one list and kind. */
export interface ScreeningThreshold {
  /** Code of the list; `*` for every list without one of its own. */
  list: string;
  kind: NameKind | 'any';
  /** 0 to 1. */
  threshold: number;
}

/** The part of a policy version that screening goes by. */
export interface ScreeningSettings {
  thresholds: readonly ScreeningThreshold[];
}

/** The policy itself could not be read as settings; `path` says where. */
export interface SettingsFault {
  path: string;
  problem:
    'not_a_list' | 'not_an_object' | 'not_a_code' | 'not_a_kind' | 'not_a_share' | 'twice' | 'no_default';
}

/**
 * What versions without settings of their own go by. On the published lists 0.76 takes 1.5 % of the names on no
 * list for listed and finds 0.97 of persons and 0.90 of organizations however they are written; 0.82, used
 * before, spared less than half of these alarms and missed three to four more in a hundred (docs/benchmarks.md).
 */
export const DEFAULT_SETTINGS: ScreeningSettings = {
  thresholds: [{ list: '*', kind: 'any', threshold: 0.76 }],
};

const KINDS: readonly unknown[] = ['person', 'organization', 'any'];

/** Reads settings as they stand in a policy; undefined gives the usual ones. Every fault at once. */
export function parseScreeningSettings(
  value: unknown,
): { settings: ScreeningSettings; faults: [] } | { settings: null; faults: SettingsFault[] } {
  if (value === undefined) return { settings: DEFAULT_SETTINGS, faults: [] };
  const given =
    typeof value === 'object' && value !== null && 'thresholds' in value ? value.thresholds : undefined;
  if (!Array.isArray(given))
    return { settings: null, faults: [{ path: 'thresholds', problem: 'not_a_list' }] };
  const faults = given.flatMap((each: unknown, index) => thresholdFaults(each, `thresholds.${index}`));
  const rows = given as ScreeningThreshold[];
  if (faults.length === 0) faults.push(...wholeFaults(rows));
  return faults.length > 0
    ? { settings: null, faults }
    : {
        settings: { thresholds: rows.map(({ list, kind, threshold }) => ({ list, kind, threshold })) },
        faults: [],
      };
}

function thresholdFaults(value: unknown, path: string): SettingsFault[] {
  if (typeof value !== 'object' || value === null) return [{ path, problem: 'not_an_object' }];
  const { list, kind, threshold } = value as Record<string, unknown>;
  const faults: SettingsFault[] = [];
  if (typeof list !== 'string' || !/^(\*|[a-z0-9-]{1,40})$/.test(list)) {
    faults.push({ path: `${path}.list`, problem: 'not_a_code' });
  }
  if (!KINDS.includes(kind)) faults.push({ path: `${path}.kind`, problem: 'not_a_kind' });
  if (typeof threshold !== 'number' || !(threshold >= 0.5 && threshold <= 1)) {
    faults.push({ path: `${path}.threshold`, problem: 'not_a_share' });
  }
  return faults;
}

function wholeFaults(rows: readonly ScreeningThreshold[]): SettingsFault[] {
  const keys = rows.map(({ list, kind }) => `${list} ${kind}`);
  const twice = keys.findIndex((key, index) => keys.indexOf(key) !== index);
  if (twice >= 0) return [{ path: `thresholds.${twice}`, problem: 'twice' }];
  return keys.includes('* any') ? [] : [{ path: 'thresholds', problem: 'no_default' }];
}

/** The threshold for a list and kind: the narrowest row that fits, the list before the kind. */
export function thresholdFor(settings: ScreeningSettings, list: string, kind: NameKind | null): number {
  const at = (code: string, of: string): number | undefined =>
    settings.thresholds.find((each) => each.list === code && each.kind === of)?.threshold;
  const ofKind = kind ?? 'any';
  return at(list, ofKind) ?? at(list, 'any') ?? at('*', ofKind) ?? at('*', 'any') ?? 1;
}

/** The lowest threshold of all: below it nothing needs to be looked at. */
export function lowestThreshold(settings: ScreeningSettings): number {
  return Math.min(...settings.thresholds.map((each) => each.threshold));
}
