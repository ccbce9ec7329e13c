import { pageRows } from '../../src/database/page-rows';
import { productActor } from '../../src/kernel/actor';
import { Partner } from '../../src/partners/partner.entity';
import { openEngagementsTest, partner, type EngagementsTest } from '../engagements/engagements.support';

const NAMES = ['Delvane Mills', 'Arrowen Foods', 'Corvath Press', 'Brindal Works', 'Arrowen Tools'];

describe('the rows of a page', () => {
  let t: EngagementsTest;
  beforeAll(async () => {
    t = await openEngagementsTest();
    await t.test.work.run(productActor(), async (change) => {
      change.record({ verb: 'test', subject: 'test', subjectId: null });
      for (const name of NAMES) await partner(change, name, t.home);
    });
  });
  afterAll(() => t.test.close());

  const query = (names: string[]) =>
    t.test.database.read
      .createQueryBuilder(Partner, 'partner')
      .where('partner.name IN (:...names)', { names })
      .orderBy('partner.name', 'DESC');

  it('are whole rows, those that the builder reads, in its order', async () => {
    const { read } = t.test.database;
    const page = query(NAMES).offset(1).limit(3);
    const rows = await pageRows(read, Partner, page);
    expect(rows).toEqual(await page.getMany());
    expect(rows.map(({ name }) => name)).toEqual(['Corvath Press', 'Brindal Works', 'Arrowen Tools']);
    expect(rows[0]).toBeInstanceOf(Partner);
  });

  it('are none where none are found, and the query can be asked again', async () => {
    const none = query(['Nobody']);
    expect(await pageRows(t.test.database.read, Partner, none)).toEqual([]);
    const some = query(['Arrowen Foods', 'Arrowen Tools']);
    await pageRows(t.test.database.read, Partner, some);
    expect(await some.getCount()).toBe(2);
  });
});
