import type { TestDatabase } from '../support/database';
import { addOffice, addUser, assign, openAccess, servicesAt } from './access.support';

describe('the roles of a person today', () => {
  let test: TestDatabase & { userId: number };
  beforeEach(async () => {
    test = await openAccess();
  });
  afterEach(() => test.close());

  const grants = async (userId = test.userId, now?: string) =>
    (await servicesAt(test, now).actors.actorFor(userId, 'page'))?.grants;

  it('are those in force, first and last day included', async () => {
    const office = await addOffice(test, 'AA', 'country');
    await assign(test, test.userId, 'chief', office, { fromDay: '2017-06-15', toDay: '2017-06-16' });
    const chief = [{ role: 'chief', officeIds: [office] }];
    expect(await grants(test.userId, '2017-06-14T23:59:59.000Z')).toEqual([]);
    expect(await grants(test.userId, '2017-06-15T00:00:00.000Z')).toEqual(chief);
    expect(await grants(test.userId, '2017-06-16T23:59:59.000Z')).toEqual(chief);
    expect(await grants(test.userId, '2017-06-17T00:00:00.000Z')).toEqual([]);
  });

  it('reach the country offices of a regional office, and no further from any other', async () => {
    const headquarters = await addOffice(test, 'HQ', 'headquarters');
    const region = await addOffice(test, 'RO', 'regional', headquarters);
    const [first, second] = [
      await addOffice(test, 'AA', 'country', region),
      await addOffice(test, 'BB', 'country', region),
    ];
    await assign(test, test.userId, 'regional_director', region);
    await assign(test, test.userId, 'analyst', headquarters);
    await assign(test, test.userId, 'auditor', null);
    expect(await grants()).toEqual([
      { role: 'regional_director', officeIds: [region, first, second] },
      { role: 'analyst', officeIds: [headquarters] },
      { role: 'auditor', officeIds: 'all' },
    ]);
  });

  it('are lent to an officer in charge for the days of the absence', async () => {
    const office = await addOffice(test, 'AA', 'country');
    const stand = await addUser(test, 'stand@example.org');
    const held = await assign(test, test.userId, 'chief', office);
    const absence = { fromDay: '2017-06-10', toDay: '2017-06-20', inChargeForId: held.id };
    await assign(test, stand, 'chief', office, absence);
    expect(await grants(stand)).toEqual([{ role: 'chief', officeIds: [office] }]);
    expect(await grants(stand, '2017-06-21T08:00:00.000Z')).toEqual([]);
  });

  it('are none for somebody unknown', async () => {
    expect(await servicesAt(test).actors.actorFor(99, 'page')).toBeNull();
  });
});
