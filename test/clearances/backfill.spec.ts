import { OneAnswer1700000013000 } from '../../migrations/1700000013000-one-answer';
import { ToldOnce1700000022000 } from '../../migrations/1700000022000-told-once';
import { ClearanceSuspension } from '../../src/clearances/clearance-suspension.entity';
import { addDays } from '../../src/kernel/clock';
import { DueTold } from '../../src/notices/due-told.entity';
import { openEngagementsTest, type EngagementsTest } from '../engagements/engagements.support';

/** A register from before suspensions had causes of their own keeps each, and knows what had ended. */
describe('the suspensions of a register that was there before', () => {
  let t: EngagementsTest;
  beforeAll(async () => {
    t = await openEngagementsTest();
  });
  afterAll(() => t.test.close());

  it.each([
    ["suspended_on = '2017-05-01', suspension_reason = 'concern'", { cause: 'concern', reference: null }],
    [
      "suspended_on = '2017-05-01', suspension_reason = '2017-0001'",
      { cause: 'replaced', reference: '2017-0001' },
    ],
  ])('%s', async (set, expected) => {
    const { writer } = t.test.database;
    const at = writer.migrations.findIndex((each) => each instanceof OneAnswer1700000013000);
    for (const _ of writer.migrations.slice(at)) await writer.undoLastMigration();
    await writer.query(`UPDATE clearance SET ${set}`);
    await writer.runMigrations();
    expect(await writer.manager.find(ClearanceSuspension)).toMatchObject([
      { ...expected, fromDay: '2017-05-01', liftedOn: null },
    ]);
  });

  it('the case that is being looked into again stops what it gave', async () => {
    const { writer } = t.test.database;
    const at = writer.migrations.findIndex((each) => each instanceof OneAnswer1700000013000);
    for (const _ of writer.migrations.slice(at)) await writer.undoLastMigration();
    for (const statement of [
      'UPDATE clearance SET suspended_on = NULL, suspension_reason = NULL',
      "UPDATE due_diligence_case SET state = 'assessment'",
      `INSERT INTO decision (case_id, stage, outcome, level, binding, decided_as, reason, decided_at, dissent, illustrative)
       SELECT id, 'decision', 'approved', 'low', ${yes()}, 'chief', 'r', '2017-04-01T10:00:00.000Z', '[]', illustrative
       FROM due_diligence_case`,
      `INSERT INTO case_step (case_id, office_id, state, entered_at)
       SELECT id, office_id, 'assessment', '2017-05-02T10:00:00.000Z' FROM due_diligence_case`,
    ])
      await writer.query(statement);
    await writer.runMigrations();
    expect(await writer.manager.find(ClearanceSuspension)).toMatchObject([
      { cause: 'reopened', reference: '2017-0001', fromDay: '2017-05-02' },
    ]);
  });

  const yes = (): string => (t.test.database.isSqlite ? '1' : 'true');
});

/** Until then its office was told on three days exactly: of those gone by it is not told again. */
describe('the warnings of a register that was there before', () => {
  let t: EngagementsTest;
  beforeAll(async () => {
    t = await openEngagementsTest();
  });
  afterAll(() => t.test.close());

  it('are those gone by, and not those to come', async () => {
    const { writer } = t.test.database;
    const at = writer.migrations.findIndex((each) => each instanceof ToldOnce1700000022000);
    for (const _ of writer.migrations.slice(at)) await writer.undoLastMigration();
    const until = addDays(new Date().toISOString().slice(0, 10), 20);
    await writer.query(`UPDATE clearance SET valid_until = '${until}'`);
    await writer.runMigrations();
    const told = await writer.manager.find(DueTold, {
      where: { kind: 'clearance.ends' },
      order: { id: 'ASC' },
    });
    expect(new Set(told.map(({ stage, about }) => `${stage} ${about}`))).toEqual(new Set([`60 ${until}`, `30 ${until}`])); // prettier-ignore
  });
});
