import { User } from '../../src/accounts/user.entity';
import { productActor } from '../../src/kernel/actor';
import { caseDueOn, ownersAt } from '../../src/reports/without-case';
import { openWorld, type World } from '../due-diligence-cases/cases.support';

describe('the day of a partnership without due diligence', () => {
  test.each([
    ['2017-06-15T12:00:00.000Z', 30, '2017-07-15'],
    ['2017-06-15T23:59:59.999Z', 1, '2017-06-16'],
    ['2016-02-28T00:00:00.000Z', 1, '2016-02-29'],
  ])('is so many days after it was entered: %s and %i', (enteredAt, days, due) => {
    expect(caseDueOn(enteredAt, days)).toBe(due);
  });
});

describe('its owner', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  it('is the focal points of the day by name, else the head of the office, else nobody', async () => {
    const { office, region, elsewhere } = world;
    const owners = async (day = '2017-06-15') => {
      const all = await ownersAt(world.database.read, [office, elsewhere, region], day);
      return [all.get(office), all.get(elsewhere), all.get(region)];
    };
    expect(await owners()).toEqual(['', '', '']);
    const chief = await world.person({ role: 'chief', officeId: office });
    await world.person({ role: 'analyst', officeId: null });
    expect(await owners()).toEqual([chief.name, '', '']);
    const second = await world.person({ role: 'focal_point', officeId: office, from: '2017-06-01' });
    const first = await world.person({ role: 'focal_point', officeId: office, to: '2017-06-20' });
    const [a, b] = [second, first].map(({ name }) => name).toSorted();
    expect(await owners()).toEqual([`${a}, ${b}`, '', '']);
    expect(await owners('2017-05-31')).toEqual([first.name, '', '']);
    expect(await owners('2017-06-21')).toEqual([second.name, '', '']);
    await world.work.run(productActor(), async (change) => {
      for (const { id } of [first, second]) await change.update(User, id ?? 0, { active: false });
      change.record({ verb: 'test.leave', subject: 'test', subjectId: null });
    });
    expect(await owners()).toEqual([chief.name, '', '']);
  });
});
