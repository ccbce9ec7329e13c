import type { EntityManager } from 'typeorm';
import type { Change, NewRow } from '../database/change';
import { Invalid, type FieldError } from '../kernel/errors';
import { assignmentFaults, type Held } from './assignments';
import { RoleAssignment } from './role-assignment.entity';

export type NewAssignment = NewRow<RoleAssignment>;

/** What stands against a role beside those held already; `except` is the assignment it would make longer. */
export async function faultsOf(
  manager: EntityManager,
  row: NewAssignment,
  except: number | null,
): Promise<FieldError[]> {
  const mine = await manager.findBy(RoleAssignment, { userId: row.userId });
  return assignmentFaults(heldOf(row), mine.filter(({ id }) => id !== except).map(heldOf));
}

/**
 * Writes a role down, so that it is held, with who gave and who confirmed it.
 * @throws Invalid when the days, the office or another assignment stand against it
 */
export async function writeAssignment(
  change: Change,
  row: NewAssignment,
  proposedBy: number | null = null,
): Promise<RoleAssignment> {
  const faults = await faultsOf(change.manager, row, null);
  if (faults.length > 0) throw new Invalid(faults);
  const { userId, ...detail } = row;
  const given = await change.insert(RoleAssignment, row);
  const verb = row.inChargeForId === null ? 'role.assign' : 'role.lend';
  change.record({
    verb,
    subject: 'user',
    subjectId: userId,
    detail: { ...detail, ...howGiven(change, proposedBy) },
  });
  return given;
}

/** How it came about, for the audit trail: by two administrators, by one, or on the machine itself. */
export function howGiven({ actor }: Change, proposedBy: number | null): object {
  if (proposedBy !== null) return { proposedBy, confirmedBy: actor.id };
  return actor.id === null ? { byCommandLine: true } : {};
}

function heldOf(row: NewAssignment): Held {
  return { role: row.role, officeId: row.officeId, from: row.fromDay, to: row.toDay };
}
