import { Questions } from '../../src/processes/questions';

function questions() {
  const sent: [number, number, string, unknown][] = [];
  return { sent, of: new Questions((...asked) => sent.push(asked)) };
}

it('asks each process and gathers what it knows', async () => {
  const { sent, of } = questions();
  const answers = of.ask([1, 2, 3], 'colour', 'of the sea');
  expect(sent).toEqual([
    [1, 1, 'colour', 'of the sea'],
    [2, 1, 'colour', 'of the sea'],
    [3, 1, 'colour', 'of the sea'],
  ]);
  of.answered(2, 1, 'blue');
  of.answered(1, 1, null);
  of.answered(3, 1, 'grey');
  expect(await answers).toEqual(['blue', 'grey']);
});

it('has nobody to ask where there is no other', async () => {
  expect(await questions().of.ask([], 'colour', null)).toEqual([]);
});

it('counts one answer of each, and of nobody else', async () => {
  const { of } = questions();
  const answers = of.ask([1, 2], 'colour', null);
  of.answered(1, 1, 'blue');
  of.answered(1, 1, 'red');
  of.answered(9, 1, 'green');
  of.answered(2, 1, null);
  expect(await answers).toEqual(['blue']);
});

it('waits for no process that has ended', async () => {
  const { of } = questions();
  const answers = of.ask([1, 2], 'colour', null);
  of.answered(1, 1, 'blue');
  of.gone(2);
  expect(await answers).toEqual(['blue']);
});
