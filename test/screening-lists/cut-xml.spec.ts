import { Invalid } from '../../src/kernel/errors';
import { cutXml } from '../../src/screening/lists/cut-xml';
import { entriesOf } from '../../src/screening/lists/entries-of';
import { LIST_LIMITS } from '../../src/screening/lists/list-refusal';
import { attribute, childText, children, readXml, unasked, whole } from '../../src/screening/lists/list-xml';

const cut = (text: string): string[] => {
  const { cuts } = cutXml(text, new Set(['entry']), 'mark');
  return Array.from({ length: cuts.length / 2 }, (_, at) => text.slice(cuts[2 * at], cuts[2 * at + 1]));
};
const saidBy = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof Invalid) return error.fields[0]?.reason.key ?? '';
    throw error;
  }
  return '';
};

describe('a list in XML is cut into its entries', () => {
  test.each([
    ['one after the other', '<a><entry>1</entry>\n<entry/></a>', ['<entry>1</entry>', '<entry/>']],
    ['within a part of the list', '<a><b><entry><c/></entry></b></a>', ['<entry><c/></entry>']],
    ['the outermost of one name', '<a><entry><entry/>x</entry></a>', ['<entry><entry/>x</entry>']],
    ['with a prefix', '<n:a><n:entry i="1"/></n:a>', ['<n:entry i="1"/>']],
    ['with the end of a tag in an attribute', `<a><entry i="/>" j='>'/></a>`, [`<entry i="/>" j='>'/>`]],
    [
      'with tags in comments and in text that is quoted',
      '<a><!-- <entry> --><entry><![CDATA[</entry>]]></entry></a>',
      ['<entry><![CDATA[</entry>]]></entry>'],
    ],
    ['but not the root of that name', '<entry><b/></entry>', []],
    ['but not one that is never closed', '<a><entry><b></b>', []],
  ])('%s', (_, text, entries) => expect(cut(text)).toEqual(entries));

  it('and read one by one, each as it stands in the file', () => {
    const text =
      '<a day="1"><x>kept</x><entry n="1"><name>A &amp; B</name></entry>\n<entry n="2"><left>C</left></entry></a>';
    const root = readXml(Buffer.from(text), 'a', 'entry');
    const entries = children(root, 'entry').map(whole);
    expect(entries.map((each) => [attribute(each, 'n'), childText(each, 'name')])).toEqual([
      ['1', 'A & B'],
      ['2', ''],
    ]);
    // What nobody asked for is told of entries too, and nothing of how they were cut.
    expect(Object.fromEntries(unasked(root))).toEqual({
      '@day': { count: 1, sample: '1' },
      x: { count: 1, sample: 'kept' },
      left: { count: 1, sample: 'C' },
    });
  });

  it('and told by its line when an entry is damaged', () => {
    const root = readXml(Buffer.from('<a>\n<entry/>\n<entry>\n<b></c>\n</entry></a>'), 'a', 'entry');
    let said: unknown;
    try {
      children(root, 'entry').map(whole);
    } catch (error) {
      said = error;
    }
    expect((said as Invalid).fields[0]?.reason).toEqual({
      key: 'screening.lists.xml_broken',
      values: { line: 4 },
    });
  });
});

describe('what no list holds is refused before anything is made of it', () => {
  const inEntry = (text: string): string => `<a><entry>${text}</entry></a>`;
  test.each([
    ['elements 200,000 deep', inEntry('<b>'.repeat(200_000)), 'xml_deep'],
    ['one giant text', inEntry('a'.repeat(2_000_000)), 'xml_long'],
    ['a giant attribute', `<a><entry b="${'a'.repeat(2_000_000)}"/></a>`, 'xml_long'],
    ['a giant text that is quoted', inEntry(`<![CDATA[${'a'.repeat(2_000_000)}]]>`), 'xml_long'],
    ['nothing but the beginnings of elements', '<'.repeat(2_000_000), 'xml_long'],
    ['millions of tiny elements in an entry', inEntry('<b/>'.repeat(1_000_000)), 'xml_many'],
    ['millions of them outside of entries', `<a>${'<b/>'.repeat(1_000_000)}</a>`, 'xml_many'],
    ['more entries than any list', `<a>${'<entry/>'.repeat(LIST_LIMITS.entries + 1)}</a>`, 'too_many'],
  ])('%s', (_, text, why) => {
    expect(saidBy(() => readXml(Buffer.from(text), 'a', 'entry'))).toBe(`screening.lists.${why}`);
  });

  it('entities that are declared to be expanded', () => {
    const letters = [...'bcdefghij'].map(
      (name, at) => `<!ENTITY ${name} "${`&${'abcdefghij'[at]};`.repeat(10)}">`,
    );
    const text = `<!DOCTYPE a [<!ENTITY a "lol">${letters.join('')}]><a><entry>&j;</entry></a>`;
    expect(saidBy(() => readXml(Buffer.from(text), 'a', 'entry'))).toBe('screening.lists.xml_doctype');
  });
});

it('a large list is read in a thread, while this one goes on', async () => {
  const entry = (at: number): string =>
    `<INDIVIDUAL><REFERENCE_NUMBER>X.${at}</REFERENCE_NUMBER><FIRST_NAME>Invented ${at}</FIRST_NAME></INDIVIDUAL>`;
  const all = Array.from({ length: 20_000 }, (_, at) => entry(at)).join('\n');
  const text = `<CONSOLIDATED_LIST><INDIVIDUALS>${all}</INDIVIDUALS><ENTITIES/></CONSOLIDATED_LIST>`;
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 5);
  const { entries } = await entriesOf(null, [{ name: 'un.xml', content: Buffer.from(text) }], null);
  clearInterval(timer);
  expect(entries).toHaveLength(20_000);
  expect(entries.at(-1)?.entry.names[0]?.name).toBe('Invented 19999');
  expect(turns).toBeGreaterThan(20);
});
