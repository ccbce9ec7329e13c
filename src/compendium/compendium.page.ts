import type { Locale } from '../kernel/actor';
import { countryName } from '../texts/format';
import { translate } from '../texts/translator';
import type { CompendiumEntry } from './compendium.model';

/** An entry in words, for pages. */
export interface EntryInWords {
  title: string;
  partners: string;
  kind: string;
  typeName: string;
  office: string;
  countries: string;
  continuing: boolean;
  withoutClearance: boolean;
  illustrative: boolean;
}

/** Words are looked up once, not once an entry: a year may have tens of thousands. */
export function entryInWords(locale: Locale): (entry: CompendiumEntry) => EntryInWords {
  const kinds = {
    partnership: translate(locale, 'compendium.kind.partnership'),
    collaboration: translate(locale, 'compendium.kind.collaboration'),
  };
  return ({ title, typeName, office, continuing, withoutClearance, illustrative, ...entry }) => ({
    title,
    typeName,
    office,
    continuing,
    withoutClearance,
    illustrative,
    kind: kinds[entry.kind],
    partners: entry.partners.map((partner) => partner.name).join(', '),
    countries: entry.countries.map((code) => countryName(locale, code)).join(', '),
  });
}
