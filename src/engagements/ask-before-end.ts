import type { UnitOfWork } from '../audit/unit-of-work';
import { WARNINGS } from '../clearances/expiring';
import type { Change } from '../database/change';
import type { Database } from '../database/database';
import { productActor } from '../kernel/actor';
import { addDays, daysBetween } from '../kernel/clock';
import { notify } from '../notices/notify';
import { usersWith } from '../notices/users-with';
import { clearedParts } from '../clearances/cleared-sql';
import { countriesOf, partnerIdsOf, partnersAtHand } from './engagement-parts';
import { Engagement } from './engagement.entity';
import { outlasted } from './outlasting';

/**
 * Asks focal point and head of the office, as often before the end of a clearance as they are told of it, what
 * becomes of each partnership that runs on beyond it. Done once a day by its caller.
 */
export async function askBeforeEnd(work: UnitOfWork, database: Database): Promise<void> {
  const ids = await losing(database, work.clock.today());
  if (ids.length === 0) return;
  await work.run(productActor(), async (change) => {
    const asked: number[] = [];
    for (const id of ids) if (await ask(change, id)) asked.push(id);
    const detail = { engagements: asked };
    change.record({ verb: 'engagement.ask_before_end', subject: 'engagement', subjectId: null, detail });
  });
}

/** What runs with everybody cleared today, and not any more on the day after one of the days to ask on. */
async function losing({ read }: Database, today: string): Promise<number[]> {
  const found = new Set<number>();
  for (const ahead of WARNINGS) {
    if (ahead < 0) continue;
    const [last, next] = [addDays(today, ahead), addDays(today, ahead + 1)].map((day) => `'${day}'`);
    const rows = await read.query<{ id: number }[]>(
      `SELECT DISTINCT engagement.id AS "id" FROM engagement
       JOIN engagement_partner ON engagement_partner.engagement_id = engagement.id
       WHERE engagement.kind = 'partnership' AND engagement.state IN ('agreed', 'active')
         AND (engagement.ends_on IS NULL OR engagement.ends_on >= ${next ?? ''})
         AND engagement_partner.id IN ${clearedParts(last ?? '')}
         AND engagement_partner.id NOT IN ${clearedParts(next ?? '')} ORDER BY engagement.id`,
    );
    for (const { id } of rows) found.add(id);
  }
  return [...found];
}

async function ask(change: Change, id: number): Promise<boolean> {
  const { manager, clock } = change;
  const today = clock.today();
  const engagement = await manager.findOneByOrFail(Engagement, { id });
  const { officeId, title, illustrative } = engagement;
  const partners = await partnersAtHand(manager, await partnerIdsOf(manager, id), null);
  const countryCodes = await countriesOf(manager, id);
  const [first] = outlasted({ ...engagement, countryCodes }, partners, today)
    .filter(({ until }) => WARNINGS.some((ahead) => ahead === daysBetween(today, until)))
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
  return true;
}
