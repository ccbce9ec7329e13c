import { existsSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sqliteFile } from '../../src/database/sources';
import { interruptedRestore, refuseHalfRestored } from '../../src/database/interrupted-restore';
import { restore } from '../../src/cli/backup/restore';
import type { Config } from '../../src/config/config';
import {
  addEvidence,
  backupOf,
  changed,
  copyOf,
  diesAt,
  dropEvidence,
  emptyHome,
  Killed,
  register,
  stateOf,
} from './backup.support';

/** A register that went on after its backup, and has no more use for a file that the backup names. */
async function goneOn(): Promise<{ config: Config; copy: string }> {
  const config = await register();
  const copy = await backupOf(config);
  await changed(config, (change) => {
    change.record({ verb: 'test.later', subject: 'test', subjectId: null });
    return Promise.resolve();
  });
  dropEvidence(config, 2);
  addEvidence(config, Buffer.from('%PDF of later'), 3);
  return { config, copy };
}

const quiet = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
const quietToo = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
afterAll(() => {
  quiet.mockRestore();
  quietToo.mockRestore();
});

describe('a restore that is killed', () => {
  it('at any of its steps leaves the one register or the other, whole, and can be done again', async () => {
    const { config: whole, copy } = await goneOn();
    const undisturbed = diesAt(0, 'before');
    await restore(copy, copyOf(whole), {}, undisturbed);
    const { steps } = undisturbed;
    expect(steps.length).toBeGreaterThan(12);
    const deaths = steps.flatMap((name, index) => [
      { step: index + 1, how: 'before' as const },
      ...(name === 'copy' || name === 'write' ? [{ step: index + 1, how: 'half-way' as const }] : []),
    ]);
    const seen = new Map<string, number>();
    for (const { step, how } of deaths) {
      const config = copyOf(whole);
      await expect(restore(copy, config, {}, diesAt(step, how))).rejects.toThrow(Killed);
      const state = stateOf(config);
      expect({ step, ...state }).toMatchObject({ step, lost: [], sound: 'ok' });
      expect(['test.later', 'register.restore']).toContain(state.last);
      seen.set(state.last, (seen.get(state.last) ?? 0) + 1);
      expect(() => refuseHalfRestored(config)).not.toThrow();
      expect(interruptedRestore(config) ?? state.last).toMatch(
        state.last === 'test.later'
          ? /test\.later|restore was stopped/
          : /register\.restore|register is whole/,
      );
      await restore(copy, config);
      expect(stateOf(config)).toMatchObject({ last: 'register.restore', lost: [], sound: 'ok' });
      expect([interruptedRestore(config), sameFile(config)]).toEqual([null, []]);
    }
    expect(seen.get('test.later')).toBeGreaterThan(10);
    expect(seen.get('register.restore')).toBeGreaterThan(1);
  }, 180_000);

  it('into a home without a register leaves none that is empty', async () => {
    const copy = await backupOf(await register());
    for (let step = 1; ; step += 1) {
      const config = emptyHome();
      const died = await restore(copy, config, {}, diesAt(step, 'before')).then(() => false, () => true); // prettier-ignore
      if (existsSync(sqliteFile(config))) expect(stateOf(config).last).toBe('register.restore');
      else if (readdirSync(config.home).some((name) => name.startsWith('restoring-'))) {
        expect(() => refuseHalfRestored(config)).toThrow('Run accord restore again');
      }
      if (!died) break;
    }
  }, 120_000);

  it('between the two renames of earlier versions is said at the start, with what to do', async () => {
    const { config } = await goneOn();
    const aside = `${sqliteFile(config)}.before-2026-06-15T12-00-00-000Z`;
    renameSync(sqliteFile(config), aside);
    writeFileSync(`${sqliteFile(config)}.restoring`, 'half');
    expect(() => refuseHalfRestored(config)).toThrow(`or give ${aside} its name back: accord.sqlite.`);
  });
});

/** Kept ones that are the very register in place. */
function sameFile({ home }: Config): string[] {
  const own = statSync(join(home, 'accord.sqlite')).ino;
  return readdirSync(home).filter(
    (name) => name.startsWith('accord.sqlite.before-') && statSync(join(home, name)).ino === own,
  );
}
