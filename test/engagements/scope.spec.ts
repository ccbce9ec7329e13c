import { collected } from '../support/collected';
import { Not } from 'typeorm';
import { Clearance } from '../../src/clearances/clearance.entity';
import { ClearancesService } from '../../src/clearances/clearances.service';
import type { ScopeInput } from '../../src/clearances/scope.input';
import { writeScope } from '../../src/clearances/write-scope';
import { ENGAGEMENT_LIST } from '../../src/engagements/engagement-list';
import { Engagement } from '../../src/engagements/engagement.entity';
import { EngagementCountry } from '../../src/engagements/engagement-country.entity';
import { PartnershipType } from '../../src/engagements/partnership-type.entity';
import { productActor, type Actor } from '../../src/kernel/actor';
import { Invalid } from '../../src/kernel/errors';
import { factsOf } from '../../src/profiles/partner-facts';
import { Partner } from '../../src/partners/partner.entity';
import { matchingPartners } from '../../src/profiles/partners.query';
import { listRequest } from '../../src/web/list';
import { openEngagementsTest, type EngagementsTest } from './engagements.support';

describe('a clearance covers what its scope says, in the service and in the database', () => {
  let t: EngagementsTest;
  let focal: Actor;
  let chief: Actor;
  beforeEach(async () => {
    t = await openEngagementsTest();
    focal = await t.person('focal_point', t.home);
    chief = await t.person('chief', t.home);
  });
  afterEach(() => t.test.close());

  const NONE: ScopeInput = {
    covers: null,
    withoutDonations: false,
    typeIds: [],
    countryCodes: [],
    monitored: false,
  };
  const limit = (scope: Partial<ScopeInput>): Promise<void> =>
    t.test.work.run(productActor('test'), async (change) => {
      change.record({ verb: 'test.scope', subject: 'test', subjectId: null });
      const clearance = await change.manager.findOneByOrFail(Clearance, { partnerId: t.cleared.id });
      await writeScope(change, clearance, { ...NONE, ...scope });
    });
  const belongTo = (child: number, parent: number): Promise<unknown> =>
    t.test.database.writer.manager.update(Partner, { id: child }, { parentId: parent });
  const submitted = async (more: Parameters<EngagementsTest['input']>[0] = {}): Promise<number> => {
    const { id } = await t.engagements.add(focal, t.input(more));
    await t.engagements.move(focal, id, { move: 'submit', note: null });
    return id;
  };
  const approve = (id: number) => t.engagements.move(chief, id, { move: 'approve', note: null });
  const byHand = (id: number) =>
    t.test.database.writer.manager.update(Engagement, { id }, { state: 'agreed', agreedOn: '2017-06-15' });

  it('of another type: refused', async () => {
    const other = (await t.test.database.read.findOneByOrFail(PartnershipType, { id: Not(t.typeId) })).id;
    await limit({ typeIds: [other] });
    const id = await submitted();
    await expect(approve(id)).rejects.toMatchObject({
      reasons: [{ key: 'gate.not_cleared' }, { key: 'scope.other_type' }],
    });
    await expect(byHand(id)).rejects.toThrow('gate:');
    const fits = await submitted({ typeId: other });
    expect((await approve(fits)).state).toBe('agreed');
    await expect(
      t.test.database.writer.manager.update(Engagement, { id: fits }, { typeId: t.typeId }),
    ).rejects.toThrow('gate:');
  });

  it('in another country: refused, later too', async () => {
    await limit({ countryCodes: ['SN'] });
    const id = await submitted({ countryCodes: ['SN', 'ML'] });
    await expect(approve(id)).rejects.toMatchObject({
      reasons: [{ key: 'gate.not_cleared' }, { key: 'scope.other_country' }],
    });
    await expect(byHand(id)).rejects.toThrow('gate:');
    const fits = await submitted();
    expect((await approve(fits)).state).toBe('agreed');
    await expect(
      t.test.database.writer.manager.insert(EngagementCountry, { engagementId: fits, countryCode: 'ML' }),
    ).rejects.toThrow('gate:');
  });

  it('of the group: covers the companies below, three levels down', async () => {
    await belongTo(t.uncleared.id, t.cleared.id);
    const id = await submitted({ partnerIds: [t.uncleared.id] });
    await expect(approve(id)).rejects.toMatchObject({
      reasons: [{ key: 'gate.not_cleared' }, { key: 'clearance.none' }],
    });
    await expect(byHand(id)).rejects.toThrow('gate:');
    await limit({ covers: 'group' });
    expect((await approve(id)).state).toBe('agreed');
    const states = await new ClearancesService(t.test.database).of([t.uncleared.id], '2017-06-15');
    expect(states.get(t.uncleared.id)).toMatchObject({ cleared: true, level: 'low' });
  });

  it('the lists count as the gate does', async () => {
    const own = await submitted();
    const childs = await submitted({ partnerIds: [t.uncleared.id] });
    await belongTo(t.uncleared.id, t.cleared.id);
    const uncleared = async (): Promise<number[]> => {
      const request = listRequest({ clearance: 'uncleared' }, ENGAGEMENT_LIST);
      return (await collected(t.engagements.all(focal, request))).map(({ id }) => id).filter((id) => id === own || id === childs); // prettier-ignore
    };
    const held = async (cleared: string): Promise<number[]> => {
      const filters = { cleared };
      const query = matchingPartners(t.test.database.read, focal, { q: '', filters }, '2017-06-15');
      return (await query.getMany()).map(({ id }) => id).filter((id) => [t.cleared.id, t.uncleared.id].includes(id)); // prettier-ignore
    };
    const stands = async (): Promise<string | undefined> =>
      (await factsOf(t.test.database.read, focal, [t.uncleared.id], '2017-06-15')).get(t.uncleared.id)?.standing.state; // prettier-ignore
    expect([await uncleared(), await held('valid'), await held('none')]).toEqual([[childs], [t.cleared.id], [t.uncleared.id]]); // prettier-ignore
    expect(await stands()).toBe('none');

    await limit({ covers: 'group' });
    expect([await uncleared(), await held('none'), await stands()]).toEqual([[], [], 'valid']);
    expect((await held('valid')).sort()).toEqual([t.cleared.id, t.uncleared.id].sort());
  });

  it('the list of what is not cleared knows the countries a clearance reaches', async () => {
    const id = await submitted();
    const uncleared = async (): Promise<number[]> =>
      (await collected(t.engagements.all(focal, listRequest({ clearance: 'uncleared' }, ENGAGEMENT_LIST)))).map((each) => each.id); // prettier-ignore
    expect(await uncleared()).not.toContain(id);
    await limit({ countryCodes: ['ML'] });
    expect(await uncleared()).toContain(id);
  });

  it('names what it limits only if it is there', async () => {
    await expect(limit({ typeIds: [9999] })).rejects.toThrow(Invalid);
    await expect(limit({ countryCodes: ['ZZ'] })).rejects.toThrow(Invalid);
  });
});
