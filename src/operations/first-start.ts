import type { EntityManager } from 'typeorm';
import { Setting } from '../access/setting.entity';
import type { UnitOfWork } from '../audit/unit-of-work';
import type { Database } from '../database/database';
import { ensurePolicy } from '../due-diligence/policy/policies.service';
import { ensurePartnershipTypes } from '../engagements/seeded-types';
import { ensureGoal } from '../goal/goal.seed';
import { productActor } from '../kernel/actor';
import { Stale } from '../kernel/errors';
import { ensureReferenceData } from '../offices/reference';
import { ensureStrategy } from '../strategy/strategy.seed';

const KEY = 'product_data';
/** Goes up when the product comes with more; what people changed since stays as it is. */
const VERSION = '2';

/** Puts in what the product comes with: countries, offices, types, policy, goal, strategy. Once a version. */
export async function firstStart(database: Database, work: UnitOfWork): Promise<void> {
  if (await isDone(database.read)) return;
  const putIn = work.run(productActor(), async (change) => {
    // Two processes that start together: the second finds it done.
    if (await isDone(change.manager)) throw new Stale();
    await ensureReferenceData(change);
    await ensurePartnershipTypes(change);
    await ensurePolicy(change);
    await ensureGoal(change);
    await ensureStrategy(change);
    await change.remove(Setting, { key: KEY });
    await change.insertMany(Setting, [{ key: KEY, value: VERSION }]);
    change.record({ verb: 'product.prepare', subject: 'product', subjectId: VERSION });
  });
  await putIn.catch((error: unknown) => {
    if (!(error instanceof Stale)) throw error;
  });
}

async function isDone(manager: EntityManager): Promise<boolean> {
  return (await manager.findOneBy(Setting, { key: KEY }))?.value === VERSION;
}
