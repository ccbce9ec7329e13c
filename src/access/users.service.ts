import { Injectable } from '@nestjs/common';
import { Brackets, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { UnitOfWork } from '../audit/unit-of-work';
import type { Change } from '../database/change';
import { Database } from '../database/database';
import type { Actor } from '../kernel/actor';
import { Invalid, Missing, Refused } from '../kernel/errors';
import type { CursorRequest, Listed, ListRequest, ListRules } from '../web/list';
import { AccessListeners } from './access-listeners';
import { endSessions } from './account.service';
import { needsSecond } from './appointments/appointment';
import { passwordGiven } from './given-password';
import { hashPassword, makePassword } from './password';
import { RoleAssignment } from './role-assignment.entity';
import type { UserInput } from './user.input';
import { User } from './user.entity';

export const USER_LIST = {
  sorts: ['name', 'email', 'createdAt'],
  filters: ['role', 'officeId', 'active'],
  usual: { sort: 'name' },
} as const satisfies ListRules;

/** An office to choose, and to name a role by. */
export interface OfficeChoice {
  id: number;
  name: string;
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

  /** One more than `limit`, so that the caller sees whether there are others. */
  after({ q, filters, after, limit }: CursorRequest): Promise<User[]> {
    return this.fitting(q, filters)
      .andWhere('person.id > :after', { after })
      .orderBy('person.id')
      .limit(limit + 1)
      .getMany();
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
        failedSignIns: 0,
        lockedUntil: null,
        sessionsSince: now,
        createdAt: now,
      };
      const user = await change.insert(User, { ...input, ...fresh });
      change.record({ verb: 'user.create', subject: 'user', subjectId: user.id, detail: input });
      return user;
    });
  }

  /** @throws Invalid, Refused (an administrator shutting themselves out), Stale, Missing */
  async change(actor: Actor, id: number, input: UserInput, version?: number): Promise<User> {
    if (id === actor.id && !input.active) throw new Refused([{ key: 'users.not_yourself' }]);
    await this.work.run(actor, async (change) => {
      await freeEmail(change.manager, input.email, id);
      const before = await change.manager.findOneBy(User, { id });
      await change.update(User, id, { ...input }, version);
      // Another address, or an account that opens again, may mean another person behind the same roles.
      const other = before !== null && (before.email !== input.email || (!before.active && input.active));
      if (other) await this.tellOfDecider(change, 'account', id);
      if (!input.active) await endSessions(change, id);
      change.record({ verb: 'user.change', subject: 'user', subjectId: id, detail: input });
    });
    return this.get(id);
  }

  /** Makes a password for one sign-in, sets it, opens a locked account, and hands it out this once. */
  async setPassword(actor: Actor, id: number): Promise<string> {
    const password = makePassword();
    const passwordHash = await hashPassword(password);
    await this.work.run(actor, async (change) => {
      await change.update(User, id, { passwordHash, failedSignIns: 0, lockedUntil: null });
      await passwordGiven(change, id);
      await endSessions(change, id);
      await this.tellOfDecider(change, 'password', id);
      const detail = actor.id === null ? { byCommandLine: true } : {};
      change.record({ verb: 'user.set_password', subject: 'user', subjectId: id, detail });
    });
    return password;
  }

  /** Tells of what was done to the account of somebody who decides, reviews or may override. */
  private async tellOfDecider(change: Change, kind: 'password' | 'account', userId: number): Promise<void> {
    const held = await change.manager.findBy(RoleAssignment, { userId });
    const today = change.clock.today();
    const decides = held.some(({ role, toDay }) => needsSecond(role) && (toDay === null || toDay >= today));
    if (decides) await this.listeners.tell(change, { kind, userId });
  }

  /** Every person who may sign in, for a choice. */
  active(): Promise<User[]> {
    return this.database.read.find(User, { where: { active: true }, order: { name: 'ASC' } });
  }

  /** By name of the table: the offices are a later module. */
  offices(): Promise<OfficeChoice[]> {
    return this.database.read
      .createQueryBuilder()
      .select(['office.id AS "id"', 'office.name AS "name"'])
      .from('Office', 'office')
      .orderBy('office.name')
      .getRawMany<OfficeChoice>();
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

async function freeEmail(manager: EntityManager, email: string, own: number | null): Promise<void> {
  const other = await manager.findOneBy(User, { email });
  if (other && other.id !== own) throw Invalid.field('email', 'field.already_taken');
}
