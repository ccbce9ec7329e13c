import type { Locale } from '../../kernel/actor';
import { RISK_LEVELS, TRACKS } from '../due-diligence.vocabulary';
import { PARTNER_KINDS, PARTNER_SIZES } from '../../partners/partners.vocabulary';
import type { PolicySection } from './compare-policies';
import { EVIDENCE_FOR, PEOPLE_BEHIND } from './diligence-rules';
import { effectChoices } from './effect-choice';
import { fieldsIn, type FieldWriter, type PolicyLayout } from './policy-fields';
import { GIFT_CHANNELS, METRICS, type Policy } from './policy';

/** Every part but the criteria, which have a page each. */
export type FormSection = Exclude<PolicySection, 'criteria'>;

/** Who may decide at a level: the ladder of evaluation 4.2.2 knows these four. */
const DECIDERS = ['chief', 'regional_director', 'committee_member', 'director_general'] as const;

type Write = (write: FieldWriter, policy: Policy, locale: Locale) => PolicyLayout;

const LAYOUTS: Readonly<Record<FormSection, Write>> = {
  general: ({ field, words }) => ({
    groups: [
      {
        legend: '',
        fields: [
          ...words('title'),
          field('publicDonationThresholdUsdMinor', 'usd'),
          field('draftWorkingDays', 'number'),
          field('assessmentWorkingDays', 'number'),
          field('backdatingDays', 'number'),
          field('fastTrackWorkingDays', 'number', { optional: true }),
        ],
      },
    ],
    rows: null,
  }),
  sectors: ({ say, field, words, choice }) => ({
    groups: [],
    rows: {
      path: 'sectors',
      heading: say('policy.section.sectors'),
      fields: [
        field('key', 'text'),
        ...words('title'),
        field('isic', 'codes'),
        choice('level', RISK_LEVELS, 'level'),
        field('own', 'flag'),
      ],
    },
  }),
  countries: ({ say, field, words, choice }) => ({
    groups: [],
    rows: {
      path: 'countries',
      heading: say('policy.section.countries'),
      fields: [
        field('code', 'text', { label: say('policy.field.country') }),
        choice('level', RISK_LEVELS, 'level'),
        ...words('why'),
      ],
    },
  }),
  tracks: ({ say, words }, policy) => ({
    groups: policy.tracks.map(({ track }, index) => ({
      legend: say(`due_diligence.track.${track}`),
      fields: ['title', 'who', 'differs'].flatMap((member) => words(`tracks.${index}.${member}`)),
    })),
    rows: null,
  }),
  ladder: ({ say, field, choice }, policy) => ({
    groups: policy.ladder.map(({ level }, index) => ({
      legend: say(`level.${level}`),
      fields: [
        choice(`ladder.${index}.recommends`, DECIDERS, 'role', { optional: true }),
        choice(`ladder.${index}.decides`, DECIDERS, 'role'),
        field(`ladder.${index}.binding`, 'flag'),
        field(`ladder.${index}.deadlineWorkingDays`, 'number'),
        field(`ladder.${index}.validityMonths`, 'number'),
        field(`ladder.${index}.monitoring`, 'flag'),
      ],
    })),
    rows: null,
  }),
  committee: ({ say, field, words }) => ({
    groups: [
      {
        legend: '',
        fields: [field('committee.minimum', 'number'), field('committee.quorumPercent', 'number')],
      },
    ],
    rows: {
      path: 'committee.seats',
      heading: say('policy.seats'),
      fields: [field('capacity', 'text'), ...words('title'), field('required', 'flag')],
    },
  }),
  screening: ({ say, field, choice }) => ({
    groups: [],
    rows: {
      path: 'screening.thresholds',
      heading: say('policy.section.screening'),
      fields: [
        field('list', 'text'),
        choice('kind', ['any', 'person', 'organization'], 'policy.screened'),
        field('threshold', 'number'),
      ],
    },
  }),
  monitoring: ({ say, field }) => ({
    groups: [
      {
        legend: '',
        fields: RISK_LEVELS.map((level) => ({
          ...field(`monitoring.intervalMonths.${level}`, 'number', {
            optional: true,
            label: say(`level.${level}`),
          }),
          hint: say('policy.hint.intervalMonths'),
        })),
      },
    ],
    rows: null,
  }),
  gifts: ({ say, field, choices }) => {
    const usd = (...members: string[]) => members.map((member) => field(`gifts.${member}`, 'usd'));
    const number = (...members: string[]) => members.map((member) => field(`gifts.${member}`, 'number'));
    const channels = { options: choices(GIFT_CHANNELS, 'policy.channel') };
    return {
      groups: [
        {
          legend: say('policy.gifts.rates'),
          fields: number('rateMaxAgeDays', 'rateBandPercent', 'leastRate', 'mostRate'),
        },
        {
          legend: say('policy.gifts.amounts'),
          fields: [
            ...usd('secondPersonUsdMinor', 'analystUsdMinor'),
            ...number('togetherDays'),
            ...usd('maximumUsdMinor'),
          ],
        },
        {
          legend: say('policy.gifts.public'),
          fields: [
            ...usd('publicMaximumUsdMinor'),
            ...number('publicMinimumGivers'),
            field('gifts.publicChannels', 'checks', channels),
          ],
        },
      ],
      rows: null,
    };
  },
  closing: ({ say, field, choice, choices }, policy) => ({
    groups: [
      {
        legend: '',
        fields: [
          field('closing.letters', 'number'),
          field('closing.sourcesWithinMonths', 'number'),
          choice('closing.mitigationFrom', RISK_LEVELS, 'level'),
          field('closing.ownersOfKinds', 'checks', { options: choices(PARTNER_KINDS, 'partners.kind') }),
        ],
      },
      ...policy.closing.tracks.map(({ track }, index) => ({
        legend: say(`due_diligence.track.${track}`),
        fields: [
          field(`closing.tracks.${index}.sources`, 'number'),
          field(`closing.tracks.${index}.sourceKinds`, 'number'),
          choice(`closing.tracks.${index}.evidenceFor`, EVIDENCE_FOR, 'policy.evidence_for'),
          field(`closing.tracks.${index}.screened`, 'flag'),
          choice(`closing.tracks.${index}.people`, PEOPLE_BEHIND, 'policy.people'),
        ],
      })),
    ],
    rows: null,
  }),
  followUp: ({ say, field, choice, choices }) => ({
    groups: [
      {
        legend: say('policy.group.light'),
        fields: [
          field('light.sizes', 'checks', { options: choices(PARTNER_SIZES, 'partners.size') }),
          field('light.underYears', 'number'),
          choice('light.familyUpTo', PARTNER_SIZES, 'partners.size'),
        ],
      },
      {
        legend: say('policy.group.conditions'),
        fields: ['chiefAfterDays', 'analystsAfterDays', 'suspendAfterDays'].map((member) =>
          field(`conditions.${member}`, 'number'),
        ),
      },
      { legend: say('policy.group.coverage'), fields: [field('openCaseWithinDays', 'number')] },
    ],
    rows: null,
  }),
};

export const FORM_SECTIONS = Object.keys(LAYOUTS) as FormSection[];

export function sectionLayout(section: FormSection, policy: Policy, locale: Locale): PolicyLayout {
  return LAYOUTS[section](fieldsIn(locale), policy, locale);
}

/** The page of one criterion; only a new one can still be given its code, which answers are kept by. */
export function criterionLayout(index: number, isNew: boolean, locale: Locale): PolicyLayout {
  const { say, field, words, choice, choices } = fieldsIn(locale);
  const at = (member: string): string => `criteria.${index}.${member}`;
  const effect = (member: string, optional = false) =>
    field(at(member), 'effect', { optional, options: effectChoices(locale) });
  return {
    groups: [
      {
        legend: say('policy.asked'),
        fields: [
          ...(isNew ? [field(at('code'), 'text')] : []),
          ...words(at('title')),
          ...words(at('question'), 'area'),
          field(at('source'), 'text'),
          field(at('own'), 'flag'),
        ],
      },
      {
        legend: say('policy.effects'),
        fields: [
          choice(at('metric'), METRICS, 'policy.metric'),
          choice(at('yesWord'), ['yes', 'convicted', 'finding'], 'due_diligence.answer'),
          ...[effect('yes'), effect('alleged'), effect('unknown', true)],
          effect('addressedByEngagement', true),
          ...[field(at('screening'), 'flag'), field(at('countrySpecific'), 'flag')],
        ],
      },
      {
        legend: say('policy.evidence_tracks'),
        fields: [
          ...words(at('evidence'), 'area'),
          field(at('tracks'), 'checks', { options: choices(TRACKS, 'due_diligence.track') }),
        ],
      },
    ],
    rows: {
      path: at('bands'),
      heading: say('policy.field.bands'),
      fields: [
        field('limit', 'number'),
        field('included', 'flag'),
        field('effect', 'effect', { options: effectChoices(locale) }),
      ],
    },
  };
}
