import type { Account } from './copy';

/** A kind of record: its rows and who may see each, as plain SQL of its own, written from the rules in words. */
export interface Kind {
  name: string;
  /** The addresses that are about one of them. */
  at: RegExp;
  /** One column for each part of the address, in its order, and what `seen` needs. */
  from: string;
  /** Asked of a row named `it`. */
  seen: (who: Account) => string;
}

const EVERYBODY = (): string => '1';

/** Offices of this person, as SQL on a column; roles of the whole organization reach all. */
function at(who: Account, column: string): string {
  return who.offices === 'all' ? '1' : `${column} IN (${[0, ...who.offices].join(', ')})`;
}

/** Restricted decisions: for the office concerned, those who decide, analysts and auditors, and whoever decided. */
function open(who: Account, caseId: string, office: string): string {
  if (['analyst', 'auditor', 'committee_member', 'director_general'].includes(who.role)) return '1';
  const own = who.role === 'administrator' ? '0' : at(who, office);
  return `(${own} OR NOT EXISTS (SELECT 1 FROM decision kept WHERE kept.case_id = ${caseId}
    AND kept.restricted_because IS NOT NULL AND COALESCE(kept.decided_by, 0) <> ${who.userId}))`;
}

const caseSeen = (who: Account): string =>
  `${at(who, 'it.office')} AND ${open(who, 'it.case_id', 'it.office')}`;

/** Files handed in: one's own; analysts and administrators see all. */
const importSeen = (who: Account): string =>
  ['analyst', 'administrator'].includes(who.role) ? '1' : `it.created_by = ${who.userId}`;

/** Questions about who a partner is: analysts and auditors, and the office that leads it. */
const askedOfOffice = (who: Account): string => {
  if (['analyst', 'auditor'].includes(who.role)) return '1';
  return ['focal_point', 'chief', 'affiliate'].includes(who.role) ? at(who, 'it.office') : '0';
};

/** Partners: an affiliate sees those its office leads, staff all. */
export const partnerSeen = (who: Account): string => (who.role === 'affiliate' ? at(who, 'it.office') : '1');

/** Contributions: of one's offices; those who work for the whole organization see all. */
export const contributionSeen = (who: Account): string => at(who, 'it.office');

const CASE = 'SELECT id, id AS case_id, office_id AS office FROM due_diligence_case';
const API = '^(?:/api/v1)?';

/** The first that fits an address tells whose it is. */
export const KINDS: readonly Kind[] = [
  {
    name: 'evidence',
    at: /\/cases\/:id\/evidence\/:evidenceId/,
    from: `SELECT file.case_id AS id, file.id AS evidence_id, file.case_id, held.office_id AS office
      FROM case_evidence file JOIN due_diligence_case held ON held.id = file.case_id`,
    seen: caseSeen,
  },
  { name: 'case', at: /^(\/api\/v1)?(\/due-diligence)?\/cases\/:id/, from: CASE, seen: caseSeen },
  {
    name: 'related party',
    at: new RegExp(`${API}/partners/:id/related(-parties)?/:partyId`),
    from: `SELECT party.partner_id AS id, party.id AS party_id, partner.lead_office_id AS office
      FROM related_party party JOIN partner ON partner.id = party.partner_id`,
    seen: partnerSeen,
  },
  {
    name: 'risk',
    at: /\/risks\/:id/,
    from: `SELECT risk.id, held.id AS case_id, held.office_id AS office, risk.owner_user_id FROM case_risk risk
      JOIN due_diligence_case held ON held.id = risk.case_id
      WHERE held.state NOT IN ('draft', 'withdrawn') AND risk.likelihood IS NOT NULL AND risk.impact IS NOT NULL`,
    seen: (who) =>
      `(${at(who, 'it.office')} OR it.owner_user_id = ${who.userId}) AND ${open(who, 'it.case_id', 'it.office')}`,
  },
  { name: 'incident', at: /\/incidents\/:id/, from: 'SELECT id FROM incident', seen: EVERYBODY },
  {
    name: 'records of a figure',
    at: /\/reports\/records\/:of/,
    from: `SELECT value AS of FROM json_each('["screenings","not-followed","steps","cases","incidents"]')`,
    seen: EVERYBODY,
  },
  {
    name: 'group claim',
    at: /\/group-claims\/:id/,
    from: `SELECT claim.id, partner.lead_office_id AS office FROM group_claim claim
      JOIN partner ON partner.id = claim.partner_id`,
    seen: askedOfOffice,
  },
  {
    name: 'identity question',
    at: /\/identity-questions\/:id/,
    from: `SELECT asked.id, partner.lead_office_id AS office FROM identity_question asked
      JOIN partner ON partner.id = asked.partner_id`,
    seen: askedOfOffice,
  },
  {
    name: 'duplicate',
    at: /\/(partner-pairs|partners\/duplicates)\/:id/,
    from: 'SELECT id FROM partner_pair',
    seen: EVERYBODY,
  },
  {
    name: 'partner',
    at: new RegExp(`${API}(/screening)?/partners/:id`),
    from: 'SELECT id, lead_office_id AS office FROM partner',
    seen: partnerSeen,
  },
  {
    name: 'contribution',
    at: new RegExp(`${API}/contributions/:id`),
    from: 'SELECT id, office_id AS office FROM contribution',
    seen: contributionSeen,
  },
  {
    name: 'engagement',
    at: new RegExp(`${API}/engagements/:id`),
    from: 'SELECT id FROM engagement',
    seen: EVERYBODY,
  },
  { name: 'concern', at: new RegExp(`${API}/concerns/:id`), from: 'SELECT id FROM concern', seen: EVERYBODY },
  {
    name: 'session',
    at: /\/committee(-sessions)?\/:id/,
    from: 'SELECT id FROM committee_session',
    seen: EVERYBODY,
  },
  {
    name: 'decision',
    at: /\/(due-diligence\/decisions|library)\/:id/,
    from: `SELECT made.id, made.case_id, made.id AS decision_id, made.restricted_because, made.decided_by,
        held.office_id AS office
      FROM decision made JOIN due_diligence_case held ON held.id = made.case_id WHERE made.stage = 'decision'`,
    seen: (who) =>
      `(it.restricted_because IS NULL OR it.decided_by = ${who.userId} OR ${open(who, 'it.case_id', 'it.office')})`,
  },
  {
    name: 'criterion',
    at: /\/policy\/versions\/:id\/criteria\/:code/,
    from: `SELECT policy.id, json_extract(each.value, '$.code') AS code
      FROM due_diligence_policy policy, json_each(policy.body, '$.criteria') each`,
    seen: EVERYBODY,
  },
  {
    name: 'policy section',
    at: /\/policy\/versions\/:id\/sections\/:section/,
    from: `SELECT policy.id, each.value AS section FROM due_diligence_policy policy,
      json_each('["general","ladder","committee","screening","monitoring"]') each`,
    seen: EVERYBODY,
  },
  {
    name: 'policy',
    at: /\/(policies|policy\/versions)\/:id/,
    from: 'SELECT id FROM due_diligence_policy',
    seen: EVERYBODY,
  },
  {
    name: 'triage',
    at: /\/triages?\/:id/,
    from: 'SELECT id, office_id AS office FROM triage',
    seen: (who) => at(who, 'it.office'),
  },
  {
    name: 'check-in',
    at: /\/(check-ins|monitoring)\/:id/,
    from: `SELECT look.id, plan.office_id AS office FROM monitoring_check_in look
      JOIN monitoring_plan plan ON plan.id = look.plan_id WHERE look.done_on IS NOT NULL OR plan.ended_on IS NULL`,
    seen: (who) => at(who, 'it.office'),
  },
  {
    name: 'notice',
    at: /\/notices\/:id/,
    from: 'SELECT id, user_id FROM notice',
    seen: (who) => `it.user_id = ${who.userId}`,
  },
  { name: 'import', at: /\/imports\/:id/, from: 'SELECT id, created_by FROM import_batch', seen: importSeen },
  {
    name: 'template',
    at: /\/imports\/templates\/:kind/,
    from: `SELECT value AS kind FROM json_each('["offices","partners","engagements","contributions"]')`,
    seen: EVERYBODY,
  },
  { name: 'office', at: /\/offices\/:id/, from: 'SELECT id FROM office', seen: EVERYBODY },
  { name: 'type', at: /\/partnership-types\/:id/, from: 'SELECT id FROM partnership_type', seen: EVERYBODY },
  { name: 'hit', at: /\/screening\/hits\/:id/, from: 'SELECT id FROM screening_hit', seen: EVERYBODY },
  {
    name: 'list version',
    at: /\/screening\/lists\/:id\/versions\/:versionId/,
    from: 'SELECT list_id AS id, id AS version_id FROM screening_list_version',
    seen: EVERYBODY,
  },
  { name: 'list', at: /\/screening\/lists\/:id/, from: 'SELECT id FROM screening_list', seen: EVERYBODY },
  { name: 'run', at: /\/screening\/runs\/:id/, from: 'SELECT id FROM screening_run', seen: EVERYBODY },
  { name: 'user', at: /\/users\/:id/, from: 'SELECT id FROM user_account', seen: EVERYBODY },
  {
    name: 'year',
    at: /\/(compendium|targets)\/:year/,
    from: `SELECT value AS year FROM json_each('[2016,2017,2026]')`,
    seen: EVERYBODY,
  },
  {
    name: 'declaration link',
    at: /^\/declarations\/:token/,
    from: `SELECT 'guessed' AS token`,
    seen: () => '0',
  },
  {
    name: 'work in progress',
    at: /^\/progress\/:id/,
    from: `SELECT 'guessed' AS id`,
    seen: () => '0',
  },
];
