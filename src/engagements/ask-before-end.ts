import type { EntityManager } from 'typeorm';
import type { UnitOfWork } from '../audit/unit-of-work';
import { WARNINGS } from '../due-diligence/monitoring/ending';
import type { Change } from '../database/change';
import type { Database } from '../database/database';
import { addDays, daysBetween, type Day } from '../kernel/clock';
import { notify } from '../notices/notify';
import { rememberTold, tellDue, type Part } from '../notices/tell-due';
import { usersWith } from '../notices/users-with';
import { countriesOf, partnerIdsOf, partnersAtHand } from './engagement-parts';
import { isClearedPart } from './cleared-part';
import { Engagement } from './engagement.entity';
import { outlasted } from './outlasting';

/** What is remembered of it. */
export const OUTLASTS = 'engagement.outlasts';

/** Days before the end in which one stage is the nearest: after `over`, up to `stage`. */
interface Window {
  stage: number;
  over: number;
}

/**
 * Asks focal point and head of the office, as often before the end of a clearance as they are told of it, what
 * becomes of each partnership that runs on beyond it: once for each of those times, and late where nobody looked
 * on the day.
 */
export async function askBeforeEnd(work: UnitOfWork, database: Database): Promise<void> {
  const stages = WARNINGS.filter((ahead) => ahead >= 0).toSorted((a, b) => a - b);
  for (const [index, stage] of stages.entries()) {
    const window = { stage, over: stages[index - 1] ?? -1 };
    await tellDue(work, database, {
      find: (manager, today, part) => losing(manager, today, window, part),
      tell: (change, { id }) => ask(change, id, window),
      said: (told) => ({
        ...{ verb: 'engagement.ask_before_end', subject: 'engagement', subjectId: null },
        detail: { engagements: told.map(({ id }) => id) },
      }),
    });
  }
}

/** What runs with everybody cleared before the window, and not any more after it, and was not asked about. */
function losing(
  manager: EntityManager,
  today: Day,
  { stage, over }: Window,
  { after, limit }: Part,
): Promise<{ id: number }[]> {
  const [last, next] = [addDays(today, over + 1), addDays(today, stage + 1)];
  return manager.query<{ id: number }[]>(
    `SELECT DISTINCT engagement.id AS "id" FROM engagement
     JOIN engagement_partner ON engagement_partner.engagement_id = engagement.id
     WHERE engagement.kind = 'partnership' AND engagement.state IN ('agreed', 'active') AND engagement.id > ${after}
       AND (engagement.ends_on IS NULL OR engagement.ends_on > '${last}')
       AND ${isClearedPart('engagement_partner', `'${last}'`)}
       AND NOT ${isClearedPart('engagement_partner', `'${next}'`)}
       AND NOT EXISTS (SELECT 1 FROM due_told WHERE due_told.kind = '${OUTLASTS}'
         AND due_told.subject_id = engagement.id AND due_told.stage = ${stage} AND due_told.about >= '${today}')
     ORDER BY engagement.id LIMIT ${limit}`,
  );
}

async function ask(change: Change, id: number, { stage, over }: Window): Promise<boolean> {
  const { manager, clock } = change;
  const today = clock.today();
  const engagement = await manager.findOneByOrFail(Engagement, { id });
  const { officeId, title, illustrative } = engagement;
  const partners = await partnersAtHand(manager, await partnerIdsOf(manager, id), null);
  const countryCodes = await countriesOf(manager, id);
  const [first] = outlasted({ ...engagement, countryCodes }, partners, today)
    .filter(({ until }) => daysBetween(today, until) > over && daysBetween(today, until) <= stage)
    .toSorted((a, b) => a.until.localeCompare(b.until));
  if (!first) return false;
  await notify(change, {
    to: [
      ...(await usersWith(manager, 'focal_point', officeId, today)),
      ...(await usersWith(manager, 'chief', officeId, today)),
    ],
    kind: 'engagements.notice.outlasts',
    values: { title, partner: first.partner.name, day: first.until },
    ...{ href: `/engagements/${id}`, subject: 'engagement', subjectId: id, illustrative },
  });
  await rememberTold(change, { kind: OUTLASTS, subjectId: id, stage, about: first.until });
  return true;
}
