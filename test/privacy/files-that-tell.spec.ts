import { tellsOf } from '../../src/questionnaire/erase-files';

/** Names invented for this table. */
test.each([
  ['Penda Ndiaye-Sy', 'Penda Ndiaye-Sy', true],
  ['in capitals', 'PENDA NDIAYE-SY', true],
  ['within a sentence', 'founded by Penda Ndiaye-Sy, Dakar', true],
  ['after a line end', 'Founders:\nPenda Ndiaye-Sy', true],
  ['its letters written in two parts', 'Zoe\u0301 Quill\u00e9', true],
  ['a number', 'passport SN-0815-Y', true],
  ['with a quotation mark', 'the “Old” "House"', true],
  ['within another word', 'Penda Ndiaye-Sylla', false],
  ['within another number', 'SN-0815-Y9', false],
  ['half of it', 'Penda Ndiaye', false],
  ['nothing', '', false],
])('a file tells of a person: %s', (_, cell, tells) => {
  const words = ['Penda Ndiaye-Sy', 'SN-0815-Y', 'Zo\u00e9 Quill\u00e9', '"House"'];
  expect(tellsOf(JSON.stringify([{ row: 2, cells: { country: 'SN', note: cell } }]), words)).toBe(tells);
});

test('a file tells of a person also by the name of what was chosen', () => {
  expect(tellsOf('{"partner:Penda Ndiaye-Sy":{"value":"new"}}', ['Penda Ndiaye-Sy'])).toBe(true);
});
