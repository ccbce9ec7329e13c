import type { PartnerKind, PartnerSize } from '../../partners/partners.vocabulary';
import type { RiskLevel, Track } from '../due-diligence.vocabulary';

/** Which answers have to be borne out before an assessment is closed. */
export const EVIDENCE_FOR = ['raised', 'deciding', 'all'] as const;
export type EvidenceFor = (typeof EVIDENCE_FOR)[number];

/** Who is looked at behind a partner on a track. */
export const PEOPLE_BEHIND = ['nobody', 'owners', 'founders', 'person'] as const;
export type PeopleBehind = (typeof PEOPLE_BEHIND)[number];

/** The tracks on which there is a case to close. */
export const CASE_TRACKS = ['standard', 'light', 'individual', 'group'] as const;
export type CaseTrack = (typeof CASE_TRACKS)[number];

/** What closing an assessment asks for on one track. */
export interface ClosingOfTrack {
  track: CaseTrack;
  /** Sources consulted on the partner: at least so many, of at least so many kinds. */
  sources: number;
  sourceKinds: number;
  /** `raised`: answers that bear on the level; `deciding`: also those that can exclude or go to the top. */
  evidenceFor: EvidenceFor;
  /** True when the name has to have been screened. */
  screened: boolean;
  people: PeopleBehind;
}

/** What closing an assessment asks for (MOPAN MI 5.4: mitigation not documented). */
export interface ClosingRule {
  /** Letters or digits below which something written is no text: "." is none. */
  letters: number;
  /** How old a consulted source may be. */
  sourcesWithinMonths: number;
  /** From this level on a risk has a mitigation, somebody who does it and a day to look again. */
  mitigationFrom: RiskLevel;
  /** Kinds of partner that have owners to be named. */
  ownersOfKinds: readonly PartnerKind[];
  tracks: readonly ClosingOfTrack[];
}

/** Who takes the light track: the small, the young, and family businesses up to a size (criteria "Tracks"). */
export interface LightRule {
  sizes: readonly PartnerSize[];
  underYears: number;
  familyUpTo: PartnerSize;
}

/** Days after its day on which an unmet condition is brought to somebody, and stops new commitments. */
export interface ConditionRule {
  chiefAfterDays: number;
  analystsAfterDays: number;
  suspendAfterDays: number;
}

export interface DiligenceRules {
  closing: ClosingRule;
  light: LightRule;
  conditions: ConditionRule;
  /** Days from the day a partnership is entered until the case of its partner is to be opened. */
  openCaseWithinDays: number;
}

const closing = (track: CaseTrack, rest: Omit<ClosingOfTrack, 'track'>): ClosingOfTrack => ({ track, ...rest }); // prettier-ignore

/** Our own, all of it (own): the evaluation and MOPAN found what was missing, not how much of it is enough. */
export const DILIGENCE_RULES: DiligenceRules = {
  closing: {
    letters: 3,
    sourcesWithinMonths: 12,
    mitigationFrom: 'medium',
    ownersOfKinds: ['company'],
    tracks: [
      closing('standard', { sources: 2, sourceKinds: 2, evidenceFor: 'deciding', screened: true, people: 'owners' }),
      closing('light', { sources: 1, sourceKinds: 1, evidenceFor: 'raised', screened: true, people: 'founders' }),
      closing('individual', { sources: 2, sourceKinds: 2, evidenceFor: 'deciding', screened: true, people: 'person' }),
      closing('group', { sources: 1, sourceKinds: 1, evidenceFor: 'raised', screened: true, people: 'nobody' }),
    ],
  },
  light: { sizes: ['start_up', 'small'], underYears: 3, familyUpTo: 'medium' },
  conditions: { chiefAfterDays: 7, analystsAfterDays: 21, suspendAfterDays: 45 },
  openCaseWithinDays: 30,
}; // prettier-ignore

/** What closing asks for on a track; nothing is closed on the track `none`. */
export function closingOf(rules: Pick<DiligenceRules, 'closing'>, track: Track): ClosingOfTrack {
  const found = rules.closing.tracks.find((each) => each.track === track);
  return found ?? closing('standard', { sources: 0, sourceKinds: 0, evidenceFor: 'raised', screened: false, people: 'nobody' }); // prettier-ignore
}
