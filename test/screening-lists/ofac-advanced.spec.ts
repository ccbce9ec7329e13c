import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readList } from '../../src/screening/lists/read-list';

const content = readFileSync(join(__dirname, 'fixtures', 'sdn_advanced.xml'));
const listOf = (text: string | Buffer): ReturnType<typeof readList> =>
  readList(null, [{ name: 'SDN_ADVANCED.XML', content: Buffer.from(text) }]);

describe('OFAC advanced XML', () => {
  it('is read by what stands once for all parties: words, places, documents, sanctions', async () => {
    const { format, publishedOn, entries } = await listOf(content);
    expect({ format, publishedOn }).toEqual({ format: 'ofac-advanced', publishedOn: '2026-03-04' });
    expect(entries).toEqual([
      {
        entryId: '36',
        kind: 'person',
        names: [
          { name: 'Odo Petrus RANTH', type: 'primary', quality: 'good' },
          { name: 'UDO', type: 'former', quality: 'low' },
          { name: 'Одо Рант', type: 'original_script', quality: 'good' },
        ],
        birthDates: ['1965-02-05', '1966', '1967'],
        countries: ['KE', 'PA', 'SY'],
        identifiers: [{ scheme: 'passport', value: 'A1234567' }],
        program: 'SDGT, IFSR',
        remarks: 'Place of Birth: Arlen, Kenya; Title: Minister of Inventions; Gender: Male',
        listedOn: '2020-01-02',
        updatedOn: null,
      },
      expect.objectContaining({
        entryId: '37',
        kind: 'organization',
        countries: ['CY'],
        identifiers: [{ scheme: 'swift_bic', value: 'OSTRCY2N' }],
        program: 'SYRIA',
        listedOn: null,
      }),
      expect.objectContaining({
        entryId: '38',
        kind: 'vessel',
        identifiers: [{ scheme: 'imo', value: '9000001' }],
        program: '',
      }),
    ]);
  });

  it('tells what of it was not read', async () => {
    const { log } = await listOf(content);
    expect(log.lines.map(({ place }) => place)).toContain('@RelationTypeID');
    const { log: unknown } = await listOf(
      content.toString().replace('PartySubTypeID="1"', 'PartySubTypeID="8"'),
    );
    expect(unknown.lines).toContainEqual(expect.objectContaining({ place: 'PartySubTypeID', value: '38: ' }));
  });

  test.each<[string, string, string, string]>([
    ['a party without its number', 'FixedRef="37"', 'Fixed="37"', 'element_missing'],
    ['a party without a name', 'OSTREL STAR', '', 'element_missing'],
    ['no parties', 'DistinctPart', 'Part', 'element_missing'],
    ['an end that is cut off', '</Sanctions>', '', 'xml_broken'],
  ])('with %s is refused', async (_, what, by, key) => {
    await expect(listOf(content.toString().replaceAll(what, by))).rejects.toThrow(key);
  });
});

test.each([
  ['a web page in the place of a list', '<!DOCTYPE html><html><body>Sign in</body></html>', 'web_page'],
  ['a table of a web page called .xls', '<table><tr><td>Name</td></tr></table>', 'web_page'],
  ['a workbook kept as XML', '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>', 'xml_workbook'], // prettier-ignore
])('%s is refused, and says what to do', async (_, text, key) => {
  await expect(listOf(text)).rejects.toThrow(key);
});
