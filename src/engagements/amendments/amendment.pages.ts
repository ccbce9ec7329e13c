import type { Locale } from '../../kernel/actor';
import { countryName } from '../../texts/format';
import { translate } from '../../texts/translator';
import type { EngagementWithParts } from '../engagement-parts';
import { periodText } from '../engagement.pages';
import { typeName } from '../partnership-type';
import type { NamedAmendment } from './load-amendment';

interface Said {
  kind: string;
  type: string;
  agreement: string;
  period: string;
  office: string;
  countries: string;
  partners: string;
}

const FIELDS = ['kind', 'type', 'partners', 'countries', 'period', 'agreement', 'office'] as const;

/** Other terms that wait, before and after, with what the reader may do. */
export function amendmentShown(
  locale: Locale,
  engagement: EngagementWithParts,
  amendment: NamedAmendment,
): object {
  const say = (key: string): string => translate(locale, `engagements.${key}`);
  const countries = (codes: readonly string[]): string =>
    codes.map((code) => countryName(locale, code)).join(', ');
  const names = (partners: readonly { name: string }[]): string =>
    partners.map(({ name }) => name).join('; ');
  const { terms, type, officeName, partners } = amendment;
  const before: Said = {
    kind: say(`kind.${engagement.kind}`),
    type: typeName(engagement.type, locale),
    agreement: say(`agreement.${engagement.agreement}`),
    period: periodText(engagement, locale),
    office: engagement.office.name,
    countries: countries(engagement.countryCodes),
    partners: names(engagement.partners),
  };
  const after: Said = {
    kind: say(`kind.${terms.kind}`),
    type: typeName(type, locale),
    agreement: say(`agreement.${terms.agreement}`),
    period: periodText(terms, locale),
    office: officeName,
    countries: countries(terms.countryCodes),
    partners: names(partners),
  };
  return {
    action: `/engagements/${engagement.id}/amendments/${amendment.id}/moves`,
    asked: translate(locale, 'engagements.amendment.asked', { person: amendment.askedByName }),
    askedAt: amendment.askedAt,
    differences: FIELDS.filter((field) => before[field] !== after[field]).map((field) => ({
      ...{ label: say(`field.${field}`), before: before[field], after: after[field] },
    })),
    moves: amendment.moves.map(({ move, note, refusals }) => ({
      ...{ move, note, label: say(`amendment.move.${move}`) },
      refusals: refusals.map(({ key, values }) => translate(locale, key, values)),
    })),
  };
}
