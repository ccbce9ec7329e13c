import { RoleAssignment } from '../../src/accounts/role-assignment.entity';
import { AuditEntry } from '../../src/audit/audit-entry.entity';
import { productActor, type Actor } from '../../src/kernel/actor';
import { Refused, Stale } from '../../src/kernel/errors';
import { openEngagementsTest, type EngagementsTest } from './engagements.support';

const move = (name: string, note: string | null = null) => ({ move: name, note });

/** The reasons of a refusal; none when it went through. */
async function keys(attempt: Promise<unknown>): Promise<string[]> {
  try {
    await attempt;
    return [];
  } catch (error) {
    if (error instanceof Refused) return error.reasons.map(({ key }) => key);
    throw error;
  }
}

describe('who entered or changed an engagement does not approve it', () => {
  let t: EngagementsTest;
  let focal: Actor;
  let chief: Actor;
  beforeAll(async () => {
    t = await openEngagementsTest();
    focal = await t.person('focal_point', t.home);
    chief = await t.person('chief', t.home);
  });
  afterAll(() => t.test.close());

  const inReview = async (by: Actor): Promise<number> => {
    const { id } = await t.engagements.add(by, t.input());
    await t.engagements.move(focal, id, move('submit'));
    return id;
  };

  test('the chief who entered it', async () => {
    const id = await inReview(chief);
    expect(await keys(t.engagements.move(chief, id, move('approve')))).toEqual(['four_eyes.created']);
    const offered = await t.engagements.moves(chief, await t.engagements.get(id));
    expect(offered.find((each) => each.move === 'approve')?.refusals).toEqual([{ key: 'four_eyes.created' }]);
    // Others of the office may: an officer in charge holds the role in their own right.
    const inCharge = await t.person('chief', t.home);
    expect(await keys(t.engagements.move(inCharge, id, move('approve')))).toEqual([]);
  });

  test('the chief who changed it, also when somebody else changed it after', async () => {
    const id = await inReview(focal);
    await t.engagements.change(chief, id, t.input({ title: 'Training of more recruiters' }));
    await t.engagements.change(focal, id, t.input({ title: 'Training of recruiters' }));
    expect(await keys(t.engagements.move(chief, id, move('approve')))).toEqual(['four_eyes.changed']);
  });

  test('a person with both roles has one pair of eyes', async () => {
    const both = await t.person('focal_point', t.home);
    await t.test.work.run(productActor('test'), async (change) => {
      const held = { role: 'chief' as const, officeId: t.home.id, fromDay: '2010-01-01', toDay: null };
      const row = { ...held, userId: both.id ?? 0, capacity: null, inChargeForId: null };
      await change.insert(RoleAssignment, row);
      change.record({ verb: 'test.give', subject: 'test', subjectId: null });
    });
    const withBoth = { ...both, grants: [...both.grants, ...chief.grants] };
    const id = await inReview(withBoth);
    expect(await keys(t.engagements.move(withBoth, id, move('approve')))).toEqual(['four_eyes.created']);
  });

  test('what the chief approves is what the chief read', async () => {
    const id = await inReview(focal);
    const { version } = await t.engagements.get(id);
    await t.engagements.change(focal, id, t.input({ endsOn: '2035-12-31' }));
    await expect(t.engagements.move(chief, id, move('approve'), version)).rejects.toBeInstanceOf(Stale);
    expect((await t.engagements.move(chief, id, move('approve'), version + 1)).state).toBe('agreed');
  });

  test('changing and approving at the same moment leaves no way round', async () => {
    const id = await inReview(focal);
    await Promise.allSettled([
      t.engagements.change(chief, id, t.input({ title: 'Something else altogether' })),
      t.engagements.move(chief, id, move('approve')),
    ]);
    const trail = await t.test.database.read.find(AuditEntry, {
      where: { subject: 'engagement', subjectId: String(id), actorId: chief.id ?? 0 },
      order: { seq: 'ASC' },
    });
    // Whichever came first: what the chief approved was not yet changed by the chief.
    const verbs = trail.map(({ verb }) => verb);
    if (verbs.includes('engagement.approve')) expect(verbs[0]).toBe('engagement.approve');
    else expect(verbs).toEqual(['engagement.change']);
  });
});
