import { IsNull, type EntityManager } from 'typeorm';
import type { Change } from '../../database/change';
import { SignedOut } from '../../kernel/errors';
import type { RoleAssignment } from '../role-assignment.entity';
import { RoleProposal } from './role-proposal.entity';

type Proposed = Omit<RoleAssignment, 'id' | 'version'> & { assignmentId: number | null };

/** True when the same role of the same person at the same office waits already. */
export function isWaiting(manager: EntityManager, { userId, role, officeId }: Proposed): Promise<boolean> {
  return manager.existsBy(RoleProposal, { userId, role, officeId: officeId ?? IsNull(), state: 'waiting' });
}

/** Takes down a role that is given, for another administrator to confirm. */
export async function propose(change: Change, row: Proposed): Promise<RoleProposal> {
  const { userId, role, officeId, fromDay, toDay, capacity, inChargeForId, assignmentId } = row;
  if (change.actor.id === null) throw new SignedOut();
  const proposal = await change.insert(RoleProposal, {
    ...{ userId, role, officeId, fromDay, toDay, capacity, inChargeForId, assignmentId },
    ...{ proposedBy: change.actor.id, proposedAt: change.clock.now(), state: 'waiting' },
    ...{ decidedBy: null, decidedAt: null },
  });
  const detail = { proposalId: proposal.id, role, officeId, fromDay, toDay, capacity, inChargeForId, assignmentId }; // prettier-ignore
  change.record({ verb: 'role.propose', subject: 'user', subjectId: userId, detail });
  return proposal;
}
