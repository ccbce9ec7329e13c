import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { backup, evidenceFolder, evidenceOf } from '../../src/cli/backup/backup';
import { DISK, heldBy, type Disk } from '../../src/cli/backup/disk';
import { restore, type RestoreOptions } from '../../src/cli/backup/restore';
import { readSums, sumsFile, sumsText } from '../../src/cli/backup/sums';
import type { Config } from '../../src/config/config';
import { sqliteFile } from '../../src/database/sources';
import { SqliteFile } from '../../src/database/sqlite';
import {
  addEvidence,
  backupOf,
  changed,
  copyOf,
  dropEvidence,
  emptyHome,
  filesOf,
  register,
  stateOf,
} from './backup.support';

let config: Config;
let copy: string;
let printed = '';
const out = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
  printed += String(text);
  return true;
});
const err = jest.spyOn(process.stderr, 'write').mockReturnValue(true);

beforeAll(async () => {
  config = await register();
  copy = await backupOf(config);
}, 60_000);
afterAll(() => {
  out.mockRestore();
  err.mockRestore();
});
beforeEach(() => {
  printed = '';
});

/** A backup of its own, to be damaged. */
function another(): string {
  const folder = mkdtempSync(join(tmpdir(), 'accord-damaged-'));
  cpSync(dirname(copy), folder, { recursive: true });
  return join(folder, basename(copy));
}

/** What a restore says; the register before it stays as it is when it refuses. */
async function saidOf(file: string, options: RestoreOptions = {}, into = copyOf(config)): Promise<string> {
  const before = stateOf(into);
  const said = await restore(file, into, options).then(() => 'restored', (error: unknown) => (error as Error).message); // prettier-ignore
  if (said !== 'restored') expect(stateOf(into)).toEqual(before);
  return said;
}

/** The same places in every run. */
function places(count: number): (below: number) => number {
  let state = count * 7919;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % below;
  };
}

describe('a damaged backup', () => {
  it('is refused wherever one bit of it is turned', async () => {
    const place = places(40);
    const accepted: string[] = [];
    for (let round = 0; round < 40; round += 1) {
      const file = another();
      const files = filesOf(file);
      const hit = files[round % files.length]!;
      const content = readFileSync(hit);
      const at = place(content.length);
      content[at]! ^= 1 << place(8);
      writeFileSync(hit, content);
      const said = await saidOf(file);
      if (!/damaged/.test(said)) accepted.push(`${basename(hit)} at ${at}: ${said}`);
      rmSync(dirname(file), { recursive: true });
    }
    expect(accepted).toEqual([]);
  }, 120_000);

  it('is refused wherever it is cut', async () => {
    const place = places(32);
    const accepted: string[] = [];
    for (let round = 0; round < 32; round += 1) {
      const file = another();
      const files = filesOf(file);
      const hit = files[round % files.length]!;
      // The last byte, none at all, and anywhere between.
      const to = round < 4 ? statSync(hit).size - 1 : round < 8 ? 0 : place(statSync(hit).size);
      truncateSync(hit, to);
      const said = await saidOf(file);
      if (!/damaged/.test(said)) accepted.push(`${basename(hit)} to ${to}: ${said}`);
      rmSync(dirname(file), { recursive: true });
    }
    expect(accepted).toEqual([]);
  }, 120_000);

  it('with something added, or the file of another register, is refused', async () => {
    const longer = another();
    writeFileSync(longer, Buffer.concat([readFileSync(longer), Buffer.from('x')]));
    expect(await saidOf(longer)).toContain('is not what was backed up');
    const other = await register();
    const mixed = another();
    await changed(other, (change) => {
      change.record({ verb: 'test.other', subject: 'test', subjectId: null });
      return Promise.resolve();
    });
    writeFileSync(mixed, readFileSync(await backupOf(other)));
    expect(await saidOf(mixed)).toContain('is not what was backed up');
    expect(await saidOf(await backupOf(other))).toContain('is of another register');
    expect(await saidOf(await backupOf(other), { otherRegister: true })).toBe('restored');
  }, 60_000);

  it('without a file of its evidence, or all of it, is refused and says which', async () => {
    const file = another();
    const [first = ''] = filesOf(file).filter((each) => each.includes('.evidence'));
    rmSync(first);
    const key = first.slice(evidenceOf(file).length + 1);
    expect(await saidOf(file)).toContain(`1 file is missing or damaged (${key})`);
    rmSync(evidenceOf(file), { recursive: true });
    expect(await saidOf(file)).toContain('with 2 files of evidence is missing');
    expect(await saidOf(file, { withoutEvidence: true })).toBe('restored');
  });

  it('without its sums is refused, and with leave taken and said', async () => {
    const file = another();
    rmSync(sumsFile(file));
    expect(await saidOf(file)).toContain('give --unchecked');
    expect(await saidOf(file, { unchecked: true })).toBe('restored');
    expect(printed).toContain('It had no sums');
    truncateSync(file, statSync(file).size / 2);
    expect(await saidOf(file, { unchecked: true })).toContain('is no sound copy of a register');
  });

  it('of a newer version is left to that version', async () => {
    const file = another();
    const database = new SqliteFile(file);
    database.exec("INSERT INTO migrations (timestamp, name) VALUES (1800000000000, 'Later1800000000000')");
    database.close();
    const sums = readSums(readFileSync(sumsFile(file), 'utf8'))!;
    writeFileSync(sumsFile(file), sumsText({ ...sums, register: await heldBy(file) }));
    expect(await saidOf(file)).toContain('newer version of Accord (Later1800000000000)');
  });
});

describe('a sound backup', () => {
  it('takes the place of a register that cannot be read, which is kept', async () => {
    const broken = copyOf(config);
    const rest = 'no register at all'.repeat(1000);
    writeFileSync(sqliteFile(broken), rest);
    expect(await restore(copy, broken).then(() => 'restored')).toBe('restored');
    const aside = /kept as (\S+)\./.exec(printed)?.[1] ?? '';
    expect(readFileSync(aside, 'utf8')).toBe(rest);
    expect(stateOf(broken)).toMatchObject({ last: 'register.restore', sound: 'ok', lost: [] });
  });

  it('takes the place of a register that was lost with its journal left behind, or emptied', async () => {
    const lost = copyOf(config);
    const database = new SqliteFile(sqliteFile(lost));
    database.pragma('journal_mode = WAL');
    database.exec("UPDATE user_account SET name = 'Somebody else'");
    const journal = readFileSync(`${sqliteFile(lost)}-wal`);
    database.close();
    rmSync(sqliteFile(lost));
    writeFileSync(`${sqliteFile(lost)}-wal`, journal);
    await restore(copy, lost);
    expect(stateOf(lost)).toMatchObject({ last: 'register.restore', sound: 'ok', lost: [] });
    const restored = new SqliteFile(sqliteFile(lost), { readonly: true });
    expect(restored.prepare('SELECT name FROM user_account').get()).toEqual({ name: 'Ana' });
    restored.close();
    const emptied = copyOf(config);
    truncateSync(sqliteFile(emptied), 0);
    await restore(copy, emptied);
    expect(stateOf(emptied)).toMatchObject({ last: 'register.restore', sound: 'ok', lost: [] });
  });

  it('ends all sessions and tokens, those ended since among them, and says so in the trail', async () => {
    const later = copyOf(config);
    await changed(later, async (change) => {
      await change.manager.query("UPDATE api_token SET revoked_at = '2026-06-15T12:00:00.000Z'");
      await change.manager.query("UPDATE user_account SET password_hash = 'two'");
      change.record({ verb: 'token.revoke', subject: 'api_token', subjectId: 1 });
    });
    await restore(copy, later);
    expect(printed).toContain('1 sessions and 1 tokens were ended');
    expect(printed).toContain('Another password since, and the old one again: ana@example.org.');
    const database = new SqliteFile(sqliteFile(later), { readonly: true });
    const one = (statement: string) => database.prepare(statement).get() as Record<string, unknown>;
    expect(one('SELECT count(*) AS n FROM user_session')).toEqual({ n: 0 });
    expect(one('SELECT count(*) AS n FROM api_token WHERE revoked_at IS NULL')).toEqual({ n: 0 });
    const { verb, detail } = one('SELECT verb, detail FROM audit_trail ORDER BY seq DESC LIMIT 1');
    expect([verb, JSON.parse(String(detail))]).toEqual(['register.restore', expect.objectContaining({ entries: 1, sessions: 1, tokens: 1, unchecked: false })]); // prettier-ignore
    database.close();
  });
});

describe('a backup for which there is no room', () => {
  it.each(['keep', 'copy', 'write', 'rename'] as const)('at %s leaves nothing that blocks its name', async (step) => {
    const full: Disk = {
      ...DISK,
      [step]: () => Promise.reject(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })),
    };
    const file = join(mkdtempSync(join(tmpdir(), 'accord-full-')), 'copy.sqlite');
    await expect(backup(file, config, full)).rejects.toThrow('There is no room');
    expect(filesOf(file).filter((each) => !each.includes('.evidence'))).toEqual([]);
    await backup(file, config);
    expect(existsSync(file)).toBe(true);
  }); // prettier-ignore

  it('leaves the register in place when it is a restore', async () => {
    const full: Disk = {
      ...DISK,
      copy: () => Promise.reject(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })),
    };
    const into = copyOf(config);
    const before = stateOf(into);
    await expect(restore(copy, into, {}, full)).rejects.toThrow('nothing was restored');
    expect(stateOf(into)).toEqual(before);
  });
});

it('a backup says which evidence of the register is lost, and is made all the same', async () => {
  const poor = copyOf(config);
  const key = addEvidence(poor, Buffer.from('%PDF to be lost'), 9);
  rmSync(join(evidenceFolder(poor.home), key));
  const file = join(mkdtempSync(join(tmpdir(), 'accord-poor-')), 'copy.sqlite');
  await expect(backup(file, poor)).rejects.toThrow(`1 file is not, or not whole, in ${evidenceFolder(poor.home)}: ${key}`); // prettier-ignore
  const into = emptyHome();
  await restore(file, into);
  expect(stateOf(into)).toMatchObject({ lost: [key], sound: 'ok' });
  dropEvidence(into, 1);
});

it('on PostgreSQL both commands name its own tools, and what to do after them', async () => {
  const served = { ...config, databaseUrl: 'postgres://accord@127.0.0.1/accord' };
  for (const answer of [backup('copy.sqlite', served), restore(copy, served)])
    await expect(answer).rejects.toThrow(/pg_dump.*pg_restore.*evidence.*accord user sign-out-all/);
});
