import type { Locale, Role } from '../../kernel/actor';
import { countryName, formatMoney, formatNumber } from '../../texts/format';
import { hasText, translate } from '../../texts/translator';
import { typedNumber } from '../../web/reader-style';
import type { RiskLevel, Track } from '../due-diligence.vocabulary';
import { bandText } from './band-text';
import type { PolicyChange } from './compare-policies';
import { effectText } from './effect-choice';
import type { Band, Effect, Words } from './policy';

/** A change as the comparison shows it: what it is about, and the two values side by side, in words. */
export interface ShownChange {
  what: string;
  field: string;
  kind: string | null;
  before: string;
  after: string;
}

export function changeText(change: PolicyChange, locale: Locale): ShownChange {
  const { kind, field, key, section } = change;
  return {
    what: key === null ? '' : keyText(section, key, locale),
    field: field === null ? '' : fieldText(field, locale),
    kind: kind === 'changed' ? null : translate(locale, `policy.kind.${kind}`),
    before: valueText(field, change.before, locale),
    after: valueText(field, change.after, locale),
  };
}

function keyText(section: PolicyChange['section'], key: string, locale: Locale): string {
  if (section === 'ladder' || section === 'monitoring') return translate(locale, `level.${key}`);
  if (section === 'tracks' || section === 'closing') return translate(locale, `due_diligence.track.${key}`);
  return section === 'countries' ? countryName(locale, key) : key;
}

/** `title.fr` is the title, in French. */
function fieldText(field: string, locale: Locale): string {
  const [member, language] = field.split('.');
  const name = translate(locale, `policy.field.${member}`);
  return language ? `${name} · ${translate(locale, `language.${language}`)}` : name;
}

type Say = (value: never, locale: Locale) => string;

/** Members whose values are words of the product. */
const WORDS: Readonly<Record<string, Say>> = {
  metric: (value: string, locale) => translate(locale, `policy.metric.${value}`),
  yesWord: (value: string, locale) => translate(locale, `due_diligence.answer.${value}`),
  level: (value: RiskLevel, locale) => translate(locale, `level.${value}`),
  kind: (value: string, locale) => translate(locale, `policy.screened.${value}`),
  decides: (value: Role, locale) => translate(locale, `role.${value}`),
  recommends: (value: Role, locale) => translate(locale, `role.${value}`),
  ...Object.fromEntries(
    ['publicDonationThreshold', 'maximum', 'publicMaximum', 'secondPerson', 'analyst'].map((amount) => [
      `${amount}UsdMinor`,
      (value: number, locale: Locale) => formatMoney(locale, value, 'USD'),
    ]),
  ),
  leastRate: (value: number, locale) => typedNumber(locale, String(value)),
  mostRate: (value: number, locale) => typedNumber(locale, String(value)),
  publicChannels: (value: string[], locale) =>
    value.map((each) => translate(locale, `policy.channel.${each}`)).join(', '),
  evidenceFor: (value: string, locale) => translate(locale, `policy.evidence_for.${value}`),
  people: (value: string, locale) => translate(locale, `policy.people.${value}`),
  mitigationFrom: (value: string, locale) => translate(locale, `level.${value}`),
  familyUpTo: (value: string, locale) => translate(locale, `partners.size.${value}`),
  sizes: (value: string[], locale) => named(value, 'partners.size', locale),
  ownersOfKinds: (value: string[], locale) => named(value, 'partners.kind', locale),
  threshold: (value: number, locale) => formatNumber(locale, value, 2),
  tracks: (value: Track[], locale) =>
    value.map((each) => translate(locale, `due_diligence.track.${each}`)).join(', '),
  bands: (value: Band[], locale) =>
    value
      .map(
        (band) =>
          `${bandText(band, locale)}${translate(locale, 'common.colon')}${effectText(band.effect, locale)}`,
      )
      .join(' · '),
};

function named(values: readonly string[], stem: string, locale: Locale): string {
  return values.map((each) => translate(locale, `${stem}.${each}`)).join(', ');
}

function valueText(field: string | null, value: unknown, locale: Locale): string {
  if (value === null || value === undefined) return field === null ? '' : translate(locale, 'common.none');
  if (field === null) return rowText(value as Record<string, unknown>, locale);
  const say = WORDS[field];
  if (say) return say(value as never, locale);
  if (typeof value === 'boolean') return translate(locale, value ? 'common.yes' : 'common.no');
  if (typeof value === 'number') return formatNumber(locale, value, 0);
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'string' ? value : effectText(value as Effect, locale);
}

/** A whole row by what names it. */
function rowText(row: Readonly<Record<string, unknown>>, locale: Locale): string {
  const title = (row.title ?? row.why) as Words | undefined;
  if (title) return title[locale];
  return Object.entries(row)
    .filter(([name]) => hasText(`policy.field.${name}`))
    .map(([name, value]) => valueText(name, value, locale))
    .join(' · ');
}
