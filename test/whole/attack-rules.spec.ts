import { KINDS } from '../attack/kinds';
import { getRoutes } from '../attack/routes';

test('every address of a record has a row rule that the attack holds it against', () => {
  const without = getRoutes().filter(
    ({ path }) => path.includes(':') && !KINDS.some(({ at }) => at.test(path)),
  );
  expect(without.map(({ path }) => path)).toEqual([]);
});
