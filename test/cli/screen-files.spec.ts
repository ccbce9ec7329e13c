import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { throughRows } from '../../src/cli/screen-files';

let home: string;
beforeAll(() => (home = mkdtempSync(join(tmpdir(), 'accord-names-'))));
afterAll(() => rmSync(home, { recursive: true }));

/** The names that are handed on of a file of these bytes. */
async function namesIn(content: Buffer): Promise<string[]> {
  const path = join(home, 'names.csv');
  writeFileSync(path, content);
  const names: string[] = [];
  await throughRows({
    ...{ in: path, out: join(home, 'out.csv'), needed: ['name'], added: [] },
    rows: (part) => {
      names.push(...part.map(({ row }) => row.name ?? ''));
      return Promise.resolve(part.map(({ row }) => ({ ...row })));
    },
  });
  return names;
}

test.each([
  ['UTF-8', Buffer.from('name,kind\nÉlan Müller,person\n')],
  ['UTF-8 with its mark', Buffer.from('\uFEFFname;kind\nÉlan Müller;person\n')],
  ['UTF-16', Buffer.from('\uFEFFname\tkind\r\nÉlan Müller\tperson\r\n', 'utf16le')],
  ['Windows-1252', Buffer.from('Name;Kind\nÉlan Müller;person\n', 'latin1')],
])('names of a file in %s are read as they are', async (_, content) => {
  expect(await namesIn(content)).toEqual(['Élan Müller']);
  expect(readFileSync(join(home, 'out.csv'), 'utf8')).toContain('Élan Müller');
});

test('a file in an encoding that cannot be told is refused: its names would be on no list', async () => {
  const cyrillic = Buffer.from([0xce, 0xe4, 0xee, 0x20, 0xd0, 0xe0, 0xed, 0xf2, 0xce, 0xe4, 0xee, 0xd0]);
  const content = Buffer.concat([Buffer.from('name\n'), cyrillic, cyrillic]);
  await expect(namesIn(content)).rejects.toThrow('The encoding of names.csv cannot be told');
});
