import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, Not } from 'typeorm';
import type { Change } from '../../database/change';
import { productActor } from '../../kernel/actor';
import { notify } from '../../notices/notify';
import { usersWith } from '../../notices/users-with';
import { Partner } from '../../partners/partner.entity';
import { HitListeners } from '../../screening/hit-listeners';
import type { ScreeningHit } from '../../screening/screening-hit.entity';
import { levelInForce } from './case-context';
import { loadCaseFile } from './case-file';
import { isDeciderState } from './case.workflow';
import { withMembersBelow } from '../../partners/groups/line';
import { stopClearances } from '../../clearances/suspend-clearance';
import { DueDiligenceCase } from './due-diligence-case.entity';
import { RISK_LEVELS } from '../due-diligence.vocabulary';
import { followMove } from './follow-move';
import { carryOut } from './move-case';
import { openCase } from './open-case';
import { reassess } from './reassess';
import { shiftCase } from './shift-case';

/** What has changed: the hits on a partner, or who it is. */
type Because = 'screening' | 'identity';

const ACTOR = productActor('Accord screening');
const CLOSED = ['decided', 'withdrawn'];
const REASON = 'Confirmed screening hit';

/**
 * What a hit means for due diligence, in the change that writes the hit: a possible one raises the level
 * of what is under way, a confirmed one suspends the partner's clearances and opens its case.
 */
@Injectable()
export class ScreeningConsequences implements OnModuleInit {
  constructor(private readonly listeners: HitListeners) {}

  onModuleInit(): void {
    this.listeners.register(followHits);
  }
}

/** Never lifts a suspension: that is for a decision. */
export async function followHits(change: Change, hits: readonly ScreeningHit[]): Promise<void> {
  // One that was confirmed before and only says anew what changed has had its consequences.
  const confirmed = hits.filter((hit) => hit.state === 'confirmed' && hit.changed.length === 0);
  const partnerIds = [...new Set(confirmed.map((hit) => hit.partnerId))];
  for (const partnerId of partnerIds) await stopWork(change, partnerId, confirmed);
  await judgeOpenCases(change, [...new Set(hits.map((hit) => hit.partnerId))]);
}

async function stopWork(
  change: Change,
  partnerId: number,
  confirmed: readonly ScreeningHit[],
): Promise<void> {
  const hitIds = confirmed.filter((hit) => hit.partnerId === partnerId).map(({ id }) => id);
  const suspended = (await stopClearances(change, { partnerId }, 'screening')).length;
  if (suspended > 0) {
    const detail = { clearances: suspended, reason: REASON, hits: hitIds };
    change.record({ verb: 'clearance.suspend', subject: 'partner', subjectId: partnerId, detail });
  }
  await ensureOpenCase(change, partnerId, hitIds);
  await tell(change, partnerId);
}

/** The newest case is taken up again; a partner that never had one gets one. */
async function ensureOpenCase(change: Change, partnerId: number, hits: readonly number[]): Promise<void> {
  const { manager } = change;
  if (await manager.existsBy(DueDiligenceCase, { partnerId, state: Not(In(CLOSED)) })) return;
  const last = await manager.findOne(DueDiligenceCase, { where: { partnerId }, order: { id: 'DESC' } });
  if (last) {
    const file = await loadCaseFile(manager, ACTOR, last.id, change.clock.today());
    await carryOut(change, file, { move: 'reopen', to: 'assessment', note: REASON, decided: null });
    return;
  }
  const partner = await manager.findOneByOrFail(Partner, { id: partnerId });
  const asked = {
    partnerId,
    officeId: partner.leadOfficeId,
    track: null,
    purpose: REASON,
    addresses: [],
  } as const;
  const opened = await openCase(change, { ...asked, addresses: [] });
  // The product opened it: whoever confirmed the hit may still decide.
  await change.update(DueDiligenceCase, opened.id, { openedBy: null });
  const detail = { reason: REASON, hits };
  change.record({ verb: 'case.screening', subject: 'case', subjectId: opened.id, detail });
}

async function tell(change: Change, partnerId: number): Promise<void> {
  const { manager } = change;
  const { name, leadOfficeId, illustrative } = await manager.findOneByOrFail(Partner, { id: partnerId });
  const day = change.clock.today();
  const to = [
    ...(await usersWith(manager, 'chief', leadOfficeId, day)),
    ...(await usersWith(manager, 'focal_point', leadOfficeId, day)),
    ...(await usersWith(manager, 'regional_director', leadOfficeId, day)),
    ...(await usersWith(manager, 'analyst', null, day)),
  ];
  const about = { href: `/partners/${partnerId}`, subject: 'partner', subjectId: partnerId };
  await notify(change, { to, kind: 'screening.notice.confirmed', values: { name }, ...about, illustrative });
}

/** Cases under way of the partners and of those below them in their groups. */
async function judgeOpenCases(change: Change, partnerIds: readonly number[]): Promise<void> {
  const { manager } = change;
  const concerned = await withMembersBelow(manager, partnerIds);
  const open = await manager.find(DueDiligenceCase, {
    where: { partnerId: In(concerned), state: Not(In(CLOSED)) },
    order: { id: 'ASC' },
  });
  for (const found of open) await judgeAgain(change, found, 'screening');
}

/** Proposes the level of a case under way anew, since something it rests on has changed. */
export async function judgeAgain(change: Change, found: DueDiligenceCase, because: Because): Promise<void> {
  if (isDeciderState(found.state)) await judgeDecided(change, found, because);
  else await judgeUnderWay(change, found, because);
}

async function judgeUnderWay(change: Change, found: DueDiligenceCase, because: Because): Promise<void> {
  const { proposedLevel, excluded } = await reassess(change, found.id);
  if (proposedLevel === found.proposedLevel && excluded === found.excluded) return;
  const detail = { from: found.proposedLevel, level: proposedLevel, excluded };
  change.record({ verb: `case.${because}`, subject: 'case', subjectId: found.id, detail });
}

/**
 * A case that is with whoever decides keeps its level when hits fall away. When they raise it above its
 * place on the ladder it goes back to the assessment, so that the right ones decide.
 */
async function judgeDecided(change: Change, found: DueDiligenceCase, because: Because): Promise<void> {
  const file = await loadCaseFile(change.manager, ACTOR, found.id, change.clock.today());
  const { level, excluded } = file.assessment;
  const place = levelInForce(found);
  const rises = RISK_LEVELS.indexOf(level) > RISK_LEVELS.indexOf(place ?? 'low');
  if (!rises && (found.excluded || !excluded)) return;
  await shiftCase(change, file, 'assessment', { level: null, levelReason: null });
  await reassess(change, found.id);
  await followMove(change, found.id);
  const detail = { from: found.state, to: 'assessment', level, excluded, reason: because };
  change.record({ verb: `case.${because}`, subject: 'case', subjectId: found.id, detail });
}
