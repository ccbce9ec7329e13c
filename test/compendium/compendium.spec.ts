import type { Compendium } from '../../src/compendium/compendium.model';
import { compendiumFile } from '../../src/compendium/compendium.formats';
import { Partner } from '../../src/partners/partner.entity';
import { productActor } from '../../src/kernel/actor';
import { CompendiumService } from '../../src/compendium/compendium.service';
import '../../src/compendium/compendium.module';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { loadRecords } from './load-records';

describe('the compendium (evaluation 4.2.4, 1.5)', () => {
  let test: TestDatabase;
  let of2017: Compendium;

  beforeAll(async () => {
    test = await openTestDatabase();
    await loadRecords(test);
    of2017 = await new CompendiumService(test.database, test.work).read(2017);
  });
  afterAll(() => test.close());

  const type = (totals: Compendium['totals'], code: string): unknown =>
    totals.types.find((each) => each.code === code);

  it('gives 78 entries of implementation in 2016, 53 of them partnerships', () => {
    expect(type(of2017.before, 'implementation')).toMatchObject({ total: 78, partnerships: 53 });
  });

  it('gives 138 entries of advocacy in 2017: 105 and 33', () => {
    expect(type(of2017.totals, 'advocacy')).toMatchObject({
      total: 138,
      collaborations: 105,
      partnerships: 33,
    });
  });

  it('gives 54 : 46 over both years, and ten airline agreements, then none', () => {
    expect(of2017.bothYears).toMatchObject({ collaborationPercent: 54, partnershipPercent: 46 });
    expect([of2017.before.airlines, of2017.totals.airlines]).toEqual([10, 0]);
  });

  it('gives 22 continuing partnerships in 14 countries', () => {
    expect(of2017.continuing.count).toBe(22);
    expect(of2017.continuing.countries).toHaveLength(14);
  });

  it('gives 18 partners in more than one country, by themselves and by group', () => {
    expect(of2017.severalCountries.count).toBe(18);
    expect(of2017.severalCountries.groups).toBe(18);
  });

  it('says the same in every format', async () => {
    for (const format of ['json', 'csv', 'html', 'xlsx'] as const) {
      const { body } = await compendiumFile(of2017, format, 'en');
      expect(body.length).toBeGreaterThan(1000);
    }
    const csv = String((await compendiumFile(of2017, 'csv', 'fr')).body);
    expect(csv.trim().split('\r\n')).toHaveLength(of2017.totals.total + 1);
  });

  it('leaves a partner unnamed in the public edition, in every format and language', async () => {
    const [secret] = of2017.regions.flatMap((region) =>
      region.offices.flatMap((office) => office.entries.flatMap((entry) => entry.partners)),
    );
    await test.work.run(productActor('test'), async (change) => {
      await change.set(Partner, { id: secret?.id ?? 0 }, { listing: 'not_to_be_named' });
      change.record({ verb: 'partner.change', subject: 'partner', subjectId: secret?.id ?? 0 });
    });
    const service = new CompendiumService(test.database, test.work);
    const name = secret?.name ?? 'nobody';
    const unnamed = { en: /A .+ in /, fr: /Une? .+/, es: /Una? .+/ };
    for (const locale of ['en', 'fr', 'es'] as const) {
      const open = await service.read(2017, 'public', locale);
      expect(JSON.stringify(open)).not.toContain(JSON.stringify(name));
      const masked = open.regions
        .flatMap((region) => region.offices.flatMap((office) => office.entries))
        .flatMap((entry) => entry.partners.filter((partner) => partner.id === null));
      expect(masked.length).toBeGreaterThan(0);
      for (const partner of masked) expect(partner.name).toMatch(unnamed[locale]);
      for (const format of ['csv', 'html'] as const)
        expect(String((await compendiumFile(open, format, locale)).body)).not.toContain(name);
    }
    expect(JSON.stringify(await service.read(2017, 'internal'))).toContain(JSON.stringify(name));
  });

  it('lists the years that have entries, newest first and none to come', async () => {
    const years = await new CompendiumService(test.database, test.work).years();
    expect(years).toContain(2016);
    expect(years).toEqual([...years].sort((a, b) => b - a));
    expect(years[0]).toBeLessThanOrEqual(Number(test.work.clock.today().slice(0, 4)));
  });
});
