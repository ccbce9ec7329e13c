import { AuditEntry } from '../../src/audit/audit-entry.entity';
import { amendmentMoves, needsChief, type Terms } from '../../src/engagements/amendments/amendment';
import { AmendmentsService } from '../../src/engagements/amendments/amendments.service';
import type { NamedAmendment } from '../../src/engagements/amendments/load-amendment';
import { ENGAGEMENT_STATES } from '../../src/engagements/engagements.vocabulary';
import { productActor, type Actor } from '../../src/kernel/actor';
import { Invalid, Missing, Refused, Stale } from '../../src/kernel/errors';
import { openEngagementsTest, partner, type EngagementsTest } from './engagements.support';

const move = (name: string, note: string | null = null) => ({ move: name, note });
const decide = (name: 'agree' | 'return' | 'take_back', note: string | null = null) => ({ move: name, note });

describe('what a chief has to agree to again', () => {
  const actor: Actor = { id: 1, name: 'Somebody', locale: 'en', via: 'api', grants: [] };
  const terms: Terms = {
    ...{ kind: 'collaboration', typeId: 1, agreement: 'none', startsOn: '2017-06-01', endsOn: '2017-12-31' },
    ...{ officeId: 1, otherOfficeIds: [2], partnerIds: [1, 2], countryCodes: ['SN'] },
  };
  it.each<[Partial<Terms>, boolean]>([
    [{}, false],
    [{ partnerIds: [2] }, false],
    [{ endsOn: '2017-07-01' }, false],
    [{ otherOfficeIds: [] }, false],
    [{ partnerIds: [1, 2, 3] }, true],
    [{ countryCodes: ['SN', 'ML'] }, true],
    [{ kind: 'partnership' }, true],
    [{ typeId: 2 }, true],
    [{ agreement: 'memorandum' }, true],
    [{ endsOn: null }, true],
    [{ startsOn: '2016-01-01' }, true],
    [{ officeId: 2, otherOfficeIds: [] }, true],
  ])('%j: %s', (after, expected) => {
    for (const state of ENGAGEMENT_STATES) {
      const isAgreed = ['agreed', 'active', 'suspended'].includes(state);
      expect(needsChief(actor, state, terms, { ...terms, ...after })).toBe(expected && isAgreed);
      expect(needsChief(productActor('test'), state, terms, { ...terms, ...after })).toBe(false);
    }
  });
  it('is agreed by the chief of the office that will lead, and taken back by the one that leads', () => {
    const chiefOf = (officeId: number): Actor => ({ ...actor, grants: [{ role: 'chief', officeIds: [officeId] }] });
    const names = (officeId: number): string[] =>
      amendmentMoves(chiefOf(officeId), { state: 'active', officeId: 1 }, { officeId: 2, askedBy: 9 }).map((each) => each.move); // prettier-ignore
    expect(names(1)).toEqual(['take_back']);
    expect(names(2)).toEqual(['agree', 'return']);
    expect(names(3)).toEqual([]);
    // Where one chief does both, the request of another is sent back with a note, not dropped without one.
    const at = (askedBy: number): string[] =>
      amendmentMoves(chiefOf(1), { state: 'active', officeId: 1 }, { officeId: 1, askedBy }).map((each) => each.move);
    expect(at(9)).toEqual(['agree', 'return']);
    expect(at(actor.id ?? 0)).toEqual(['agree', 'return', 'take_back']);
  }); // prettier-ignore
});

describe('an engagement that was agreed', () => {
  let t: EngagementsTest;
  let amendments: AmendmentsService;
  let focal: Actor;
  let chief: Actor;
  let second: number;
  beforeAll(async () => {
    t = await openEngagementsTest();
    amendments = new AmendmentsService(t.test.database, t.test.work);
    focal = await t.person('focal_point', t.home);
    chief = await t.person('chief', t.home);
    second = await t.test.work.run(productActor('test'), async (change) => {
      change.record({ verb: 'test.add', subject: 'test', subjectId: null });
      return (await partner(change, 'Third', t.home)).id;
    });
  });
  afterAll(() => t.test.close());

  const event = (more: Parameters<EngagementsTest['input']>[0] = {}) =>
    t.input({ kind: 'collaboration', agreement: 'none', endsOn: '2017-07-31', ...more });
  const agreed = async (input = event()): Promise<number> => {
    const { id } = await t.engagements.add(focal, input);
    await t.engagements.move(focal, id, move('submit'));
    await t.engagements.move(chief, id, move('approve'));
    return id;
  };
  const waiting = async (id: number, reader = focal): Promise<NamedAmendment | null> =>
    amendments.of(reader, await t.engagements.get(id));
  const act = async (actor: Actor, id: number, input: ReturnType<typeof decide>): Promise<void> =>
    amendments.decide(actor, id, (await waiting(id))?.id ?? 0, input);

  it('is made a partnership, or longer, or of more partners, by the chief only; the rest is changed at once', async () => {
    const id = await agreed();
    const kept = { kind: 'collaboration', agreement: 'none', endsOn: '2017-07-31', title: 'Another title' };
    for (const more of [
      { kind: 'partnership' as const, agreement: 'memorandum' as const },
      { endsOn: '2035-12-31' },
      { partnerIds: [t.cleared.id, second] },
    ]) {
      const changed = await t.engagements.change(focal, id, event({ title: 'Another title', ...more }));
      expect(changed).toMatchObject({ ...kept, partners: [{ id: t.cleared.id }] });
      expect(await waiting(id, chief)).toMatchObject({ terms: more, askedBy: focal.id, askedByName: focal.name });
      await expect(act(focal, id, decide('agree'))).rejects.toBeInstanceOf(Refused);
      expect((await amendments.waitingFor(chief)).map(({ href }) => href)).toContain(`/engagements/${id}`);
      expect(await amendments.waitingFor(focal)).toEqual([]);
    }
    await act(chief, id, decide('agree'));
    expect((await t.engagements.get(id)).partners.map((each) => each.id)).toEqual([t.cleared.id, second]);
    expect(await waiting(id)).toBeNull();
    const lines = await t.test.database.read.findBy(AuditEntry, { subject: 'engagement', subjectId: String(id) });
    expect(lines.find(({ verb }) => verb === 'engagement.agree_amendment')?.actorId).toBe(chief.id);
  }); // prettier-ignore

  it('is judged by the gate again on the day the chief agrees', async () => {
    const id = await agreed();
    const partnership = event({ kind: 'partnership', agreement: 'memorandum' });
    await t.engagements.change(focal, id, partnership);
    const held = { suspendedOn: '2017-06-01', suspensionReason: 'A test' };
    const setClearance = (patch: object): Promise<void> =>
      t.test.work.run(productActor('test'), async (change) => {
        change.record({ verb: 'test.hold', subject: 'test', subjectId: null });
        await change.manager.query(`UPDATE clearance SET held = ${'suspendedOn' in patch ? 'TRUE' : 'FALSE'} WHERE partner_id = ${t.cleared.id}`); // prettier-ignore
      });
    await setClearance(held);
    await expect(act(chief, id, decide('agree'))).rejects.toBeInstanceOf(Refused);
    expect((await t.engagements.get(id)).kind).toBe('collaboration');
    await setClearance({});
    await act(chief, id, decide('agree'));
    expect(await t.engagements.get(id)).toMatchObject({ kind: 'partnership', committedOn: '2017-06-15' });
  });

  it('gets no other terms by the chief alone, nor by somebody who is chief of another office', async () => {
    const id = await agreed();
    await t.engagements.change(chief, id, event({ endsOn: '2018-06-30' }));
    await expect(act(chief, id, decide('agree'))).rejects.toMatchObject({ reasons: [{ key: 'four_eyes.changed' }] });
    await expect(act(await t.person('chief', t.away), id, decide('agree'))).rejects.toBeInstanceOf(Refused);
    expect((await t.engagements.get(id)).endsOn).toBe('2017-07-31');
    // Somebody else who holds the role may.
    await act(await t.person('chief', t.home), id, decide('agree'));
    expect((await t.engagements.get(id)).endsOn).toBe('2018-06-30');
  }); // prettier-ignore

  it('goes to another office by the chief of that office', async () => {
    const id = await agreed();
    const analyst = await t.person('analyst');
    await t.engagements.change(analyst, id, event({ officeId: t.away.id, otherOfficeIds: [t.home.id] }));
    expect((await t.engagements.get(id)).office.id).toBe(t.home.id);
    await expect(act(chief, id, decide('agree'))).rejects.toBeInstanceOf(Refused);
    await act(await t.person('chief', t.away), id, decide('agree'));
    const moved = await t.engagements.get(id);
    expect([moved.office.id, moved.otherOffices.map((each) => each.id)]).toEqual([t.away.id, [t.home.id]]);
  });

  it('is agreed as it was read: what took its place since is another', async () => {
    const id = await agreed();
    await t.engagements.change(focal, id, event({ endsOn: '2018-06-30' }));
    const read = (await waiting(id))?.id ?? 0;
    await t.engagements.change(focal, id, event({ endsOn: '2035-12-31' }));
    await expect(amendments.decide(chief, id, read, decide('agree'))).rejects.toBeInstanceOf(Stale);
    const both = await Promise.allSettled([1, 2].map(() => act(chief, id, decide('agree'))));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('keeps its terms when others are sent back, with a note, or taken back, or when it is over', async () => {
    const id = await agreed();
    await t.engagements.change(focal, id, event({ endsOn: '2018-06-30' }));
    await expect(act(chief, id, decide('return'))).rejects.toBeInstanceOf(Invalid);
    await act(chief, id, decide('return', 'Not without another look'));
    await expect(act(chief, id, decide('agree'))).rejects.toBeInstanceOf(Missing);
    await t.engagements.change(focal, id, event({ endsOn: '2018-06-30' }));
    await act(focal, id, decide('take_back'));
    await t.engagements.change(focal, id, event({ endsOn: '2018-06-30' }));
    await t.engagements.move(focal, id, move('cancel', 'It did not take place'));
    expect(await waiting(id)).toBeNull();
    expect((await t.engagements.get(id)).endsOn).toBe('2017-07-31');
  });
});
