import { Asked } from '../../src/kernel/asked';

describe('a question that later modules answer', () => {
  it('is refused where nobody answers, and never taken for a no', () => {
    const asked = new Asked<() => boolean>('whether it stands');
    expect(() => asked.all).toThrow('nobody answers whether it stands');
    expect(() => asked.only).toThrow('nobody answers whether it stands');
  });

  it('is asked of one, or of all who answer', () => {
    const asked = new Asked<() => number>('how many there are');
    asked.answer(() => 1);
    expect(asked.only()).toBe(1);
    asked.answer(() => 2);
    expect(asked.all.map((each) => each())).toEqual([1, 2]);
    expect(() => asked.only).toThrow('several answer how many there are');
  });
});
