import type { Locale } from '../../kernel/actor';
import { LOCALES } from '../../kernel/actor';
import { translate } from '../../texts/translator';
import type { SheetColumn, SheetValues } from '../../web/spreadsheet/sheet';
import { bandText } from './band-text';
import { effectText } from './effect-choice';
import type { Effect, Policy } from './policy';

const MEMBERS = ['source', 'metric', 'yes', 'alleged', 'unknown', 'addressedByEngagement', 'bands', 'own', 'tracks'] as const; // prettier-ignore

/** The criteria as a table to read and discuss; the JSON file is what can be read in again. */
export function criteriaColumns(locale: Locale): SheetColumn[] {
  const text = (key: string, header: string): SheetColumn => ({ key, header, kind: 'text' });
  const name = (member: string): string => translate(locale, `policy.field.${member}`);
  return [
    text('code', name('code')),
    ...['title', 'question'].flatMap((member) =>
      LOCALES.map((each) =>
        text(`${member}.${each}`, `${name(member)} · ${translate(locale, `language.${each}`)}`),
      ),
    ),
    ...MEMBERS.map((member) => text(member, name(member))),
  ];
}

export function criteriaRows({ criteria }: Policy, locale: Locale): SheetValues[] {
  const said = (effect: Effect | null): string => (effect ? effectText(effect, locale) : '');
  return criteria.map((each) => ({
    code: each.code,
    ...Object.fromEntries(LOCALES.map((other) => [`title.${other}`, each.title[other]])),
    ...Object.fromEntries(LOCALES.map((other) => [`question.${other}`, each.question[other]])),
    source: each.source,
    metric: translate(locale, `policy.metric.${each.metric}`),
    yes: said(each.yes),
    alleged: said(each.alleged),
    unknown: said(each.unknown),
    addressedByEngagement: said(each.addressedByEngagement),
    bands: each.bands.map((band) => `${bandText(band, locale)}: ${said(band.effect)}`).join('; '),
    own: translate(locale, each.own ? 'common.yes' : 'common.no'),
    tracks: each.tracks.map((track) => translate(locale, `due_diligence.track.${track}`)).join(', '),
  }));
}
