import { addEngagements } from '../../src/engagements/add-engagements';
import { EngagementPartner } from '../../src/engagements/engagement-partner.entity';
import { Engagement } from '../../src/engagements/engagement.entity';
import { productActor, type Actor } from '../../src/kernel/actor';
import { Refused, Stale } from '../../src/kernel/errors';
import { openEngagementsTest, partner, type EngagementsTest } from './engagements.support';

const move = (name: string, note: string | null = null) => ({ move: name, note });

describe('no partnership without clearance (evaluation 4.2.2)', () => {
  let t: EngagementsTest;
  let focal: Actor;
  let chief: Actor;
  beforeEach(async () => {
    t = await openEngagementsTest();
    focal = await t.person('focal_point', t.home);
    chief = await t.person('chief', t.home);
  });
  afterEach(() => t.test.close());

  const submitted = async (partnerIds: number[], kind: 'partnership' | 'collaboration' = 'partnership') => {
    const { id } = await t.engagements.add(focal, t.input({ partnerIds, kind }));
    await t.engagements.move(focal, id, move('submit'));
    return id;
  };

  it('is agreed and started when every partner is cleared', async () => {
    const id = await submitted([t.cleared.id]);
    expect(await t.engagements.move(chief, id, move('approve'))).toMatchObject({
      state: 'agreed',
      agreedOn: '2017-06-15',
    });
    expect((await t.engagements.move(focal, id, move('start'))).state).toBe('active');
  });

  it('is refused by the service, with the partner and what would help', async () => {
    const id = await submitted([t.cleared.id, t.uncleared.id]);
    const refused = t.engagements.move(chief, id, move('approve'));
    await expect(refused).rejects.toMatchObject({
      reasons: [{ key: 'gate.not_cleared', values: { partner: 'Sahel Energy' } }, { key: 'clearance.none' }],
    });
    await expect(refused).rejects.toBeInstanceOf(Refused);
    const moves = await t.engagements.moves(chief, await t.engagements.get(id));
    expect(moves.find((each) => each.move === 'approve')?.refusals).toHaveLength(2);
  });

  it('is refused in bulk, whole', async () => {
    const active = { state: 'active' as const, agreedOn: '2017-06-15' };
    const bulk = t.test.work.run(productActor('import'), (change) =>
      addEngagements(change, [
        { ...t.input(), ...active },
        { ...t.input({ partnerIds: [t.uncleared.id] }), ...active },
      ]),
    );
    await expect(bulk).rejects.toThrow('gate:');
    expect(await t.test.database.read.count(Engagement)).toBe(0);
  });

  it('is refused by the database to a plain UPDATE and to a partner slipped in', async () => {
    const id = await submitted([t.uncleared.id]);
    const { writer } = t.test.database;
    const update = `UPDATE engagement SET state = 'agreed', agreed_on = '2017-06-15' WHERE id = ${id}`;
    await expect(writer.query(update)).rejects.toThrow('gate:');
    const agreed = await submitted([t.cleared.id]);
    await t.engagements.move(chief, agreed, move('approve'));
    const slip = { engagementId: agreed, partnerId: t.uncleared.id, lead: false };
    await expect(writer.manager.insert(EngagementPartner, slip)).rejects.toThrow('gate:');
  });

  it('is met by a change of partners or kind, too', async () => {
    const id = await submitted([t.cleared.id]);
    await t.engagements.move(chief, id, move('approve'));
    const both = t.input({ partnerIds: [t.cleared.id, t.uncleared.id] });
    await expect(t.engagements.change(focal, id, both)).rejects.toBeInstanceOf(Refused);
    const loose = await submitted([t.uncleared.id], 'collaboration');
    await t.engagements.move(chief, loose, move('approve'));
    const partnership = t.input({ partnerIds: [t.uncleared.id] });
    await expect(t.engagements.change(focal, loose, partnership)).rejects.toBeInstanceOf(Refused);
  });

  it('does not stand against a collaboration', async () => {
    const id = await submitted([t.uncleared.id], 'collaboration');
    expect((await t.engagements.move(chief, id, move('approve'))).state).toBe('agreed');
  });

  it('lets one of two approvals at once through', async () => {
    const id = await submitted([t.cleared.id]);
    const results = await Promise.allSettled([
      t.engagements.move(chief, id, move('approve')),
      t.engagements.move(chief, id, move('approve')),
    ]);
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    const reason: unknown = results.find((result) => result.status === 'rejected')?.reason;
    expect(reason instanceof Refused || reason instanceof Stale).toBe(true);
  });

  it('is overridden by the Director General alone, in writing, and only where it stands', async () => {
    const id = await submitted([t.uncleared.id]);
    const general = await t.person('director_general');
    await expect(t.engagements.move(chief, id, move('override', 'why'))).rejects.toBeInstanceOf(Refused);
    await expect(t.engagements.move(general, id, move('override'))).rejects.toMatchObject({
      fields: [{ field: 'note' }],
    });
    const passed = await t.engagements.move(general, id, move('override', 'Emergency response'));
    expect(passed).toMatchObject({
      state: 'agreed',
      overrideBy: general.id,
      overrideReason: 'Emergency response',
    });
    expect((await t.engagements.move(focal, id, move('start'))).state).toBe('active');
    const fine = await submitted([t.cleared.id]);
    await expect(t.engagements.move(general, fine, move('override', 'why'))).rejects.toMatchObject({
      reasons: [{ key: 'engagements.refused.no_override_needed' }],
    });
  });

  it('keeps and marks what was found running, whose new partners meet it again', async () => {
    const { id } = await t.engagements.add(focal, t.input({ partnerIds: [t.uncleared.id] }));
    const said = { move: 'enter_running', note: 'Began before we knew', since: '2017-06-01' };
    const asked = await t.engagements.move(focal, id, said);
    expect(asked).toMatchObject({ state: 'in_review', withoutClearance: false });
    await expect(t.engagements.move(focal, id, move('accept_running'))).rejects.toBeInstanceOf(Refused);
    await expect(t.engagements.move(chief, id, move('approve'))).rejects.toBeInstanceOf(Refused);
    const analyst = await t.person('analyst');
    expect(await t.engagements.move(analyst, id, move('accept_running'))).toMatchObject({
      ...{ state: 'active', withoutClearance: true, overrideReason: 'Began before we knew' },
      ...{ runningSince: '2017-06-01', runningAcceptedBy: analyst.id },
    });
    const other = await t.test.work.run(productActor('test'), async (change) => {
      change.record({ verb: 'partner.create', subject: 'partner', subjectId: null });
      return partner(change, 'Third', t.home);
    });
    const more = t.input({ partnerIds: [t.uncleared.id, other.id] });
    await expect(t.engagements.change(focal, id, more)).rejects.toBeInstanceOf(Refused);
    const fine = await t.engagements.add(focal, t.input());
    await expect(t.engagements.move(focal, fine.id, move('enter_running', 'x'))).rejects.toMatchObject({
      reasons: [{ key: 'engagements.refused.cleared_already' }],
    });
  });

  it('asks since when and why it runs, and for a second analyst where an analyst entered it', async () => {
    const analyst = await t.person('analyst');
    const { id } = await t.engagements.add(analyst, t.input({ partnerIds: [t.uncleared.id] }));
    const run = (note: string, since: string | null) =>
      t.engagements.move(analyst, id, { move: 'enter_running', note, since });
    await expect(run('.', '2017-06-16')).rejects.toMatchObject({
      fields: [
        { field: 'since', reason: { key: 'engagements.error.since_future' } },
        { field: 'note', reason: { key: 'engagements.error.reason_short' } },
      ],
    });
    await expect(run('Began before we knew', '2017-05-31')).rejects.toMatchObject({
      fields: [{ field: 'since', reason: { key: 'engagements.error.since_before' } }],
    });
    await run('Began before we knew', '2017-06-02');
    await expect(t.engagements.move(analyst, id, move('accept_running'))).rejects.toMatchObject({
      reasons: [{ key: 'four_eyes.created' }, { key: 'engagements.refused.own_request' }],
    });
    const second = await t.person('analyst');
    expect((await t.engagements.move(second, id, move('refuse_running', 'Say who agreed'))).state).toBe(
      'draft',
    );
    await run('Began before we knew', '2017-06-02');
    expect((await t.engagements.move(second, id, move('accept_running'))).state).toBe('active');
  });
});
