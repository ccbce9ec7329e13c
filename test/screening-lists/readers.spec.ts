import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Invalid } from '../../src/kernel/errors';
import type { ListFile, ListFormat } from '../../src/screening/lists/list-entry';
import { readList } from '../../src/screening/lists/read-list';

const fixture = (name: string): ListFile => ({
  name,
  content: readFileSync(join(__dirname, 'fixtures', name)),
});
const made = (text: string, name = 'made'): ListFile => ({ name, content: Buffer.from(text) });
const read = async (format: ListFormat, ...names: string[]) =>
  (await readList(format, names.map(fixture))).entries;

describe('a list is read whole', () => {
  it('United Nations: four name fields, marked aliases, original script, ranges of birth years', async () => {
    const [person, entity] = await read('un-xml', 'un.xml');
    expect(person).toEqual({
      entryId: 'XXi.001',
      kind: 'person',
      names: [
        { name: 'ARDO BELMAR CASTIN DOVREL', type: 'primary', quality: 'good' },
        { name: 'Ardo & Sons', type: 'alias', quality: 'good' },
        { name: 'Abu Ardo', type: 'alias', quality: 'low' },
        { name: 'Ardo B.', type: 'alias', quality: 'unknown' },
        { name: 'آردو بلمار', type: 'original_script', quality: 'good' },
      ],
      birthDates: ['1965-03-12', '1970', '1971', '1972'],
      countries: ['CD', 'IR'],
      identifiers: [{ scheme: 'passport', value: 'OB 0000001' }],
      program: 'DRC',
      remarks: 'An invented person.',
      listedOn: '2012-12-31',
      updatedOn: '2020-01-05',
    });
    expect(entity).toMatchObject({ entryId: 'XXe.002', kind: 'organization', countries: ['SY'] });
    expect(entity?.names.map((each) => each.type)).toEqual(['primary', 'former', 'alias']);
  });

  it('OFAC: aliases joined by number, what stands in the remarks, -0- as nothing', async () => {
    const [firm, person, ship] = await read('ofac-csv', 'sdn.csv', 'alt.csv');
    expect(firm).toMatchObject({
      entryId: '101',
      kind: 'organization',
      names: [
        { name: 'DARNELL TRADING CO., LTD.', type: 'primary', quality: 'good' },
        { name: 'DARNELL OLD', type: 'former', quality: 'good' },
        { name: 'DARNELL IMPORT', type: 'alias', quality: 'good' },
        { name: 'DTC', type: 'alias', quality: 'low' },
      ],
      identifiers: [
        { scheme: 'registration_number', value: '9855920' },
        { scheme: 'tax_id', value: '252030326052' },
      ],
      countries: ['TR', 'UA'],
      program: 'SDGT, IFSR',
    });
    expect(person).toMatchObject({
      kind: 'person',
      birthDates: ['1965-03-12', '1960', '1961', '1962'],
      countries: ['IR', 'KP'],
      identifiers: [{ scheme: 'passport', value: 'A1234567' }],
    });
    expect(ship).toMatchObject({ kind: 'vessel', countries: ['PA'] });
    expect(ship?.identifiers).toContainEqual({ scheme: 'imo', value: '9000001' });
  });

  it('European Union: whole names, weak ones by their mark, the first Latin one as primary', async () => {
    const [person, firm] = await read('eu-xml', 'eu.xml');
    expect(person?.names).toEqual([
      { name: 'Vasil Ondrov', type: 'primary', quality: 'good' },
      { name: 'Vasko', type: 'alias', quality: 'low' },
      { name: 'Васил Ондров', type: 'original_script', quality: 'good' },
    ]);
    expect(person).toMatchObject({
      entryId: 'EU.1.1',
      birthDates: ['1958-02-12'],
      countries: ['BY'],
      identifiers: [{ scheme: 'passport', value: 'BM000001' }],
      listedOn: '2001-10-17',
      updatedOn: '2023-02-13',
    });
    expect(firm).toMatchObject({ kind: 'organization', program: 'COD', countries: ['CD'] });
  });

  it('United Kingdom: six name fields, days the British way', async () => {
    const [person] = await read('uk-xml', 'uk.xml');
    expect(person).toMatchObject({
      entryId: 'XXX0001',
      kind: 'person',
      names: [
        { name: 'Odo Petrus RANTH', type: 'primary', quality: 'good' },
        { name: 'Odo', type: 'alias', quality: 'low' },
        { name: 'Одо Рант', type: 'original_script', quality: 'good' },
      ],
      birthDates: ['1965-02-05', '1966'],
      countries: ['AF'],
      identifiers: [{ scheme: 'passport', value: 'OR100001' }],
      listedOn: '2001-01-25',
      updatedOn: '2026-04-14',
    });
  });

  it('OpenSanctions: several values in one cell, also quoted ones', async () => {
    const [firm, person] = await read('opensanctions-csv', 'targets.simple.csv');
    expect(firm?.names.map((each) => each.name)).toEqual(['Ostrel Works', 'Ostrel; Sons', 'ООО Острел']);
    expect(firm).toMatchObject({ kind: 'organization', countries: ['RU', 'CY'], listedOn: '2023-04-20' });
    expect(person).toMatchObject({ kind: 'person', birthDates: ['1971', '1972-05-01'] });
  });

  it('spreadsheet: a name is enough', async () => {
    const text =
      'Firm Name,Country,Grounds\nHollow Oak Builders,Kenya,Fraud\nHollow Oak Builders,Kenya,Fraud\n';
    const [first, second] = (await readList('spreadsheet', [made(text, 'debarred.csv')])).entries;
    expect(first).toMatchObject({ kind: 'unknown', countries: ['KE'], program: 'Fraud' });
    expect(second?.entryId).toBe(`${first?.entryId ?? ''}-2`);
  });
});

const UN = (inner: string): string =>
  `<CONSOLIDATED_LIST>\n<INDIVIDUALS>\n${inner}\n</INDIVIDUALS>\n<ENTITIES/>\n</CONSOLIDATED_LIST>`;
const PERSON = '<INDIVIDUAL><REFERENCE_NUMBER>A</REFERENCE_NUMBER><FIRST_NAME>Bo</FIRST_NAME></INDIVIDUAL>';
const BOMB = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
const ROW = '7,"A FIRM",-0- ,"X",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n';
const HEAD = 'id,schema,name,aliases,birth_date,countries,identifiers\n';

describe('a damaged file is refused whole', () => {
  it.each<[string, ListFormat, string, string, object]>([
    ['an element never closed', 'un-xml', UN(PERSON).slice(0, -30), 'xml_broken', {}],
    ['a name cut off', 'un-xml', UN(PERSON).slice(0, 90), 'xml_broken', {}],
    [
      'entities declared',
      'un-xml',
      `<?xml version="1.0"?>\n${BOMB}\n${UN(PERSON)}`,
      'xml_doctype',
      { line: 2 },
    ],
    ['another list', 'eu-xml', UN(PERSON), 'xml_root', { found: 'CONSOLIDATED_LIST' }],
    ['a part missing', 'un-xml', '<CONSOLIDATED_LIST/>', 'element_missing', { element: 'INDIVIDUALS' }],
    [
      'no name',
      'un-xml',
      UN('<INDIVIDUAL><DATAID>5</DATAID></INDIVIDUAL>'),
      'element_missing',
      { place: 'INDIVIDUAL 1 (5)' },
    ],
    ['one reference twice', 'un-xml', UN(PERSON + PERSON), 'twice', { entry: 'A' }],
    ['nothing in it', 'un-xml', '', 'empty', {}],
    ['no designations', 'uk-xml', '<Designations/>', 'element_missing', { element: 'Designation' }],
    ['too few columns', 'ofac-csv', `${ROW}8,"B FIRM",-0- ,"X"`, 'csv_columns', { line: 2, found: 4 }],
    ['an open quotation mark', 'ofac-csv', `${ROW}8,"B FI`, 'csv_broken', { line: 2 }],
    ['the last cell cut off', 'ofac-csv', ROW + ROW.slice(0, -4).replace('7', '8'), 'cut_off', { line: 2 }],
    ['no reference', 'ofac-csv', ROW.replace('7', 'seven'), 'csv_number', { line: 1 }],
    ['an unknown kind', 'ofac-csv', ROW.replace('-0- ', '"ghost"'), 'csv_kind', { found: 'ghost' }],
    ['columns missing', 'opensanctions-csv', 'id,name\nx,y\n', 'header', {}],
    ['a line cut off', 'opensanctions-csv', `${HEAD}x,Person,A B,,,,\ny,Person`, 'csv_columns', { line: 3 }],
    ['no name column', 'spreadsheet', 'colour,size\nx,y\n', 'no_header', { headers: 'colour · size' }],
  ])('%s (%s)', async (_, format, text, key, values) => {
    const refused = await readList(format, [made(text)]).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Invalid);
    const [field] = (refused as Invalid).fields;
    expect(field).toMatchObject({ field: 'file', reason: { key: `screening.lists.${key}` } });
    expect(field?.reason.values ?? {}).toMatchObject(values);
  });

  it('what is not UTF-8, aliases of another list, and too many files', async () => {
    const latin = { name: 'x', content: Buffer.from([0x37, 0x2c, 0xe9, 0x0a]) };
    await expect(readList('ofac-csv', [latin])).rejects.toThrow('not_utf8');
    const aliases = made('99,1,"aka","OTHER",-0- \r\n');
    await expect(readList('ofac-csv', [made(ROW), aliases])).rejects.toThrow('ofac_aliases');
    await expect(readList('un-xml', [made('a'), made('b')])).rejects.toThrow('files');
  });
});
