import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { UnitOfWork } from '../../audit/unit-of-work';
import type { Change } from '../../database/change';
import { Database } from '../../database/database';
import { holds, type Actor } from '../../kernel/actor';
import type { Day } from '../../kernel/clock';
import { Invalid, Missing, Refused, Stale } from '../../kernel/errors';
import { reason, type Reason } from '../../kernel/verdict';
import { translate } from '../../texts/translator';
import type { WaitingItem } from '../../web/waiting';
import { AccessListeners } from '../access-listeners';
import { passwordSetFor } from '../given-password';
import { RoleAssignment } from '../role-assignment.entity';
import { User } from '../user.entity';
import { faultsOf, howGiven, writeAssignment } from '../write-assignment';
import { againstConfirming } from './appointment';
import { RoleProposal } from './role-proposal.entity';

/** A role that waits, with what stands against this person confirming it. */
export interface WaitingRole {
  proposal: RoleProposal;
  person: string;
  proposer: string;
  refusals: Reason[];
}

/** Roles that wait for another administrator: seen, confirmed, refused. */
@Injectable()
export class AppointmentsService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly listeners: AccessListeners,
  ) {}

  /** Everything that waits, or what waits for one person, the oldest first. */
  async waiting(actor: Actor, userId?: number): Promise<WaitingRole[]> {
    const { read } = this.database;
    const rows = await read.find(RoleProposal, {
      where: { state: 'waiting', ...(userId === undefined ? {} : { userId }) },
      order: { id: 'ASC' },
    });
    const names = await namesOf(read, rows.flatMap((row) => [row.userId, row.proposedBy])); // prettier-ignore
    const today = this.work.clock.today();
    const password = actor.id === null ? null : await passwordSetFor(read, actor.id);
    return rows.map((proposal) => ({
      proposal,
      person: names.get(proposal.userId) ?? '',
      proposer: names.get(proposal.proposedBy) ?? '',
      refusals: againstConfirming({ ...proposal, actorId: actor.id, password, today }),
    }));
  }

  /** What this administrator may confirm, for their first page. */
  async waitingFor(actor: Actor): Promise<WaitingItem[]> {
    if (actor.id === null || !holds(actor, 'administrator')) return [];
    const open = (await this.waiting(actor)).filter(({ refusals }) => refusals.length === 0);
    return open.map(({ proposal, person, proposer }) => ({
      ...{ dueOn: null, level: null, office: '', href: '/users/roles', title: person },
      subtitle: {
        key: 'appointments.waiting',
        values: { role: translate(actor.locale, `role.${proposal.role}`), proposer },
      },
      nextStep: { key: 'appointments.next' },
    }));
  }

  /** @throws Missing · Refused for whoever gave it or would hold it · Invalid when it cannot be held any more · Stale */
  confirm(actor: Actor, id: number): Promise<RoleAssignment> {
    return this.work.run(actor, async (change) => {
      const proposal = await waitingRole(change, id);
      const password = actor.id === null ? null : await passwordSetFor(change.manager, actor.id);
      const today = change.clock.today();
      const refusals = againstConfirming({ ...proposal, actorId: actor.id, password, today });
      if (refusals.length > 0) throw new Refused(refusals);
      const assignment = await this.takeEffect(change, proposal, today);
      const { userId, role, proposedBy } = proposal;
      await decide(change, id, { state: 'confirmed', assignmentId: assignment.id });
      await this.listeners.tell(change, { kind: 'given', userId, role, proposedBy });
      return assignment;
    });
  }

  /** Any administrator may say no, also whoever gave it. @throws Missing · Stale */
  async refuse(actor: Actor, id: number): Promise<void> {
    await this.work.run(actor, async (change) => {
      const { userId, role, proposedBy } = await waitingRole(change, id);
      await decide(change, id, { state: 'refused' });
      change.record({
        verb: 'role.refuse',
        subject: 'user',
        subjectId: userId,
        detail: { proposalId: id, role },
      });
      await this.listeners.tell(change, { kind: 'refused', userId, role, proposedBy });
    });
  }

  /** Never before the day it is confirmed: nothing was held meanwhile. */
  private async takeEffect(change: Change, proposal: RoleProposal, today: Day): Promise<RoleAssignment> {
    const { userId, role, officeId, toDay, capacity, inChargeForId, assignmentId, proposedBy } = proposal;
    if (assignmentId !== null) return widen(change, proposal, assignmentId);
    const fromDay = proposal.fromDay > today ? proposal.fromDay : today;
    if (toDay !== null && toDay < fromDay) throw new Refused([reason('appointments.over', { day: toDay })]);
    const row = { userId, role, officeId, fromDay, toDay, capacity, inChargeForId };
    return writeAssignment(change, row, proposedBy);
  }
}

async function widen(change: Change, proposal: RoleProposal, id: number): Promise<RoleAssignment> {
  const held = await change.manager.findOneBy(RoleAssignment, { id });
  if (!held) throw new Missing();
  const wanted = { ...held, toDay: proposal.toDay };
  const faults = await faultsOf(change.manager, wanted, id);
  if (faults.length > 0) throw new Invalid(faults);
  await change.update(RoleAssignment, id, { toDay: proposal.toDay });
  const { role, officeId, toDay, proposedBy } = proposal;
  const detail = { role, officeId, toDay, ...howGiven(change, proposedBy) };
  change.record({ verb: 'role.widen', subject: 'user', subjectId: held.userId, detail });
  return wanted;
}

async function waitingRole(change: Change, id: number): Promise<RoleProposal> {
  const row = await change.manager.findOneBy(RoleProposal, { id });
  if (!row) throw new Missing();
  if (row.state !== 'waiting') throw new Stale();
  return row;
}

async function decide(change: Change, id: number, patch: Partial<RoleProposal>): Promise<void> {
  const decided = { ...patch, decidedBy: change.actor.id, decidedAt: change.clock.now() };
  if ((await change.set(RoleProposal, { id, state: 'waiting' }, decided)) === 0) throw new Stale();
}

async function namesOf(manager: EntityManager, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const users = await manager.find(User, {
    where: { id: In([...new Set(ids)]) },
    select: { id: true, name: true },
  });
  return new Map(users.map(({ id, name }) => [id, name]));
}
