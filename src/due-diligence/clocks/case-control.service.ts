import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { User } from '../../accounts/user.entity';
import { UnitOfWork } from '../../audit/unit-of-work';
import { Database } from '../../database/database';
import { mayAsk } from '../../access/permissions';
import { rolesAt, rolesOf, type Actor } from '../../kernel/actor';
import { workingDaysBetween } from '../../kernel/clock';
import { Invalid } from '../../kernel/errors';
import { holdersOf } from './case-clock';
import { readableCase } from '../cases/case-file';
import { CaseStep } from './case-step.entity';
import { isDeciderState } from '../cases/case.workflow';
import { FastTrack } from './fast-track.entity';
import { markFastTrack, mayMark } from './fast-track';
import { renewCase } from '../cases/renew-case';
import { reachOfCase, scopeForm } from '../../clearances/scope.pages';

/** Who has a case now and how long each step took, for its page and the API. */
export interface CaseClock {
  state: string;
  /** Those who have it today; empty when it is closed or nobody holds the role. */
  holders: { id: number; name: string }[];
  now: CaseStep | null;
  /** Working days it has been there. */
  days: number;
  late: boolean;
  steps: CaseStep[];
  fastTrack: FastTrack | null;
  mayMark: boolean;
}

@Injectable()
export class CaseControlService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
  ) {}

  /** @throws Missing also when the case is not for this person */
  async clock(actor: Actor, caseId: number): Promise<CaseClock> {
    const { read } = this.database;
    const found = await readableCase(read, actor, caseId);
    const today = this.work.clock.today();
    const steps = await read.find(CaseStep, { where: { caseId }, order: { id: 'ASC' } });
    const now = steps.find((step) => step.leftAt === null) ?? null;
    const ids = now ? await holdersOf(read, found.state, found.officeId, today) : [];
    const fastTrack = await read.findOneBy(FastTrack, { caseId });
    return {
      state: found.state,
      holders: await read.find(User, {
        where: { id: In(ids) },
        select: { id: true, name: true },
        order: { name: 'ASC' },
      }),
      now,
      days: now ? workingDaysBetween(now.enteredAt.slice(0, 10), today) : 0,
      late: Boolean(now?.dueOn && now.dueOn < today),
      steps: steps.filter((step) => step.leftAt !== null),
      fastTrack,
      mayMark: fastTrack === null && mayMark(found.state, rolesAt(actor, found.officeId)),
    };
  }

  /** What the page of a case shows of it. */
  async page(actor: Actor, caseId: number): Promise<object> {
    const clock = await this.clock(actor, caseId);
    return {
      clock: { ...clock, caseId, since: clock.now?.enteredAt.slice(0, 10) ?? null },
      scopeForm: isDeciderState(clock.state) ? await scopeForm(this.database.read, actor.locale) : null,
      mayRenew: mayAsk(rolesOf(actor), 'cases.open'),
      reach: await reachOfCase(this.database.read, caseId, actor.locale),
    };
  }

  /** Opens a case that starts from this one; answers its id. */
  async renew(actor: Actor, caseId: number): Promise<number> {
    const found = await readableCase(this.database.read, actor, caseId);
    const own = rolesAt(actor, found.officeId);
    if (!mayAsk(own, 'cases.open')) throw Invalid.field('officeId', 'cases.error.own_office');
    return (await this.work.run(actor, (change) => renewCase(change, caseId))).id;
  }

  async fastTrack(actor: Actor, caseId: number, why: string): Promise<void> {
    await this.work.run(actor, (change) => markFastTrack(change, caseId, why));
  }
}
