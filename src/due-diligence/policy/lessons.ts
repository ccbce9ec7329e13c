import { In, type EntityManager } from 'typeorm';
import type { Change } from '../../database/change';
import type { Actor } from '../../kernel/actor';
import { Invalid, Refused } from '../../kernel/errors';
import { Partner } from '../../partners/partner.entity';
import { DueDiligenceCase } from '../cases/due-diligence-case.entity';
import { Incident } from '../monitoring/incident.entity';
import { seenIncidents } from '../monitoring/seen-incidents';
import { draftPolicy } from './change-policy';
import { DueDiligencePolicy } from './due-diligence-policy.entity';
import { PolicyLesson } from './policy-lesson.entity';
import type { LessonInput } from './policy.input';

/** An incident that teaches a version of the policy, with its case. */
export interface Lesson {
  incidentId: number;
  policyId: number;
  number: number;
  state: string;
  criterion: string | null;
  note: string;
  happenedOn: string;
  severity: string;
  caseId: number | null;
  caseNumber: string | null;
  partnerId: number;
  partner: string;
}

/**
 * Proposes a change of the policy from what happened: the incidents are linked to a draft that is open, or
 * to a new one that starts as the version in force. Whoever may write policy words the change there.
 * @throws Invalid for an incident that is not for this person · Refused when it is linked already
 */
export async function proposeFromIncidents(
  change: Change,
  input: LessonInput,
): Promise<DueDiligencePolicy> {
  const ids = [...new Set(input.incidentIds)];
  const seen = await seenIncidents(change.manager, change.actor)
    .andWhere({ id: In(ids) })
    .orderBy('incident.id')
    .getMany();
  if (ids.length === 0 || seen.length < ids.length) throw Invalid.field('incidentIds', 'field.unknown_reference');
  const open = await change.manager.findOne(DueDiligencePolicy, {
    where: { state: 'draft' },
    order: { number: 'DESC' },
  });
  const draft = open ?? (await draftPolicy(change));
  const known = await change.manager.findBy(PolicyLesson, { policyId: draft.id, incidentId: In(ids) });
  if (known.length > 0) throw new Refused([{ key: 'lessons.error.linked', values: { number: draft.number } }]);
  for (const incident of seen) {
    await change.insert(PolicyLesson, {
      ...{ policyId: draft.id, incidentId: incident.id, criterion: input.criterion ?? incident.criterion },
      ...{ note: input.note, linkedBy: change.actor.id, linkedOn: change.clock.today() },
    });
  }
  const detail = { number: draft.number, incidents: ids, criterion: input.criterion, note: input.note };
  change.record({ verb: 'policy.learn', subject: 'policy', subjectId: draft.id, detail });
  return draft;
} // prettier-ignore

/** What teaches a version, as far as this person may see the incidents; or where incidents led to. */
export async function lessonsOf(
  manager: EntityManager,
  actor: Actor,
  of: { policyId: number } | { incidentIds: readonly number[] },
): Promise<Lesson[]> {
  const query = seenIncidents(manager, actor)
    .innerJoin(PolicyLesson, 'lesson', 'lesson.incidentId = incident.id')
    .innerJoin(DueDiligencePolicy, 'version', 'version.id = lesson.policyId')
    .innerJoin(Partner, 'named', 'named.id = incident.partnerId')
    .leftJoin(DueDiligenceCase, 'held', 'held.id = incident.caseId')
    .select([
      'incident.id AS "incidentId"',
      'lesson.policyId AS "policyId"',
      'version.number AS "number"',
      'version.state AS "state"',
      'lesson.criterion AS "criterion"',
      'lesson.note AS "note"',
      'incident.happenedOn AS "happenedOn"',
      'incident.severity AS "severity"',
      'incident.caseId AS "caseId"',
      'held.number AS "caseNumber"',
      'incident.partnerId AS "partnerId"',
      'named.name AS "partner"',
    ]);
  if ('policyId' in of) query.andWhere('lesson.policyId = :policyId', { policyId: of.policyId });
  else query.andWhere('lesson.incidentId IN (:...incidentIds)', { incidentIds: [0, ...of.incidentIds] });
  return query.orderBy('lesson.id').getRawMany<Lesson>();
}

/** Incidents under the same criterion, to be linked with it. */
export function alikeIncidents(manager: EntityManager, actor: Actor, incident: Incident): Promise<Incident[]> {
  const query = seenIncidents(manager, actor).andWhere('incident.id <> :id', { id: incident.id });
  if (incident.criterion === null) return Promise.resolve([]);
  return query
    .andWhere('incident.criterion = :criterion', { criterion: incident.criterion })
    .orderBy('incident.happenedOn', 'DESC')
    .limit(20)
    .getMany();
} // prettier-ignore
