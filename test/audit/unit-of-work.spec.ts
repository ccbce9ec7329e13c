import { AuditEntry, SealedEntry } from '../../src/audit/audit-entry.entity';
import { AuditHead } from '../../src/audit/audit-head.entity';
import { claims } from '../../src/audit/claims';
import { UnitOfWork } from '../../src/audit/unit-of-work';
import { ChainCheck, type ChainFault } from '../../src/audit/chain';
import { Setting } from '../../src/access/setting.entity';
import { Country } from '../../src/offices/country.entity';
import { Office } from '../../src/offices/office.entity';
import { productActor } from '../../src/kernel/actor';
import { Missing, Stale } from '../../src/kernel/errors';
import { openTestDatabase, type TestDatabase } from '../support/database';

const actor = productActor('test');
const office = (code: string) => ({
  code, name: `Office ${code}`, kind: 'headquarters' as const, parentId: null, countryCode: null, active: true, illustrative: false,
}); // prettier-ignore

describe('a unit of work', () => {
  let test: TestDatabase;
  beforeEach(async () => {
    test = await openTestDatabase();
  });
  afterEach(() => test.close());

  const add = (code: string) =>
    test.work.run(actor, async (change) => {
      const added = await change.insert(Office, office(code));
      change.record({ verb: 'office.add', subject: 'office', subjectId: added.id, detail: { code } });
      return added;
    });

  it('writes the change and its audit entry together', async () => {
    const added = await add('HQ');
    expect(added).toMatchObject({ code: 'HQ', version: 1 });
    const entries = await test.database.read.find(AuditEntry);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ seq: 1, verb: 'office.add', subjectId: String(added.id) });
  });

  it('rolls back what recorded nothing, and what throws', async () => {
    await expect(test.work.run(actor, (change) => change.insert(Office, office('A')))).rejects.toThrow(
      'must record',
    );
    await expect(
      test.work.run(actor, async (change) => {
        await change.insert(Office, office('B'));
        change.record({ verb: 'office.add', subject: 'office', subjectId: null });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await test.database.read.count(Office)).toBe(0);
    expect(await test.database.read.count(AuditEntry)).toBe(0);
  });

  it('queues changes that come at once', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, index) => add(`O${index}`)));
    const entries = await test.database.read.find(AuditEntry, { order: { seq: 'ASC' } });
    expect(entries.map((entry) => entry.seq)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(await verify()).toEqual([]);
  });

  describe('of short changes that come at once', () => {
    const addShort = (code: string, fails = false) =>
      test.work.runShort(actor, async (change) => {
        const added = await change.insert(Office, office(code));
        change.record({ verb: 'office.add', subject: 'office', subjectId: added.id, detail: { code } });
        if (fails) throw new Error(`no ${code}`);
        return added.code;
      });
    const kept = async () =>
      (await test.database.read.find(Office, { order: { id: 'ASC' } })).map(({ code }) => code);

    it('commits several at once, each answered when it is kept', async () => {
      const transaction = jest.spyOn(test.database, 'transaction');
      const codes = Array.from({ length: 12 }, (_, index) => `S${index}`);
      expect(await Promise.all(codes.map((code) => addShort(code)))).toEqual(codes);
      expect(transaction.mock.calls.length).toBeLessThan(codes.length);
      transaction.mockRestore();
      expect(await kept()).toEqual(codes);
      expect(await verify()).toEqual([]);
    });

    it('takes back the one that is refused, and nothing of the others', async () => {
      const results = await Promise.allSettled([addShort('A'), addShort('B', true), addShort('C')]);
      expect(results.map((each) => (each.status === 'fulfilled' ? each.value : String(each.reason)))).toEqual(
        ['A', 'Error: no B', 'C'],
      );
      expect(await kept()).toEqual(['A', 'C']);
      expect(await verify()).toEqual([]);
    });

    it('refuses all of them when they cannot be kept, and goes on afterwards', async () => {
      const { writer } = test.database;
      const whole = writer.transaction.bind(writer) as (work: unknown) => Promise<unknown>;
      const spy = jest.spyOn(writer, 'transaction').mockImplementationOnce((async (
        work: (manager: unknown) => Promise<unknown>,
      ) =>
        whole(async (manager: unknown) => {
          await work(manager);
          throw new Error('not kept');
        })) as never);
      const results = await Promise.allSettled([addShort('A'), addShort('B', true), addShort('C')]);
      spy.mockRestore();
      expect(results.map((each) => (each.status === 'rejected' ? String(each.reason) : each.value))).toEqual([
        'Error: not kept',
        'Error: no B',
        'Error: not kept',
      ]);
      expect(await kept()).toEqual([]);
      expect(await addShort('D')).toBe('D');
      expect(await verify()).toEqual([]);
    });

    it('keeps the order with those that need a transaction of their own', async () => {
      await Promise.all([addShort('A'), add('B'), addShort('C'), add('D'), addShort('E')]);
      expect(await kept()).toEqual(['A', 'B', 'C', 'D', 'E']);
    });

    it('gives each what belongs to whoever asked for it', async () => {
      const begun: string[] = [];
      const claimed = (code: string) =>
        claims.run(
          {
            begin: () => {
              begun.push(code);
              return Promise.resolve();
            },
            end: (change) => {
              expect(change.records).toHaveLength(1);
              return code === 'B' ? Promise.reject(new Error('claimed by another')) : Promise.resolve();
            },
          },
          () => addShort(code),
        );
      const results = await Promise.allSettled([claimed('A'), claimed('B'), addShort('C')]);
      expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect(begun).toEqual(['A', 'B']);
      expect(await kept()).toEqual(['A', 'C']);
    });

    it('whoever is refused can write at once, also by another unit of work on the same database', async () => {
      const other = new UnitOfWork(test.database);
      const next = () =>
        other.run(actor, async (change) => {
          const added = await change.insert(Office, office('NEXT'));
          change.record({ verb: 'office.add', subject: 'office', subjectId: added.id });
        });
      await Promise.all([
        addShort('A'),
        expect(addShort('B', true)).rejects.toThrow('no B').then(next),
        addShort('C'),
        addShort('D'),
      ]);
      expect((await kept()).toSorted()).toEqual(['A', 'C', 'D', 'NEXT']);
      expect(await verify()).toEqual([]);
    });

    it('does not run inside a change', async () => {
      const nested = test.work.runShort(actor, () => addShort('A'));
      await expect(nested).rejects.toThrow('inside another change');
      expect(await addShort('B')).toBe('B');
    });
  });

  it('lets one of two changes of the same version through', async () => {
    const { id } = await add('HQ');
    const rename = (name: string) =>
      test.work.run(actor, async (change) => {
        await change.update(Office, id, { name }, 1);
        change.record({ verb: 'office.change', subject: 'office', subjectId: id });
      });
    const results = await Promise.allSettled([rename('one'), rename('two')]);
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    const failed = results.find((result) => result.status === 'rejected');
    expect(failed?.reason).toBeInstanceOf(Stale);
    expect(await test.database.read.findOneBy(Office, { id })).toMatchObject({ version: 2 });
  });

  it('says that what is not there is missing', async () => {
    const change = test.work.run(actor, (inside) => inside.update(Office, 77, { name: 'x' }));
    await expect(change).rejects.toBeInstanceOf(Missing);
  });

  it('shows readers nothing of a change in flight, and refuses writes of readers', async () => {
    let goOn = (): void => undefined;
    let changed: Promise<void> | undefined;
    await new Promise<void>((written) => {
      changed = test.work.run(actor, async (change) => {
        await change.insert(Office, office('HQ'));
        const looked = new Promise<void>((resolve) => (goOn = resolve));
        written();
        await looked;
        change.record({ verb: 'office.add', subject: 'office', subjectId: null });
      });
    });
    expect(await test.database.read.count(Office)).toBe(0);
    goOn();
    await changed;
    expect(await test.database.read.count(Office)).toBe(1);
    await expect(
      test.database.read.insert(Country, { code: 'SN', alpha3: 'SEN', m49: '686' }),
    ).rejects.toThrow();
  });

  it('cannot run inside another', async () => {
    await expect(test.work.run(actor, () => test.work.run(actor, () => Promise.resolve()))).rejects.toThrow(
      'inside',
    );
  });

  it('reserves ids that no later row takes', async () => {
    const ids = await test.work.run(actor, async (change) => {
      const reserved = await change.reserveIds(Office, 3);
      await change.insertMany(Office, reserved.map((id) => ({ id, ...office(`R${id}`) }))); // prettier-ignore
      change.record({ verb: 'office.add', subject: 'office', subjectId: null });
      return reserved;
    });
    expect(new Set(ids).size).toBe(3);
    expect(ids).not.toContain((await add('LATER')).id);
  });

  it('keeps house without an audit entry', async () => {
    await test.work.housekeeping((manager) => manager.insert(Setting, { key: 'k', value: 'v' }));
    expect(await test.database.read.countBy(Setting, { key: 'k' })).toBe(1);
    expect(await test.database.read.count(AuditEntry)).toBe(0);
  });

  describe('the audit trail', () => {
    beforeEach(async () => {
      for (const code of ['A', 'B', 'C', 'D', 'E']) await add(code);
    });

    it('refuses to be changed or removed', async () => {
      const { writer } = test.database;
      await expect(writer.query(`UPDATE audit_entry SET verb = 'x' WHERE seq = 2`)).rejects.toThrow(
        'append-only',
      );
      await expect(writer.query(`DELETE FROM audit_entry WHERE seq = 2`)).rejects.toThrow('append-only');
    });

    it.each([
      [
        'an entry changed',
        `UPDATE audit_entry SET detail = '{}' WHERE seq = 3`,
        [{ seq: 3, kind: 'changed' }],
      ],
      ['an entry removed', `DELETE FROM audit_entry WHERE seq = 3`, [{ seq: 3, kind: 'removed' }]],
      ['the last entry removed', `DELETE FROM audit_entry WHERE seq = 5`, [{ seq: 5, kind: 'removed' }]],
    ])('finds %s behind its triggers, and says which', async (_, statement, faults) => {
      await withoutTriggers(() => test.database.writer.query(statement));
      expect(await verify()).toEqual(faults);
    });

    it('finds an entry inserted at the end', async () => {
      const last = await test.database.read.findOneByOrFail(SealedEntry, { seq: 5 });
      await test.database.writer.manager.insert(SealedEntry, { ...last, seq: 6, previousHash: last.hash });
      expect((await verify()).map((fault) => fault.seq)).toContain(6);
    });
  });

  async function verify(): Promise<ChainFault[]> {
    const check = new ChainCheck();
    for (const entry of await test.database.read.find(AuditEntry, { order: { seq: 'ASC' } }))
      check.read(entry);
    return check.finish(await test.database.read.findOneByOrFail(AuditHead, { id: 1 }));
  }

  async function withoutTriggers(tamper: () => Promise<unknown>): Promise<void> {
    const { writer, isSqlite } = test.database;
    for (const name of ['audit_entry_unchanged', 'audit_entry_kept']) {
      await writer.query(isSqlite ? `DROP TRIGGER ${name}` : `DROP TRIGGER ${name} ON audit_entry`);
    }
    await tamper();
  }
});
