import type { Locale } from '../kernel/actor';
import { countryChoices, countryName, formatDay } from '../texts/format';
import { translate } from '../texts/translator';
import type { SheetColumn, SheetValues } from '../web/spreadsheet/sheet';
import type { Partner } from './partner.entity';
import { RELATIONS } from './partners.vocabulary';
import type { RelatedParty } from './related-party.entity';

type Parties = readonly RelatedParty[];

/** A party as pages list it: how it stands to the partner, and what tells it from others of the name. */
export const relatedShown = (locale: Locale, parties: Parties) => (party: RelatedParty) => ({
  id: party.id,
  name: party.name,
  illustrative: party.illustrative,
  relation: relationText(locale, party, parties),
  kind: translate(locale, `related.kind.${party.kind}`),
  known: [
    party.countryCode === null ? null : countryName(locale, party.countryCode),
    party.birthDate === null ? null : translate(locale, 'related.born', { date: party.birthDate }),
    party.identifier,
  ]
    .filter((each) => each !== null)
    .join(' · '),
  ended: party.endedOn === null ? '' : translate(locale, 'related.ended', { day: formatDay(locale, party.endedOn) }), // prettier-ignore
  note: party.note ?? '',
});

function relationText(locale: Locale, party: RelatedParty, parties: Parties): string {
  const relation = translate(locale, `related.relation.${party.relation}`);
  const behind = parties.find((each) => each.id === party.behindId);
  return behind ? translate(locale, 'related.of', { relation, name: behind.name }) : relation;
}

const COLUMNS = ['relation', 'kind', 'name', 'country', 'birthDate', 'identifier', 'behind', 'endedOn', 'note']; // prettier-ignore

export function relatedColumns(locale: Locale): SheetColumn[] {
  return COLUMNS.map((key) => ({ key, header: translate(locale, `related.field.${key}`), kind: 'text' }));
}

export const relatedExported =
  (locale: Locale, parties: Parties) =>
  (party: RelatedParty): SheetValues => ({
    relation: translate(locale, `related.relation.${party.relation}`),
    kind: translate(locale, `related.kind.${party.kind}`),
    name: party.name,
    country: party.countryCode,
    birthDate: party.birthDate,
    identifier: party.identifier,
    behind: parties.find((each) => each.id === party.behindId)?.name ?? '',
    endedOn: party.endedOn,
    note: party.note,
  });

export function relatedForm(
  locale: Locale,
  { partner, parties }: { partner: Partner; parties: Parties },
  countryCodes: readonly string[],
  party: RelatedParty | null,
): object {
  const base = `/partners/${partner.id}/related`;
  const named = (values: readonly string[], prefix: string): { value: string; label: string }[] =>
    values.map((value) => ({ value, label: translate(locale, `${prefix}.${value}`) }));
  return {
    titleKey: party ? 'related.change' : 'related.add',
    partner,
    action: party ? `${base}/${party.id}` : base,
    said: party,
    version: party?.version ?? null,
    relations: named(RELATIONS, 'related.relation'),
    kinds: named(['person', 'organization'], 'related.kind'),
    countries: countryChoices(locale, countryCodes),
    behind: parties
      .filter((each) => each.id !== party?.id && !each.relation.endsWith('company'))
      .map(({ id, name }) => ({ value: String(id), label: name })),
  };
}
