import { Invalid } from '../../src/kernel/errors';
import {
  conditionAfter,
  fitsKind,
  readCursor,
  valueOf,
  writeCursor,
  type Sorted,
} from '../../src/web/cursor';

const BY_NAME: Sorted = { sort: 'name', direction: 'asc' };

function refusedField(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof Invalid) return error.fields.map(({ field }) => field).join();
  }
  return 'nothing refused';
}

const packed = (...said: unknown[]) => Buffer.from(JSON.stringify(said)).toString('base64url');

describe('a cursor', () => {
  it.each([
    [BY_NAME, { value: 'Île de Gorée', id: 7 }],
    [BY_NAME, { value: '', id: 1 }],
    [{ sort: 'ends', direction: 'desc' } as const, { value: null, id: 12 }],
    [{ sort: 'usd', direction: 'asc' } as const, { value: 9_007_199_254_740_991, id: 12 }],
    [{ sort: 'id', direction: 'desc' } as const, { value: null, id: 3 }],
  ])('comes back as it was written: %j %j', (order, position) => {
    expect(readCursor(writeCursor(order, position), order)).toEqual(position);
  });

  it('is the id itself where the order is by id, as programs have long kept it', () => {
    const byId: Sorted = { sort: 'id', direction: 'asc' };
    expect(writeCursor(byId, { value: null, id: 42 })).toBe('42');
    expect(readCursor('42', byId)).toEqual({ value: null, id: 42 });
    expect(readCursor('0', byId)).toEqual({ value: null, id: 0 });
    expect(readCursor(undefined, byId)).toBeNull();
  });

  it.each([
    ['no cursor at all', 'xyz', BY_NAME],
    ['a number where a value belongs', '42', BY_NAME],
    ['made for another sort', packed('country', 'asc', 'SN', 7), BY_NAME],
    ['made for the other direction', packed('name', 'desc', 'A', 7), BY_NAME],
    ['made by name, given by id', packed('name', 'asc', 'A', 7), { sort: 'id', direction: 'asc' } as const],
    ['too short', packed('name', 'asc', 'A'), BY_NAME],
    ['an id that is none', packed('name', 'asc', 'A', 1.5), BY_NAME],
    ['an id below nought', packed('name', 'asc', 'A', -1), BY_NAME],
    ['an id no database has', packed('name', 'asc', 'A', 2 ** 31), BY_NAME],
    ['a list as its value', packed('name', 'asc', ['A'], 7), BY_NAME],
    ['a NUL in its value', packed('name', 'asc', 'A\0', 7), BY_NAME],
    ['longer than any', 'A'.repeat(8_001), BY_NAME],
    ['given twice', ['1', '2'], { sort: 'id', direction: 'asc' } as const],
    ['an id as a fraction', '1.5', { sort: 'id', direction: 'asc' } as const],
    ['an id too large', '4294967296', { sort: 'id', direction: 'asc' } as const],
  ])('is refused when it is %s', (_, cursor, order) => {
    expect(refusedField(() => readCursor(cursor, order))).toBe('after');
  });

  it.each([
    ['text', 'A', true],
    ['text', 1, false],
    ['integer', 1, true],
    ['integer', 1.5, false],
    ['integer', 2 ** 31, false],
    ['integer', '1', false],
    ['bigint', 2 ** 31, true],
    ['bigint', 2 ** 60, false],
    ['bigint', null, true],
  ] as const)('of a %s takes %j: %s', (kind, value, isTaken) => {
    expect(fitsKind(value, kind)).toBe(isTaken);
  });

  it.each([
    ['bigint', '117925', 117_925],
    ['integer', 3, 3],
    ['text', '2017-01-01', '2017-01-01'],
    ['text', null, null],
    ['integer', undefined, null],
  ] as const)('reads from the driver a %s as it keeps it', (kind, raw, value) => {
    expect(valueOf(raw, kind)).toBe(value);
  });
});

describe('what comes after a position', () => {
  const name = { by: 'p.name', id: 'p.id', nullable: false };
  const ends = { by: 'p.ends', id: 'p.id', nullable: true };
  it.each([
    [{ by: null, id: 'p.id', nullable: false }, null, 'asc', 'p.id > :afterId'],
    [{ by: null, id: 'p.id', nullable: false }, null, 'desc', 'p.id < :afterId'],
    [name, 'A', 'asc', '(p.name >= :afterValue AND (p.name > :afterValue OR p.id > :afterId))'],
    [name, 'A', 'desc', '(p.name <= :afterValue AND (p.name < :afterValue OR p.id < :afterId))'],
    [
      ends,
      'A',
      'asc',
      '((p.ends >= :afterValue AND (p.ends > :afterValue OR p.id > :afterId)) OR p.ends IS NULL)',
    ],
    [ends, 'A', 'desc', '(p.ends <= :afterValue AND (p.ends < :afterValue OR p.id < :afterId))'],
    [ends, null, 'asc', '(p.ends IS NULL AND p.id > :afterId)'],
    [ends, null, 'desc', '(p.ends IS NOT NULL OR p.id < :afterId)'],
  ] as const)('%j %j %s', (column, value, direction, sql) => {
    expect(conditionAfter(column, { value, id: 1 }, direction)).toBe(sql);
  });
});
