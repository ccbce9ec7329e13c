import { deviates, rateErrors, type SaidRate } from '../../src/contributions/rate-rules';
import { LATER_PARTS } from '../../src/due-diligence/policy/policy';
import { toUsdMinor } from '../../src/kernel/money';
import { openTestApp, type SignedIn, type TestApp } from '../support/app';

const said: SaidRate = {
  ...{ currency: 'EUR', receivedOn: '2026-07-17', today: '2026-11-01', typed: null, rateDay: null },
  ...{ reason: null, confirmed: false, known: { unitsPerUsd: '0.848', rateDay: '2026-07-01' } },
};
const OLD = { unitsPerUsd: '0.848', rateDay: '2017-10-01' };
const why = 'Rate of the bank that received it';
const YES = { reason: why, confirmed: true };

describe('what is wrong with the rate of a gift', () => {
  it.each<[string, Partial<SaidRate>, string[]]>([
    ['a rate in force', {}, []],
    ['of the forty-fifth day', { known: { ...OLD, rateDay: '2026-06-02' } }, []],
    ['of the forty-sixth day', { known: { ...OLD, rateDay: '2026-06-01' } }, ['unitsPerUsd rate_old']],
    ['of nine years ago', { known: OLD }, ['unitsPerUsd rate_old']],
    ['none known', { known: null }, ['unitsPerUsd no_rate']],
    ['typed, near the last one', { typed: '0.86' }, []],
    ['typed, ten per cent away', { typed: '0.9328' }, []],
    ['typed, further', { typed: '0.9329' }, ['rateConfirmed rate_far', 'rateReason rate_reason']],
    ['typed, further, only confirmed', { typed: '0.95', confirmed: true }, ['rateReason rate_reason']],
    ['typed, further, only with a reason', { typed: '0.95', reason: why }, ['rateConfirmed rate_far']],
    ['typed, further, with both', { typed: '0.95', ...YES }, []],
    ['typed, as near as nothing to zero', { typed: '0.0000000001', ...YES }, ['unitsPerUsd rate_bounds']],
    ['typed, too great', { typed: '10000001', ...YES }, ['unitsPerUsd rate_bounds']],
    ['typed, no rate', { typed: '0', ...YES }, ['unitsPerUsd rate']],
    ['typed, none known', { typed: '0.9', known: null }, ['rateConfirmed rate_unknown', 'rateReason rate_reason']],
    ['typed, none known, with both', { typed: '0.9', known: null, ...YES }, []],
    ['typed, the old one', { typed: '0.848', rateDay: '2017-10-01', known: OLD }, ['rateReason rate_reason']],
    ['typed, the old one as of today', { typed: '0.848', known: OLD }, ['rateReason rate_reason']],
    ['typed, the old one, and why', { typed: '0.848', rateDay: '2017-10-01', known: OLD, reason: why }, []],
    ['typed, of a later day than the gift', { typed: '0.85', rateDay: '2026-07-18' }, ['rateReason rate_reason']],
    ['typed, later, and why', { typed: '0.85', rateDay: '2026-07-18', reason: why }, []],
    ['typed, of a day to come', { typed: '0.85', rateDay: '2026-11-02', ...YES }, ['rateDay rate_to_come']],
    ['a reason that is none', { typed: '0.85', rateDay: '2026-07-18', reason: '.' }, ['rateReason rate_reason']],
    ['a dollar', { currency: 'USD', known: { unitsPerUsd: '1', rateDay: '2026-07-17' } }, []],
    ['a dollar typed as one', { currency: 'USD', typed: '1.00' }, []],
    ['a dollar that is less', { currency: 'USD', typed: '0.0001', ...YES }, ['unitsPerUsd rate_usd']],
  ])('%s', (_, over, wrong) => {
    const errors = rateErrors({ ...said, ...over }, LATER_PARTS.gifts);
    const short = errors.map(({ field, reason }) => `${field} ${reason.key.replace('contributions.error.', '')}`);
    expect(short).toEqual(wrong);
  }); // prettier-ignore

  it('says how old the rate is', () => {
    const [error] = rateErrors({ ...said, known: OLD }, LATER_PARTS.gifts);
    expect(error?.reason.values).toMatchObject({ rate: '0.848', day: '2017-10-01', age: 3211, most: 45 });
  });

  it.each([
    ['110', '100', false],
    ['110.0000000001', '100', true],
    ['89.9999999999', '100', true],
    ['90', '100', false],
    ['0.0000000002', '0.0000000001', true],
  ])('%s is more than ten per cent from %s: %s', (rate, known, far) => {
    expect(deviates(rate, known, 10)).toBe(far);
  });

  it('converts exactly, rounds once, and keeps nothing it cannot keep exactly', () => {
    expect(toUsdMinor(900719925474099, 'USD', '1')).toBe(900719925474099);
    expect(toUsdMinor(333, 'EUR', '0.6666666667')).toBe(499);
    expect(toUsdMinor(1, 'JPY', '200')).toBe(1);
    expect(() => toUsdMinor(900719925474099, 'EUR', '0.0000000001')).toThrow(RangeError);
  });
});

describe('exchange rates themselves', () => {
  let app: TestApp;
  let analyst: SignedIn;
  beforeAll(async () => {
    app = await openTestApp('2026-11-01T12:00:00.000Z');
    analyst = await app.signIn('analyst');
  });
  afterAll(() => app.close());

  const set = (unitsPerUsd: string, fromDay: string, more: object = {}) =>
    analyst.agent
      .post('/api/v1/rates')
      .set('x-csrf-token', analyst.csrf)
      .send({ currency: 'EUR', fromDay, unitsPerUsd, source: 'UN operational rates', ...more });

  it('are bounded, and confirmed when they are far from the last one', async () => {
    await set('0.0000000001', '2026-09-01', { confirmed: true }).expect(422);
    await set('0.86', '2026-09-01').expect(201);
    await set('0.9', '2026-10-01').expect(201);
    const { body } = await set('9', '2026-11-01').expect(422);
    expect(body.errors[0]).toMatchObject({ field: 'confirmed', code: 'contributions.error.rate_far' });
    await set('9', '2026-11-01', { confirmed: true }).expect(201);
    // What is corrected does not vouch for itself.
    await set('9.1', '2026-11-01').expect(422);
    await set('0.91', '2026-11-01').expect(201);
  });

  it('come by a file no other way', async () => {
    const send = (more: object) =>
      analyst.agent.post('/rates/import').type('form').send({
        ...{ rows: 'currency,from,units per USD\nCHF,2026-09-01,0.9\nCHF,2026-10-01,90\n', source: 'UN' },
        ...{ _csrf: analyst.csrf, ...more },
      }); // prettier-ignore
    expect((await send({}).expect(422)).text).toContain('Line 3');
    expect((await analyst.agent.get('/api/v1/rates?currency=CHF').expect(200)).body.items).toEqual([]);
    await send({ confirmed: 'true' }).expect(303);
  });
});
