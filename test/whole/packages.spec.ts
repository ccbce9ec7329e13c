import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

interface Locked {
  name?: string;
  version: string;
  engines?: { node: string };
  gypfile?: boolean;
  hasInstallScript?: boolean;
}

const lock = (
  JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>;
  }
).packages;

const own = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  engines: { node: string };
  allowScripts: Record<string, boolean>;
};

describe('the lock file', () => {
  it('keeps what `npm run lock` puts into it, so that Node 22 and newer compile nothing', () => {
    expect(lock['node_modules/better-sqlite3-12']).toMatchObject({
      version: expect.stringMatching(/^12\./),
      engines: { node: '<22' },
    });
    expect(lock['node_modules/better-sqlite3-13']).toMatchObject({
      version: expect.stringMatching(/^13\./),
      gypfile: false,
    });
  });

  it.each(['package-lock.json', 'tools/package-lock.json'])('%s names no registry', (file) => {
    expect(readFileSync(join(ROOT, file), 'utf8')).not.toContain('"resolved"');
  });

  it('has no package whose install script the project has not said yes or no to', () => {
    const scripts = Object.entries(lock)
      .filter(([, each]) => each.hasInstallScript)
      .map(([path, { name }]) => name ?? path.split('node_modules/').at(-1) ?? path);
    expect(Object.keys(own.allowScripts).sort()).toEqual([...new Set(scripts)].sort());
  });
});

describe('a Node that is too old', () => {
  const started = (version: string): ReturnType<typeof spawnSync> =>
    spawnSync(
      process.execPath,
      [
        '-e',
        `Object.defineProperty(process.versions, 'node', { value: '${version}' }); require('./bin/supported-node.js'); console.log('on')`,
      ],
      { cwd: ROOT, encoding: 'utf8' },
    );

  it.each(['18.20.8', '20.18.3', '0.12.0'])('%s is told so in one sentence', (version) => {
    expect(started(version)).toMatchObject({
      status: 1,
      stdout: '',
      stderr: `Accord needs Node 20.19 or newer; this is Node ${version}.\n`,
    });
  });

  it.each(['20.19.0', '22.0.0', '24.21.0', '26.10.0'])('%s goes on', (version) => {
    expect(started(version)).toMatchObject({ status: 0, stdout: 'on\n' });
  });
});
