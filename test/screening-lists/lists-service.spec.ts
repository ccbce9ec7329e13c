import { AuditEntry } from '../../src/audit/audit-entry.entity';
import { productActor } from '../../src/kernel/actor';
import { ScreeningRun } from '../../src/screening/screening-run.entity';
import { ScreeningEntry } from '../../src/screening/screening-entry.entity';
import { ScreeningUnread } from '../../src/screening/screening-unread.entity';
import { ListsService } from '../../src/screening/lists.service';
import type { ListFile } from '../../src/screening/lists/list-entry';
import { openTestDatabase, type TestDatabase } from '../support/database';

const actor = productActor();

const sheet = (...lines: string[]): ListFile => ({
  name: 'own.csv',
  content: Buffer.from(['id,name,country', ...lines, ''].join('\n')),
});

describe('importing a list', () => {
  let test: TestDatabase;
  let lists: ListsService;
  const importOwn = (...lines: string[]) =>
    lists.importList(actor, { format: 'spreadsheet', files: [sheet(...lines)] });
  const currentNames = async (): Promise<string[]> => {
    const names: string[] = [];
    for await (const entry of lists.current()) names.push(`${entry.list} ${entry.names[0]?.name ?? ''}`);
    return names.sort();
  };
  const auditLines = () => test.database.read.countBy(AuditEntry, { verb: 'screening.import_list' });

  beforeEach(async () => {
    test = await openTestDatabase();
    lists = new ListsService(test.database, test.work);
  });
  afterEach(() => test.close());

  it('makes a version that says what was added, changed and delisted', async () => {
    const first = await importOwn('1,Aster Mills,FR', '2,Birch Trading,KE', '3,Cedar Foods,PE');
    expect(first.version).toMatchObject({ number: 1, entries: 3, added: 3, changed: 0, removed: 0 });
    const second = await importOwn('1,Aster Mills,FR', '2,Birch Trading Group,KE', '4,Dune Energy,NE');
    expect(second.version).toMatchObject({ number: 2, entries: 3, added: 1, changed: 1, removed: 1 });
    const delta = await lists.delta(second.version.id);
    expect(delta.added.map((each) => each.entryId)).toEqual(['4']);
    expect(delta.changed.map((each) => each.before.names[0]?.name)).toEqual(['Birch Trading']);
    expect(delta.removed.map((each) => each.entryId)).toEqual(['3']);
    expect(await currentNames()).toEqual(['own Aster Mills', 'own Birch Trading Group', 'own Dune Energy']);
    expect((await lists.versions(first.list.id)).map((each) => each.active)).toEqual([true, false]);
    expect(await auditLines()).toBe(2);
  });

  it('adds nothing when the same file comes twice', async () => {
    await importOwn('1,Aster Mills,FR');
    const again = await importOwn('1,Aster Mills,FR');
    expect(again).toMatchObject({ isNew: false, version: { number: 1 } });
    expect(await auditLines()).toBe(1);
  });

  it('is imported once when two import it at the same moment, from whichever process', async () => {
    const other = new ListsService(test.database, test.work);
    const files = [sheet('1,Aster Mills,FR', '2,Birch Trading,KE')];
    const both = await Promise.all(
      [lists, other].map((each) => each.importList(actor, { format: 'spreadsheet', files })),
    );
    expect(both.map(({ isNew, version }) => `${isNew} ${version.number}`).sort()).toEqual([
      'false 1',
      'true 1',
    ]);
    expect(await auditLines()).toBe(1);
    expect(await test.database.read.count(ScreeningRun)).toBe(1);
  });

  it('takes up an entry that was delisted and comes back', async () => {
    await importOwn('1,Aster Mills,FR', '2,Birch Trading,KE');
    await importOwn('1,Aster Mills,FR');
    const third = await importOwn('1,Aster Mills,FR', '2,Birch Trading,KE', '');
    expect(third.version).toMatchObject({ number: 3, added: 1, removed: 0 });
  });

  it('leaves everything as it was when the file is damaged', async () => {
    await importOwn('1,Aster Mills,FR');
    await expect(importOwn('1,Aster Mills,FR', '2,,KE')).rejects.toThrow('screening.lists.csv_name');
    expect(await currentNames()).toEqual(['own Aster Mills']);
    expect(await auditLines()).toBe(1);
  });

  it('asks for a confirmation before a large list loses a fifth of its entries', async () => {
    const many = Array.from({ length: 1_200 }, (_, index) => `${index + 1},Firm ${index + 1},FR`);
    await importOwn(...many);
    await expect(importOwn(...many.slice(0, 700))).rejects.toThrow('screening.lists.shrunk');
    const confirmed = await lists.importList(actor, {
      format: 'spreadsheet',
      files: [sheet(...many.slice(0, 700))],
      allowShrinking: true,
    });
    expect(confirmed.version.removed).toBe(500);
  });

  const un = (day: string, ...names: string[]): ListFile => ({
    name: 'un.xml',
    content: Buffer.from(
      `<CONSOLIDATED_LIST dateGenerated="${day}T00:00:00Z"><INDIVIDUALS>${names
        .map(
          (name, at) =>
            `<INDIVIDUAL><REFERENCE_NUMBER>TTi.${at}</REFERENCE_NUMBER><FIRST_NAME>${name}</FIRST_NAME></INDIVIDUAL>`,
        )
        .join('')}</INDIVIDUALS><ENTITIES/></CONSOLIDATED_LIST>`,
    ),
  });

  it('asks, with both days, before a list goes back in time', async () => {
    const first = await lists.importList(actor, { files: [un('2026-02-27', 'Odo', 'Udo', 'Ido')] });
    expect(first).toMatchObject({
      list: { code: 'un', format: 'un-xml' },
      version: { publishedOn: '2026-02-27' },
    });
    const older = [un('2018-10-29', 'Odo', 'Udo')];
    await expect(lists.importList(actor, { files: older })).rejects.toMatchObject({
      fields: [
        { reason: { key: 'screening.lists.older', values: { day: '2018-10-29', known: '2026-02-27' } } },
      ],
    });
    const confirmed = await lists.importList(actor, { files: older, allowOlder: true });
    expect(confirmed.version).toMatchObject({ publishedOn: '2018-10-29', removed: 1 });
  });

  it('asks before a list is taken that has nothing in common with the one in force', async () => {
    await importOwn('1,Aster Mills,FR', '2,Birch Trading,KE', '3,Cedar Foods,PE');
    await expect(importOwn('7,Dune Energy,NE', '8,Elm Works,IT')).rejects.toThrow('nothing_in_common');
    const files = [sheet('7,Dune Energy,NE', '8,Elm Works,IT')];
    const confirmed = await lists.importList(actor, { format: 'spreadsheet', files, allowShrinking: true });
    expect(confirmed.version).toMatchObject({ added: 2, removed: 3 });
  });

  it('takes other blanks and line breaks for no change', async () => {
    await importOwn('1,Aster Mills,FR', '"2",Birch Trading,KE');
    const next = await importOwn('1,"Aster  Mills",FR', '2,"Birch\u00a0Trading ",KE');
    expect(next.version).toMatchObject({ number: 2, added: 0, changed: 0, removed: 0 });
  });

  it('takes a row of before blanks were told apart for the same, by what it says', async () => {
    const { list } = await importOwn('1,Aster Mills,FR', '2,Birch Trading,KE');
    await test.work.run(actor, async (change) => {
      await change.set(ScreeningEntry, { listId: list.id }, { contentHash: 'x'.repeat(64) });
      change.record({ verb: 'test.change', subject: 'test', subjectId: null });
    });
    const next = await importOwn('1,Aster Mills,FR', '2,Birch Trading Group,KE');
    expect(next.version).toMatchObject({ added: 0, changed: 1, removed: 0 });
  });

  it('keeps what was not read with the version, and what somebody said of the columns with the list', async () => {
    const csv = (name: string): ListFile => ({
      name: 'x.csv',
      content: Buffer.from(`Firma;Land;Farbe\n${name};Kenia;blau\n`),
    });
    await expect(lists.importList(actor, { code: 'de', files: [csv('Aster')] })).rejects.toThrow('no_header');
    const mapping = { columns: { Firma: 'name', Land: 'country' }, dates: 'dmy' } as const;
    const first = await lists.importList(actor, { code: 'de', mapping, files: [csv('Aster')] });
    expect(first.version).toMatchObject({ entries: 1, unread: 2 });
    const unread = await test.database.read.findBy(ScreeningUnread, { versionId: first.version.id });
    expect(unread.map(({ what, place, value }) => `${what} ${place} ${value}`)).toEqual([
      'value land Kenia',
      'column Farbe blau',
    ]);
    const second = await lists.importList(actor, { code: 'de', files: [csv('Aster Mills')] });
    expect(second).toMatchObject({
      list: { format: 'spreadsheet' },
      version: { number: 2, changed: 0, added: 1 },
    });
  });

  it('knows a file again by its columns where nobody names its list, unless two lists have them', async () => {
    const csv = (name: string): ListFile => ({
      name: 'x.csv',
      content: Buffer.from(`Wer;Woher;Farbe\n${name};Kenia;blau\n`),
    });
    const mapping = { columns: { Wer: 'name', Woher: 'country' }, dates: 'dmy' } as const;
    const first = await lists.importList(actor, { code: 'wer', mapping, files: [csv('Aster')] });
    const again = await lists.importList(actor, { files: [csv('Aster Mills')], allowShrinking: true });
    expect(again).toMatchObject({ list: { id: first.list.id }, version: { number: 2 } });
    await lists.importList(actor, { code: 'wer-2', mapping, files: [csv('Birch')] });
    await expect(lists.importList(actor, { files: [csv('Cedar')] })).rejects.toThrow('no_header');
  });

  it('remembers no columns of what is no table, whatever was said of them', async () => {
    const xml = '<Designations><DateGenerated>01/01/2026</DateGenerated><Designation><UniqueID>XXX0001</UniqueID><Names><Name><Name6>RANTH</Name6><NameType>Primary Name</NameType></Name></Names></Designation></Designations>'; // prettier-ignore
    const mapping = { columns: { Wer: 'name' }, dates: 'dmy' } as const;
    const files = [{ name: 'uk.xml', content: Buffer.from(xml) }];
    const { list } = await lists.importList(actor, { code: 'no-table', mapping, files });
    expect(list).toMatchObject({ format: 'uk-xml', mapping: null });
  });

  it('takes the same list in another form of its publisher', async () => {
    const xml = '<Designations><DateGenerated>01/01/2026</DateGenerated><Designation><UniqueID>XXX0001</UniqueID><Names><Name><Name6>RANTH</Name6><NameType>Primary Name</NameType></Name></Names></Designation></Designations>'; // prettier-ignore
    await lists.importList(actor, { files: [{ name: 'uk.xml', content: Buffer.from(xml) }] });
    const csv =
      'Report Date: 02-Jan-2026\nUnique ID,Name 6,Name type,Regime Name\nXXX0001,RANTH,Primary Name,Invented\n';
    const next = await lists.importList(actor, { files: [{ name: 'uk.csv', content: Buffer.from(csv) }] });
    expect(next).toMatchObject({
      list: { code: 'uk', format: 'uk-csv' },
      version: { number: 2, changed: 1 },
    });
  });

  it('asks for the alias file of a list that came with one', async () => {
    const row = (id: number, name: string): string =>
      `${id},"${name}",-0- ,"TEST",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n`;
    const sdn = { name: 'sdn.csv', content: Buffer.from(row(1, 'ASTER MILLS')) };
    const alt = { name: 'alt.csv', content: Buffer.from('1,10,"aka","ASTER WORKS",-0- \r\n') };
    await lists.importList(actor, { format: 'ofac-csv', files: [sdn, alt] });
    const next = { name: 'sdn.csv', content: Buffer.from(row(1, 'ASTER MILLS') + row(2, 'BIRCH TRADING')) };
    const alone = { format: 'ofac-csv' as const, files: [next] };
    await expect(lists.importList(actor, alone)).rejects.toThrow('screening.lists.no_aliases');
    const confirmed = await lists.importList(actor, { ...alone, allowShrinking: true });
    expect(confirmed.version).toMatchObject({ added: 1, changed: 1 });
  });

  it('keeps several lists of one format apart, and one list in one format', async () => {
    await importOwn('1,Aster Mills,FR');
    await lists.importList(actor, {
      format: 'spreadsheet',
      code: 'debarred',
      files: [sheet('1,Elm Works,IT')],
    });
    expect(await currentNames()).toEqual(['debarred Elm Works', 'own Aster Mills']);
    const csv = 'id,schema,name,aliases,birth_date,countries,identifiers\nx,Company,Fir Ltd,,,,\n';
    const files = [{ name: 'targets.simple.csv', content: Buffer.from(csv) }];
    await expect(
      lists.importList(actor, { format: 'opensanctions-csv', code: 'own', files }),
    ).rejects.toThrow('screening.lists.other_format');
  });

  it('is for analysts and administrators', async () => {
    const focalPoint = { ...actor, grants: [{ role: 'focal_point' as const, officeIds: 'all' as const }] };
    await expect(
      lists.importList(focalPoint, { format: 'spreadsheet', files: [sheet('1,Aster Mills,FR')] }),
    ).rejects.toThrow('screening.lists.only_analysts');
  });
});
