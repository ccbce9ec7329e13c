import { pino } from 'pino';
import { productActor } from '../../src/kernel/actor';
import { ComparisonWatch } from '../../src/profiles/duplicates/comparison-watch';
import { DuplicatesService, PAIR_LIST } from '../../src/profiles/duplicates/duplicates.service';
import { blockingKeysOf } from '../../src/partners/name-keys';
import { PartnerNameKey } from '../../src/partners/partner-name-key.entity';
import { PartnersService } from '../../src/profiles/partners.service';
import { listRequest } from '../../src/web/list';
import { openEngagementsTest, partner } from '../engagements/engagements.support';

test('the whole register is compared without anybody looking at the queue', async () => {
  const t = await openEngagementsTest();
  const { database, work } = t.test;
  await work.run(productActor(), async (change) => {
    // More than one batch; the pair that is alike stands at both ends.
    for (let at = 0; at < 300; at += 1) {
      const name =
        at === 0 ? 'Talbrek Shipping Ltd' : at === 299 ? 'Talbrek Shiping' : `Q${at} Halvor${at}ia`;
      const { id } = await partner(change, name, t.home);
      await change.insertMany(
        PartnerNameKey,
        blockingKeysOf([name]).map((key) => ({ partnerId: id, key })),
      );
    }
    change.record({ verb: 'test', subject: 'test', subjectId: null });
  });
  const duplicates = new DuplicatesService(database, work, new PartnersService(database, work));
  const watch = new ComparisonWatch(duplicates, pino({ level: 'silent' }));
  await watch.round();
  const { rows } = await duplicates.list(listRequest({}, PAIR_LIST));
  expect(rows.map(({ pair }) => pair.highName)).toContain('Talbrek Shiping');
  expect(await duplicates.compare(0)).toBe(0);
  await watch.beforeApplicationShutdown();
  await t.test.close();
});
