import type { Logger } from 'typeorm';
import { openTestApp, type SignedIn, type TestApp } from '../support/app';
import { loadMoney } from '../support/money';

/** What a program writes again and again: the database plans each statement once, whatever is written. */
describe('records written one after the other', () => {
  let app: TestApp;
  let analyst: SignedIn;
  let office: number | undefined;
  let giver: number | undefined;
  beforeAll(async () => {
    app = await openTestApp('2018-06-15T12:00:00.000Z');
    const { offices, partners } = await loadMoney(app);
    [office, giver] = [offices.get('SN'), [...partners.values()][0]];
    analyst = await app.signIn('analyst');
  });
  afterAll(() => app.close());

  const post = (what: string, body: object) =>
    analyst.agent.post(`/api/v1/${what}`).set('x-csrf-token', analyst.csrf).send(body).expect(201);
  const gift = (more: object): object => ({
    ...{ officeId: office, form: 'cash', currency: 'USD', amount: '25.00', receivedOn: '2018-06-14' },
    ...{ earmarking: 'unearmarked', channel: 'website', bookedAs: 'private_sector', ...more },
  });

  /** The statements of both connections. */
  async function asked(work: () => Promise<unknown>): Promise<string[]> {
    const texts: string[] = [];
    const none = (): void => undefined;
    const telling: Logger = {
      // A name has as many keys as it has: the rows of one statement.
      logQuery: (text) => void texts.push(text.replace(/(, \([?$\d, ]+\))+$/, '')),
      logQueryError: none, logQuerySlow: none, logSchemaBuild: none, logMigration: none, log: none,
    }; // prettier-ignore
    const sources = [app.database.read.dataSource, app.database.writer];
    const before = sources.map(({ logger }) => logger);
    for (const source of sources) source.logger = telling;
    try {
      await work();
    } finally {
      for (const [at, source] of sources.entries()) source.logger = before[at] ?? telling;
    }
    return texts;
  }

  it.each([
    ['partners', (n: number) => post('partners', { name: ['Zorrinqua', 'Velquoria', 'Harmakinto'][n] ?? '', kind: 'company', countryCode: 'CH', listing: 'internal', leadOfficeId: office })],
    ['gifts of many', (n: number) => post('contributions', gift({ publicLabel: ['Autumn', 'Winter', 'Spring'][n] }))],
    ['gifts of a partner', (n: number) => post('contributions', gift({ partnerId: giver, amount: `${n + 1}.00` }))],
  ])('%s are written by the same statements', async (_what, write) => {
    await write(0);
    const [first, second] = [await asked(() => write(1)), await asked(() => write(2))];
    expect(second).toEqual(first);
    expect(first.length).toBeLessThan(60);
  }); // prettier-ignore
});
