import type { Change } from '../../database/change';
import { rolesAt } from '../../kernel/actor';
import { Invalid, Refused } from '../../kernel/errors';
import { reason } from '../../kernel/verdict';
import { Partner } from '../../partners/partner.entity';
import { writableCase } from '../cases/change-case';
import type { TrackInput } from '../cases/case.input';
import { DueDiligenceCase } from '../cases/due-diligence-case.entity';
import { reassess } from '../cases/reassess';
import { policyById } from '../policy/policies.service';
import { groupParent } from './group-parent';
import { trackRefusals } from './track-choice';

/**
 * Puts a case that is still written or assessed on another track, by an analyst with a reason. What was
 * answered stays; what the new track asks beyond it is open again.
 * @throws Missing · Refused for anybody else · Invalid when the track does not fit who the partner is · Stale
 */
export async function changeTrack(
  change: Change,
  id: number,
  input: TrackInput,
  version?: number,
): Promise<void> {
  const { manager, actor, clock } = change;
  const found = await writableCase(change, id, version);
  if (!rolesAt(actor, found.officeId).includes('analyst')) {
    throw new Refused([reason('tracks.error.by_analyst')]);
  }
  const partner = await manager.findOneByOrFail(Partner, { id: found.partnerId });
  const { policy } = await policyById(manager, found.policyId);
  const groupOpen = (await groupParent(manager, partner, clock.today())) !== null;
  const asked = { track: input.track, today: clock.today(), groupOpen, byAnalyst: true, why: input.reason };
  const refused = trackRefusals(policy.light, partner, asked);
  if (refused.length > 0) throw new Invalid(refused.map((each) => ({ field: 'track', reason: each })));
  await change.update(DueDiligenceCase, id, { track: input.track, trackReason: input.reason });
  await reassess(change, id);
  const detail = { from: found.track, ...input };
  change.record({ verb: 'case.change_track', subject: 'case', subjectId: id, detail });
}
