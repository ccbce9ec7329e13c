import type { CaseMoveInput, VoteInput } from '../../src/due-diligence/cases/case.input';
import { casePage } from '../../src/due-diligence/cases/case.pages';
import { caseView } from '../../src/due-diligence/cases/case.view';
import { leftOut } from '../../src/due-diligence/committee/overruling';
import { dueDiligenceTexts } from '../../src/due-diligence/due-diligence.texts';
import type { Actor } from '../../src/kernel/actor';
import { Invalid } from '../../src/kernel/errors';
import '../../src/texts/common.texts';
import { registerTexts } from '../../src/texts/translator';
import { answersWith, castOf, move, NO_RISKS, openWorld, type World } from './cases.support';

const AUDIT = 'An independent audit before anything is signed';
const audit = { text: AUDIT, holdsGate: true };

test.each([
  ['taken over as worded', [audit], []],
  ['taken over with other spaces and letters', [{ text: ` an independent audit  before anything is signed`, holdsGate: true }], []],
  ['left out', [], [AUDIT]],
  ['in other words', [{ text: 'A postcard once a year', holdsGate: true }], [AUDIT]],
  ['without holding the gate', [{ text: AUDIT, holdsGate: false }], [AUDIT]],
] as const)('a condition of the committee that is %s', (_, decided, texts) => {
  expect(leftOut([audit, { text: 'A letter', holdsGate: false }], decided)).toEqual(texts);
}); // prettier-ignore

describe('the Director General decides upon the conditions of the committee', () => {
  let world: World;
  let general: Actor;
  let analyst: Actor;
  let id: number;
  beforeAll(() => registerTexts(dueDiligenceTexts));
  beforeEach(async () => {
    world = await openWorld();
    const cast = await castOf(world);
    ({ general, analyst } = cast);
    const { focalPoint, members } = cast;
    const partnerId = await world.partner();
    const place = {
      partnerId,
      officeId: world.office,
      track: 'standard' as const,
      purpose: 'A',
      addresses: [],
    };
    ({ id } = (await world.cases.open(focalPoint, place)).case);
    await world.cases.answer(focalPoint, id, answersWith({ 'DET-1': { sharePercent: 0.01 } }));
    await world.cases.rateRisks(focalPoint, id, NO_RISKS);
    await world.cases.move(focalPoint, id, move('submit'));
    await world.cases.move(analyst, id, move('assess_very_high'));
    const conditions = [{ text: AUDIT, owner: null, dueOn: null, holdsGate: true }];
    const vote: VoteInput = { vote: 'approve_with_conditions', reason: null, conditions };
    for (const member of [...members, cast.regionalDirector]) await world.cases.vote(member, id, vote);
    await world.cases.move(members[0] as Actor, id, move('recommend'));
  });
  afterEach(() => world.close());

  const decide = (more: Partial<CaseMoveInput>) =>
    world.cases.move(general, id, move('decide_very_high', { note: 'Weighed.', ...more }));
  const refused = async (more: Partial<CaseMoveInput>): Promise<unknown> => {
    const error: unknown = await decide(more).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    return error instanceof Invalid ? error.fields : error;
  };
  const without = [
    expect.objectContaining({
      field: 'overruledBecause',
      reason: expect.objectContaining({ key: 'committee.overruled_without_reason' }),
    }),
  ];

  it('leaves none that holds the gate out without a reason, which the decision shows', async () => {
    expect(await refused({ outcome: 'approved' })).toEqual(without);
    const postcard = { text: 'A postcard', owner: 'Office', dueOn: '2017-12-31', holdsGate: false };
    expect(await refused({ outcome: 'approved_with_conditions', conditions: [postcard] })).toEqual(without);
    await decide({ outcome: 'approved', overruledBecause: 'The audit was made last month.' });
    const file = await world.cases.get(analyst, id);
    expect(caseView(file, analyst).decisions.at(-1)).toMatchObject({
      ...{ decidedAs: 'director_general', overruledBecause: 'The audit was made last month.' },
    });
  });

  it('has them in the form, and follows without a reason', async () => {
    const file = await world.cases.get(general, id);
    const page = JSON.stringify(casePage(file, general, [], '2017-06-15'));
    expect(page).toContain(`"kept":{"key"`);
    expect(page).toContain(AUDIT);
    const conditions = ["one", "two", "three", "four"].map((owner) => ({ text: AUDIT, owner, dueOn: '2017-12-31', holdsGate: true })); // prettier-ignore
    await decide({ outcome: 'approved_with_conditions', conditions, overruledBecause: 'Not needed' });
    const decided = (await world.cases.get(analyst, id)).decisions.at(-1);
    expect(decided).toMatchObject({ outcome: 'approved_with_conditions', overruledBecause: null });
  });

  it('needs no reason to reject what the committee would approve', async () => {
    await decide({ outcome: 'rejected' });
    expect((await world.cases.get(analyst, id)).case.state).toBe('decided');
  });
});
