import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { UnitOfWork } from '../../audit/unit-of-work';
import { Database } from '../../database/database';
import type { Actor } from '../../kernel/actor';
import type { Day } from '../../kernel/clock';
import { Missing } from '../../kernel/errors';
import { Partner } from '../../partners/partner.entity';
import type { CursorRequest, Listed, ListRequest } from '../../web/list';
import { checkIn, recordIncident } from './check-in';
import { checkInRows, checkInsQuery, inOrder, type CheckInRow } from './check-ins';
import { Incident } from './incident.entity';
import { seenIncidents } from './seen-incidents';
import type { CheckInInput, IncidentInput } from './monitoring.input';

/** An incident with the name of its partner. */
export interface IncidentRow {
  id: number;
  partnerId: number;
  partner: string;
  caseId: number | null;
  happenedOn: Day;
  what: string;
  criterion: string | null;
  severity: string;
  effect: string;
}

/** Partners after the decision: check-ins that fall due, and what happened. */
@Injectable()
export class MonitoringService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
  ) {}

  today(): Day {
    return this.work.clock.today();
  }

  async list(actor: Actor, request: ListRequest): Promise<Listed<CheckInRow>> {
    const query = checkInsQuery(this.database.read, actor, request, this.today());
    const total = await query.getCount();
    inOrder(query, request.sort, request.direction);
    const rows = await checkInRows(
      query.offset((request.page - 1) * request.pageSize).limit(request.pageSize),
    );
    return { rows, total };
  }

  all(actor: Actor, request: ListRequest): Promise<CheckInRow[]> {
    const query = checkInsQuery(this.database.read, actor, request, this.today());
    return checkInRows(inOrder(query, request.sort, request.direction));
  }

  after(actor: Actor, request: CursorRequest): Promise<CheckInRow[]> {
    const query = checkInsQuery(this.database.read, actor, request, this.today());
    query.andWhere('look.id > :after', { after: request.after }).orderBy('look.id');
    return checkInRows(query.limit(request.limit + 1));
  }

  /** @throws Missing also when it is not for this person */
  async get(actor: Actor, id: number): Promise<CheckInRow> {
    const query = checkInsQuery(
      this.database.read,
      actor,
      { q: '', filters: { which: 'all' } },
      this.today(),
    );
    const [found] = await checkInRows(query.andWhere('look.id = :id', { id }));
    if (!found) throw new Missing();
    return found;
  }

  async checkIn(actor: Actor, id: number, input: CheckInInput): Promise<CheckInRow> {
    await this.work.run(actor, (change) => checkIn(change, id, input));
    return this.get(actor, id);
  }

  /** The newest incidents of the partners this person's offices deal with; of one partner when asked. */
  incidents(actor: Actor, partnerId: number | null, after = 0, limit = 500): Promise<IncidentRow[]> {
    const query = this.incidentQuery(actor).andWhere('incident.id > :after', { after });
    if (partnerId !== null) query.andWhere('incident.partnerId = :partnerId', { partnerId });
    const newestFirst = after === 0 && limit === 500;
    return (newestFirst ? query.orderBy('incident.happenedOn', 'DESC') : query.orderBy('incident.id'))
      .limit(limit)
      .getRawMany<IncidentRow>();
  }

  recordIncident(actor: Actor, input: IncidentInput): Promise<Incident> {
    return this.work.run(actor, (change) => recordIncident(change, input));
  }

  partner(id: number): Promise<Partner | null> {
    return this.database.read.findOneBy(Partner, { id });
  }

  private incidentQuery(actor: Actor): SelectQueryBuilder<Incident> {
    return seenIncidents(this.database.read, actor).select([
      'incident.id AS "id"',
      'incident.partnerId AS "partnerId"',
      'partner.name AS "partner"',
      'incident.caseId AS "caseId"',
      'incident.happenedOn AS "happenedOn"',
      'incident.what AS "what"',
      'incident.criterion AS "criterion"',
      'incident.severity AS "severity"',
      'incident.effect AS "effect"',
    ]);
  }
}
