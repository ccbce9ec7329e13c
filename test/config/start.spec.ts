import { mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../src/app.setup';
import { loadConfig, type Config } from '../../src/config/config';
import { StartFailed } from '../../src/config/start-failed';
import { openRegister } from '../../src/open-register';

const home = () => mkdtempSync(join(tmpdir(), 'accord-start-'));
const of = (env: Record<string, string>): Config => loadConfig({ ACCORD_HOME: home(), ...env });

/** A home with something in the place of the register. */
function holding(content: string): string {
  const folder = home();
  writeFileSync(join(folder, 'accord.sqlite'), content);
  return folder;
}

/** One that an earlier version left between its two renames. */
function halfRestored(): string {
  const folder = holding('x');
  renameSync(join(folder, 'accord.sqlite'), join(folder, 'accord.sqlite.before-2026-06-15'));
  return folder;
}

describe('what stands in the way of a start', () => {
  const inTheWay: [string, () => Record<string, string>, RegExp][] = [
    ['a database where nothing listens', () => ({ DATABASE_URL: 'postgres://a:secret@127.0.0.1:1/x' }), /^DATABASE_URL: the database 127.0.0.1:1\/x cannot be used: nothing listens there\.$/],
    ['a database on no host', () => ({ DATABASE_URL: 'postgres://a:secret@nowhere.invalid/x' }), /^DATABASE_URL: the database nowhere\.invalid\/x cannot be used: /],
    ['a home that is a file', () => ({ ACCORD_HOME: '/etc/passwd' }), /^ACCORD_HOME: \/etc\/passwd is no folder\.$/],
    ['a home below a file', () => ({ ACCORD_HOME: '/etc/passwd/accord' }), /^ACCORD_HOME: \/etc\/passwd\/accord cannot be used: a part of its path is no folder\.$/],
    ['a home that cannot be made', () => ({ ACCORD_HOME: '/proc/accord/home' }), /^ACCORD_HOME: \/proc\/accord\/home cannot be used: /],
    ['a register that is none', () => ({ ACCORD_HOME: holding('no register at all'.repeat(999)) }), /cannot be used: it is no register, or damaged: restore a backup/],
    ['what a restore left that was stopped', () => ({ ACCORD_HOME: halfRestored() }), /Run accord restore again/],
  ]; // prettier-ignore

  it.each(inTheWay)('is said in one sentence: %s', async (_what, env, sentence) => {
    const failed: unknown = await openRegister(of(env())).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(StartFailed);
    expect((failed as Error).message).toMatch(sentence);
    expect((failed as Error).message).not.toMatch(/secret|\n/);
  });

  it('is said by nobody else meanwhile', async () => {
    const written: string[] = [];
    const keep = (text: unknown) => written.push(String(text)) > 0;
    const [out, err] = [jest.spyOn(process.stdout, 'write'), jest.spyOn(process.stderr, 'write')];
    out.mockImplementation(keep);
    err.mockImplementation(keep);
    try {
      await expect(createApp(of({ DATABASE_URL: 'postgres://127.0.0.1:1/x', NODE_ENV: 'production' }))).rejects.toThrow('nothing listens there'); // prettier-ignore
    } finally {
      out.mockRestore();
      err.mockRestore();
    }
    expect(written).toEqual([]);
  });
});
