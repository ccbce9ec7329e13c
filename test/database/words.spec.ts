import { productActor } from '../../src/kernel/actor';
import { idsHolding, isNumbered } from '../../src/database/words';
import { Engagement } from '../../src/engagements/engagement.entity';
import { Partner } from '../../src/partners/partner.entity';
import { openEngagementsTest, partner, type EngagementsTest } from '../engagements/engagements.support';

describe('what is searched by a part of it', () => {
  let t: EngagementsTest;
  let ids: Record<string, number>;
  beforeAll(async () => {
    t = await openEngagementsTest();
    ids = {};
    await change(async (made) => {
      for (const name of ['Zorrin "Blue" Foods', 'ZORRIN 100% Water', 'Ørsund & Çelik', 'Qi Ltd'])
        ids[name] = (await partner(made, name, t.home)).id;
    });
  });
  afterAll(() => t.test.close());

  const change = (work: Parameters<typeof t.test.work.run>[1]): Promise<unknown> =>
    t.test.work.run(productActor(), async (made) => {
      await work(made);
      made.record({ verb: 'test', subject: 'test', subjectId: null });
    });
  const found = async (text: string): Promise<string[]> => {
    const { sql, parameters } = idsHolding(t.test.database.read, 'partner', { name: text });
    const rows = await t.test.database.read
      .createQueryBuilder(Partner, 'partner')
      .where(`partner.id IN (${sql})`, parameters)
      .orderBy('partner.id')
      .getMany();
    return rows.map(({ name }) => name);
  };

  it.each([
    ['in small letters', 'zorrin', ['Zorrin "Blue" Foods', 'ZORRIN 100% Water']],
    ['in the middle of a word', 'rri', ['Zorrin "Blue" Foods', 'ZORRIN 100% Water']],
    ['over words', 'in "blue" f', ['Zorrin "Blue" Foods']],
    ['with signs that mean something to a database', '100% w', ['ZORRIN 100% Water']],
    ['with words of a search language, as letters', 'zorrin OR qi', []],
    ['with a sign alone', '%', ['ZORRIN 100% Water']],
    ['by two letters', 'qi', ['Qi Ltd']],
    ['beside letters of other alphabets', 'rsund &', ['Ørsund & Çelik']],
    ['that is nowhere', 'xylophone', []],
  ])('is found %s', async (_how, text, names) => {
    expect(await found(text)).toEqual(names);
  });

  it('is found by its name of today, and not when it is gone', async () => {
    await change((made) => made.update(Partner, ids['Qi Ltd'] ?? 0, { name: 'Halvora Mills' }));
    expect(await found('halvora')).toEqual(['Halvora Mills']);
    expect(await found('qi ltd')).toEqual([]);
    await change((made) => made.manager.delete(Partner, { id: ids['Qi Ltd'] }));
    expect(await found('halvora')).toEqual([]);
  });

  it('keeps no word of what was renamed in the index', async () => {
    if (!t.test.database.isSqlite) return;
    await change((made) =>
      made.update(Partner, ids['Ørsund & Çelik'] ?? 0, { name: 'Tarvok Tides', nameKey: 'tarvok tides' }),
    );
    const rows = await t.test.database.read.query<{ block: Buffer }[]>(
      'SELECT block FROM partner_words_data',
    );
    expect(rows.some(({ block }) => block.includes('sun'))).toBe(false);
  });

  it('asks the index, however many rows there are', async () => {
    if (!t.test.database.isSqlite) return;
    const { sql, parameters } = idsHolding(t.test.database.read, 'engagement', { title: 'shelter' });
    const [query, values] = t.test.database.read
      .createQueryBuilder(Engagement, 'engagement')
      .where(`engagement.id IN (${sql})`, parameters)
      .getQueryAndParameters();
    const plan = await t.test.database.read.query<{ detail: string }[]>(
      `EXPLAIN QUERY PLAN ${query}`,
      values,
    );
    expect(plan.map(({ detail }) => detail).join('\n')).toMatch(/VIRTUAL TABLE INDEX/);
    expect(plan.map(({ detail }) => detail).join('\n')).not.toMatch(/SCAN engagement\b(?!_words)/);
  });

  it('a number is found by its beginning, or as the number of the record', async () => {
    const actor = await t.person('analyst');
    const { id, number } = await t.engagements.add(actor, t.input());
    const numbered = async (text: string): Promise<boolean> => {
      const { sql, parameters } = isNumbered(t.test.database.read, 'engagement', text);
      const query = t.test.database.read.createQueryBuilder(Engagement, 'engagement');
      return (await query.where(sql, parameters).getMany()).some((row) => row.id === id);
    };
    for (const text of [number, number.toLowerCase(), 'e-0', ` ${id} `, `00${id}`])
      expect([text, await numbered(text)]).toEqual([text, true]);
    for (const text of [`C${number.slice(1)}`, `${number}0`, 'E', '9999999999999', '', "E-0' OR 1=1"])
      expect([text, await numbered(text)]).toEqual([text, false]);
  });
});
