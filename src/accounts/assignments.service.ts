import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { UnitOfWork } from '../audit/unit-of-work';
import type { Change } from '../database/change';
import { Database } from '../database/database';
import type { Actor } from '../kernel/actor';
import type { Day } from '../kernel/clock';
import { Invalid, Missing, Refused } from '../kernel/errors';
import { AccessListeners } from './access-listeners';
import { needsSecond, widens } from './appointments/appointment';
import { isWaiting, propose } from './appointments/propose';
import type { RoleProposal } from './appointments/role-proposal.entity';
import { inChargeFaults } from './assignments';
import { RoleAssignment } from './role-assignment.entity';
import { faultsOf, writeAssignment, type NewAssignment } from './write-assignment';
import type { AssignmentInput, InChargeInput } from './user.input';
import { User } from './user.entity';
import { OFFICE_FACTS } from './office-facts';

/** What came of giving a role: it is held, or it waits for another administrator. */
export type Given =
  { assignment: RoleAssignment; proposal: null } | { assignment: null; proposal: RoleProposal };

/**
 * Roles by dates: given, ended, and lent to an officer in charge. Those that decide, review or override
 * take effect when another administrator confirms them; on the machine itself, by the command line, at once.
 */
@Injectable()
export class AssignmentsService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly listeners: AccessListeners,
  ) {}

  /** Every role these people hold, held or will hold, the newest first. */
  of(userIds: readonly number[]): Promise<RoleAssignment[]> {
    return this.database.read.find(RoleAssignment, {
      where: { userId: In([...userIds]) },
      order: { fromDay: 'DESC', id: 'DESC' },
    });
  }

  /** @throws Invalid when the days, the office or another assignment stand against it */
  give(actor: Actor, userId: number, input: AssignmentInput): Promise<Given> {
    return this.work.run(actor, async (change) => {
      await known(change.manager, userId);
      if (input.officeId !== null) await knownOffice(change.manager, input.officeId);
      return this.insert(change, { ...input, userId, inChargeForId: null });
    });
  }

  /** Enters a role that is held already: illustrative persons, of whom nobody needs to be told. */
  enter(actor: Actor & { id: null }, userId: number, input: AssignmentInput): Promise<RoleAssignment> {
    return this.work.run(actor, (change) =>
      writeAssignment(change, { ...input, userId, inChargeForId: null }),
    );
  }

  /** Lends the role of an assignment to somebody else between two days. */
  lend(actor: Actor, userId: number, id: number, input: InChargeInput): Promise<Given> {
    return this.work.run(actor, async (change) => {
      const original = await found(change.manager, userId, id);
      await known(change.manager, input.userId);
      const held = { userId, from: original.fromDay, to: original.toDay };
      const faults = inChargeFaults({ from: input.fromDay, to: input.toDay }, held, input.userId);
      if (faults.length > 0) throw new Invalid(faults);
      const { role, officeId, capacity } = original;
      return this.insert(change, { ...input, role, officeId, capacity, inChargeForId: id });
    });
  }

  /** Ends a role after `toDay`; a later day than before is another gift, and waits like one. */
  end(actor: Actor, userId: number, id: number, toDay: Day): Promise<Given> {
    return this.work.run(actor, async (change) => {
      const held = await found(change.manager, userId, id);
      const { role, officeId } = held;
      if (role === 'administrator' && userId === actor.id) throw new Refused([{ key: 'users.not_yourself' }]);
      if (toDay < held.fromDay) {
        throw Invalid.field('toDay', 'users.to_before_from', { from: held.fromDay });
      }
      if (widens(held.toDay, toDay) && this.waits(actor, held)) {
        return this.propose(change, { ...held, toDay, assignmentId: id });
      }
      await change.update(RoleAssignment, id, { toDay });
      change.record({
        verb: 'role.end',
        subject: 'user',
        subjectId: userId,
        detail: { role, officeId, toDay },
      });
      if (needsSecond(role)) {
        await this.listeners.tell(change, { kind: 'ended', userId, role, proposedBy: null });
      }
      return { assignment: { ...held, toDay }, proposal: null };
    });
  }

  private async insert(change: Change, row: NewAssignment): Promise<Given> {
    if (this.waits(change.actor, row)) {
      const faults = await faultsOf(change.manager, row, null);
      if (faults.length > 0) throw new Invalid(faults);
      return this.propose(change, { ...row, assignmentId: null });
    }
    const assignment = await writeAssignment(change, row);
    if (needsSecond(row.role)) {
      const { userId, role } = row;
      await this.listeners.tell(change, { kind: 'given', userId, role, proposedBy: null });
    }
    return { assignment, proposal: null };
  }

  /** The machine itself gives roles at once, so that there is a first administrator. */
  private waits(actor: Actor, { role }: Pick<NewAssignment, 'role'>): boolean {
    return actor.id !== null && needsSecond(role);
  }

  private async propose(
    change: Change,
    row: NewAssignment & { assignmentId: number | null },
  ): Promise<Given> {
    if (await isWaiting(change.manager, row)) throw Invalid.field('role', 'users.role_waits_already');
    const proposal = await propose(change, row);
    const { userId, role, proposedBy } = proposal;
    await this.listeners.tell(change, { kind: 'waits', userId, role, proposedBy });
    return { assignment: null, proposal };
  }
}

async function known(manager: EntityManager, userId: number): Promise<void> {
  if (!(await manager.existsBy(User, { id: userId }))) {
    throw Invalid.field('userId', 'field.unknown_reference');
  }
}

async function knownOffice(manager: EntityManager, id: number): Promise<void> {
  if (!(await OFFICE_FACTS.only.isThere(manager, id)))
    throw Invalid.field('officeId', 'field.unknown_reference');
}

async function found(manager: EntityManager, userId: number, id: number): Promise<RoleAssignment> {
  const row = await manager.findOneBy(RoleAssignment, { id, userId });
  if (!row) throw new Missing();
  return row;
}
