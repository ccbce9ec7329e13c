import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ListFile, ListFormat } from '../../src/screening/lists/list-entry';
import { readList as readWhole } from '../../src/screening/lists/read-list';

/** Published lists are too large to keep here: they are looked for where `ACCORD_LISTS` says. */
const FOLDER = process.env.ACCORD_LISTS ?? '';
const whenThere = existsSync(FOLDER) ? describe : describe.skip;

const readList = async (format: ListFormat, files: readonly ListFile[]) =>
  (await readWhole(format, files)).entries;

const file = (name: string): ListFile => ({ name, content: readFileSync(join(FOLDER, name)) });

whenThere('the published lists', () => {
  it('are read whole: the United Nations', async () => {
    const entries = await readList('un-xml', [file('un-consolidated-2026-02-27.xml')]);
    expect(entries.filter((each) => each.kind === 'person')).toHaveLength(730);
    expect(entries.filter((each) => each.kind === 'organization')).toHaveLength(273);
    expect(entries.filter((each) => each.names.some((name) => name.type === 'original_script'))).toHaveLength(
      377,
    );
    expect(entries.filter((each) => each.countries.length === 0).length).toBeLessThan(140);
  });

  it('are read whole: OFAC, with its aliases', async () => {
    const [before, after] = await Promise.all([
      readList('ofac-csv', [file('ofac-sdn-2024-04-26.csv'), file('ofac-alt-2025-02.csv')]),
      readList('ofac-csv', [file('ofac-sdn-2024-05-03.csv'), file('ofac-alt-2025-02.csv')]),
    ]);
    expect([before.length, after.length]).toEqual([14_668, 14_965]);
    const known = new Set(before.map((each) => each.entryId));
    expect(after.filter((each) => !known.has(each.entryId)).length).toBeGreaterThan(250);
    expect(after.filter((each) => each.birthDates.length > 0).length).toBeGreaterThan(6_000);
    expect(after.filter((each) => each.identifiers.length > 0).length).toBeGreaterThan(7_000);
  }, 60_000);

  it.each<[ListFormat, string]>([
    ['eu-xml', 'eu-fsf-sample.xml'],
    ['uk-xml', 'uk-sanctions-list-sample.xml'],
  ])('are read whole: %s', async (format, name) => {
    expect(await readList(format, [file(name)])).toHaveLength(2);
  });

  it.each<[ListFormat, string]>([
    ['un-xml', 'un-consolidated-2026-02-27.xml'],
    ['ofac-csv', 'ofac-sdn-2024-05-03.csv'],
  ])('are refused when cut off anywhere: %s', async (format, name) => {
    const { content } = file(name);
    const cut = content.subarray(0, Math.floor(content.length * 0.61));
    await expect(readList(format, [{ name, content: cut }])).rejects.toThrow('screening.lists.');
  });
});
