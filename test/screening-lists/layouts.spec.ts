import { writeXlsx } from '../../src/web/spreadsheet/write-xlsx';
import type { ListEntry, ListFile } from '../../src/screening/lists/list-entry';
import { mappingOf } from '../../src/screening/lists/list-mapping';
import { readList } from '../../src/screening/lists/read-list';

const file = (content: string | Buffer, name = 'list'): ListFile => ({ name, content: Buffer.from(content) });
const lines = (...rows: string[]): string => [...rows, ''].join('\r\n');
const names = (entry: ListEntry | undefined): string[] =>
  (entry?.names ?? []).map(({ name, type }) => `${type} ${name}`);

/** A workbook of these rows as they are, without a header of ours: titles may stand above. */
async function workbook(...rows: string[][]): Promise<ListFile> {
  const width = Math.max(...rows.map((row) => row.length));
  const [first = [], ...rest] = rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''));
  const columns = first.map((header, at) => ({ key: String(at), header, kind: 'text' as const }));
  const values = rest.map((row) => Object.fromEntries(row.map((value, at) => [String(at), value])));
  return file(Buffer.from(await writeXlsx([{ name: 'Data', columns, rows: values }])), 'list.xlsx');
}

const UK_HEADER = 'Last Updated,Unique ID,OFSI Group ID,UN Reference Number,Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Name type,Alias strength,Title,Name non-latin script,Regime Name,Designation Type,Date Designated,D.O.B,Nationality(/ies),Passport number,IMO number'; // prettier-ignore
const OFSI_HEADER = ['Name 6', 'Name 1', 'Name Non-Latin Script', 'DOB', 'Nationality', 'Passport Number', 'Group Type', 'Alias Type', 'Alias Quality', 'Regime', 'Listed On', 'Last Updated', 'Group ID', 'Address 1']; // prettier-ignore
const AU_HEADER = ['Reference', 'Name of Individual or Entity', 'Type', 'Name Type', 'Date of Birth', 'Place of Birth', 'Citizenship', 'Committees', 'Control Date']; // prettier-ignore
const CSL_HEADER = 'source,entity_number,type,programs,name,federal_register_notice,start_date,end_date,alt_names,citizenships,dates_of_birth,nationalities,ids'; // prettier-ignore

describe('a list is recognized and read as its publisher writes it', () => {
  it('UK Sanctions List as CSV: rows of one designation, days the British way, the day of the report', async () => {
    const found = await readList(null, [
      file(
        lines(
          'Report Date: 04-Mar-2026',
          UK_HEADER,
          '03/02/2026,XXX0001,1,,RANTH,Odo,Petrus,,,,Primary Name,,Mr,,The Invented Regulations,Individual,02/01/2020,05/02/1965,(1) Russia (2) Cyprus,A1234567,',
          '03/02/2026,XXX0001,1,,RANT,Odo,,,,,Alias,Low quality a.k.a,,,The Invented Regulations,Individual,02/01/2020,dd/mm/1966,(1) Russia (2) Cyprus,,',
          '03/02/2026,XXX0001,1,,,,,,,,,,,Одо Рант,The Invented Regulations,Individual,02/01/2020,,,,',
          '03/02/2026,XXX0002,2,,OSTREL STAR,,,,,,Primary Name,,,,The Invented Regulations,Ship,02/01/2020,,,,9000001',
        ),
      ),
    ]);
    const [person, ship] = found.entries;
    expect(found).toMatchObject({ format: 'uk-csv', publishedOn: '2026-03-04' });
    expect(found.entries).toHaveLength(2);
    expect(names(person)).toEqual(['primary Odo Petrus RANTH', 'alias Odo RANT', 'original_script Одо Рант']);
    expect(person).toMatchObject({
      entryId: 'XXX0001',
      kind: 'person',
      birthDates: ['1965-02-05', '1966'],
      countries: ['RU', 'CY'],
      identifiers: [{ scheme: 'passport', value: 'A1234567' }],
      listedOn: '2020-01-02',
    });
    expect(ship).toMatchObject({ kind: 'vessel', identifiers: [{ scheme: 'imo', value: '9000001' }] });
  });

  it('OFSI spreadsheet: title row, rows of one group; what is not read is counted and named', async () => {
    const row = (first: string, ...rest: string[]): string[] => [first, ...rest];
    const found = await readList(null, [
      await workbook(
        ['Last Updated', '04/05/2022'],
        OFSI_HEADER,
        row('RANTH', 'ODO', '', '05/02/1965', 'Syria', 'A1234567', 'Individual', 'Primary name', '', 'Syria', '02/12/2011', '14/02/2022', '7001', '1 Street'), // prettier-ignore
        row('RANTH', 'UDO', '', '00/00/1966', '(1) Atlantis. (2) Former USSR Currently Ukraine', '', 'Individual', 'AKA', 'Low quality', 'Syria', '02/12/2011', '14/02/2022', '7001', ''), // prettier-ignore
        row('OSTREL WORKS', '', '', '', '', '', 'Entity', 'Primary name', '', 'Syria', '02/12/2011', '14/02/2022', '7002', ''), // prettier-ignore
      ),
    ]);
    expect(found).toMatchObject({ format: 'ofsi', publishedOn: '2022-05-04' });
    expect(found.entries.map(({ entryId, kind }) => `${entryId} ${kind}`)).toEqual([
      '7001 person',
      '7002 organization',
    ]);
    expect(found.entries[0]).toMatchObject({ birthDates: ['1965-02-05', '1966'], countries: ['SY', 'UA'] });
    expect(names(found.entries[0])).toEqual(['primary ODO RANTH', 'alias UDO RANTH']);
    expect(found.log.lines).toEqual([
      { what: 'value', place: 'nationality', line: 4, value: 'Atlantis', count: 1 },
      { what: 'column', place: 'Address 1', line: null, value: '1 Street', count: 1 },
    ]);
  });

  it('Australia: rows 2, 2a and 2b1 are one entry', async () => {
    const row = (reference: string, name: string, type: string): string[] => [reference, name, 'Individual ', type, 'a) 12/03/1965; b) Between 1958 and 1960', 'Arlen, Kenya', 'Russian and Ukrainian', '1988', '2014-12-15']; // prettier-ignore
    const found = await readList(null, [
      await workbook(
        AU_HEADER,
        row('2', 'ODO RANTH', 'Primary Name '),
        row('2a', 'Udo Ranth', 'aka '),
        row('2b1', 'Одо Рант', 'Original script'),
        ['3', 'Ostrel Works', 'Entity', 'Primary Name'],
      ),
    ]);
    expect(found.format).toBe('au-dfat');
    expect(found.entries.map(({ entryId }) => entryId)).toEqual(['2', '3']);
    expect(found.entries[0]).toMatchObject({
      kind: 'person',
      birthDates: ['1965-03-12', '1958', '1959', '1960'],
      countries: ['RU', 'UA', 'KE'],
      updatedOn: '2014-12-15',
    });
    expect(names(found.entries[0])).toEqual([
      'primary ODO RANTH',
      'alias Udo Ranth',
      'original_script Одо Рант',
    ]);
  });

  it('Denied Persons List: tabs, days the American way, and the end of the order', async () => {
    const found = await readList(null, [
      file(
        lines(
          '"Name"\t"Street_Address"\t"City"\t"State"\t"Country"\t"Postal_Code"\t"Effective_Date"\t"Expiration_Date"\t"Standard_Order"\t"Last_Update"\t"Action"\t"FR_Citation"', // prettier-ignore
          '" ODO RANTH"\t"1 Street"\t"Arlen"\t"TX"\t"US"\t"1"\t"03/04/2017"\t"10/13/2020"\t"Y"\t"2017-10-23"\t"ADDED"\t"82 F.R. 1"',
          '" ODO RANTH"\t"2 Street"\t"Arlen"\t"TX"\t"US"\t"1"\t"03/04/2017"\t""\t"Y"\t"2017-10-23"\t"ADDED"\t"82 F.R. 1"',
        ),
      ),
    ]);
    expect(found).toMatchObject({ format: 'us-dpl', publishedOn: '2017-10-23' });
    expect(found.entries).toHaveLength(2);
    expect(found.entries[0]).toMatchObject({
      countries: ['US'],
      listedOn: '2017-03-04',
      until: '2020-10-13',
    });
    expect(found.entries[1]).not.toHaveProperty('until');
  });

  it('Consolidated Screening List: aliases, dates and labelled numbers of one cell', async () => {
    const found = await readList(null, [
      file(
        lines(
          CSL_HEADER,
          'Invented List (INV),77,Individual,SDNTK,Odo Ranth,,2016-06-21,,Udo Ranth; O. Ranth,SY,1974; 1975,,"US, 80-0890696, Tax ID No.; Subject to Section 1, Sanctions Risk -"', // prettier-ignore
          'Invented List (INV),,,,Ostrel Works,66 FR 1,2001-05-14,,,,,,',
        ),
      ),
    ]);
    expect(found.format).toBe('us-csl');
    expect(found.entries[0]).toMatchObject({
      entryId: 'Invented List (INV) 77',
      kind: 'person',
      birthDates: ['1974', '1975'],
      countries: ['SY'],
      identifiers: [{ scheme: 'tax_id', value: '80-0890696' }],
    });
    expect(names(found.entries[0])).toHaveLength(3);
  });

  it('World Bank: a title row and two rows of headers', async () => {
    const found = await readList(null, [
      await workbook(
        ['Downloaded on: 25/01/2025'],
        ['Firm Name', 'Country', 'Ineligibility Period', '', 'Grounds'],
        ['', '', 'From Date', 'To Date', ''],
        ['Ostrel Works Ltd', 'Kenya', '2024-12-10', '2025-08-09', 'Fraud'],
        ['Birch Foods', 'Kenya', '2024-12-10', 'Permanent', 'Fraud'],
      ),
    ]);
    expect(found).toMatchObject({ format: 'world-bank', publishedOn: '2025-01-25' });
    expect(found.entries.map(({ until }) => until)).toEqual(['2025-08-09', undefined]);
    expect(found.log.total).toBe(0);
  });

  it('EBRD: quotation marks within a cell that are not written twice', async () => {
    const found = await readList(null, [
      file(
        lines(
          '\uFEFFFirm Name,Nationality,Ineligible From, Ineligible Until',
          '" Ostrel Works, Ltd.","Kenya","2024-07-01T12:00:59Z","2025-05-31T12:00:59Z"',
          '""Birch Star" LLC","Uzbekistan","2022-09-25T07:29:59Z","Ongoing"',
        ),
      ),
    ]);
    expect(found.format).toBe('ebrd');
    expect(found.entries.map((each) => each.names[0]?.name)).toEqual([
      'Ostrel Works, Ltd.',
      '"Birch Star" LLC',
    ]);
    expect(found.entries[0]?.until).toBe('2025-05-31');
  });

  it.each([
    ['afdb', 'Name;Nationality;Type;Basis;From;To'],
    ['iadb', 'Title;Entity;Nationality;Grounds;From;To'],
  ])('%s: divided by semicolons, in Windows-1252', async (format, header) => {
    const row = format === 'afdb' ? 'Société Ostrel;Kenya;Firm;Fraude;2024-01-02;2030-01-02' : 'Société Ostrel;Firm;Kenya;Fraude;2024-01-02;2030-01-02'; // prettier-ignore
    const found = await readList(null, [file(Buffer.from(lines(header, row), 'latin1'))]);
    expect(found.format).toBe(format);
    expect(found.entries[0]).toMatchObject({ kind: 'organization', countries: ['KE'], until: '2030-01-02' });
    expect(found.entries[0]?.names[0]?.name).toBe('Société Ostrel');
  });

  it('Canada: persons, entities and ships; aliases of a person divided by commas', async () => {
    const found = await readList(null, [
      file(
        '<data-set><record><Country>Belarus / Bélarus</Country><LastName>Ranth</LastName><GivenName>Odo</GivenName><Aliases>Udo Ranth, Ода Рант; O. Ranth</Aliases><DateOfBirth>1965-02-05 or 1966-01-01</DateOfBirth><Schedule>1</Schedule><Item>1</Item></record>' +
          '<record><Country>Belarus / Bélarus</Country><Entity>Ostrel, Ltd.</Entity><Aliases>Ostrel Works, Inc.</Aliases></record><record><Country>Belarus / Bélarus</Country><Entity>Birch</Entity></record></data-set>',
      ),
    ]);
    expect(found.format).toBe('ca-xml');
    expect(found.entries).toHaveLength(3);
    expect(names(found.entries[0])).toEqual(['primary Odo Ranth', 'alias Udo Ranth', 'alias O. Ranth', 'original_script Ода Рант']); // prettier-ignore
    expect(found.entries[0]).toMatchObject({
      entryId: 'Belarus / Bélarus 1 1',
      birthDates: ['1965-02-05', '1966-01-01'],
    });
    expect(names(found.entries[1])).toEqual(['primary Ostrel, Ltd.', 'alias Ostrel Works, Inc.']);
  });

  it('OFAC standard XML: strong and weak names, labelled numbers, the day of publication', async () => {
    const found = await readList(null, [
      file(
        '<sdnList xmlns="http://tempuri.org/sdnList.xsd"><publshInformation><Publish_Date>03/04/2026</Publish_Date></publshInformation><sdnEntry><uid>36</uid><firstName>Odo</firstName><lastName>RANTH</lastName><sdnType>Individual</sdnType><programList><program>SDGT</program><program>IFSR</program></programList><idList><id><idType>Passport</idType><idNumber>A1234567</idNumber></id><id><idType>Gender</idType><idNumber>Male 1</idNumber></id></idList><akaList><aka><type>a.k.a.</type><category>weak</category><lastName>UDO</lastName></aka></akaList><dateOfBirthList><dateOfBirthItem><dateOfBirth>circa 1965</dateOfBirth></dateOfBirthItem></dateOfBirthList><gender>Male</gender></sdnEntry></sdnList>',
      ),
    ]);
    expect(found).toMatchObject({ format: 'ofac-xml', publishedOn: '2026-03-04' });
    expect(found.entries[0]).toMatchObject({
      entryId: '36',
      kind: 'person',
      names: [
        { name: 'Odo RANTH', type: 'primary', quality: 'good' },
        { name: 'UDO', type: 'alias', quality: 'low' },
      ],
      birthDates: ['1965'],
      identifiers: [{ scheme: 'passport', value: 'A1234567' }],
      program: 'SDGT, IFSR',
    });
    expect(found.log.lines).toEqual([
      { what: 'column', place: 'gender', line: null, value: 'Male', count: 1 },
    ]);
  });

  it('Switzerland: places and programs stand once, spellings of parts make names', async () => {
    const found = await readList(null, [
      file(
        '<swiss-sanctions-list date="2026-03-04"><sanctions-program ssid="1"><program-name lang="fre">Mesures</program-name><program-name lang="eng">Measures</program-name><sanctions-set ssid="5"/></sanctions-program><place ssid="9"><country iso-code="KE">Kenya</country></place>' +
          '<target ssid="100" sanctions-set-id="5"><individual><identity><name name-type="primary-name" quality="good"><name-part order="2" name-part-type="family-name"><value>Ranth</value><spelling-variant lang="rus">Рант</spelling-variant></name-part><name-part order="1" name-part-type="given-name"><value>Odo</value><spelling-variant lang="rus">Одо</spelling-variant></name-part><name-part order="3" name-part-type="title"><value>Dr</value></name-part></name><day-month-year day="5" month="2" year="1965"/><nationality><country iso-code="RU">Russia</country></nationality><place-of-birth place-id="9"/><identification-document document-type="passport"><number>A1234567</number></identification-document></identity></individual><modification modification-type="listed" effective-date="2020-01-02"/><modification modification-type="de-listed" effective-date="2024-01-02"/></target></swiss-sanctions-list>',
      ),
    ]);
    expect(found).toMatchObject({ format: 'ch-xml', publishedOn: '2026-03-04' });
    expect(found.entries[0]).toMatchObject({
      entryId: '100',
      kind: 'person',
      birthDates: ['1965-02-05'],
      countries: ['RU', 'KE'],
      program: 'Measures',
      until: '2024-01-02',
    });
    expect(names(found.entries[0])).toEqual(['primary Odo Ranth', 'original_script Одо Рант']);
  });

  it('Ukraine: four name fields, the first by its mark', async () => {
    const found = await readList(null, [
      file(
        '<consolidated-list><acount-list><number-entry>12</number-entry><program-entry>UN</program-entry><type-entry>2</type-entry><date-entry>20200102</date-entry><aka-list><aka-name1>Udo</aka-name1><aka-name4>Ranth</aka-name4><type-aka>A</type-aka><quality-aka>2</quality-aka></aka-list><aka-list><aka-name1>Odo</aka-name1><aka-name4>Ranth</aka-name4><type-aka>N</type-aka></aka-list><date-of-birth-list>05.02.1965</date-of-birth-list><nationality-list>Syria</nationality-list></acount-list></consolidated-list>',
      ),
    ]);
    expect(found.format).toBe('ua-xml');
    expect(found.entries[0]).toMatchObject({ kind: 'person', birthDates: ['1965-02-05'], countries: ['SY'], listedOn: '2020-01-02' }); // prettier-ignore
    expect(names(found.entries[0])).toEqual(['primary Odo Ranth', 'alias Udo Ranth']);
  });

  it('OpenSanctions nested JSON: an entity a line, sanctions and documents within it', async () => {
    const person = {
      ...{
        id: 'xx-1',
        caption: 'Odo Ranth',
        schema: 'Person',
        target: true,
        last_change: '2026-03-04T00:00:00',
      },
      properties: {
        ...{
          name: ['Odo Ranth', 'Одо Рант'],
          weakAlias: ['Udo'],
          birthDate: ['1965-02-05'],
          nationality: ['ru'],
        },
        ...{ gender: ['male'], passportNumber: ['A1234567'] },
        sanctions: [
          { id: 's', schema: 'Sanction', properties: { program: ['SDGT'], endDate: ['2024-01-02'] } },
        ],
      },
    };
    const address = { id: 'a', schema: 'Address', caption: '1 Street', properties: { full: ['1 Street'] } };
    const found = await readList(null, [file(lines(JSON.stringify(person), JSON.stringify(address)))]);
    expect(found).toMatchObject({ format: 'opensanctions-json', publishedOn: '2026-03-04' });
    expect(found.entries).toHaveLength(1);
    expect(found.entries[0]).toMatchObject({
      kind: 'person',
      program: 'SDGT',
      until: '2024-01-02',
      countries: ['RU'],
    });
    expect(found.log.lines.map(({ what, place }) => `${what} ${place}`)).toEqual([
      'row Address',
      'column gender',
    ]);
  });

  it('European Union: one designation under two programmes is one entry of both', async () => {
    const element = (programme: string, name: string, more: string): string =>
      `<sanctionEntity designationDate="2011-03-04" euReferenceNumber="EU.9.1" logicalId="9"><regulation publicationDate="2017-03-09" programme="${programme}"/><subjectType code="person"/><nameAlias wholeName="${name}" strong="true"/>${more}</sanctionEntity>`; // prettier-ignore
    const found = await readList(null, [
      file(
        `<export generationDate="2022-03-18T10:00:00+01:00">${element('AFG', 'Odo Ranth', '<birthdate birthdate="1965-02-05"/>')}${element('TAQA', 'Udo Ranth', '<citizenship countryIso2Code="AF"/><identification number="A1" identificationTypeCode="passport"/>')}</export>`, // prettier-ignore
      ),
    ]);
    expect(found).toMatchObject({ format: 'eu-xml', publishedOn: '2022-03-18' });
    expect(found.entries).toHaveLength(1);
    expect(found.entries[0]).toMatchObject({
      program: 'AFG, TAQA',
      birthDates: ['1965-02-05'],
      countries: ['AF'],
      identifiers: [{ scheme: 'passport', value: 'A1' }],
    });
    expect(names(found.entries[0])).toEqual(['primary Odo Ranth', 'alias Udo Ranth']);
  });

  it('OFAC: names of numbers the list does not hold are counted and named', async () => {
    const row = '7,"A FIRM",-0- ,"X",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n';
    const aliases = '7,1,"aka","A WORKS",-0- \r\n8,2,"aka","OTHER",-0- \r\n';
    const found = await readList(null, [file(row), file(aliases)]);
    expect(found.format).toBe('ofac-csv');
    expect(found.log.lines).toEqual([{ what: 'alias', place: '8', line: 2, value: 'OTHER', count: 1 }]);
    await expect(readList(null, [file(aliases)])).rejects.toThrow('ofac_alone');
  });
});

describe('a list of one’s own', () => {
  it('is read with usual headers, other than ours', async () => {
    const found = await readList(null, [
      file(lines('name,type,alt_names,dates_of_birth,nationalities,ids,end_date', 'Odo Ranth,Individual,"Udo Ranth; O. Ranth",1970-01-02,AF,"P1234567, Passport",2025-05-31')), // prettier-ignore
    ]);
    expect(found.entries[0]).toMatchObject({
      kind: 'person',
      birthDates: ['1970-01-02'],
      countries: ['AF'],
      identifiers: [{ scheme: 'passport', value: 'P1234567' }],
      until: '2025-05-31',
    });
    expect(found.entries[0]?.names).toHaveLength(3);
    expect(found.log.total).toBe(0);
  });

  it('names what is not read: columns, kinds, countries and dates, and the line below the table', async () => {
    const found = await readList(null, [
      file(lines('name,kind,country,dob,colour', 'Odo Ranth,ghost,Atlantis,long ago,blue', ',,,,', 'Made by hand,,,,', ',,,,end of list')), // prettier-ignore
    ]);
    expect(found.entries).toHaveLength(2);
    expect(found.log.lines.map(({ what, place, line, value }) => [what, place, line, value])).toEqual([
      ['row', '', 5, 'end of list'],
      ['value', 'kind', 2, 'ghost'],
      ['value', 'birth date', 2, 'long ago'],
      ['value', 'country', 2, 'Atlantis'],
      ['column', 'colour', null, 'blue'],
    ]);
  });

  it('is read by what somebody said of its columns', async () => {
    const mapping = mappingOf(
      'Nachname = family_name\nVorname = given_name\nGruppe = group\nGeboren = birth',
      'mdy',
    );
    const found = await readList(
      null,
      [file(lines('Stand heute', 'Vorname;Nachname;Gruppe;Geboren', 'Odo;Ranth;5;02/05/1965', 'Udo;Ranth;5;', 'Birk;Ostrel;6;'))], // prettier-ignore
      mapping,
    );
    expect(found.entries.map(({ entryId }) => entryId)).toEqual(['5', '6']);
    expect(found.entries[0]).toMatchObject({ birthDates: ['1965-02-05'] });
    expect(found.entries[0]?.names.map(({ name }) => name)).toEqual(['Odo Ranth', 'Udo Ranth']);
    expect(() => mappingOf('Geboren = birth', 'dmy')).toThrow('no_name_column');
    expect(() => mappingOf('Geboren = born', 'dmy')).toThrow('bad_columns');
  });

  it.each([
    ['UTF-16 with its mark', Buffer.from('\uFEFFname\tcountry\r\nÉlan Ostrel\tKenya\r\n', 'utf16le')],
    ['UTF-16 without', Buffer.from('name\tcountry\r\nÉlan Ostrel\tKenya\r\n', 'utf16le')],
    ['Windows-1252', Buffer.from('name;country\nÉlan Ostrel;Kenya\n', 'latin1')],
    ['UTF-8', Buffer.from('name|country\nÉlan Ostrel|Kenya\n')],
  ])('is read in %s', async (_, content) => {
    const found = await readList(null, [file(content)]);
    expect(found.entries[0]).toMatchObject({ countries: ['KE'], names: [{ name: 'Élan Ostrel' }] });
  });

  it('is refused in an encoding that cannot be told, and without a column of names', async () => {
    const cyrillic = Buffer.concat([Buffer.from('name,country\n'), Buffer.from([0xce, 0xe4, 0xee, 0x20, 0xd0, 0xe0, 0xed, 0xf2, 0xce, 0xe4, 0xee, 0xd0, 0xe0, 0xed])]); // prettier-ignore
    await expect(readList(null, [file(cyrillic)])).rejects.toThrow('unknown_encoding');
    await expect(readList(null, [file('colour,size\nx,y\n')])).rejects.toThrow('no_header');
    await expect(readList(null, [file('<rss><item/></rss>')])).rejects.toThrow('xml_unknown');
  });
});
