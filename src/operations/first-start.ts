import { Setting } from '../access/setting.entity';
import type { UnitOfWork } from '../audit/unit-of-work';
import type { Database } from '../database/database';
import { ensurePolicy } from '../due-diligence/policy/policies.service';
import { ensurePartnershipTypes } from '../engagements/seeded-types';
import { ensureGoal } from '../goal/goal.seed';
import { productActor } from '../kernel/actor';
import { ensureReferenceData } from '../offices/reference';
import { ensureStrategy } from '../strategy/strategy.seed';

const KEY = 'product_data';
/** Goes up when the product comes with more; what people changed since stays as it is. */
const VERSION = '2';

/** Puts in what the product comes with: countries, offices, types, policy, goal, strategy. Once a version. */
export async function firstStart(database: Database, work: UnitOfWork): Promise<void> {
  const done = async (): Promise<boolean> =>
    (await database.read.findOneBy(Setting, { key: KEY }))?.value === VERSION;
  if (await done()) return;
  await work.run(productActor(), async (change) => {
    await ensureReferenceData(change);
    await ensurePartnershipTypes(change);
    await ensurePolicy(change);
    await ensureGoal(change);
    await ensureStrategy(change);
    await change.remove(Setting, { key: KEY });
    await change.insertMany(Setting, [{ key: KEY, value: VERSION }]);
    change.record({ verb: 'product.prepare', subject: 'product', subjectId: VERSION });
  });
}
