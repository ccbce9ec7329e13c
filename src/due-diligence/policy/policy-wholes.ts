import type { FieldError } from '../../kernel/errors';
import { reason } from '../../kernel/verdict';
import { RISK_LEVELS } from '../due-diligence.vocabulary';
import { CASE_TRACKS } from './diligence-rules';
import type { Policy } from './policy';

/** What no single member shows: codes used twice, levels left out, shares without rising bands. */
export function wholeErrors(parsed: Policy): FieldError[] {
  return [
    ...twice('criteria', 'code', parsed.criteria),
    ...twice('sectors', 'key', parsed.sectors),
    ...twice('countries', 'code', parsed.countries),
    ...twice('tracks', 'track', parsed.tracks),
    ...twice('closing.tracks', 'track', parsed.closing.tracks),
    ...CASE_TRACKS.filter((track) => !parsed.closing.tracks.some((each) => each.track === track)).map(
      (track) => ({ field: 'closing.tracks', reason: reason('policy.closing_left_out', { track }) }),
    ),
    ...twice('committee.seats', 'capacity', parsed.committee.seats),
    ...parsed.criteria.flatMap(bandErrors),
    ...RISK_LEVELS.filter((level) => parsed.ladder.filter((rung) => rung.level === level).length !== 1).map(
      (level) => ({ field: 'ladder', reason: reason('policy.level_not_once', { level }) }),
    ),
  ];
}

function twice<K extends string>(
  list: string,
  key: K,
  rows: readonly Readonly<Record<K, string>>[],
): FieldError[] {
  const values = rows.map((row) => row[key]);
  return values.flatMap((value, index) =>
    values.indexOf(value) === index
      ? []
      : [{ field: `${list}.${index}.${key}`, reason: reason('policy.code_twice', { code: value }) }],
  );
}

function bandErrors({ code, metric, bands }: Policy['criteria'][number], index: number): FieldError[] {
  const field = `criteria.${index}.bands`;
  const errors: FieldError[] = [];
  if (metric === 'share' && bands.length === 0)
    errors.push({ field, reason: reason('policy.no_bands', { code }) });
  if (bands.some((band, at) => at > 0 && band.limit <= (bands[at - 1]?.limit ?? -1))) {
    errors.push({ field, reason: reason('policy.bands_not_rising', { code }) });
  }
  return errors;
}
