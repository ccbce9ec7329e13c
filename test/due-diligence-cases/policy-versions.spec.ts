import { DueDiligenceCase } from '../../src/due-diligence/cases/due-diligence-case.entity';
import { DueDiligencePolicy } from '../../src/due-diligence/policy/due-diligence-policy.entity';
import { PoliciesService } from '../../src/due-diligence/policy/policies.service';
import { PolicyVersionsService } from '../../src/due-diligence/policy/policy-versions.service';
import type { Policy } from '../../src/due-diligence/policy/policy';
import { policyVersion1 } from '../../src/due-diligence/policy/version-1';
import { escalate } from '../../src/due-diligence/policy/write-criterion';
import { dueDiligenceTexts } from '../../src/due-diligence/due-diligence.texts';
import { registerTexts } from '../../src/texts/translator';
import { Notice } from '../../src/notices/notice.entity';
import type { Actor } from '../../src/kernel/actor';
import { Invalid, Refused, Stale } from '../../src/kernel/errors';
import { answersWith, move, NO_RISKS, openWorld, type World } from './cases.support';

registerTexts(dueDiligenceTexts);

let world: World;
let policies: PoliciesService;
let versions: PolicyVersionsService;
let analyst: Actor;
let administrator: Actor;
let focalPoint: Actor;

beforeAll(async () => {
  world = await openWorld();
  policies = new PoliciesService(world.database, world.work);
  versions = new PolicyVersionsService(policies, world.database, world.work);
  analyst = await world.person({ role: 'analyst', officeId: null });
  administrator = await world.person({ role: 'administrator', officeId: null });
  focalPoint = await world.person({ role: 'focal_point', officeId: world.office });
});
afterAll(() => world.close());

/** Version 1 with a politically exposed partner at `high`. */
const stricter = (): Policy => ({
  ...policyVersion1,
  criteria: policyVersion1.criteria.map((each) =>
    each.code === 'PEP-1' ? { ...each, yes: escalate('high') } : each,
  ),
});

async function keys(promise: Promise<unknown>): Promise<string[]> {
  const error: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof Refused || error instanceof Invalid) return error.reasons.map((each) => each.key);
  throw new Error('went through');
}

async function exposedCase(): Promise<number> {
  const input = { partnerId: await world.partner(), officeId: world.office, track: 'standard' as const };
  const { case: opened } = await world.cases.open(focalPoint, {
    ...input,
    purpose: 'A venture',
    addresses: [],
  });
  await world.cases.answer(focalPoint, opened.id, answersWith({ 'PEP-1': { value: 'yes' } }));
  await world.cases.rateRisks(focalPoint, opened.id, NO_RISKS);
  await world.cases.move(focalPoint, opened.id, move('submit'));
  return opened.id;
}

test('a version is drafted, tried, proposed by one and put in force by another; open cases keep theirs', async () => {
  const before = await exposedCase();
  const draft = await versions.draft(analyst);
  expect(draft).toMatchObject({ number: 2, state: 'draft', createdBy: analyst.id });
  expect(await keys(versions.move(analyst, draft.id, { move: 'propose', note: 'Why' }))).toEqual([
    'policy.refusal.no_changes',
  ]);

  await versions.write(analyst, draft.id, stricter(), 1);
  await expect(versions.write(analyst, draft.id, stricter(), 1)).rejects.toThrow(Stale);
  expect((await versions.compare(draft.id, null)).changes).toMatchObject([{ key: 'PEP-1', field: 'yes' }]);
  expect(await versions.tryOut(draft.id)).toMatchObject([
    { id: before, change: 'up', before: { level: 'medium' }, after: { level: 'high' }, because: ['PEP-1'] },
  ]);

  expect(await keys(versions.move(analyst, draft.id, { move: 'propose', note: null }))).toEqual([
    'field.required',
  ]);
  await versions.move(analyst, draft.id, { move: 'propose', note: 'Exposure was underrated' });
  expect(await keys(versions.write(analyst, draft.id, stricter()))).toEqual(['policy.refusal.not_draft']);
  expect(await keys(versions.move(analyst, draft.id, { move: 'activate', note: null }))).toEqual([
    'four_eyes.drafted',
    'policy.refusal.own_proposal',
  ]);
  const href = `/policy/versions/${draft.id}`;
  const told = async (kind: string): Promise<number[]> =>
    (await world.database.read.findBy(Notice, { kind })).map((each) => each.userId);
  expect(await told('policy.notice.propose')).toContain(administrator.id);
  expect(await told('policy.notice.propose')).not.toContain(analyst.id);
  expect(await world.cases.waitingFor(administrator)).toContainEqual(expect.objectContaining({ href }));
  expect(await world.cases.waitingFor(analyst)).not.toContainEqual(expect.objectContaining({ href }));
  await versions.move(administrator, draft.id, { move: 'activate', note: null });
  expect(await told('policy.notice.activate')).toContain(analyst.id);
  expect(await world.cases.waitingFor(administrator)).not.toContainEqual(expect.objectContaining({ href }));

  const rows = await world.database.read.find(DueDiligencePolicy, { order: { number: 'ASC' } });
  expect(rows.map(({ number, state }) => [number, state])).toEqual([[1, 'retired'], [2, 'active']]); // prettier-ignore
  expect(rows[1]).toMatchObject({ proposedBy: analyst.id, activatedBy: administrator.id, note: 'Exposure was underrated' }); // prettier-ignore
  expect((await policies.active()).row.number).toBe(2);

  const after = await exposedCase();
  const kept = async (id: number) => (await world.cases.get(analyst, id)).assessment.level;
  expect([await kept(before), await kept(after)]).toEqual(['medium', 'high']);
  const held = await world.database.read.findOneByOrFail(DueDiligenceCase, { id: before });
  expect(held.policyId).toBe(rows[0]?.id);
  expect((await versions.compare(draft.id, null)).before.row.number).toBe(1);
});

test('a draft from a file takes the next number, and is refused with the path of what is wrong', async () => {
  const wrong = {
    ...policyVersion1,
    ladder: policyVersion1.ladder.map((rung) => ({ ...rung, validityMonths: 0 })),
  };
  const error = await versions.draft(analyst, wrong).catch((reason: unknown) => reason);
  expect((error as Invalid).fields[0]?.field).toBe('ladder.0.validityMonths');
  expect(await keys(versions.draft(analyst, []))).toEqual(['policy.not_object']);
  const draft = await versions.draft(administrator, policyVersion1);
  expect(draft.number).toBe(3);
  expect((await policies.get(draft.id)).policy.number).toBe(3);
  await versions.move(administrator, draft.id, { move: 'discard', note: 'Only a trial' });
  expect(await versions.moves((await policies.get(draft.id)).row, administrator)).toEqual([]);
});

test('a proposal that is returned can be changed and proposed by somebody else', async () => {
  const draft = await versions.draft(analyst, policyVersion1);
  await versions.move(analyst, draft.id, { move: 'propose', note: 'Back to the first' });
  await versions.move(administrator, draft.id, { move: 'return', note: 'Say why' });
  await versions.write(analyst, draft.id, { ...policyVersion1, fastTrackWorkingDays: 2 });
  await versions.move(administrator, draft.id, { move: 'propose', note: 'Said' });
  // Whoever wrote any of it is not the second pair of eyes, though somebody else proposed it.
  expect(await keys(versions.move(analyst, draft.id, { move: 'activate', note: null }))).toEqual([
    'four_eyes.drafted',
    'policy.refusal.own_proposal',
  ]);
  const third = await world.person({ role: 'analyst', officeId: null });
  const href = `/policy/versions/${draft.id}`;
  expect(await world.cases.waitingFor(analyst)).not.toContainEqual(expect.objectContaining({ href }));
  expect(await world.cases.waitingFor(third)).toContainEqual(expect.objectContaining({ href }));
  await versions.move(third, draft.id, { move: 'activate', note: null });
  expect((await policies.active()).policy.fastTrackWorkingDays).toBe(2);
});

test('whoever ever proposed a version does not put it in force, and what is put in force is what was read', async () => {
  const [other, fourth] = [
    await world.person({ role: 'analyst', officeId: null }),
    await world.person({ role: 'administrator', officeId: null }),
  ];
  const draft = await versions.draft(analyst, { ...policyVersion1, fastTrackWorkingDays: 3 });
  await versions.move(other, draft.id, { move: 'propose', note: 'Three days are enough' });
  const { version: read } = (await policies.get(draft.id)).row;
  await versions.move(analyst, draft.id, { move: 'return', note: 'Four would be better' });
  await versions.write(analyst, draft.id, { ...policyVersion1, fastTrackWorkingDays: 4 });
  await versions.move(analyst, draft.id, { move: 'propose', note: 'Four days' });
  expect(await keys(versions.move(other, draft.id, { move: 'activate', note: null }))).toEqual([
    'policy.refusal.own_proposal',
  ]);
  await expect(versions.move(fourth, draft.id, { move: 'activate', note: null }, read)).rejects.toThrow(
    Stale,
  );
  await versions.move(fourth, draft.id, { move: 'activate', note: null });
  expect((await policies.active()).policy.fastTrackWorkingDays).toBe(4);
});
