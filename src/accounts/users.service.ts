import { Injectable } from '@nestjs/common';
import { Brackets, type SelectQueryBuilder } from 'typeorm';
import { UnitOfWork } from '../audit/unit-of-work';
import type { Change } from '../database/change';
import { Database } from '../database/database';
import type { Actor } from '../kernel/actor';
import { Missing, Refused } from '../kernel/errors';
import { personNameKey } from '../kernel/same-person';
import type { CursorRequest, RowsAfter } from '../web/json-list';
import type { Listed, ListRequest, ListRules } from '../web/list';
import { rowsAfter, type ListOrder } from '../web/page-after';
import { AccessListeners } from './access-listeners';
import { endSessions } from './account.service';
import type { AccountRequestKind } from './account-requests/account-request.entity';
import { askForAccount, isOfDecider } from './account-requests/ask-for-account';
import { hashPassword, makePassword } from './password';
import type { UserInput } from './user.input';
import { User } from './user.entity';
import { accountsNamed, freeEmail, tellOfAlike, writePassword } from './write-account';
import { OFFICE_FACTS, type OfficeChoice } from './office-facts';

export const USER_LIST = {
  sorts: ['name', 'email', 'createdAt'],
  filters: ['role', 'officeId', 'active'],
  usual: { sort: 'name' },
} as const satisfies ListRules;

const USER_ORDER: ListOrder = {
  id: 'person.id',
  sorts: { name: 'person.name', email: 'person.email', createdAt: 'person.createdAt' },
};

/** A person as they stand now; what another administrator has to confirm waits. */
export interface Changed {
  user: User;
  waits: boolean;
}

@Injectable()
export class UsersService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly listeners: AccessListeners,
  ) {}

  async list(request: ListRequest): Promise<Listed<User>> {
    const [rows, total] = await this.ordered(request)
      .skip((request.page - 1) * request.pageSize)
      .take(request.pageSize)
      .getManyAndCount();
    return { rows, total };
  }

  /** Everyone who fits, for the export. */
  all(request: ListRequest): Promise<User[]> {
    return this.ordered(request).getMany();
  }

  after(request: CursorRequest): Promise<RowsAfter<User>> {
    const query = this.fitting(request.q, request.filters);
    return rowsAfter(query, request, USER_ORDER, (page) => page.getMany());
  }

  /** @throws Missing when there is nobody of this id */
  async get(id: number): Promise<User> {
    const user = await this.database.read.findOneBy(User, { id });
    if (!user) throw new Missing();
    return user;
  }

  /** A new person without password: nobody signs in before one is set. */
  add(actor: Actor, input: UserInput): Promise<User> {
    return this.work.run(actor, async (change) => {
      await freeEmail(change.manager, input.email, null);
      const now = change.clock.now();
      const fresh = {
        passwordHash: null,
        sessionsSince: now,
        createdAt: now,
      };
      const user = await change.insert(User, { ...input, nameKey: personNameKey(input.name), ...fresh });
      change.record({ verb: 'user.create', subject: 'user', subjectId: user.id, detail: input });
      await tellOfAlike(change, this.listeners, user);
      return user;
    });
  }

  /**
   * Another address of somebody who decides waits for another administrator; the rest is changed at once.
   * @throws Invalid, Refused (an administrator shutting themselves out), Stale, Missing
   */
  async change(actor: Actor, id: number, input: UserInput, version?: number): Promise<Changed> {
    if (id === actor.id && !input.active) throw new Refused([{ key: 'users.not_yourself' }]);
    const waits = await this.work.run(actor, async (change) => {
      await freeEmail(change.manager, input.email, id);
      const before = await change.manager.findOneBy(User, { id });
      if (!before) throw new Missing();
      const moved = before.email !== input.email;
      const asked = moved && actor.id !== null && (await isOfDecider(change, id));
      const said = asked ? { ...input, email: before.email } : input;
      await change.update(User, id, { ...said, nameKey: personNameKey(said.name) }, version);
      if (asked) await this.ask(change, id, 'email', input.email);
      // Another address, or an account that opens again, may mean another person behind the same roles.
      const other = (moved && !asked) || (!before.active && input.active);
      if (other) await this.tellOfDecider(change, 'account', id);
      if (!input.active) await endSessions(change, id);
      change.record({ verb: 'user.change', subject: 'user', subjectId: id, detail: said });
      if (before.name !== said.name) await tellOfAlike(change, this.listeners, { ...before, ...said });
      return asked;
    });
    return { user: await this.get(id), waits };
  }

  /** On the machine itself: sets a password for one sign-in and hands it out this once. */
  async setPassword(actor: Actor & { id: null }, id: number): Promise<string> {
    const password = makePassword();
    const passwordHash = await hashPassword(password);
    await this.work.run(actor, async (change) => {
      await writePassword(change, id, passwordHash, { byCommandLine: true });
      await this.tellOfDecider(change, 'password', id);
    });
    return password;
  }

  /**
   * Makes a password for one sign-in, sets it, forgets the wrong ones, and hands it out this once. Of somebody who
   * decides, reviews or overrides it waits for another administrator: null.
   */
  async newPassword(actor: Actor, id: number): Promise<string | null> {
    const password = makePassword();
    const passwordHash = await hashPassword(password);
    return this.work.run(actor, async (change) => {
      if (!(await change.manager.findOneBy(User, { id }))) throw new Missing();
      if (await isOfDecider(change, id)) {
        await this.ask(change, id, 'password');
        return null;
      }
      await writePassword(change, id, passwordHash, {});
      return password;
    });
  }

  private async ask(
    change: Change,
    userId: number,
    kind: AccountRequestKind,
    email: string | null = null,
  ): Promise<void> {
    const { askedBy } = await askForAccount(change, userId, kind, email);
    const told = kind === 'password' ? ('password_waits' as const) : ('account_waits' as const);
    await this.listeners.tell(change, { kind: told, userId, proposedBy: askedBy });
  }

  /** Tells of what was done to the account of somebody who decides, reviews or may override. */
  private async tellOfDecider(change: Change, kind: 'password' | 'account', userId: number): Promise<void> {
    if (await isOfDecider(change, userId))
      await this.listeners.tell(change, { kind, userId, proposedBy: null });
  }

  /** Other accounts of the same name: one person with two, or two persons of a name. */
  alike(user: User): Promise<User[]> {
    return accountsNamed(this.database.read, user);
  }

  /** Every person who may sign in, for a choice. */
  active(): Promise<User[]> {
    return this.database.read.find(User, { where: { active: true }, order: { name: 'ASC' } });
  }

  offices(): Promise<OfficeChoice[]> {
    return OFFICE_FACTS.only.choices(this.database.read);
  }

  private ordered({ q, filters, sort, direction }: ListRequest): SelectQueryBuilder<User> {
    return this.fitting(q, filters)
      .orderBy(`person.${sort}`, direction === 'desc' ? 'DESC' : 'ASC')
      .addOrderBy('person.id');
  }

  private fitting(q: string, filters: Readonly<Record<string, string>>): SelectQueryBuilder<User> {
    const query = this.database.read.createQueryBuilder(User, 'person');
    if (q !== '') query.andWhere(named(q));
    if (filters.active) query.andWhere('person.active = :active', { active: filters.active === 'yes' });
    if (filters.role || filters.officeId) this.holding(query, filters.role, filters.officeId);
    return query;
  }

  /** Those who hold the role, or anything at the office, today. */
  private holding(query: SelectQueryBuilder<User>, role?: string, officeId?: string): void {
    const conditions = [
      'held.user_id = person.id',
      'held.from_day <= :today',
      '(held.to_day IS NULL OR held.to_day >= :today)',
    ];
    if (role) conditions.push('held.role = :role');
    if (officeId) conditions.push('held.office_id = :officeId');
    query.andWhere(`EXISTS (SELECT 1 FROM role_assignment held WHERE ${conditions.join(' AND ')})`, {
      today: this.work.clock.today(),
      role,
      officeId: Number(officeId ?? 0) || 0,
    });
  }
}

function named(q: string): Brackets {
  const like = `%${q.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  return new Brackets((part) => {
    part
      .where("LOWER(person.name) LIKE :like ESCAPE '\\'", { like })
      .orWhere("person.email LIKE :like ESCAPE '\\'", { like });
  });
}
