import { Contribution } from '../../src/contributions/contribution.entity';
import { Office } from '../../src/offices/office.entity';
import { firstStart } from '../../src/operations/first-start';
import { openTestApp, type SignedIn, type TestApp } from '../support/app';

const HEADERS =
  'Reference,Donors from the public,Lead office,Received on,Cash or in kind,Currency,Amount,Channel,Earmarking';
const ROW = 'Invented appeal,RO-DAKAR,2026-10-30,cash,EUR,100,website,unearmarked';

/** A rate of 2017 is the last one known. */
describe('the rates of a file', () => {
  let app: TestApp;
  let analyst: SignedIn;
  beforeAll(async () => {
    app = await openTestApp('2026-11-02T12:00:00.000Z');
    await firstStart(app.database, app.work);
    await app.database.read.findOneByOrFail(Office, { code: 'RO-DAKAR' });
    analyst = await app.signIn('analyst');
    await analyst.agent
      .post('/api/v1/rates')
      .set('x-csrf-token', analyst.csrf)
      .send({ currency: 'EUR', fromDay: '2017-10-01', unitsPerUsd: '0.848', source: 'UN operational rates' })
      .expect(201);
  }, 120_000);
  afterAll(() => app.close());

  const check = async (more: string, ...rows: string[]) => {
    const lines = [`${HEADERS}${more}`, ...rows.map((row, at) => `R-${at + 1},${row}`)].join('\n');
    const { body } = await analyst.agent
      .post('/api/v1/imports?kind=contributions&name=gifts.csv')
      .set('x-csrf-token', analyst.csrf)
      .set('Content-Type', 'text/csv')
      .send(lines)
      .expect(201);
    return body as { id: number; errors: Record<string, unknown>[]; unknownColumns?: string[] };
  };
  const MORE = ',Units for one US dollar,Rate date,Reason for the rate,Rate confirmed';

  it('refuses one that is too old, with row, column and age', async () => {
    const { errors } = await check(MORE, `${ROW},,,,`);
    expect(errors).toEqual([
      expect.objectContaining({ row: 2, column: 'J', code: 'contributions.error.rate_old' }),
    ]);
    expect(JSON.stringify(errors)).toContain('3,316 days before the gift');
    const bare = await check('', ROW);
    expect(bare.errors).toEqual([expect.objectContaining({ row: 2, code: 'contributions.error.rate_old' })]);
  });

  it.each([
    ['0.86,2026-10-01,,', 'contributions.error.rate_reason', 'L'],
    ['0.96,2026-10-01,The rate of the receiving bank,', 'contributions.error.rate_far', 'M'],
    ['0.0000000001,2026-10-01,The rate of the receiving bank,yes', 'contributions.error.rate_bounds', 'J'],
    ['0.86,2027-01-01,The rate of the receiving bank,yes', 'contributions.error.rate_to_come', 'K'],
  ])('asks %s', async (cells, code, column) => {
    const { errors } = await check(MORE, `${ROW},${cells}`);
    expect(errors).toEqual([expect.objectContaining({ row: 2, column, code })]);
  });

  it('takes one that is typed with a reason, keeps it, and takes no acceptance from a file', async () => {
    const batch = await check(
      `${MORE},Accepted on`,
      `${ROW},0.86,2026-10-01,The rate of the receiving bank,,2026-11-01`,
    );
    expect(batch.errors).toEqual([]);
    await analyst.agent
      .post(`/api/v1/imports/${batch.id}/moves`)
      .set('x-csrf-token', analyst.csrf)
      .send({ move: 'apply' })
      .expect(201);
    const row = await app.database.read.findOneByOrFail(Contribution, { sourceRef: 'R-1' });
    expect(row).toMatchObject({
      rateReason: 'The rate of the receiving bank',
      usdMinor: 11628,
      acceptedOn: null,
    });
  });
});
