import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { UnitOfWork } from '../audit/unit-of-work';
import type { Change } from '../database/change';
import { Database } from '../database/database';
import type { Actor } from '../kernel/actor';
import type { Day } from '../kernel/clock';
import { Invalid, Missing, Refused } from '../kernel/errors';
import { assignmentFaults, inChargeFaults, type Held } from './assignments';
import { RoleAssignment } from './role-assignment.entity';
import type { AssignmentInput, InChargeInput } from './user.input';
import { User } from './user.entity';

/** Roles by dates: given, ended, and lent to an officer in charge. */
@Injectable()
export class AssignmentsService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
  ) {}

  /** Every role these people hold, held or will hold, the newest first. */
  of(userIds: readonly number[]): Promise<RoleAssignment[]> {
    return this.database.read.find(RoleAssignment, {
      where: { userId: In([...userIds]) },
      order: { fromDay: 'DESC', id: 'DESC' },
    });
  }

  /** @throws Invalid when the days, the office or another assignment stand against it */
  give(actor: Actor, userId: number, input: AssignmentInput): Promise<RoleAssignment> {
    return this.work.run(actor, async (change) => {
      await known(change.manager, userId);
      if (input.officeId !== null) await knownOffice(change.manager, input.officeId);
      return this.insert(change, { ...input, userId, inChargeForId: null });
    });
  }

  /** Lends the role of an assignment to somebody else between two days. */
  lend(actor: Actor, userId: number, id: number, input: InChargeInput): Promise<RoleAssignment> {
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

  /** Ends a role after `toDay`. */
  async end(actor: Actor, userId: number, id: number, toDay: Day): Promise<void> {
    await this.work.run(actor, async (change) => {
      const held = await found(change.manager, userId, id);
      if (held.role === 'administrator' && userId === actor.id) {
        throw new Refused([{ key: 'users.not_yourself' }]);
      }
      if (toDay < held.fromDay) {
        throw Invalid.field('toDay', 'users.to_before_from', { from: held.fromDay });
      }
      await change.update(RoleAssignment, id, { toDay });
      const detail = { role: held.role, officeId: held.officeId, toDay };
      change.record({ verb: 'role.end', subject: 'user', subjectId: userId, detail });
    });
  }

  private async insert(change: Change, row: Omit<RoleAssignment, 'id' | 'version'>): Promise<RoleAssignment> {
    const mine = await change.manager.findBy(RoleAssignment, { userId: row.userId });
    const faults = assignmentFaults(heldOf(row), mine.map(heldOf));
    if (faults.length > 0) throw new Invalid(faults);
    const { userId, ...detail } = row;
    const given = await change.insert(RoleAssignment, row);
    const verb = row.inChargeForId === null ? 'role.assign' : 'role.lend';
    change.record({ verb, subject: 'user', subjectId: userId, detail });
    return given;
  }
}

function heldOf(row: Omit<RoleAssignment, 'id' | 'version'>): Held {
  return { role: row.role, officeId: row.officeId, from: row.fromDay, to: row.toDay };
}

async function known(manager: EntityManager, userId: number): Promise<void> {
  if (!(await manager.existsBy(User, { id: userId }))) {
    throw Invalid.field('userId', 'field.unknown_reference');
  }
}

async function knownOffice(manager: EntityManager, id: number): Promise<void> {
  // By name: the offices are a later module.
  if (!(await manager.existsBy('Office', { id }))) throw Invalid.field('officeId', 'field.unknown_reference');
}

async function found(manager: EntityManager, userId: number, id: number): Promise<RoleAssignment> {
  const row = await manager.findOneBy(RoleAssignment, { id, userId });
  if (!row) throw new Missing();
  return row;
}
