import { RoleAssignment } from '../../src/accounts/role-assignment.entity';
import { recheckDeciders } from '../../src/due-diligence/cases/recheck-deciders';
import type { AnswerInput, CaseMoveInput } from '../../src/due-diligence/cases/case.input';
import { productActor, type Actor } from '../../src/kernel/actor';
import { Refused } from '../../src/kernel/errors';
import { Office } from '../../src/offices/office.entity';
import { answersWith, castOf, move, NO_RISKS, openWorld, type World } from './cases.support';

let world: World;
let focalPoint: Actor;
let analyst: Actor;
let chief: Actor;
let regionalDirector: Actor;
let general: Actor;
let members: Actor[];

beforeEach(async () => {
  world = await openWorld();
  ({ focalPoint, analyst, chief, regionalDirector, general, members } = await castOf(world));
});
afterEach(() => world.close());

type Answers = Partial<Record<string, Partial<AnswerInput>>>;
const MEDIUM: Answers = { 'PEP-1': { value: 'yes' } };
const HIGH: Answers = { 'LAB-2': { value: 'yes' } };

async function assessed(
  name: CaseMoveInput['move'],
  answers: Answers = {},
  { opener = focalPoint, officeId = world.office } = {},
): Promise<number> {
  const partnerId = await world.partner();
  const input = { partnerId, officeId, track: 'standard' as const, purpose: 'A venture', addresses: [] };
  const { case: opened } = await world.cases.open(opener, input);
  await world.cases.answer(analyst, opened.id, answersWith(answers));
  await world.cases.rateRisks(analyst, opened.id, NO_RISKS);
  await world.cases.move(opener, opened.id, move('submit'));
  await world.cases.move(analyst, opened.id, move(name));
  return opened.id;
}

const stateOf = async (id: number) => (await world.cases.get(analyst, id)).case.state;

async function refusals(promise: Promise<unknown>): Promise<string[]> {
  const error: unknown = await promise.then(
    () => new Error('went through'),
    (reason: unknown) => reason,
  );
  if (error instanceof Refused) return error.reasons.map((each) => each.key);
  throw error;
}

test('a case that its only chief opened goes to the Regional Director, and keeps its level', async () => {
  const both = await world.person(
    { role: 'chief', officeId: world.elsewhere },
    { role: 'focal_point', officeId: world.elsewhere },
  );
  const general2 = { role: 'regional_director' as const, officeId: world.elsewhere };
  const above = await world.person(general2);
  const id = await assessed('assess_low', {}, { opener: both, officeId: world.elsewhere });
  expect(await world.cases.get(analyst, id)).toMatchObject({
    case: { state: 'regional_director', level: 'low' },
  });
  expect(await world.cases.waitingFor(above)).toContainEqual(
    expect.objectContaining({ href: `/cases/${id}` }),
  );
  const { decisions } = await world.cases.move(above, id, move('decide_medium', { outcome: 'approved' }));
  expect(decisions).toEqual([
    expect.objectContaining({ level: 'low', decidedAs: 'regional_director', binding: true }),
  ]);
  const verbs = (await world.cases.history(analyst, id)).map((each) => each.verb);
  expect(verbs).toContain('case.climb');
});

test('the first page asks for no decision of whoever only wrote in the case', async () => {
  await world.person({ role: 'chief', officeId: world.office });
  const partnerId = await world.partner();
  const input = {
    partnerId,
    officeId: world.office,
    track: 'standard' as const,
    purpose: 'A',
    addresses: [],
  };
  const { case: opened } = await world.cases.open(focalPoint, input);
  await world.cases.answer(focalPoint, opened.id, answersWith({}));
  await world.cases.rateRisks(focalPoint, opened.id, NO_RISKS);
  const both = await world.person({ role: 'chief', officeId: world.office }, { role: 'focal_point', officeId: world.office }); // prettier-ignore
  await world.cases.answer(both, opened.id, answersWith({}));
  await world.cases.move(focalPoint, opened.id, move('submit'));
  await world.cases.setLevel(analyst, opened.id, { level: 'low', reason: 'Known' });
  await world.cases.move(analyst, opened.id, move('assess_low'));
  const hrefs = async (actor: Actor) => (await world.cases.waitingFor(actor)).map((each) => each.href);
  expect(await hrefs(chief)).toContain(`/cases/${opened.id}`);
  expect(await hrefs(both)).not.toContain(`/cases/${opened.id}`);
  expect(
    await refusals(world.cases.move(both, opened.id, move('decide_low', { outcome: 'approved' }))),
  ).toEqual(['four_eyes.wrote']);
});

test('a declared conflict bars from deciding, and takes the case up when nobody is left', async () => {
  const second = await world.person({ role: 'chief', officeId: world.office });
  const id = await assessed('assess_low');
  expect(await refusals(world.cases.declareConflict(focalPoint, id, { reason: 'mine' }))).toEqual([
    'cases.error.conflict_no_decider',
  ]);
  await world.cases.declareConflict(chief, id, { reason: 'My sister works there.' });
  expect(await stateOf(id)).toBe('chief');
  expect(await refusals(world.cases.move(chief, id, move('decide_low', { outcome: 'approved' })))).toEqual([
    'case.conflict_declared',
  ]);
  expect(await refusals(world.cases.declareConflict(chief, id, { reason: 'again' }))).toEqual([
    'cases.error.conflict_known',
  ]);
  expect((await world.cases.waitingFor(chief)).map((each) => each.href)).not.toContain(`/cases/${id}`);
  await world.cases.declareConflict(second, id, { reason: 'I sat on its board.' });
  expect(await stateOf(id)).toBe('regional_director');
  await world.cases.declareConflict(regionalDirector, id, { reason: 'An old friend.' });
  expect(await stateOf(id)).toBe('committee');
  const file = await world.cases.get(analyst, id);
  expect(file.standing).toMatchObject({ item: { state: 'open' }, session: { state: 'open' } });
});

test('a committee that conflicts leave without a quorum hands the case to the Director General', async () => {
  const id = await assessed('assess_high', HIGH);
  const sitting = (await world.cases.get(analyst, id)).memberIds;
  expect(sitting).toHaveLength(4);
  await world.cases.vote(members[0] as Actor, id, { vote: 'recuse', reason: 'Shares' });
  expect(await stateOf(id)).toBe('committee');
  await world.cases.declareConflict(members[1] as Actor, id, { reason: 'A cousin' });
  expect(await stateOf(id)).toBe('director_general');
  const { decisions } = await world.cases.move(
    general,
    id,
    move('decide_very_high', { outcome: 'rejected' }),
  );
  expect(decisions).toEqual([expect.objectContaining({ level: 'high', decidedAs: 'director_general' })]);
});

test('the daily check takes up what an ended term leaves without a decider', async () => {
  const id = await assessed('assess_low');
  expect(await recheckDeciders(world.work, world.database)).toBe(0);
  await world.work.run(productActor(), async (change) => {
    await change.set(RoleAssignment, { userId: chief.id }, { toDay: '2017-06-14' });
    change.record({ verb: 'role.end', subject: 'user', subjectId: chief.id });
  });
  expect(await recheckDeciders(world.work, world.database)).toBe(1);
  expect(await stateOf(id)).toBe('regional_director');
});

test('a department of headquarters: its director decides low, the committee medium', async () => {
  const department = await world.work.run(productActor(), async (change) => {
    change.record({ verb: 'office.add', subject: 'office', subjectId: 'DEP' });
    return change.insert(Office, { code: 'DEP', name: 'A department', kind: 'headquarters', parentId: null, countryCode: null, active: true, illustrative: true }); // prettier-ignore
  });
  const opener = await world.person({ role: 'focal_point', officeId: department.id });
  const director = await world.person({ role: 'chief', officeId: department.id });
  const at = { opener, officeId: department.id };
  const low = await assessed('assess_low', {}, at);
  await world.cases.move(director, low, move('decide_low', { outcome: 'approved' }));
  expect(await stateOf(low)).toBe('decided');
  expect(await stateOf(await assessed('assess_medium', MEDIUM, at))).toBe('committee');
});

test('an officer in charge decides in the stead, and the decision says for whom', async () => {
  const deputy = await world.person({ role: 'focal_point', officeId: world.elsewhere });
  await world.work.run(productActor(), async (change) => {
    const original = await change.manager.findOneByOrFail(RoleAssignment, { userId: chief.id ?? 0 });
    await change.insert(RoleAssignment, {
      ...{ userId: deputy.id ?? 0, role: 'chief' as const, officeId: world.office, capacity: null },
      ...{ fromDay: '2017-06-01', toDay: '2017-06-30', inChargeForId: original.id },
    });
    change.record({ verb: 'role.lend', subject: 'user', subjectId: deputy.id });
  });
  const acting: Actor = { ...deputy, grants: [{ role: 'chief', officeIds: [world.office] }] };
  const id = await assessed('assess_low');
  const { decisions } = await world.cases.move(acting, id, move('decide_low', { outcome: 'approved' }));
  expect(decisions).toEqual([
    expect.objectContaining({ decidedBy: deputy.id, inChargeFor: chief.id, decidedAs: 'chief' }),
  ]);
  const own = await assessed('assess_low');
  const decided = await world.cases.move(chief, own, move('decide_low', { outcome: 'approved' }));
  expect(decided.decisions[0]?.inChargeFor).toBeNull();
});
