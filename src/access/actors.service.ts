import { Injectable } from '@nestjs/common';
import { IsNull, LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import { UnitOfWork } from '../audit/unit-of-work';
import { Database } from '../database/database';
import type { Actor } from '../kernel/actor';
import type { Instant } from '../kernel/clock';
import { hasGivenPassword } from './given-password';
import { grantsOn, type OfficesBelow } from './grants';
import { RoleAssignment } from './role-assignment.entity';
import { User } from './user.entity';

interface Below {
  id: number;
  parentId: number;
}

/** Makes the actor of a person, with the roles of today: four indexed queries at most. */
@Injectable()
export class ActorsService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
  ) {}

  /** Null when there is no such person, or not any more. */
  async actorFor(userId: number, via: Actor['via']): Promise<Actor | null> {
    const user = await this.database.read.findOneBy(User, { id: userId });
    return user?.active ? this.actorOf(user, via) : null;
  }

  /** As `actorFor`, for a session begun at `signedInAt`: void when the person signed out everywhere since. */
  async actorOfSession(userId: number, signedInAt: Instant, via: Actor['via']): Promise<Actor | null> {
    const user = await this.database.read.findOneBy(User, { id: userId });
    if (!user?.active || signedInAt < user.sessionsSince) return null;
    return this.actorOf(user, via);
  }

  private async actorOf(user: User, via: Actor['via']): Promise<Actor> {
    const { id, name, locale } = user;
    // A password that somebody else set opens nothing but the choice of one's own.
    if (await hasGivenPassword(this.database.read, id)) {
      return { id, name, locale, via, grants: [], choosesPassword: true };
    }
    const today = this.work.clock.today();
    const begun = { userId: user.id, fromDay: LessThanOrEqual(today) };
    const assignments = await this.database.read.find(RoleAssignment, {
      where: [
        { ...begun, toDay: IsNull() },
        { ...begun, toDay: MoreThanOrEqual(today) },
      ],
      order: { id: 'ASC' },
    });
    const grants = grantsOn(today, assignments, await this.below(assignments));
    return { id, name, locale, via, grants };
  }

  private async below(assignments: readonly RoleAssignment[]): Promise<OfficesBelow> {
    const officeIds = [
      ...new Set(assignments.flatMap(({ officeId }) => (officeId === null ? [] : [officeId]))),
    ];
    if (officeIds.length === 0) return new Map();
    // By name: the offices are a later module.
    const rows = await this.database.read
      .createQueryBuilder()
      .select(['child.id AS "id"', 'child.parentId AS "parentId"'])
      .from('Office', 'child')
      .innerJoin('Office', 'parent', 'parent.id = child.parentId')
      .where("parent.kind = 'regional' AND parent.id IN (:...officeIds)", { officeIds })
      .getRawMany<Below>();
    const below = new Map<number, number[]>();
    for (const { id, parentId } of rows) below.set(parentId, [...(below.get(parentId) ?? []), id]);
    return below;
  }
}
