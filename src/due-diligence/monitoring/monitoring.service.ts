import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { UnitOfWork } from '../../audit/unit-of-work';
import { Database } from '../../database/database';
import type { Actor } from '../../kernel/actor';
import type { Day } from '../../kernel/clock';
import { Missing } from '../../kernel/errors';
import { Partner } from '../../partners/partner.entity';
import type { CursorRequest, RowsAfter } from '../../web/json-list';
import type { Listed, ListRequest } from '../../web/list';
import { rowsAfter } from '../../web/page-after';
import { checkIn, recordIncident } from './check-in';
import { CHECK_IN_ORDER, checkInRows, checkInsQuery, inOrder, type CheckInRow } from './check-ins';
import { Incident } from './incident.entity';
import { seenIncidents } from './seen-incidents';
import type { CheckInInput, IncidentInput } from './monitoring.input';

/** Incidents on a page. */
const SHOWN = 500;

export const INCIDENT_LIST = { sorts: ['happened'], filters: ['partner'] };
const INCIDENT_ORDER = { id: 'incident.id', sorts: { happened: 'incident.happenedOn' } };

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

  after(actor: Actor, request: CursorRequest): Promise<RowsAfter<CheckInRow>> {
    const query = checkInsQuery(this.database.read, actor, request, this.today());
    return rowsAfter(query, request, CHECK_IN_ORDER, checkInRows);
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
  incidents(actor: Actor, partnerId: number | null): Promise<IncidentRow[]> {
    const query = this.incidentQuery(actor, partnerId).orderBy('incident.happenedOn', 'DESC');
    return query.limit(SHOWN).getRawMany<IncidentRow>();
  }

  incidentsAfter(actor: Actor, request: CursorRequest): Promise<RowsAfter<IncidentRow>> {
    const { partner } = request.filters;
    const query = this.incidentQuery(actor, partner ? Number(partner) || 0 : null);
    return rowsAfter(query, request, INCIDENT_ORDER, (page) => page.getRawMany<IncidentRow>());
  }

  recordIncident(actor: Actor, input: IncidentInput): Promise<Incident> {
    return this.work.run(actor, (change) => recordIncident(change, input));
  }

  partner(id: number): Promise<Partner | null> {
    return this.database.read.findOneBy(Partner, { id });
  }

  private incidentQuery(actor: Actor, partnerId: number | null): SelectQueryBuilder<Incident> {
    const query = seenIncidents(this.database.read, actor);
    if (partnerId !== null) query.andWhere('incident.partnerId = :partnerId', { partnerId });
    return query.select([
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
