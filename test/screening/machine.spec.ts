import { AuditEntry } from '../../src/audit/audit-entry.entity';
import { changePartner } from '../../src/partners/write-partner';
import type { PartnerInput } from '../../src/partners/partner.input';
import { RelatedParty } from '../../src/partners/related-party.entity';
import { Partner } from '../../src/partners/partner.entity';
import { ScreeningCheck } from '../../src/screening/screening-check.entity';
import { ScreeningHit } from '../../src/screening/screening-hit.entity';
import { ScreeningRun } from '../../src/screening/screening-run.entity';
import { UnitOfWork } from '../../src/audit/unit-of-work';
import { clockAt } from '../../src/kernel/clock';
import { EndedMeasures } from '../../src/screening/ended-measures';
import { actor, Machine } from './screening.support';

describe('screening the register', () => {
  let machine: Machine;
  const states = async () => (await machine.hits()).map(({ state, entryName }) => `${entryName} ${state}`);

  beforeEach(async () => {
    machine = await Machine.open();
  });
  afterEach(() => machine.close());

  it('finds a new partner on a list that stands, and keeps the evidence', async () => {
    await machine.list('1,Zelkova Marine Trading LLC,FR', '2,Birch Foods,KE');
    await machine.settle();
    const partner = await machine.partner('Zelkova Marine Trading');
    await machine.settle();
    const [hit] = await machine.hits();
    expect(hit).toMatchObject({ partnerId: partner.id, party: 'self', entryId: '1', state: 'possible' });
    expect(hit?.reasons[0]?.key).toBe('matching.same');
    const [check] = await machine.test.database.read.find(ScreeningCheck);
    expect(check).toMatchObject({ partnerId: partner.id, latest: true, hits: 1, runId: null });
    expect(check?.versions).toMatchObject([{ list: 'own', number: 1 }]);
    expect(await machine.changed.screenChanged()).toBe(0);
  });

  it('screens everybody against a new version, by delta as in full', async () => {
    await machine.list('1,Zelkova Marine Trading LLC,FR');
    await machine.partner('Zelkova Marine Trading');
    await machine.partner('Orbital Quarry Holdings', { aliases: ['Quenby Stone Works'] });
    await machine.settle();
    await machine.list('1,Zelkova Marine Trading LLC,FR', '2,Quenby Stone Works,FR', '3,Tumbler Air,DE');
    await machine.settle();
    const pairs = async () =>
      (await machine.hits()).map(({ partnerId, entryId, score }) => [partnerId, entryId, score]);
    const byDelta = await pairs();
    expect(byDelta).toHaveLength(2);
    const run = await machine.fullRun();
    expect(run).toMatchObject({ state: 'done', screened: 2, opened: 0, reopened: 0, ended: 0 });
    expect(await pairs()).toEqual(byDelta);
    await machine.change((change) => change.remove(ScreeningHit, { state: 'possible' }));
    await machine.fullRun();
    expect(await pairs()).toEqual(byDelta);
  });

  it('a delisted entry hits no more and says so', async () => {
    await machine.list('1,Zelkova Marine Trading LLC,FR', '2,Birch Foods,KE');
    await machine.partner('Zelkova Marine Trading');
    await machine.settle();
    await machine.list('2,Birch Foods,KE');
    await machine.settle();
    expect((await machine.hits())[0]).toMatchObject({ state: 'ended', endedBecause: 'delisted' });
    await machine.partner('Zelkova Marine Trading Ltd', { countryCode: 'DE' });
    await machine.settle();
    expect(await machine.hits()).toHaveLength(1);
    await machine.list('1,Zelkova Marine Trading LLC,FR', '2,Birch Foods,KE');
    await machine.settle();
    const [again, other] = await machine.hits();
    expect(again).toMatchObject({ state: 'possible', endedAt: null });
    expect(again?.changed[0]?.key).toBe('screening.changed.listed_again');
    expect(other?.state).toBe('possible');
  });

  it('an entry that comes back as it was keeps what was decided, under its number or another, and says so', async () => {
    await machine.list('1,Zelkova Marine Trading LLC,FR', '2,Birch Foods,KE');
    await machine.partner('Zelkova Marine Trading');
    await machine.settle();
    const [hit] = await machine.hits();
    await machine.decide(hit?.id ?? 0, 'cleared');
    const now = async () => {
      await machine.settle();
      const [found, ...others] = await machine.hits();
      expect(others).toEqual([]);
      return {
        state: found?.state,
        entryId: found?.entryId,
        changed: found?.changed.map(({ key }) => key.split('.').at(-1)),
      };
    };
    await machine.list('9,Zelkova Marine  Trading LLC,FR', '2,Birch Foods,KE');
    expect(await now()).toEqual({ state: 'cleared', entryId: '9', changed: ['renumbered'] });
    await machine.list('2,Birch Foods,KE');
    expect(await now()).toMatchObject({ state: 'ended' });
    await machine.list('12,Zelkova Marine Trading LLC,FR', '2,Birch Foods,KE');
    expect(await now()).toEqual({
      state: 'cleared',
      entryId: '12',
      changed: ['renumbered', 'listed_again_same'],
    });
    await machine.list('12,Zelkova Marine Trading LLC,DE', '2,Birch Foods,KE');
    expect(await now()).toMatchObject({ state: 'possible', entryId: '12' });
  });

  it('a measure past its end is no hit, and a hit ends on the day after its last one', async () => {
    const list = (until: string) => {
      const content = Buffer.from(
        `id,name,country,until\n1,Zelkova Marine Trading LLC,FR,${until}\n2,Birch Foods,KE,\n`,
      );
      return machine.lists.importList(actor, { code: 'own', files: [{ name: 'own.csv', content }] });
    };
    await list('2017-06-14');
    await machine.partner('Zelkova Marine Trading');
    await machine.settle();
    expect(await machine.hits()).toEqual([]);
    await list('2017-06-15');
    await machine.settle();
    expect(await machine.hits()).toMatchObject([{ state: 'possible' }]);
    const later = new UnitOfWork(machine.test.database, clockAt('2017-06-16T00:00:01.000Z'));
    expect(await new EndedMeasures(machine.test.database, later, machine.listeners).endPast()).toBe(1);
    expect(await machine.hits()).toMatchObject([{ state: 'ended', endedBecause: 'measure_ended' }]);
    await list('2018-06-15');
    await machine.settle();
    expect(await machine.hits()).toMatchObject([{ state: 'possible', endedBecause: null }]);
  });

  it('an open hit does not stop later screening', async () => {
    await machine.list('1,Zelkova Marine Trading LLC,FR');
    await machine.partner('Zelkova Marine Trading');
    await machine.settle();
    await machine.list('1,Zelkova Marine Trading LLC,FR', '2,Zelkova Marine Trade,FR');
    await machine.settle();
    expect(await states()).toEqual(['Zelkova Marine Trading LLC possible', 'Zelkova Marine Trade possible']);
  });

  it('remembers what was cleared until the entry or the subject changes, and says what changed', async () => {
    await machine.list('1,Zelkova Marine Trading LLC,FR');
    const partner = await machine.partner('Zelkova Marine Trading');
    await machine.settle();
    const [hit] = await machine.hits();
    await machine.decide(hit?.id ?? 0, 'cleared');
    await machine.fullRun();
    expect(await states()).toEqual(['Zelkova Marine Trading LLC cleared']);
    await machine.list('1,Zelkova Marine Trading LLC,DE');
    await machine.settle();
    const [opened] = await machine.hits();
    expect(opened).toMatchObject({ state: 'possible', decisionReason: 'Looked at.' });
    expect(opened?.changed).toEqual([
      { key: 'screening.changed.entry_countries', values: { before: 'FR', after: 'DE' } },
    ]);
    await machine.decide(opened?.id ?? 0, 'cleared');
    const input = { ...partner, parent: null, aliases: ['ZMT Shipping'], lei: null, registerNumber: null };
    await machine.change((change) =>
      changePartner(change, partner.id, { ...input, duns: null, vat: null } as unknown as PartnerInput),
    );
    await machine.settle();
    const [renamed] = await machine.hits();
    expect(renamed?.state).toBe('possible');
    expect(renamed?.changed[0]).toEqual({
      key: 'screening.changed.subject_names_added',
      values: { names: 'ZMT Shipping' },
    });
    expect(await machine.test.database.read.countBy(ScreeningCheck, { partnerId: partner.id })).toBe(2);
  });

  it('keeps a confirmed hit confirmed when something changes, and tells the listeners', async () => {
    const heard: string[] = [];
    machine.listeners.register((_, hits) => {
      heard.push(...hits.map(({ state }) => state));
      return Promise.resolve();
    });
    await machine.list('1,Zelkova Marine Trading LLC,FR');
    await machine.partner('Zelkova Marine Trading');
    await machine.settle();
    await machine.decide(1, 'confirmed');
    await machine.list('1,Zelkova Marine Trading LLC,FR;DE');
    await machine.settle();
    await machine.list('1,Something Else Entirely,FR');
    await machine.settle();
    const [hit] = await machine.hits();
    expect(hit?.state).toBe('confirmed');
    expect(hit?.changed.at(-1)?.key).toBe('screening.changed.no_longer_alike');
    expect(heard).toEqual(['possible', 'confirmed', 'confirmed']);
  });

  it('screens parents and those behind a partner, and carries a changed name down the group', async () => {
    await machine.list('1,Quenby Stone Works,FR', '2,Ysolde Marchbanks-Tarrant,FR');
    const group = await machine.partner('Orbital Quarry Holdings');
    const child = await machine.partner('Fernhill Aggregates', { parent: `#${group.id}` });
    await machine.change(async (change) => {
      await change.insert(RelatedParty, {
        ...{ partnerId: child.id, relation: 'director', kind: 'person', name: 'Ysolde Marchbanks-Tarrant' },
        ...{ countryCode: 'FR', birthDate: null, identifier: null, behindId: null, endedOn: '2015-01-01' },
        ...{ note: null, illustrative: false, createdBy: null, createdAt: change.clock.now() },
      });
      await change.set(Partner, { id: child.id }, {});
    });
    await machine.settle();
    expect((await machine.hits()).map(({ relation }) => relation)).toEqual(['director']);
    await machine.change(async (change) => {
      await change.update(Partner, group.id, { name: 'Quenby Stone Works', nameKey: 'quenby stone works' });
    });
    await machine.settle();
    expect((await machine.hits()).map(({ partnerId, party }) => `${partnerId} ${party}`).sort()).toEqual(
      [`${child.id} parent:${group.id}`, `${child.id} related:1`, `${group.id} self`].sort(),
    );
  });

  it('ends the hits of a record that was merged into another', async () => {
    await machine.list('1,Zelkova Marine Trading LLC,FR');
    const kept = await machine.partner('Orbital Quarry Holdings');
    const merged = await machine.partner('Zelkova Marine Trading');
    await machine.settle();
    await machine.change((change) => change.update(Partner, merged.id, { mergedIntoId: kept.id }));
    await machine.settle();
    expect((await machine.hits())[0]).toMatchObject({ state: 'ended', endedBecause: 'subject_gone' });
  });

  it('goes on where a process died, and no two processes have a run', async () => {
    await machine.list('1,Zelkova Marine Trading LLC,FR');
    await machine.partner('Zelkova Marine Trading');
    const { read } = machine.test.database;
    await machine.change((change) =>
      change.set(ScreeningRun, { id: 1 }, { state: 'running', heldBy: 'dead', heldUntil: '2017-06-15T12:00:30.000Z' }),
    ); // prettier-ignore
    expect(await machine.worker.workNext()).toBeNull();
    await machine.change((change) => change.set(ScreeningRun, { id: 1 }, { heldUntil: '2017-06-15T11:59:59.000Z' })); // prettier-ignore
    const both = await Promise.all([machine.worker.workNext(), machine.worker.workNext()]);
    expect(both.filter(Boolean)).toHaveLength(1);
    expect(await read.findOneBy(ScreeningRun, { id: 1 })).toMatchObject({
      state: 'done',
      screened: 1,
      opened: 1,
    });
    expect(await read.countBy(AuditEntry, { verb: 'screening.screen' })).toBe(1);
  });

  it('screens in full by other thresholds', async () => {
    await machine.list('1,Zelkova Marine Trading LLC,FR');
    await machine.partner('Zelkova Marine Trading');
    await machine.settle();
    const settings = { thresholds: [{ list: '*', kind: 'any' as const, threshold: 1 }] };
    await machine.change((change) => change.set(ScreeningRun, { id: 1 }, { settings }));
    await Promise.all([machine.watch.followSettings(), machine.watch.followSettings()]);
    const runs = await machine.test.database.read.find(ScreeningRun, { order: { id: 'ASC' } });
    expect(runs.map(({ kind, cause, state }) => `${kind} ${cause} ${state}`)).toEqual([
      'delta list done',
      'full settings waiting',
    ]);
    expect(actor.id).toBeNull();
  });
});
