import { ReportsService } from '../../src/reports/reports.service';
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
});
