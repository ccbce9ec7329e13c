import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SqliteFile } from '../../src/database/sqlite';
import { emptyHome, runCli } from './cli.support';

const home = emptyHome();
const database = join(home, 'accord.sqlite');

test('people are added, listed and given a password', async () => {
  const added = await runCli(home, 'user', 'add', 'ana@example.org', '--name', 'Ana', '--role', 'analyst');
  expect(added).toMatchObject({ code: 0, out: expect.stringMatching(/^ana@example.org \S{19}\n$/) });
  const listed = await runCli(home, 'user', 'list');
  expect(listed.out).toMatch(/ana@example.org\s+Ana\s+active\s+analyst/);
  const unknown = await runCli(home, 'user', 'password', 'nobody@example.org');
  expect(unknown).toMatchObject({ code: 1, err: expect.stringContaining('There is no user') });
}, 60_000);

test('a backup is refused over a file, restored in place, and the database before it kept', async () => {
  const copy = join(home, 'copy.sqlite');
  expect((await runCli(home, 'backup', copy)).code).toBe(0);
  expect((await runCli(home, 'backup', copy)).err).toContain('is there already');
  const served = new SqliteFile(database);
  served.pragma('journal_mode = WAL');
  served.prepare('SELECT seq FROM audit_head').get();
  const refused = await runCli(home, 'restore', copy);
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('Stop the product first') });
  served.close();
  const restored = await runCli(home, 'restore', copy);
  expect(restored.code).toBe(0);
  const aside = /kept as (\S+)\./.exec(restored.out)?.[1] ?? '';
  expect(existsSync(aside)).toBe(true);
}, 60_000);

test('audit verify names the entry that was changed, and fails', async () => {
  expect(await runCli(home, 'audit', 'verify')).toMatchObject({
    code: 0,
    out: expect.stringContaining('is whole'),
  });
  const tampered = new SqliteFile(database);
  for (const { name } of tampered
    .prepare("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit_entry'")
    .all() as { name: string }[])
    tampered.exec(`DROP TRIGGER "${name}"`);
  tampered.exec("UPDATE audit_entry SET actor_name = 'Somebody else' WHERE seq = 2");
  tampered.close();
  const broken = await runCli(home, 'audit', 'verify');
  expect(broken).toMatchObject({ code: 1, out: expect.stringContaining('Entry 2 was changed') });
}, 60_000);
