import { Invalid } from '../../src/kernel/errors';
import { askedBatch } from '../../src/web/batch/batch';

function refusedField(body: unknown): string {
  try {
    askedBatch(body);
  } catch (error) {
    if (error instanceof Invalid) return error.fields.map(({ field }) => field).join();
  }
  return 'nothing refused';
}

describe('what a batch is', () => {
  it.each([
    [{ mode: 'all', items: [{}] }],
    [{ mode: 'good', items: Array.from({ length: 1_000 }, () => ({})) }],
    [{ mode: 'good', items: [null, 5, 'x', []] }],
  ])('takes %#', (body) => {
    expect(askedBatch(body)).toEqual(body);
  });

  it.each([
    ['nothing', undefined, 'mode'],
    ['a list', [], 'mode'],
    ['no mode', { items: [{}] }, 'mode'],
    ['another mode', { mode: 'some', items: [{}] }, 'mode'],
    ['two modes', { mode: ['all', 'good'], items: [{}] }, 'mode'],
    ['no items', { mode: 'all' }, 'items'],
    ['an empty list', { mode: 'all', items: [] }, 'items'],
    ['one too many', { mode: 'all', items: Array.from({ length: 1_001 }, () => ({})) }, 'items'],
    ['items that are no list', { mode: 'all', items: { length: 1, 0: {} } }, 'items'],
    ['more than a batch has', { mode: 'all', items: [{}], office: 1 }, 'office'],
  ])('refuses %s', (_, body, field) => {
    expect(refusedField(body)).toBe(field);
  });
});
