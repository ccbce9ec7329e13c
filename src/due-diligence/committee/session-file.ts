import { In, type EntityManager } from 'typeorm';
import { User } from '../../accounts/user.entity';
import type { Day } from '../../kernel/clock';
import { Missing } from '../../kernel/errors';
import { Partner } from '../../partners/partner.entity';
import { CommitteeItem } from './committee-item.entity';
import { CommitteeSession } from './committee-session.entity';
import { CommitteeVote } from './committee-vote.entity';
import { standingChairs } from './standing-chair';
import { missingInSession } from './missing-votes';
import { DueDiligenceCase } from '../cases/due-diligence-case.entity';
import { policyById } from '../policy/policies.service';
import type { Policy } from '../policy/policy';

/** One case of an agenda with what a reader has to see of it. */
export interface AgendaItem {
  item: CommitteeItem;
  case: DueDiligenceCase;
  partner: Partner;
  /** Votes cast so far; those of a closed item are in its result. */
  votes: CommitteeVote[];
}

/** A session with its agenda. */
export interface SessionFile {
  session: CommitteeSession;
  items: AgendaItem[];
  /** Names of the persons in it, by id. */
  names: ReadonlyMap<number, string>;
  /** Votes that its open cases still wait for. */
  missing: number;
  /** Who holds the standing chair of the committee. */
  chairs: number[];
  /** The policy by whose seats members are named. */
  policy: Policy | null;
}

/** Loads a session: a handful of indexed queries, whatever the agenda. @throws Missing */
export async function loadSession(manager: EntityManager, id: number, day: Day): Promise<SessionFile> {
  const session = await manager.findOneBy(CommitteeSession, { id });
  if (!session) throw new Missing();
  const rows = await manager.find(CommitteeItem, { where: { sessionId: id }, order: { position: 'ASC' } });
  const caseIds = rows.map((each) => each.caseId);
  const cases = byId(await manager.findBy(DueDiligenceCase, { id: In(caseIds) }));
  const partnerIds = [...cases.values()].map((each) => each.partnerId);
  const partners = byId(await manager.findBy(Partner, { id: In(partnerIds) }));
  const votes = await manager.find(CommitteeVote, { where: { caseId: In(caseIds) }, order: { id: 'ASC' } });
  const items = rows.flatMap((item) => {
    const found = cases.get(item.caseId);
    const partner = found && partners.get(found.partnerId);
    const own = item.state === 'open' ? votes.filter((each) => each.caseId === item.caseId) : [];
    return found && partner ? [{ item, case: found, partner, votes: own }] : [];
  });
  const [first] = items;
  const policy = first ? (await policyById(manager, first.case.policyId)).policy : null;
  const missing = await missingInSession(manager, id, day);
  const chairs = await standingChairs(manager, day);
  return { session, items, missing, chairs, names: await namesIn(manager, session, items), policy };
}

function byId<T extends { id: number }>(rows: readonly T[]): ReadonlyMap<number, T> {
  return new Map(rows.map((row) => [row.id, row]));
}

async function namesIn(
  manager: EntityManager,
  { chairId, closedBy }: CommitteeSession,
  items: readonly AgendaItem[],
): Promise<ReadonlyMap<number, string>> {
  const inItems = items.flatMap(({ item, votes }) => [
    ...item.members.map((each) => each.userId),
    ...(item.result?.votes ?? votes).map((each) => each.userId),
  ]);
  const ids = [chairId, closedBy, ...inItems].filter((id) => id !== null);
  if (ids.length === 0) return new Map();
  const users = await manager.find(User, {
    where: { id: In([...new Set(ids)]) },
    select: { id: true, name: true },
  });
  return new Map(users.map((user) => [user.id, user.name]));
}
