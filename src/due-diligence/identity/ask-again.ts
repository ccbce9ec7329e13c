import { In, Not } from 'typeorm';
import { alive, coversGroup } from '../../clearances/alive';
import { linesOf } from '../../clearances/load-lines';
import { suspendClearances } from '../../clearances/suspend-clearance';
import type { Change } from '../../database/change';
import { notify } from '../../notices/notify';
import { usersWith } from '../../notices/users-with';
import { claimMembership } from '../../partners/groups/membership';
import type { Changed } from '../../partners/identity/identity-watch';
import { differences } from '../../partners/identity/identity';
import { Partner } from '../../partners/partner.entity';
import { DueDiligenceCase } from '../cases/due-diligence-case.entity';
import { judgeAgain } from '../cases/screening-consequences';
import { isDeciderState } from '../cases/case.workflow';
import { endQuestion } from './end-question';
import { IdentityQuestion } from './identity-question.entity';
import type { EngagedIn } from '../engaged';
import { leftWithoutClearance } from './left-without';

/**
 * What follows when a partner is another than it was. Its cases under way move on to a new version and are
 * judged again. What cleared it, its own clearance or that of its group, gives leave to nothing new until an
 * analyst who did not make the change says that it is the same. What runs goes on, and is listed where it is
 * left without any clearance.
 */
export async function askWhoItIs(change: Change, changed: Changed): Promise<void> {
  const { partnerId, before } = changed;
  const { manager, clock } = change;
  const isOther = changed.differences.length > 0;
  if (isOther) await moveCasesOn(change, partnerId);
  const line = (await linesOf(manager, [partnerId])).get(partnerId);
  const own = alive(line?.[0]?.clearances ?? [], clock.today()).toReversed();
  const ofGroup = await groupClearances(change, before.groupId);
  if (isOther && own.length > 0) await suspendClearances(change, { partnerId }, 'identity');
  if (isOther && own.length === 0 && ofGroup.length > 0) await claimMembership(change, partnerId, 'changed');
  const { parentId } = await manager.findOneByOrFail(Partner, { id: partnerId });
  const hasLeft = before.groupId !== null && parentId !== before.groupId;
  const left = hasLeft ? await leftWithoutClearance(manager, partnerId, clock.today()) : [];
  await tellOffices(change, partnerId, left);
  const isAsked = (isOther && own.length + ofGroup.length > 0) || left.length > 0;
  await ask(change, changed, isAsked, own[0]?.caseId ?? ofGroup[0]?.caseId ?? null, left);
}

async function ask(
  change: Change,
  { partnerId, at, before, after }: Changed,
  isAsked: boolean,
  caseId: number | null,
  left: readonly EngagedIn[],
): Promise<void> {
  const { manager } = change;
  const leftWithout = left.map(({ id }) => id);
  const open = await manager.findOneBy(IdentityQuestion, { partnerId, state: 'open' });
  if (open) {
    const all = [...new Set([...open.leftWithout, ...leftWithout])];
    await change.update(IdentityQuestion, open.id, { after, leftWithout: all });
    if (all.length > 0 || differences(open.before, after).length > 0) return;
    await endQuestion(change, { ...open, after }, 'taken_back', null);
    return;
  }
  if (!isAsked) return;
  const { name, illustrative } = await manager.findOneByOrFail(Partner, { id: partnerId });
  const question = await change.insert(IdentityQuestion, {
    ...{ partnerId, caseId, state: 'open', before, after, leftWithout, askedAt: at },
    ...{ answeredBy: null, answeredAt: null, reason: null, illustrative },
  });
  await notify(change, {
    to: await usersWith(manager, 'analyst', null, change.clock.today()),
    kind: 'identity.notice.asked',
    values: { partner: name },
    ...{ href: `/identity-questions/${question.id}`, subject: 'identity_question', subjectId: question.id },
    illustrative,
  });
  const detail = { question: question.id, differences: differences(before, after), leftWithout };
  change.record({ verb: 'partner.ask_identity', subject: 'partner', subjectId: partnerId, detail });
}

/** A clearance of the group above that reached the partner. Suspended ones count: they may come back. */
async function groupClearances({ manager, clock }: Change, groupId: number | null) {
  if (groupId === null) return [];
  const line = (await linesOf(manager, [groupId])).get(groupId) ?? [];
  return line.flatMap(({ clearances }) => alive(clearances, clock.today())).filter(coversGroup);
}

/** A decision taken on a page drawn before the change is stale. */
async function moveCasesOn(change: Change, partnerId: number): Promise<void> {
  const open = await change.manager.find(DueDiligenceCase, {
    where: { partnerId, state: Not(In(['decided', 'withdrawn'])) },
    order: { id: 'ASC' },
  });
  for (const found of open) {
    await judgeAgain(change, found, 'identity');
    if (isDeciderState(found.state)) await change.update(DueDiligenceCase, found.id, {});
  }
}

async function tellOffices(change: Change, partnerId: number, left: readonly EngagedIn[]): Promise<void> {
  if (left.length === 0) return;
  const { manager, clock } = change;
  const { name, illustrative } = await manager.findOneByOrFail(Partner, { id: partnerId });
  for (const officeId of new Set(left.map((each) => each.officeId))) {
    await notify(change, {
      to: [
        ...(await usersWith(manager, 'focal_point', officeId, clock.today())),
        ...(await usersWith(manager, 'chief', officeId, clock.today())),
      ],
      kind: 'identity.notice.left',
      values: { partner: name, count: left.filter((each) => each.officeId === officeId).length },
      ...{ href: `/partners/${partnerId}`, subject: 'partner', subjectId: partnerId },
      illustrative,
    });
  }
}
