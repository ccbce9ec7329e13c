import { ClearanceScope } from '../../src/clearances/clearance-scope.entity';
import { Clearance } from '../../src/clearances/clearance.entity';
import type { Actor } from '../../src/kernel/actor';
import { productActor } from '../../src/kernel/actor';
import { GroupsService, CLAIM_LIST } from '../../src/partners/groups/groups.service';
import { joins, mayConfirm } from '../../src/partners/groups/joining';
import { Partner } from '../../src/partners/partner.entity';
import { PartnerInput } from '../../src/partners/partner.input';
import { PartnersService } from '../../src/profiles/partners.service';
import { listRequest } from '../../src/web/list';
import { openEngagementsTest, type EngagementsTest } from '../engagements/engagements.support';

const as = (role: 'analyst' | 'focal_point' | 'chief', id: number | null = 7): Actor => ({
  ...{ id, name: 'Somebody', locale: 'en', via: 'page', grants: [{ role, officeIds: 'all' }] },
});

const ofOffice: Actor = {
  ...as('analyst', 8),
  grants: [
    { role: 'analyst', officeIds: 'all' },
    { role: 'chief', officeIds: [1] },
  ],
};

describe('joining a group', () => {
  it.each([
    ['an analyst joins a group that has no clearance for its members', as('analyst'), false, 'now'],
    ['an analyst claims one that has', as('analyst'), true, 'claim'],
    ['a focal point claims any', as('focal_point'), false, 'claim'],
    ['a chief claims any', as('chief'), true, 'claim'],
    ['the product is nobody’s hand', productActor(), true, 'now'],
  ] as const)('%s', (_what, actor, cleared, expected) => {
    expect(joins(actor, cleared)).toBe(expected);
  });

  it.each([
    ['another analyst may', as('analyst', 8), 7, true],
    ['who claimed it may not', as('analyst', 7), 7, false],
    ['a focal point may not', as('focal_point', 8), 7, false],
    ['an analyst who is also of the partner’s office may not', ofOffice, 7, false],
  ] as const)('%s confirm', (_what, actor, claimedBy, expected) => {
    expect(mayConfirm(actor, { claimedBy, leadOfficeId: 1 })).toBe(expected);
  });
});

describe('a parent is a claim, not a key', () => {
  let register: EngagementsTest;
  let partners: PartnersService;
  let groups: GroupsService;
  let people: Record<'focal' | 'analyst' | 'second' | 'affiliate', Actor>;

  beforeAll(async () => {
    register = await openEngagementsTest();
    const { test, home, away } = register;
    partners = new PartnersService(test.database, test.work);
    groups = new GroupsService(test.database, test.work);
    people = {
      focal: await register.person('focal_point', home),
      analyst: await register.person('analyst'),
      second: await register.person('analyst'),
      affiliate: await register.person('affiliate', away),
    };
    await test.work.run(productActor(), async (change) => {
      const held = await change.manager.findOneByOrFail(Clearance, { partnerId: register.cleared.id });
      await change.insert(ClearanceScope, {
        clearanceId: held.id,
        covers: 'group',
        donations: true,
      } as never);
      change.record({ verb: 'test.begin', subject: 'test', subjectId: null });
    });
  });
  afterAll(() => register.test.close());

  const input = (more: Partial<PartnerInput>): PartnerInput => ({
    ...new PartnerInput(),
    ...{ name: 'Sahel Energy', kind: 'company', size: 'large', countryCode: 'SN', listing: 'public' },
    ...{ leadOfficeId: register.home.id, ...more },
  });
  const parentOf = async (id: number): Promise<number | null> =>
    (await register.test.database.read.findOneByOrFail(Partner, { id })).parentId;
  const open = async (actor: Actor, query: object = {}) =>
    (await groups.list(actor, listRequest({ ...query }, CLAIM_LIST))).rows;
  const say = (actor: Actor, parent: string | null, more: Partial<PartnerInput> = {}): Promise<void> =>
    partners.change(actor, register.uncleared.id, input({ parent, ...more }));
  const words = { evidence: 'Annual report 2016, page 12.', evidenceUrl: null, note: null };

  it('is a claim when a focal point says it, and passes nothing until another analyst confirms it', async () => {
    const { engagements, uncleared, cleared, home } = register;
    await say(people.focal, `#${cleared.id}`);
    expect(await parentOf(uncleared.id)).toBeNull();
    const [row] = await open(people.focal);
    expect(row).toMatchObject({ partner: { id: uncleared.id }, group: { id: cleared.id }, mayDecide: false });
    const id = row?.id ?? 0;

    const chief = await register.person('chief', home);
    const engagement = await engagements.add(people.focal, register.input({ partnerIds: [uncleared.id] }));
    const move = { note: null, reason: null };
    await engagements.move(people.focal, engagement.id, { ...move, move: 'submit' });
    const approve = () => engagements.move(chief, engagement.id, { ...move, move: 'approve' });
    await expect(approve()).rejects.toThrow('gate.not_cleared');

    await expect(groups.decide(people.focal, id, { move: 'confirm', ...words })).rejects.toThrow();
    const bare = { ...words, evidence: null };
    await expect(groups.decide(people.analyst, id, { move: 'confirm', ...bare })).rejects.toThrow(
      'groups.error.evidence',
    );
    expect(await groups.waitingFor(people.analyst)).toMatchObject([{ href: `/group-claims/${id}` }]);
    await groups.decide(people.analyst, id, { move: 'confirm', ...words });
    expect(await parentOf(uncleared.id)).toBe(cleared.id);
    expect(await groups.waitingFor(people.analyst)).toEqual([]);
    await approve();
    await expect(groups.decide(people.analyst, id, { move: 'confirm', ...words })).rejects.toThrow(
      'groups.error.not_open',
    );
  });

  it('counts no more at once when the partner leaves', async () => {
    await say(people.focal, null);
    expect(await parentOf(register.uncleared.id)).toBeNull();
  });

  it('takes a second analyst where the group’s clearance covers its members', async () => {
    const { cleared, uncleared } = register;
    await say(people.analyst, String(cleared.id), { parentEvidence: 'Register of companies.' });
    const [row] = await open(people.analyst);
    expect(row).toMatchObject({ mayDecide: false, claim: { evidence: 'Register of companies.' } });
    const confirm = { move: 'confirm' as const, ...words, evidence: null };
    await expect(groups.decide(people.analyst, row?.id ?? 0, confirm)).rejects.toThrow('groups.error.own');
    await groups.decide(people.second, row?.id ?? 0, { ...confirm, move: 'refuse', note: 'Sold in 2015.' });
    expect(await parentOf(uncleared.id)).toBeNull();
    expect(await open(people.second, { state: 'refused' })).toHaveLength(1);
  });

  it('is made so by one analyst where nothing follows from it', async () => {
    const { uncleared, home, test } = register;
    const group = await partners.add(
      people.analyst,
      input({ name: 'Kestrelwing Holding', confirmedNew: true }),
    );
    await say(people.analyst, 'Kestrelwing Holding');
    expect(await parentOf(uncleared.id)).toBe(group.id);
    await expect(
      partners.change(
        people.analyst,
        group.id,
        input({ name: 'Kestrelwing Holding', parent: `${uncleared.id}` }),
      ),
    ).rejects.toThrow('parent_circle');
    expect(home.id).toBeGreaterThan(0);
    expect(await test.database.read.countBy('GroupClaim', { state: 'open' })).toBe(0);
  });

  it('is withdrawn when another group is said, and said again changes nothing', async () => {
    const { cleared } = register;
    await say(people.focal, String(cleared.id));
    const [first] = await open(people.focal);
    await say(people.focal, String(cleared.id), { note: 'Another note.' });
    expect((await open(people.focal)).map((row) => row.id)).toEqual([first?.id]);
    await say(people.focal, 'Kestrelwing Holding');
    expect(await open(people.focal, { state: 'withdrawn' })).toHaveLength(1);
  });

  it('cannot be a record that one may not see, whether it is there or not', async () => {
    const { away, cleared } = register;
    const own = input({ name: 'Atlas Donors', leadOfficeId: away.id, countryCode: 'ML', confirmedNew: true });
    for (const parent of [`#${cleared.id}`, cleared.name, '#999999'])
      await expect(partners.add(people.affiliate, { ...own, parent })).rejects.toThrow('parent_unknown');
    expect(await open(people.affiliate, { state: 'all' })).toEqual([]);
  });

  it('cannot be a merged record', async () => {
    const { cleared, uncleared, test } = register;
    await test.work.run(productActor(), async (change) => {
      await change.update(Partner, uncleared.id, { mergedIntoId: cleared.id });
      change.record({ verb: 'partner.merge', subject: 'partner', subjectId: cleared.id });
    });
    const said = input({ name: 'Quillmark Tiles', parent: String(uncleared.id), confirmedNew: true });
    await expect(partners.add(people.focal, said)).rejects.toThrow('parent_merged');
    const write = test.work.run(productActor(), async (change) => {
      await change.set(Partner, { id: cleared.id }, { parentId: uncleared.id });
      change.record({ verb: 'partner.change', subject: 'partner', subjectId: cleared.id });
    });
    await expect(write).rejects.toThrow('merged:');
  });
});
