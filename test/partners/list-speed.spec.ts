import type { Logger } from 'typeorm';
import { productActor } from '../../src/kernel/actor';
import { Office } from '../../src/offices/office.entity';
import { ensureReferenceData } from '../../src/offices/reference';
import { matchingPartners } from '../../src/profiles/partners.query';
import { Partner } from '../../src/partners/partner.entity';
import { PartnerAlias } from '../../src/partners/partner-alias.entity';
import { PartnerIdentifier } from '../../src/partners/partner-identifier.entity';
import { partner } from '../engagements/engagements.support';
import { openTestApp, type SignedIn, type TestApp } from '../support/app';

const FIRST_TEN = ['Quorvane', 'Belmist', 'Tarnfold', 'Ysolde', 'Hexham', 'Drumloch', 'Opaline', 'Wexcombe', 'Jurassin', 'Kestrelby']; // prettier-ignore
const NEXT_TEN = ['Aubrietia', 'Zephyrine', 'Mordaunt', 'Pickwhistle', 'Saltmarsh', 'Norrland', 'Vintorio', 'Cobblewick', 'Ebbingford', 'Lagunilla']; // prettier-ignore

describe('the list of partners, however many there are', () => {
  let test: TestApp;
  let analyst: SignedIn;
  let office: Office;
  beforeAll(async () => {
    test = await openTestApp();
    await test.work.run(productActor(), (change) => ensureReferenceData(change));
    office = await test.database.read.findOneByOrFail(Office, { kind: 'regional' });
    analyst = await test.signIn('analyst');
  });
  afterAll(() => test.close());

  async function add(names: readonly string[]): Promise<void> {
    for (const name of names) {
      await analyst.agent
        .post('/api/v1/partners')
        .set('x-csrf-token', analyst.csrf)
        .send({ name, kind: 'company', countryCode: 'SN', leadOfficeId: office.id, listing: 'public' })
        .expect(201);
    }
  }

  /** One partner with another name and a number. */
  let searched: Promise<void> | null = null;
  const search = (): Promise<void> =>
    (searched ??= test.work.run(productActor(), async (change) => {
      const name = 'Velquist Élan';
      const { id: partnerId } = await partner(change, name, office);
      await change.update(Partner, partnerId, { nameKey: 'velquist elan' });
      await change.insert(PartnerAlias, { partnerId, name: 'Of old words', nameKey: 'of old words', formerSince: null });
      await change.insert(PartnerIdentifier, { partnerId, scheme: 'register_number', value: '12345678' });
      change.record({ verb: 'test', subject: 'partner', subjectId: partnerId });
    })); // prettier-ignore

  /** How many statements of the reading connection one answer takes. */
  async function statements(path: string): Promise<number> {
    const { dataSource } = test.database.read;
    const before = dataSource.logger;
    let count = 0;
    const none = (): void => undefined;
    const counting: Logger = {
      logQuery: () => void (count += 1),
      logQueryError: none, logQuerySlow: none, logSchemaBuild: none, logMigration: none, log: none,
    }; // prettier-ignore
    dataSource.logger = counting;
    try {
      await analyst.agent.get(path).expect(200);
    } finally {
      dataSource.logger = before;
    }
    return count;
  }

  it.each([
    ['velq', ['Velquist Élan']],
    ['elan', ['Velquist Élan']],
    ['élan', ['Velquist Élan']],
    ['old words', ['Velquist Élan']],
    ['12-34.5678', ['Velquist Élan']],
    ['%', []],
    ['nobody', []],
  ])('finds the same by %s where few are found and where many are', async (q, names) => {
    await search();
    const ids = (isMany: boolean) =>
      matchingPartners(test.database.read, productActor(), { q, filters: {}, isMany }, '2017-06-15')
        .orderBy('partner.id')
        .getMany();
    const [few, many] = [await ids(false), await ids(true)];
    expect(few.map(({ name }) => name)).toEqual(names);
    expect(many).toEqual(few);
  });

  it('asks the database as often for twenty rows as for ten', async () => {
    await add(FIRST_TEN);
    const ten = [await statements('/partners'), await statements('/api/v1/partners')];
    await add(NEXT_TEN);
    const twenty = [await statements('/partners'), await statements('/api/v1/partners')];
    expect(ten.every((count) => count > 0)).toBe(true);
    expect(twenty).toEqual(ten);
  });

  it('is read in the order of an index, not sorted whole for one page', async () => {
    if (!test.database.isSqlite) return;
    const { read } = test.database;
    const [sql, values] = matchingPartners(
      read, productActor(), { q: '', filters: {} }, '2017-06-15',
    ).orderBy('partner.name').addOrderBy('partner.id').limit(25).getQueryAndParameters(); // prettier-ignore
    const plan: { detail: string }[] = await read.query(`EXPLAIN QUERY PLAN ${sql}`, values);
    const details = plan.map(({ detail }) => detail).join('\n');
    expect(details).toContain('ix_partner_name');
    expect(details).not.toContain('TEMP B-TREE');
  });
});
