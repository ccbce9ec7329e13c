import { productActor } from '../../src/kernel/actor';
import { ensureReferenceData, isoCountries } from '../../src/offices/reference';
import { Country } from '../../src/offices/country.entity';
import { Office } from '../../src/offices/office.entity';
import { openTestDatabase } from '../support/database';

describe('reference data', () => {
  it('knows the 249 entries of ISO 3166-1', () => {
    const countries = isoCountries();
    expect(countries).toHaveLength(249);
    expect(new Set(countries.map(({ alpha3 }) => alpha3)).size).toBe(249);
    expect(
      countries.every((each) => /^[A-Z]{2}[A-Z]{3}\d{3}$/.test(each.code + each.alpha3 + each.m49)),
    ).toBe(true);
  });

  it('is put in once, with headquarters and nine regional offices', async () => {
    const { database, work, close } = await openTestDatabase();
    const added = await work.run(productActor(), (change) => ensureReferenceData(change));
    expect(added).toBe(259);
    const again = await work.run(productActor(), async (change) => {
      change.record({ verb: 'test', subject: 'test', subjectId: null });
      return ensureReferenceData(change);
    });
    expect(again).toBe(0);
    expect(await database.read.count(Country)).toBe(249);
    expect(await database.read.countBy(Office, { kind: 'regional' })).toBe(9);
    await close();
  });
});
