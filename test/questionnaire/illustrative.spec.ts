import { Contribution } from '../../src/contributions/contribution.entity';
import { enterRates } from '../../src/demo/demo-figures';
import { demoFiles } from '../../src/demo/questionnaire-files';
import { illustrativeRecords } from '../../src/demo/records/records';
import { Engagement } from '../../src/engagements/engagement.entity';
import { ensurePartnershipTypes } from '../../src/engagements/seeded-types';
import { productActor } from '../../src/kernel/actor';
import { Office } from '../../src/offices/office.entity';
import { ensureReferenceData } from '../../src/offices/reference';
import { Partner } from '../../src/partners/partner.entity';
import { ImportsService } from '../../src/questionnaire/imports.service';
import type { ImportReport } from '../../src/questionnaire/import-report';
import '../../src/questionnaire/questionnaire.module';
import { openTestDatabase, type TestDatabase } from '../support/database';

describe('the illustrative questionnaires', () => {
  let test: TestDatabase;
  let imports: ImportsService;
  const records = illustrativeRecords();
  const actor = productActor('test', 'import');

  beforeAll(async () => {
    test = await openTestDatabase('2026-11-01T09:00:00.000Z');
    imports = new ImportsService(test.database, test.work);
    await test.work.run(actor, async (change) => {
      await ensureReferenceData(change);
      await ensurePartnershipTypes(change);
      await enterRates(change, records);
    });
  });
  afterAll(() => test.close());

  it('are entered whole, every record once', async () => {
    for (const { name, kind, content } of await demoFiles(records)) {
      const batch = await imports.check(actor, { kind, fileName: name, content, illustrative: true });
      expect((batch.report as ImportReport).problems.slice(0, 3)).toEqual([]);
      expect((batch.report as ImportReport).unknown).toEqual([]);
      const applied = await imports.apply(actor, batch.id);
      expect(applied.state).toBe('applied');
    }
    const { read } = test.database;
    expect(await read.count(Office)).toBe(records.offices.length);
    expect(await read.count(Partner)).toBe(records.partners.length);
    expect(await read.count(Engagement)).toBe(records.engagements.length);
    expect(await read.count(Contribution)).toBe(records.contributions.length);
  }, 60_000);

  it('add nothing the second time', async () => {
    for (const { name, kind, content } of await demoFiles(records)) {
      const batch = await imports.check(actor, { kind, fileName: name, content, illustrative: true });
      expect(batch).toMatchObject({ newRows: 0, knownRows: batch.totalRows, errorRows: 0 });
      expect(await imports.appliedBefore(batch)).not.toBeNull();
      await expect(imports.apply(actor, batch.id)).rejects.toThrow('imports.refused.nothing_new');
    }
  }, 60_000);
});
