import { clearanceOn } from '../../src/clearances/clearance';
import type { ClearanceFacts, Company } from '../../src/clearances/company';
import { WHOLE } from '../../src/clearances/scope';

const DAY = '2017-06-15';
const OF_GROUP: ClearanceFacts = {
  ...{ validFrom: '2017-01-01', validUntil: '2017-12-31', binding: true },
  scope: { ...WHOLE, covers: 'group' },
};
const OWN: ClearanceFacts = { id: 1, validFrom: '2017-02-01', validUntil: '2017-11-30', binding: true };
const company = (name: string, more: Partial<Company> = {}): Company => ({
  ...{ id: 1, name, clearances: [], decisions: [], openCases: [], ...more },
});
const head = company('Head', { clearances: [OF_GROUP] });
const rejected = { on: '2017-03-01', rejected: true, binding: true };
const approved = { on: '2017-04-01', rejected: false, binding: true };
const suspended = (from: string, until: string | null = null) => ({ suspensions: [{ from, until }] });

/** What stands against a member of a group whose head is cleared for the whole of it. */
describe('a record of one’s own is never overruled by the group’s', () => {
  test.each<[string, Partial<Company>, string[]]>([
    ['nothing of its own', {}, []],
    ['rejected', { decisions: [rejected] }, ['clearance.own.rejected']],
    ['rejected later than the day', { decisions: [{ ...rejected, on: '2017-06-16' }] }, []],
    ['rejected, then approved', { decisions: [rejected, approved] }, []],
    [
      'rejected, then advised upon',
      { decisions: [rejected, { ...approved, binding: false }] },
      ['clearance.own.rejected'],
    ],
    ['approved, then rejected', { decisions: [approved, rejected] }, ['clearance.own.rejected']],
    ['a case under way', { openCases: [{ from: '2017-06-15', until: null }] }, ['clearance.own.open_case']],
    ['a case that was decided that day', { openCases: [{ from: '2017-06-01', until: '2017-06-15' }] }, []],
    ['suspended', { clearances: [{ ...OWN, ...suspended('2017-06-01') }] }, ['clearance.own.stopped']],
    [
      'suspended and lifted',
      { clearances: [{ ...OWN, validUntil: '2017-06-10', ...suspended('2017-06-01', '2017-06-05') }] },
      [],
    ],
    [
      'suspended, and over since',
      { clearances: [{ ...OWN, validUntil: '2017-06-10', ...suspended('2017-06-01') }] },
      ['clearance.own.stopped'],
    ],
    [
      'suspended, decided anew, and that is over too',
      {
        clearances: [
          { ...OWN, ...suspended('2017-03-01') },
          { ...OWN, id: 2, validFrom: '2017-03-05', validUntil: '2017-04-01' },
        ],
      },
      [],
    ],
    ['held', { clearances: [{ ...OWN, held: true }] }, ['clearance.own.stopped']],
    ['advisory and suspended', { clearances: [{ ...OWN, binding: false, ...suspended('2017-06-01') }] }, []],
  ])('%s', (_, more, keys) => {
    const state = clearanceOn(DAY, [company('Member', more), head], { kind: 'any' });
    expect(state.cleared).toBe(keys.length === 0);
    if (keys.length > 0) expect(state.reasons.map(({ key }) => key)).toEqual(keys);
  });

  test('nor does the clearance of the group pass a company between', () => {
    const between = company('Between', { decisions: [rejected] });
    const state = clearanceOn(DAY, [company('Member'), between, head], { kind: 'any' });
    expect(state).toMatchObject({
      cleared: false,
      reasons: [{ key: 'clearance.own.rejected', values: { name: 'Between', day: '2017-03-01' } }],
    });
  });

  test('what stands against it does not end a clearance of its own', () => {
    const openCases = [{ from: '2017-06-01', until: null }];
    const line = [company('Member', { clearances: [OWN], openCases }), head];
    expect(clearanceOn(DAY, line, { kind: 'any' })).toMatchObject({ cleared: true, until: '2017-11-30' });
  });
});

/** Of a decision that the reader may not see, only that it does not clear for this. */
describe('what is withheld from the reader', () => {
  const withheld = { withheld: true };
  test.each<[string, Company[], string[]]>([
    ['a clearance that ended', [company('One', { clearances: [{ ...OWN, validUntil: '2017-05-01', ...withheld }] })], ['clearance.withheld']],
    ['the same to others', [company('One', { clearances: [{ ...OWN, validUntil: '2017-05-01' }] })], ['clearance.expired']],
    ['one suspended and held', [company('One', { clearances: [{ ...OWN, held: true, ...suspended('2017-06-01'), ...withheld }] })], ['clearance.withheld']],
    ['a rejection below a group', [company('One', { decisions: [rejected], ...withheld }), head], ['clearance.withheld']],
    ['a group’s own decision', [company('One'), company('Head', { clearances: [{ ...OF_GROUP, held: true, ...withheld }] })], ['clearance.withheld']],
    ['one in force', [company('One', { clearances: [{ ...OWN, ...withheld }] })], []],
  ])('%s', (_, line, keys) => {
    const state = clearanceOn(DAY, line, { kind: 'any' });
    expect(state.cleared).toBe(keys.length === 0);
    expect(state.reasons.map(({ key }) => key)).toEqual(keys);
  }); // prettier-ignore
});
