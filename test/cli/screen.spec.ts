import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyHome, runCli } from './cli.support';

const home = emptyHome();
const at = (name: string): string => join(home, name);
const write = (name: string, ...lines: string[]): string => {
  writeFileSync(at(name), `${lines.join('\n')}\n`);
  return at(name);
};

test('pairs are scored without a database, a missing column is named', async () => {
  const pairs = write('pairs.csv', 'id,name1,name2,kind', '7,Zelkova Trading LLC,Zelkova Trading,organization', '8,Zelkova,"Birch, Foods",'); // prettier-ignore
  const scored = await runCli(home, 'screen', 'score', '--in', pairs, '--out', at('scored.csv'));
  expect(scored).toMatchObject({ code: 0, out: expect.stringContaining('2 pairs scored') });
  const [head, first, second] = readFileSync(at('scored.csv'), 'utf8').split('\n');
  expect(head).toBe('id,name1,name2,kind,score,reason');
  expect(Number(first?.split(',')[4])).toBeGreaterThan(0.9);
  expect(second).toMatch(/^8,Zelkova,"Birch, Foods",,0\.0000,/);
  const bare = write('bare.csv', 'name1,other', 'a,b');
  const refused = await runCli(home, 'screen', 'score', '--in', bare, '--out', at('no.csv'));
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('has no column name2') });
}, 60_000);

test('a list is imported, names are looked for on it, and the register is screened', async () => {
  const names = write('names.csv', 'ref,name,kind,country,birth_date', 'a,Zelkova Marine Trading,organization,FR,', 'b,Nobody Known,,Atlantis,03/04/1962'); // prettier-ignore
  const early = await runCli(home, 'screen', 'names', '--in', names, '--out', at('hits.csv'));
  expect(early).toMatchObject({ code: 1, err: expect.stringContaining('There is no list yet') });
  const list = write('own.csv', 'id,name,country', '1,Zelkova Marine Trading LLC,FR', '2,Birch Foods,KE');
  const imported = await runCli(home, 'screen', 'import', '--format', 'spreadsheet', list);
  expect(imported).toMatchObject({
    code: 0,
    out: expect.stringContaining('2 entries; 2 added, 0 changed, 0 delisted'),
  });
  const again = await runCli(home, 'screen', 'import', '--format', 'spreadsheet', list);
  expect(again.out).toContain('active version already');
  const found = await runCli(home, 'screen', 'names', '--in', names, '--out', at('hits.csv'), '--top', '1');
  expect(found).toMatchObject({ code: 0, out: expect.stringContaining('2 names, 1 hits') });
  expect(found.err).toContain(
    'Line 3: “Atlantis” is no country that is known; “03/04/1962” is no date of birth',
  );
  expect(found.out).toContain('1 names were looked for without');
  const [head, hit, unread, end] = readFileSync(at('hits.csv'), 'utf8').split('\n');
  expect(head).toBe(
    'ref,name,kind,country,birth_date,rank,score,list,entry_id,entry_name,matched_name,reason,not_read',
  );
  expect(hit).toMatch(
    /^a,Zelkova Marine Trading,organization,FR,,1,0\.9\d+,own,1,Zelkova Marine Trading LLC,/,
  );
  expect(unread).toBe(
    'b,Nobody Known,,Atlantis,03/04/1962,,,,,,,,"“Atlantis” is no country that is known; “03/04/1962” is no date of birth: write 1962-11-23, 1962-11 or 1962"',
  );
  expect(end).toBe('');
  const rescreened = await runCli(home, 'screen', 'rescreen', '--full');
  expect(rescreened).toMatchObject({ code: 0, out: expect.stringContaining('(full): 0 partners screened') });
  const broken = write('broken.csv', 'id,name,country', '1,"Zelkova');
  const refused = await runCli(home, 'screen', 'import', '--format', 'spreadsheet', broken);
  expect(refused.code).toBe(1);
}, 120_000);
