import { Injectable } from '@nestjs/common';
import { remembered } from '../audit/remembered';
import { UnitOfWork } from '../audit/unit-of-work';
import { rowsWhere, rowWhere } from '../database/ask';
import { Database } from '../database/database';
import type { Actor } from '../kernel/actor';
import type { Day, Instant } from '../kernel/clock';
import { hasGivenPassword } from './given-password';
import { grantsOn, type OfficesBelow } from './grants';
import { RoleAssignment } from './role-assignment.entity';
import { User } from './user.entity';
import { OFFICE_FACTS } from './office-facts';

interface Known {
  actor: Actor;
  sessionsSince: Instant;
}

/**
 * Makes the actor of a person, with the roles of today: four indexed queries, once for each state of the register.
 * Whatever takes a right away is a change of the register.
 */
@Injectable()
export class ActorsService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
  ) {}

  /** Null when there is no such person, or not any more. */
  async actorFor(userId: number, via: Actor['via']): Promise<Actor | null> {
    const known = await this.known(userId);
    return known && { ...known.actor, via };
  }

  /** As `actorFor`, for a session begun at `signedInAt`: void when the person signed out everywhere since. */
  async actorOfSession(userId: number, signedInAt: Instant, via: Actor['via']): Promise<Actor | null> {
    const known = await this.known(userId);
    return known && signedInAt >= known.sessionsSince ? { ...known.actor, via } : null;
  }

  private known(userId: number): Promise<Known | null> {
    const today = this.work.clock.today();
    return remembered(this.database, `actor ${userId} ${today}`, async () => {
      const user = await rowWhere(this.database.read, User, { id: userId });
      if (!user?.active) return null;
      return { actor: await this.actorOf(user, today), sessionsSince: user.sessionsSince };
    });
  }

  private async actorOf(user: User, today: Day): Promise<Actor> {
    const via = 'page';
    const { id, name, locale } = user;
    // A password that somebody else set opens nothing but the choice of one's own.
    if (await hasGivenPassword(this.database.read, id)) {
      return { id, name, locale, via, grants: [], choosesPassword: true };
    }
    const all = await rowsWhere(this.database.read, RoleAssignment, { userId: user.id }, 'id');
    const assignments = all.filter(({ fromDay, toDay }) => fromDay <= today && (toDay ?? today) >= today);
    const grants = grantsOn(today, assignments, await this.below(assignments));
    return { id, name, locale, via, grants };
  }

  private async below(assignments: readonly RoleAssignment[]): Promise<OfficesBelow> {
    const officeIds = [
      ...new Set(assignments.flatMap(({ officeId }) => (officeId === null ? [] : [officeId]))),
    ];
    if (officeIds.length === 0) return new Map();
    const rows = await OFFICE_FACTS.only.below(this.database.read, officeIds);
    const below = new Map<number, number[]>();
    for (const { id, parentId } of rows) below.set(parentId, [...(below.get(parentId) ?? []), id]);
    return below;
  }
}
