import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../audit/unit-of-work';
import { Database } from '../../database/database';
import type { Actor } from '../../kernel/actor';
import { Missing } from '../../kernel/errors';
import { Partner } from '../../partners/partner.entity';
import { formatDay } from '../../texts/format';
import { translate } from '../../texts/translator';
import type { Incident } from '../monitoring/incident.entity';
import { seenIncidents } from '../monitoring/seen-incidents';
import { DueDiligencePolicy } from './due-diligence-policy.entity';
import { alikeIncidents, lessonsOf, proposeFromIncidents, type Lesson } from './lessons';
import type { LessonInput } from './policy.input';
import { parsePolicy } from './parse-policy';

@Injectable()
export class LessonsService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
  ) {}

  of(actor: Actor, policyId: number): Promise<Lesson[]> {
    return lessonsOf(this.database.read, actor, { policyId });
  }

  /** The versions these incidents led to. */
  ledTo(actor: Actor, incidentIds: readonly number[]): Promise<Lesson[]> {
    return lessonsOf(this.database.read, actor, { incidentIds });
  }

  propose(actor: Actor, input: LessonInput): Promise<DueDiligencePolicy> {
    return this.work.run(actor, (change) => proposeFromIncidents(change, input));
  }

  /** The form as an incident fills it: what happened, under which criterion, and what else happened like it. */
  async form(actor: Actor, id: number): Promise<object> {
    const { read } = this.database;
    const incident = await seenIncidents(read, actor).andWhere('incident.id = :id', { id }).getOne();
    if (!incident) throw new Missing();
    const alike = await alikeIncidents(read, actor, incident);
    const partner = await read.findOneByOrFail(Partner, { id: incident.partnerId });
    const active = await read.findOneByOrFail(DueDiligencePolicy, { state: 'active' });
    const policy = parsePolicy(active.body);
    const line = (each: Incident): string => `${formatDay(actor.locale, each.happenedOn)} · ${each.what}`;
    return {
      titleKey: 'lessons.propose',
      ...{ id, partner, number: policy.number, chosen: [String(id)] },
      incidents: [incident, ...alike].map((each) => ({ value: String(each.id), label: line(each) })),
      criteria: policy.criteria.map(({ code, title }) => ({ value: code, label: `${code} ${title[actor.locale]}` })),
      criterion: incident.criterion,
      note: translate(actor.locale, 'lessons.prefilled', {
        day: formatDay(actor.locale, incident.happenedOn),
        partner: partner.name,
        what: incident.what,
      }),
    }; // prettier-ignore
  }
}
