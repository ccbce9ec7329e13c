/** Asks the database in plain SQL. */
export type Query = <T>(sql: string) => Promise<T[]>;

export interface EngagementRow {
  id: number;
  kind: string;
  typeId: number;
  agreement: string;
  startsOn: string;
  endsOn: string | null;
  state: string;
  agreedOn: string | null;
  committedOn: string | null;
  officeId: number;
  withoutClearance: boolean | number;
  overrideBy: number | null;
  reason: string | null;
  runningSince: string | null;
  acceptedBy: number | null;
  createdBy: number | null;
}
export interface PartRow { engagementId: number; partnerId: number; since: string | null } // prettier-ignore
export interface GiftRow {
  id: number;
  partnerId: number | null;
  officeId: number;
  state: string;
  receivedOn: string;
  usdMinor: number | string;
  withoutClearance: boolean | number;
  overrideBy: number | null;
  reason: string | null;
  acceptedOn: string | null;
  acceptedBy: number | null;
  confirmedBy: number | null;
  createdBy: number | null;
}
export interface PartnerRow {
  id: number;
  name: string;
  kind: string;
  countryCode: string;
  sector: string | null;
  parentId: number | null;
  mergedIntoId: number | null;
  leadOfficeId: number;
}
export interface ClearanceRow {
  id: number;
  partnerId: number;
  caseId: number;
  validUntil: string;
  held: boolean;
  binding: boolean;
  covers: string | null;
}
export interface ClaimRow { id: number; partnerId: number; state: string; claimedBy: number | null; decidedBy: number | null; because: string } // prettier-ignore
export interface QuestionRow { id: number; partnerId: number; state: string; askedAt: string } // prettier-ignore
export interface MergeRow { id: number; keepId: number; otherId: number; state: string; proposedBy: number | null; decidedBy: number | null } // prettier-ignore
export interface CaseRow { id: number; partnerId: number; state: string; officeId: number; openedBy: number | null; assessedBy: number | null } // prettier-ignore
export interface DecisionRow { id: number; caseId: number; stage: string; outcome: string; level: string; decidedBy: number | null } // prettier-ignore
export interface StopRow { id: number; clearanceId: number; cause: string } // prettier-ignore

/** What the register says of a story's own rows, read by plain SQL. */
export interface Snapshot {
  engagements: EngagementRow[];
  parts: PartRow[];
  countries: { engagementId: number; code: string }[];
  gifts: GiftRow[];
  partners: PartnerRow[];
  owners: { partnerId: number; name: string }[];
  clearances: ClearanceRow[];
  stops: StopRow[];
  claims: ClaimRow[];
  questions: QuestionRow[];
  merges: MergeRow[];
  cases: CaseRow[];
  decisions: DecisionRow[];
}

/** The highest ids before a story began. */
export type Base = Record<keyof typeof FIRST, number>;

const FIRST = {
  engagement: 0, contribution: 0, partner: 0, clearance: 0, group_claim: 0, identity_question: 0, partner_merge: 0,
  due_diligence_case: 0, decision: 0,
}; // prettier-ignore

export async function baseOf(query: Query): Promise<Base> {
  const base: Base = { ...FIRST };
  for (const table of Object.keys(FIRST) as (keyof Base)[]) {
    const [row] = await query<{ last: number | null }>(`SELECT MAX(id) AS last FROM ${table}`);
    base[table] = row?.last ?? 0;
  }
  return base;
}

export async function snapshotOf(query: Query, base: Base): Promise<Snapshot> {
  const q = <T>(columns: string, from: string): Promise<T[]> =>
    query<T>(`SELECT ${columns.replace(/(\S+) as (\w+)/g, '$1 AS "$2"')} FROM ${from}`);
  return {
    engagements: await q<EngagementRow>(
      'id, kind, type_id as typeId, agreement, starts_on as startsOn, ends_on as endsOn, state, agreed_on as agreedOn, committed_on as committedOn, office_id as officeId, without_clearance as withoutClearance, override_by as overrideBy, override_reason as reason, running_since as runningSince, running_accepted_by as acceptedBy, created_by as createdBy',
      `engagement WHERE id > ${base.engagement} ORDER BY id`,
    ),
    parts: await q<PartRow>('engagement_id as engagementId, partner_id as partnerId, since', `engagement_partner WHERE engagement_id > ${base.engagement} ORDER BY id`), // prettier-ignore
    countries: await q('engagement_id as engagementId, country_code as code', `engagement_country WHERE engagement_id > ${base.engagement} ORDER BY id`), // prettier-ignore
    gifts: await q<GiftRow>(
      'id, partner_id as partnerId, office_id as officeId, state, received_on as receivedOn, usd_minor as usdMinor, without_clearance as withoutClearance, override_by as overrideBy, override_reason as reason, accepted_on as acceptedOn, accepted_by as acceptedBy, confirmed_by as confirmedBy, created_by as createdBy',
      `contribution WHERE id > ${base.contribution} ORDER BY id`,
    ),
    partners: await q<PartnerRow>('id, name, kind, country_code as countryCode, sector, parent_id as parentId, merged_into_id as mergedIntoId, lead_office_id as leadOfficeId', `partner WHERE id > ${base.partner} ORDER BY id`), // prettier-ignore
    owners: await q('partner_id as partnerId, name', `related_party WHERE partner_id > ${base.partner} AND relation = 'owner' AND ended_on IS NULL ORDER BY name`), // prettier-ignore
    clearances: await q<ClearanceRow>('c.id as id, partner_id as partnerId, case_id as caseId, valid_until as validUntil, held, binding, covers', `clearance c LEFT JOIN clearance_scope s ON s.clearance_id = c.id WHERE c.id > ${base.clearance} ORDER BY c.id`), // prettier-ignore
    stops: await q<StopRow>('id, clearance_id as clearanceId, cause', `clearance_suspension WHERE lifted_on IS NULL AND clearance_id > ${base.clearance}`), // prettier-ignore
    claims: await q<ClaimRow>('id, partner_id as partnerId, state, claimed_by as claimedBy, decided_by as decidedBy, because', `group_claim WHERE id > ${base.group_claim}`), // prettier-ignore
    questions: await q<QuestionRow>('id, partner_id as partnerId, state, asked_at as askedAt', `identity_question WHERE id > ${base.identity_question}`), // prettier-ignore
    merges: await q<MergeRow>('id, keep_id as keepId, other_id as otherId, state, proposed_by as proposedBy, decided_by as decidedBy', `partner_merge WHERE id > ${base.partner_merge}`), // prettier-ignore
    cases: await q<CaseRow>('id, partner_id as partnerId, state, office_id as officeId, opened_by as openedBy, assessed_by as assessedBy', `due_diligence_case WHERE id > ${base.due_diligence_case} ORDER BY id`), // prettier-ignore
    decisions: await q<DecisionRow>('id, case_id as caseId, stage, outcome, level, decided_by as decidedBy', `decision WHERE id > ${base.decision}`), // prettier-ignore
  };
}

const LEGAL_FORMS = new Set(['ag', 'inc', 'ltd', 'limited', 'sa']);

/** Who a partner is, for whoever judged it: a name however written, its country, kind, sector and owners. */
export function identityIn(snapshot: Snapshot, partnerId: number): string {
  const row = snapshot.partners.find(({ id }) => id === partnerId);
  if (!row) return '';
  const words = row.name.toLowerCase().split(/[^a-z0-9]+/);
  const name = words.filter((word) => word !== '' && !LEGAL_FORMS.has(word)).join('');
  const owners = snapshot.owners.filter((each) => each.partnerId === partnerId).map((each) => each.name);
  return JSON.stringify([name, row.kind, row.countryCode, row.sector, owners]);
}

/** A partner and those above it, itself first. */
export function lineIn(snapshot: Snapshot, partnerId: number): number[] {
  const line: number[] = [];
  let at: number | null = partnerId;
  while (at !== null && !line.includes(at)) {
    line.push(at);
    at = snapshot.partners.find(({ id }) => id === at)?.parentId ?? null;
  }
  return line;
}

/** Clearances of those above a partner that cover their group and are not over. */
export function groupClearancesIn(snapshot: Snapshot, partnerId: number, today: string): number[] {
  const above = lineIn(snapshot, partnerId).slice(1);
  return snapshot.clearances
    .filter((each) => above.includes(each.partnerId) && each.covers === 'group' && each.validUntil >= today)
    .map(({ id }) => id);
}
