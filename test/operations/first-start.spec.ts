import { AuditEntry } from '../../src/audit/audit-entry.entity';
import { firstStart } from '../../src/operations/first-start';
import { openTestDatabase } from '../support/database';

it('two processes that start together put in what the product comes with once', async () => {
  const { database, work, close } = await openTestDatabase();
  await Promise.all([firstStart(database, work), firstStart(database, work)]);
  expect(await database.read.countBy(AuditEntry, { verb: 'product.prepare' })).toBe(1);
  await close();
});
