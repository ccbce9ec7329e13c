import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '../../database/database';
import { Incident } from '../../due-diligence/monitoring/incident.entity';
import { LessonsService } from '../../due-diligence/policy/lessons.service';
import { PoliciesService } from '../../due-diligence/policy/policies.service';
import { PolicyVersionsService } from '../../due-diligence/policy/policy-versions.service';
import type { Actor } from '../../kernel/actor';

/** What the tea estate taught became a draft of a third version, whose change is worded and not proposed yet. */
export async function playLesson(app: INestApplicationContext, analyst: Actor): Promise<void> {
  const criterion = 'LAB-2';
  const incident = await app.get(Database).read.findOneByOrFail(Incident, { criterion });
  const note =
    'Illustrative: the estate did not know its brokers, and “unknown” raised nothing. It should go to the Regional Director.';
  const draft = await app
    .get(LessonsService)
    .propose(analyst, { incidentIds: [incident.id], criterion, note });
  const { policy } = await app.get(PoliciesService).active();
  const criteria = policy.criteria.map((each) =>
    each.code === criterion ? { ...each, unknown: { kind: 'escalate' as const, to: 'medium' as const } } : each,
  );
  await app.get(PolicyVersionsService).write(analyst, draft.id, { ...policy, criteria });
} // prettier-ignore
