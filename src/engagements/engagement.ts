import type { Day } from '../kernel/clock';
import type { FieldError } from '../kernel/errors';
import { reason, type Reason } from '../kernel/verdict';
import { clearanceOn, type ClearanceState } from '../clearances/clearance';
import type { Line } from '../clearances/company';
import { gate } from '../clearances/gate';
import type { AskedScope } from '../clearances/scope';
import { triage, type TriageResult } from '../due-diligence/triage/triage';
import type { PartnerKind, PartnerSize } from '../partners/partners.vocabulary';
import type { Engagement } from './engagement.entity';

/** A partner of an engagement with what was decided of it. */
export interface PartnerAtHand {
  id: number;
  name: string;
  kind: PartnerKind;
  size: PartnerSize | null;
  /** The partner and those above it in its group, as the rule of clearance reads them. */
  line: Line;
}

/** What a clearance has to cover for an engagement. */
export type Engaged = Pick<Engagement, 'kind' | 'typeId'> & { countryCodes: readonly string[] };

/** The partner as the gate sees it on a day, for what is asked. */
export function atGate(
  { name, line }: PartnerAtHand,
  asked: AskedScope,
  day: Day,
): { name: string; clearance: ClearanceState } {
  return { name, clearance: clearanceOn(day, line, asked) };
}

export function askedFor({ typeId, countryCodes }: Omit<Engaged, 'kind'>): AskedScope {
  return { kind: 'engagement', typeId, countryCodes };
}

/** Every reason of due diligence against the engagement being agreed or active on a day. */
export function gateReasons(engagement: Engaged, partners: readonly PartnerAtHand[], day: Day): Reason[] {
  const asked = partners.map((partner) => atGate(partner, askedFor(engagement), day));
  // A one-off collaboration is out of scope; its donation meets the gate of donations (evaluation 4.2.2).
  return gate({ kind: engagement.kind, donation: false, to: 'active', partners: asked, overridden: false });
}

/** True when it was let through without clearance, and says so wherever it is listed. */
export function exempt(engagement: Pick<Engagement, 'withoutClearance' | 'overrideBy'>): boolean {
  return engagement.withoutClearance || engagement.overrideBy !== null;
}

/** Which due diligence the engagement needs, and why, for each of its partners. */
export function dueDiligenceHint(
  engagement: Pick<Engagement, 'kind' | 'agreement'>,
  partner: Pick<PartnerAtHand, 'kind' | 'size'> | null,
): TriageResult {
  return triage({
    kind: engagement.kind,
    donation: engagement.agreement === 'contribution',
    aggregatedPublic: partner?.kind === 'general_public',
    partnerKind: partner?.kind ?? null,
    youngOrSmall: partner?.size === 'start_up' || partner?.size === 'small',
    approvedParent: false,
  });
}

/** Everything that is wrong with the values of an engagement in themselves. */
export function engagementErrors(input: {
  startsOn: Day;
  endsOn: Day | null;
  officeId: number;
  otherOfficeIds: readonly number[];
  partnerIds: readonly number[];
  countryCodes: readonly string[];
}): FieldError[] {
  const errors: FieldError[] = [];
  const add = (field: string, key: string): void => void errors.push({ field, reason: reason(key) });
  if (input.endsOn !== null && input.endsOn < input.startsOn) add('endsOn', 'engagements.error.ends_before');
  if (input.partnerIds.length === 0) add('partnerIds', 'engagements.error.no_partner');
  if (input.countryCodes.length === 0) add('countryCodes', 'engagements.error.no_country');
  if (input.otherOfficeIds.includes(input.officeId)) add('otherOfficeIds', 'engagements.error.office_twice');
  return errors;
}

/** The last day of an engagement that is closed today: the planned one if it has passed, else today. */
export function closedOn(engagement: Pick<Engagement, 'startsOn' | 'endsOn'>, today: Day): Day {
  const last = engagement.endsOn !== null && engagement.endsOn < today ? engagement.endsOn : today;
  return last < engagement.startsOn ? engagement.startsOn : last;
}
