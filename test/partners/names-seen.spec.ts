import type { Actor } from '../../src/kernel/actor';
import { productActor } from '../../src/kernel/actor';
import { namesSeen, partnersSeen } from '../../src/partners/seen-partners';
import { openEngagementsTest, partner, type EngagementsTest } from '../engagements/engagements.support';

describe('the names of partners', () => {
  let t: EngagementsTest;
  let here: number;
  let there: number;
  beforeAll(async () => {
    t = await openEngagementsTest();
    await t.test.work.run(productActor(), async (change) => {
      change.record({ verb: 'test', subject: 'test', subjectId: null });
      here = (await partner(change, 'Corvath Press', t.home)).id;
      there = (await partner(change, 'Delvane Mills', t.away)).id;
    });
  });
  afterAll(() => t.test.close());

  const affiliate = (): Actor => ({
    ...productActor(),
    id: 1,
    grants: [{ role: 'affiliate', officeIds: [t.home.id] }],
  });

  it.each([
    ['of the product', () => productActor()],
    ['of somebody who sees the records of an office', affiliate],
  ])('are those of the records that are seen, %s', async (_, actor) => {
    const { read } = t.test.database;
    const ids = [here, there, there, 999_999];
    const whole = await partnersSeen(read, actor(), ids);
    const names = await namesSeen(read, actor(), ids);
    expect([...names]).toEqual([...whole].map(([id, { name }]) => [id, name]));
    expect(names.get(here)).toBe('Corvath Press');
    expect(names.has(there)).toBe(actor().id === null);
  });
});
