import type { Actor, Locale } from '../../kernel/actor';
import { countryChoices } from '../../texts/format';
import { translate } from '../../texts/translator';
import type { SheetColumn, SheetValues } from '../../web/spreadsheet/sheet';
import type { LookupInput } from './lookup.input';
import type { LookupFound, LookupRow } from './lookup.service';
import { reasonText } from './lookup.view';

/** The search page, before and after. */
export function lookupPage(
  actor: Actor,
  countryCodes: readonly string[],
  asked: LookupInput | null,
  found: LookupFound | null,
): object {
  const { locale } = actor;
  return {
    titleKey: 'screening.tab.search',
    said: asked,
    kinds: ['person', 'organization'].map((value) => ({
      value,
      label: translate(locale, `hits.kind.${value}`),
    })),
    countries: countryChoices(locale, countryCodes),
    found: found && {
      answers: found.answers.map((answer) => ({
        ...answer,
        percent: Math.round(answer.score * 100),
        likelihoodText: translate(locale, `lookup.likelihood.${answer.likelihood}`),
        why: reasonText(locale, answer),
        kindText: translate(locale, `hits.kind.${answer.kind}`),
        birth: answer.birthYears.length === 0 ? '' : translate(locale, 'lookup.born', { years: answer.birthYears.join(', ') }), // prettier-ignore
      })),
      versions: found.versions.map(({ title, number }) =>
        translate(locale, 'lookup.version', { title, number }),
      ),
    },
  };
}

export const lookupShown =
  (locale: Locale) =>
  ({ lookup, person }: LookupRow): SheetValues => ({
    asked: lookup.askedAt,
    person,
    name: lookup.name,
    kind: lookup.kind === null ? '' : translate(locale, `hits.kind.${lookup.kind}`),
    country: lookup.countryCode,
    birth: lookup.birthDate,
    purpose: lookup.purpose,
    shown: lookup.shown,
    best: lookup.best === null ? null : lookup.best / 1000,
    versions: lookup.versions.map(({ list, number }) => `${list} ${number}`).join(', '),
  });

const COLUMNS = ['asked', 'person', 'name', 'kind', 'country', 'birth', 'purpose', 'shown', 'best', 'versions']; // prettier-ignore

export function lookupColumns(locale: Locale): SheetColumn[] {
  return COLUMNS.map((key) => ({
    key,
    header: translate(locale, `lookup.field.${key}`),
    kind: key === 'shown' || key === 'best' ? 'number' : 'text',
  }));
}
