import type { Locale } from '../../kernel/actor';
import { translate } from '../../texts/translator';
import { typedNumber } from '../../web/reader-style';
import { EFFECTS, type Criterion, type Effect, type EffectKind, type Policy } from './policy';
import { RISK_LEVELS } from '../due-diligence.vocabulary';
import { bandText } from './band-text';
import { effectText } from './effect-choice';
import type { KeptPolicy } from './policies.service';

/** The policy as everybody may read it: what excludes first, then what raises the level, then what is noted. */
export function policyPage(
  { row, policy }: KeptPolicy,
  locale: Locale,
  version: object | null = null,
): object {
  return {
    title: policy.title[locale],
    version,
    ...{ number: policy.number, activatedAt: row.activatedAt },
    groups: EFFECTS.toReversed()
      .map((effect) => ({
        heading: translate(locale, `policy.group.${effect}`),
        criteria: policy.criteria
          .filter((each) => strongest(each) === effect)
          .map((each) => shown(each, locale)),
      }))
      .filter((group) => group.criteria.length > 0),
    ladder: ladderRows(policy, locale),
    tracks: policy.tracks.map((each) => ({
      ...{ title: each.title[locale], who: each.who[locale], differs: each.differs[locale] },
    })),
    sectors: policy.sectors.map((each) => ({
      title: each.title[locale],
      isic: each.isic.join(', '),
      level: each.level,
    })),
    seats: policy.committee.seats.map((each) => each.title[locale]),
    committee: policy.committee,
    countries: policy.countries.map(({ code, level, why }) => ({ code, level, why: why[locale] })),
    publicGift: policy.publicDonationThresholdUsdMinor,
    fastTrack: policy.fastTrackWorkingDays,
    gifts: {
      ...policy.gifts,
      least: typedNumber(locale, String(policy.gifts.leastRate)),
      channels: policy.gifts.publicChannels
        .map((each) => translate(locale, `policy.channel.${each}`))
        .join(', '),
    },
    thresholds: policy.screening.thresholds.map(({ list, kind, threshold }) => ({
      ...{ list: list === '*' ? translate(locale, 'policy.every_list') : list, threshold },
      kind: translate(locale, `policy.screened.${kind}`),
    })),
    closing: policy.closing.tracks.map(({ track, sources, sourceKinds, evidenceFor, screened, people }) => ({
      track: translate(locale, `due_diligence.track.${track}`),
      asks: translate(locale, 'policy.closing_line', {
        ...{ sources, kinds: sourceKinds, screened: String(screened) },
        evidence: translate(locale, `policy.evidence_for.${evidenceFor}`),
        people: translate(locale, `policy.people.${people}`),
      }),
    })),
    followUp: translate(locale, 'policy.follow_up_line', {
      chief: policy.conditions.chiefAfterDays,
      analysts: policy.conditions.analystsAfterDays,
      suspend: policy.conditions.suspendAfterDays,
      open: policy.openCaseWithinDays,
    }),
    intervals: RISK_LEVELS.flatMap((level) => {
      const months = policy.monitoring.intervalMonths[level];
      return months === null ? [] : [{ level, every: translate(locale, 'policy.every', { count: months }) }];
    }),
  };
}

function ladderRows(policy: Policy, locale: Locale): object[] {
  return policy.ladder.map((rung) => ({
    level: rung.level,
    decides: translate(
      locale,
      rung.decides === 'committee_member' ? 'cases.committee' : `role.${rung.decides}`,
    ),
    upon: rung.recommends ? translate(locale, 'policy.upon_recommendation') : null,
    days: translate(locale, 'policy.working_days', { count: rung.deadlineWorkingDays }),
    months: translate(locale, 'policy.months', { count: rung.validityMonths }),
    monitoring: rung.monitoring,
  }));
}

/** The strongest thing any answer to it can do. */
function strongest(criterion: Criterion): EffectKind {
  const effects = [criterion.yes, criterion.alleged, ...criterion.bands.map((each) => each.effect)];
  const ranks = effects.map((each) => EFFECTS.indexOf(each.kind));
  return EFFECTS[Math.max(...ranks)] ?? 'none';
}

function shown(criterion: Criterion, locale: Locale): object {
  const { code, source, yesWord, yes, alleged, unknown, bands, addressedByEngagement: addressed } = criterion;
  const line = (answer: string, effect: Effect): string =>
    `${answer}${translate(locale, 'common.colon')}${effectText(effect, locale)}`;
  const word = (key: string): string => translate(locale, `due_diligence.answer.${key}`);
  const lines = [
    ...(criterion.metric === 'share' ? [] : [line(word(yesWord), yes)]),
    ...(criterion.metric === 'alleged' ? [line(word('alleged'), alleged)] : []),
    ...bands.map((band) => line(bandText(band, locale), band.effect)),
    ...(addressed ? [line(translate(locale, 'policy.addressed'), addressed)] : []),
    // Without an effect of its own, "cannot be determined" raises the level by one (criteria UNK-1).
    unknown
      ? line(word('unknown'), unknown)
      : `${word('unknown')}${translate(locale, 'common.colon')}${translate(locale, 'policy.one_up')}`,
  ];
  return { code, source, lines, title: criterion.title[locale], question: criterion.question[locale] };
}
