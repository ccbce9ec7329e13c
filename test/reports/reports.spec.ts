import { productActor } from '../../src/kernel/actor';
import { OPEN_LIST } from '../../src/reports/coverage.rows';
import { ReportsService } from '../../src/reports/reports.service';
import { listRequest } from '../../src/web/list';
import { loadRecords } from '../compendium/load-records';
import { openTestDatabase, type TestDatabase } from '../support/database';

describe('the reports (evaluation 4.2.2)', () => {
  let test: TestDatabase;
  let reports: ReportsService;

  beforeAll(async () => {
    test = await openTestDatabase();
    await loadRecords(test);
    reports = new ReportsService(test.database, test.work);
  });
  afterAll(() => test.close());

  it('give 43 partnerships in the questionnaire of 2017, 38 without an answer', async () => {
    const { questionnaire, clearance, offices } = await reports.coverage(2017);
    expect(questionnaire).toMatchObject({ partnerships: 43, withoutAnswer: 38, answered: 5 });
    expect(offices.reduce((sum, office) => sum + office.required, 0)).toBe(clearance.required);
  });

  it('give the small grants of 2017', async () => {
    const call = await reports.smallGrants(2017);
    expect(call).toMatchObject({
      proposals: 29,
      offices: 23,
      requestedMinor: 67_565_800,
      funded: 12,
      awardedMinor: 24_000_000,
      newCountries: ['BI', 'CL', 'ID', 'MA', 'MZ', 'SN', 'TZ'],
    });
    expect(call.funders.map((each) => each.countries.length)).toEqual([6, 6]);
  });

  it('count each partnership once by region and once by office', async () => {
    const { clearance, regions, offices } = await reports.coverage(2017);
    for (const parts of [regions, offices])
      expect(parts.reduce((sum, part) => sum + part.startedWithout, 0)).toBe(clearance.startedWithout);
    const [region] = regions;
    const scope = await reports.scope(productActor(), String(region?.regionId));
    expect((await reports.coverage(2017, scope)).clearance).toMatchObject({ required: region?.required });
  });

  it('list the partnerships to see to, as many as are counted', async () => {
    const { questionnaire, clearance } = await reports.coverage(2017);
    const asked = (missing: string) => listRequest({ missing }, OPEN_LIST);
    expect((await reports.open(2017, 'all', asked('answer'))).total).toBe(questionnaire.withoutAnswer);
    const uncleared = await reports.allOpen(2017, 'all', asked('clearance'));
    expect(uncleared).toHaveLength(clearance.startedWithout);
    expect((await reports.open(2017, [], asked(''))).total).toBe(0);
  });

  it.each([
    ['type', 'en'],
    ['region', 'fr'],
  ] as const)('spread every entry once by %s', async (by, locale) => {
    const { lines, entries } = await reports.distribution(2017, by, locale);
    expect(lines.reduce((sum, line) => sum + line.total, 0)).toBe(entries);
  });

  it('give 138 entries of advocacy in 2017 (evaluation 4.2.4)', async () => {
    const { lines } = await reports.distribution(2017, 'type', 'en');
    expect(lines.find(({ code }) => code === 'advocacy')).toMatchObject({
      total: 138,
      partnerships: 33,
      collaborations: 105,
    });
  });
});
