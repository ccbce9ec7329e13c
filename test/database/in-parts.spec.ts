import { ExchangeRate } from '../../src/contributions/exchange-rate.entity';
import { rowsInParts } from '../../src/database/in-parts';
import { productActor } from '../../src/kernel/actor';
import { openTestDatabase, type TestDatabase } from '../support/database';

const ROWS = 1_203;

let test_: TestDatabase;
beforeAll(async () => {
  test_ = await openTestDatabase();
  await test_.work.run(productActor(), async (change) => {
    const rows = Array.from({ length: ROWS }, (_, index) => ({
      ...{ currency: index % 2 === 0 ? 'NOK' : 'SEK', source: 'Invented', unitsPerUsd: '8.4' },
      fromDay: new Date(Date.UTC(2010, 0, 1 + ((index * 7) % ROWS))).toISOString().slice(0, 10),
    }));
    await change.insertMany(ExchangeRate, rows);
    change.record({ verb: 'rate.set', subject: 'exchange_rate', subjectId: null });
  });
});
afterAll(() => test_.close());

const query = () =>
  test_.database.read
    .createQueryBuilder(ExchangeRate, 'rate')
    .where('rate.currency = :currency', { currency: 'NOK' })
    .orderBy('rate.fromDay', 'DESC')
    .addOrderBy('rate.id');

test('a large list is read in parts, whole and in its order', async () => {
  const parts: ExchangeRate[][] = [];
  for await (const part of rowsInParts(query())) parts.push(part);
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.flat()).toEqual(await query().getMany());
});

test('others have their turn between statements, also where the driver answers before it returns', async () => {
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 1);
  const until = performance.now() + 500;
  while (performance.now() < until) await query().getMany();
  clearInterval(timer);
  expect(turns).toBeGreaterThan(3);
});
