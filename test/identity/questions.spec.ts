import { RoleAssignment } from '../../src/accounts/role-assignment.entity';
import { Clearance } from '../../src/clearances/clearance.entity';
import { ClearanceScope } from '../../src/clearances/clearance-scope.entity';
import {
  IdentityQuestionsService,
  QUESTION_LIST,
} from '../../src/due-diligence/identity/identity-questions.service';
import '../../src/due-diligence/identity/identity.module';
import { DueDiligenceCase } from '../../src/due-diligence/cases/due-diligence-case.entity';
import { productActor, type Actor } from '../../src/kernel/actor';
import { GroupsService, CLAIM_LIST } from '../../src/partners/groups/groups.service';
import { Partner } from '../../src/partners/partner.entity';
import { PartnerInput } from '../../src/partners/partner.input';
import { PartnersService } from '../../src/profiles/partners.service';
import { RelatedPartiesService } from '../../src/partners/related-parties.service';
import { listRequest } from '../../src/web/list';
import { openEngagementsTest, type EngagementsTest } from '../engagements/engagements.support';

describe('what was cleared is who was judged', () => {
  let register: EngagementsTest;
  let partners: PartnersService;
  let related: RelatedPartiesService;
  let questions: IdentityQuestionsService;
  let groups: GroupsService;
  let focal: Actor;
  let chief: Actor;
  let analyst: Actor;
  let second: Actor;

  beforeEach(async () => {
    register = await openEngagementsTest();
    const { test, home } = register;
    partners = new PartnersService(test.database, test.work);
    related = new RelatedPartiesService(test.database, test.work);
    questions = new IdentityQuestionsService(test.database, test.work);
    groups = new GroupsService(test.database, test.work);
    focal = await register.person('focal_point', home);
    chief = await register.person('chief', home);
    analyst = await register.person('analyst');
    second = await register.person('analyst');
  });
  afterEach(() => register.test.close());

  const input = (more: Partial<PartnerInput> = {}): PartnerInput => ({
    ...new PartnerInput(),
    ...{ name: 'Baobab Telecom', kind: 'company', size: 'large', countryCode: 'SN', listing: 'public' },
    ...{ leadOfficeId: register.home.id, ...more },
  });
  const say = (actor: Actor, more: Partial<PartnerInput>, id = register.cleared.id): Promise<void> =>
    partners.change(actor, id, input(more));
  const open = async (actor = analyst, state = 'open') =>
    (await questions.list(actor, listRequest({ state }, QUESTION_LIST))).rows;
  const clearance = () =>
    register.test.database.read.findOneByOrFail(Clearance, { partnerId: register.cleared.id });
  const submitted = async (partnerId = register.cleared.id): Promise<number> => {
    const { id } = await register.engagements.add(focal, register.input({ partnerIds: [partnerId] }));
    await register.engagements.move(focal, id, { move: 'submit', note: null, reason: null } as never);
    return id;
  };
  const approve = (id: number) =>
    register.engagements.move(chief, id, { move: 'approve', note: null, reason: null } as never);
  const asGroup = () =>
    register.test.work.run(productActor(), async (change) => {
      const { id: clearanceId } = await change.manager.findOneByOrFail(Clearance, {
        partnerId: register.cleared.id,
      });
      await change.insert(ClearanceScope, { clearanceId, covers: 'group', donations: true });
      await change.update(Partner, register.uncleared.id, { parentId: register.cleared.id });
      change.record({ verb: 'test.begin', subject: 'test', subjectId: null });
    });

  it('waits with what is new when a cleared partner is another one; what runs goes on', async () => {
    const runs = await submitted();
    await approve(runs);
    const waits = await submitted();
    await say(focal, { name: 'Northern Munitions and Landmines AG', countryCode: 'ML', sector: '07' });
    await expect(approve(waits)).rejects.toThrow('gate.not_cleared');
    expect((await register.engagements.get(runs)).state).toBe('agreed');
    const [row] = await open();
    expect(row).toMatchObject({
      partner: { id: register.cleared.id },
      question: {
        before: { name: 'Baobab Telecom' },
        after: { name: 'Northern Munitions and Landmines AG' },
      },
      changedBy: [focal.name],
      mayAnswer: true,
    });
    expect(row?.differences.map(({ field }) => field)).toEqual(['name', 'countryCode', 'sector']);
    expect(await questions.waitingFor(analyst)).toMatchObject([{ title: 'Baobab Telecom' }]);
    expect((await questions.get(analyst, row?.id ?? 0)).judgedIn).toMatchObject({ number: '2017-0001' });

    await questions.answer(analyst, row?.id ?? 0, { answer: 'same', reason: 'It took a new name in May.' });
    expect(await clearance()).toMatchObject({ suspendedOn: null });
    await approve(waits);
    const again = { answer: 'same' as const, reason: 'Again.' };
    await expect(questions.answer(analyst, row?.id ?? 0, again)).rejects.toThrow('identity.error.answered');
  });

  it('is not asked where the name is only written otherwise', async () => {
    await say(focal, { name: 'BAOBAB  Télécom', note: 'A note.' });
    expect(await open()).toEqual([]);
    expect(await clearance()).toMatchObject({ suspendedOn: null });
  });

  it('is answered by an analyst who did not make the change', async () => {
    await say(analyst, { name: 'Northern Munitions AG' });
    const [row] = await open();
    const same = { answer: 'same' as const, reason: 'It is.' };
    await expect(questions.answer(focal, row?.id ?? 0, same)).rejects.toThrow('identity.error.own');
    await expect(questions.answer(analyst, row?.id ?? 0, same)).rejects.toThrow('identity.error.own');
    // A second hand in the same question bars that one too.
    await say(second, { name: 'Northern Munitions AG', sector: '25' });
    await expect(questions.answer(second, row?.id ?? 0, same)).rejects.toThrow('identity.error.own');
    const third = await register.person('analyst');
    await questions.answer(third, row?.id ?? 0, same);
    expect(await open()).toEqual([]);
  });

  it('is taken back with the change', async () => {
    await say(focal, { countryCode: 'ML' });
    expect(await clearance()).toMatchObject({ suspendedOn: '2017-06-15' });
    await say(focal, {});
    expect(await open(analyst, 'taken_back')).toHaveLength(1);
    expect(await clearance()).toMatchObject({ suspendedOn: null });
  });

  it('takes the case up again where it is to be judged anew, and the clearance waits', async () => {
    await say(focal, { sector: '25' });
    const [row] = await open();
    const caseId = await questions.answer(analyst, row?.id ?? 0, { answer: 'reassess', reason: 'Arms.' });
    const { read } = register.test.database;
    expect(await read.findOneByOrFail(DueDiligenceCase, { id: caseId ?? 0 })).toMatchObject({
      ...{ number: '2017-0001', state: 'assessment' },
    });
    expect(await clearance()).toMatchObject({ suspendedOn: '2017-06-15' });
  });

  it('is asked of owners and founders too: added, changed and removed', async () => {
    const owner = { relation: 'owner' as const, kind: 'person' as const, name: 'Osric Vane' };
    const none = { countryCode: null, birthDate: null, identifier: null, behindId: null, endedOn: null };
    const said = { ...owner, ...none, note: null };
    const { id } = await related.add(focal, register.cleared.id, said);
    expect((await open())[0]?.differences).toMatchObject([{ field: 'owners', after: ['Osric Vane'] }]);
    await related.change(focal, { partnerId: register.cleared.id, id }, { ...said, name: 'Oskar Vane' });
    expect((await open())[0]?.differences).toMatchObject([{ field: 'owners', after: ['Oskar Vane'] }]);
    await related.remove(focal, register.cleared.id, id);
    expect(await open(analyst, 'taken_back')).toHaveLength(1);
    const founder = { ...said, relation: 'founder' as const, name: 'Imara Quillfeather' };
    await related.add(focal, register.cleared.id, founder);
    expect((await open())[0]?.differences).toMatchObject([
      { field: 'owners', after: ['Imara Quillfeather'] },
    ]);
    await questions.answer(analyst, (await open())[0]?.question.id ?? 0, {
      answer: 'same',
      reason: 'Known.',
    });
    const director = { ...said, relation: 'director' as const };
    await related.add(focal, register.cleared.id, director);
    expect(await open()).toEqual([]);
  });

  it('asks of a member cleared by its group: it stands outside until it is the same', async () => {
    await asGroup();
    const runs = await submitted(register.uncleared.id);
    await approve(runs);
    await say(focal, { name: 'Sahel Arms', parent: String(register.cleared.id) }, register.uncleared.id);
    const parentOf = async () =>
      (await register.test.database.read.findOneByOrFail(Partner, { id: register.uncleared.id })).parentId;
    expect(await parentOf()).toBeNull();
    const [row] = await open();
    expect(row?.question.leftWithout).toEqual([runs]);
    await expect(approve(await submitted(register.uncleared.id))).rejects.toThrow('gate.not_cleared');
    await questions.answer(analyst, row?.id ?? 0, { answer: 'same', reason: 'A new name.' });
    expect(await parentOf()).toBe(register.cleared.id);
  });

  it('lists what runs on the clearance of a group that is left', async () => {
    await asGroup();
    await register.test.work.run(productActor(), async (change) => {
      const held = { role: 'chief' as const, fromDay: '2017-01-01', toDay: null, capacity: null };
      const rest = { userId: chief.id ?? 0, officeId: register.home.id, inChargeForId: null };
      await change.insert(RoleAssignment, { ...held, ...rest });
      change.record({ verb: 'test.begin', subject: 'test', subjectId: null });
    });
    const runs = await submitted(register.uncleared.id);
    await approve(runs);
    await say(focal, { name: 'Sahel Energy', parent: null }, register.uncleared.id);
    const [row] = await open();
    expect(row?.question.leftWithout).toEqual([runs]);
    expect((await questions.get(analyst, row?.id ?? 0)).left).toMatchObject([{ id: runs }]);
    await expect(approve(await submitted(register.uncleared.id))).rejects.toThrow('gate.not_cleared');
    const told = await register.test.database.read.findBy('Notice', { kind: 'identity.notice.left' });
    expect(told).toMatchObject([{ userId: chief.id, values: { count: 1 } }]);
  });

  it('counts a claimed group as a change, and its confirmation as none', async () => {
    const group = await partners.add(analyst, input({ name: 'Kestrelwing Holding', confirmedNew: true }));
    await say(focal, { parent: String(group.id) });
    const [row] = await open();
    expect(row?.differences).toMatchObject([{ field: 'parent', after: [String(group.id)] }]);
    await questions.answer(analyst, row?.id ?? 0, { answer: 'same', reason: 'Bought, unchanged.' });
    const [claim] = (await groups.list(analyst, listRequest({}, CLAIM_LIST))).rows;
    const words = { evidence: 'The register.', evidenceUrl: null, note: null };
    await groups.decide(analyst, claim?.id ?? 0, { move: 'confirm', ...words });
    expect(await open()).toEqual([]);
    expect(await clearance()).toMatchObject({ suspendedOn: null });
  });

  it('is asked of nobody who is not cleared', async () => {
    await say(focal, { name: 'Sahel Arms' }, register.uncleared.id);
    expect(await open()).toEqual([]);
  });

  it('is read by the office of the partner, and by no other', async () => {
    await say(focal, { sector: '25' });
    expect(await open(chief)).toHaveLength(1);
    expect((await open(chief))[0]?.mayAnswer).toBe(false);
    expect(await open(await register.person('focal_point', register.away))).toEqual([]);
  });
});
