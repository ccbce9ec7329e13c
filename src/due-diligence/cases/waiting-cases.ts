import type { EntityManager } from 'typeorm';
import { officesWith, type Actor } from '../../kernel/actor';
import type { Day } from '../../kernel/clock';
import type { WaitingItem } from '../../web/waiting';
import { isDeciderState } from './case.workflow';
import { isBarredFrom } from './deciders';
import { waitingLifts } from '../committee/waiting-lifts';
import { waitingPolicies } from '../policy/tell-of-policy';
import { casesQuery, everyCase, listed, sorted, within, type CaseQuery, type ListedCase } from './case-list';
import { waitingCheckIns } from '../monitoring/check-ins';
import { waitingRisks } from '../risks/risk-register';
import { waitingConditions } from './waiting-conditions';

/** Cases shown of one kind of waiting; the list behind shows all of them. */
const MOST = 100;

/** Every case whose next step is this person's, the most urgent first (evaluation 4.2.2: who decides). */
export async function waitingCases(read: EntityManager, actor: Actor, today: Day): Promise<WaitingItem[]> {
  const query = (state: string): CaseQuery =>
    sorted(casesQuery(read, actor, { q: '', filters: { state } }, today), 'due', 'asc').limit(MOST);
  const by = (state: string, role: Parameters<typeof officesWith>[1]): Promise<ListedCase[]> => {
    const offices = officesWith(actor, role);
    if (offices.length === 0) return Promise.resolve([]);
    const rows = listed(within(query(state), offices));
    return isDeciderState(state) ? rows.then((all) => notBarred(read, actor, all)) : rows;
  };
  const parts = await Promise.all([
    by('chief', 'chief').then((rows) => rows.map(shown('cases.next.decide'))),
    by('regional_director', 'regional_director').then((rows) => rows.map(shown('cases.next.decide'))),
    by('director_general', 'director_general').then((rows) => rows.map(shown('cases.next.decide'))),
    by('assessment', 'analyst').then((rows) => rows.map(shown('cases.next.assess'))),
    by('draft', 'focal_point').then((rows) => rows.map(shown('cases.next.complete'))),
    votes(read, query('committee'), actor),
    invitedVotes(read, actor),
    waitingPolicies(read, actor),
    waitingConditions(read, actor, today),
    waitingLifts(read, actor),
    waitingCheckIns(read, actor, today),
    waitingRisks(read, actor, today),
  ]);
  const last = '9999-12-31';
  // A director who is also a member is asked once.
  const items = [...new Map(parts.flat().map((each) => [JSON.stringify(each), each])).values()];
  return items.sort((a, b) => (a.dueOn ?? last).localeCompare(b.dueOn ?? last));
}

/** Without the cases this person may not decide, by the rule that refuses the decision itself. */
async function notBarred(
  manager: EntityManager,
  actor: Actor,
  rows: readonly ListedCase[],
): Promise<ListedCase[]> {
  const left: ListedCase[] = [];
  for (const row of rows)
    if (actor.id === null || !(await isBarredFrom(manager, actor.id, row.case))) left.push(row);
  return left;
}

async function votes(manager: EntityManager, query: CaseQuery, actor: Actor): Promise<WaitingItem[]> {
  const offices = officesWith(actor, 'committee_member', 'regional_director');
  if (actor.id === null || offices.length === 0) return [];
  query.addSelect(
    `(SELECT COUNT(*) FROM committee_vote v WHERE v.case_id = held.id AND v.user_id = :voter)`,
    'voted',
  );
  const rows = await listed(within(query.setParameter('voter', actor.id), offices));
  const mine = await query.getRawMany<{ held_id: number; voted: number | string }>();
  const voted = new Set(mine.filter((row) => Number(row.voted) > 0).map((row) => row.held_id));
  // Who may not decide may still recuse themselves, and closes no vote.
  const open = rows.filter(({ id }) => !voted.has(id)).map(shown('cases.next.vote'));
  const cast = await notBarred(manager, actor, rows.filter(({ id }) => voted.has(id))); // prettier-ignore
  return [...open, ...cast.map(shown('cases.next.close_vote'))];
}

/** Votes a director is invited to: of any office, whatever roles the person holds. */
async function invitedVotes(manager: EntityManager, actor: Actor): Promise<WaitingItem[]> {
  if (actor.id === null) return [];
  const query = everyCase(manager)
    .andWhere("held.state = 'committee'")
    .andWhere(
      `EXISTS (SELECT 1 FROM committee_invitation i WHERE i.case_id = held.id AND i.user_id = :voter)`,
    )
    .andWhere(`NOT EXISTS (SELECT 1 FROM committee_vote v WHERE v.case_id = held.id AND v.user_id = :voter)`)
    .setParameter('voter', actor.id);
  return (await listed(query.orderBy('held.id').limit(MOST))).map(shown('cases.next.vote'));
}

function shown(nextStepKey: string): (row: ListedCase) => WaitingItem {
  return ({ id, case: found, partnerName, officeName }) => ({
    dueOn: found.dueOn,
    title: partnerName,
    subtitle: { key: 'cases.waiting', values: { number: found.number, purpose: found.purpose } },
    level: found.level ?? found.proposedLevel,
    office: officeName,
    href: `/cases/${id}`,
    nextStep: { key: nextStepKey },
  });
}
