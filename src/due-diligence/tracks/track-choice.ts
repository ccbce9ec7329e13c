import type { Day } from '../../kernel/clock';
import { reason, type Reason } from '../../kernel/verdict';
import { PARTNER_SIZES, type PartnerKind, type PartnerSize } from '../../partners/partners.vocabulary';
import type { Track } from '../due-diligence.vocabulary';
import type { LightRule } from '../policy/diligence-rules';

/** What of a partner its track follows from. */
export interface WhoFacts {
  kind: PartnerKind;
  size: PartnerSize | null;
  /** The year it was founded in; null while nobody said. */
  foundedIn?: number | null;
  familyRun?: boolean | null;
}

export interface AskedTrack {
  track: Track;
  today: Day;
  /** True when the parent is cleared and its clearance covers the group. */
  groupOpen: boolean;
  /** True when an analyst chooses, who may choose another track with a reason. */
  byAnalyst: boolean;
  why: string | null;
}

const PERSONS: readonly PartnerKind[] = ['individual', 'ambassador'];

export function isPerson(kind: PartnerKind): boolean {
  return PERSONS.includes(kind);
}

/**
 * The track that follows from who the partner is (criteria "Tracks"): persons are asked as persons; the
 * small, the young and family businesses of the sizes the policy names take the light one. A large partner
 * never does, and one whose size nobody knows does not.
 */
export function trackOfPartner(
  rule: LightRule,
  who: WhoFacts,
  today: Day,
): 'standard' | 'light' | 'individual' {
  if (isPerson(who.kind)) return 'individual';
  if (who.kind !== 'company' || who.size === 'large') return 'standard';
  const age = who.foundedIn ? Number(today.slice(0, 4)) - who.foundedIn : null;
  const young = age !== null && age >= 0 && age < rule.underYears;
  const small = who.size !== null && rule.sizes.includes(who.size);
  const family = Boolean(who.familyRun) && fits(who.size, rule.familyUpTo);
  return young || small || family ? 'light' : 'standard';
}

function fits(size: PartnerSize | null, upTo: PartnerSize): boolean {
  return size !== null && PARTNER_SIZES.indexOf(size) <= PARTNER_SIZES.indexOf(upTo);
}

/**
 * Every reason against opening a case on a track, whatever door it comes through. Nobody asks a company as a
 * person or the reverse; another track than the one that follows is an analyst's, with the reason.
 */
export function trackRefusals(rule: LightRule, who: WhoFacts, asked: AskedTrack): Reason[] {
  const { track } = asked;
  const follows = trackOfPartner(rule, who, asked.today);
  if (track === 'none') return [reason('cases.error.track_none')];
  if (track === 'individual' && follows !== 'individual') return [reason('tracks.error.no_person')];
  if (track !== 'individual' && follows === 'individual') return [reason('tracks.error.person')];
  if (track === 'group') return asked.groupOpen ? [] : [reason('cases.error.parent_not_approved')];
  if (track === follows) return [];
  if (!asked.byAnalyst) return [reason('tracks.error.follows', { track: follows })];
  return (asked.why ?? '').trim() === '' ? [reason('tracks.error.why_other', { track: follows })] : [];
}
