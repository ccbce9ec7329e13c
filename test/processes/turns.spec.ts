import { Turns } from '../../src/processes/turns';

function turns(): { given: number[]; of: Turns } {
  const given: number[] = [];
  return { given, of: new Turns((process) => given.push(process)) };
}

it('gives one turn at a time, in the order of asking', () => {
  const { given, of } = turns();
  of.wanted(1);
  of.wanted(2);
  of.wanted(3);
  expect(given).toEqual([1]);
  of.back(1);
  expect(given).toEqual([1, 2]);
  // Whoever has much to write stands behind those who asked before.
  of.wanted(1);
  of.back(2);
  of.back(3);
  expect(given).toEqual([1, 2, 3, 1]);
});

it('hears of no turn that is not held', () => {
  const { given, of } = turns();
  of.wanted(1);
  of.wanted(2);
  of.back(2);
  expect(given).toEqual([1]);
});

it.each([
  ['holds it', 1, [1, 2]],
  ['waits for it', 2, [1, 3]],
])('takes the turn of a process that ended while it %s', (_, ended, expected) => {
  const { given, of } = turns();
  of.wanted(1);
  of.wanted(2);
  of.wanted(3);
  of.gone(ended);
  if (ended !== 1) of.back(1);
  expect(given).toEqual(expected);
});
