import { draftErrors, type ContributionDraft } from '../../src/contributions/contribution';
import { isRate } from '../../src/contributions/is-rate';
import { visibleOffices, writableOffices } from '../../src/contributions/contribution.scope';
import { contributionWorkflow } from '../../src/contributions/contribution.workflow';
import { RateBook } from '../../src/contributions/rates';
import type { Actor, Role } from '../../src/kernel/actor';

const draft: ContributionDraft = {
  partnerId: 1,
  publicLabel: null,
  officeId: 1,
  engagementId: null,
  typeId: null,
  form: 'cash',
  description: null,
  valuation: null,
  currency: 'USD',
  amount: '10.00',
  unitsPerUsd: null,
  rateDay: null,
  receivedOn: '2017-05-01',
  earmarking: 'unearmarked',
  toBeAllocated: true,
  channel: 'website',
  bookedAs: 'private_sector',
};

describe('what is wrong with a draft', () => {
  it.each<[Partial<ContributionDraft>, string[]]>([
    [{}, []],
    [{ partnerId: null }, ['partnerId']],
    [{ publicLabel: 'Donors' }, ['publicLabel']],
    [{ partnerId: null, publicLabel: 'Donors' }, []],
    [{ currency: 'usd' }, ['currency']],
    [{ amount: '0' }, ['amount']],
    [{ amount: '1.234' }, ['amount']],
    [{ currency: 'JPY', amount: '1.5' }, ['amount']],
    [{ unitsPerUsd: '0' }, ['unitsPerUsd']],
    [{ receivedOn: '2017-02-30' }, ['receivedOn']],
    [{ receivedOn: '2018-01-02' }, ['receivedOn']],
    [{ form: 'in_kind' }, ['valuation']],
    [{ earmarking: 'earmarked' }, ['toBeAllocated']],
  ])('%j: %j', (over, fields) => {
    expect(draftErrors({ ...draft, ...over }, '2018-01-01').map((each) => each.field)).toEqual(fields);
  });

  it('takes only decimals above zero as rates', () => {
    expect(['0.848', '112', '0', '-1', '1e3', ''].map(isRate)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('the rate in force', () => {
  const book = new RateBook([
    { currency: 'EUR', fromDay: '2017-04-01', unitsPerUsd: '0.921' },
    { currency: 'EUR', fromDay: '2017-01-01', unitsPerUsd: '0.948' },
  ]);

  it.each([
    ['2017-03-31', '0.948'],
    ['2017-04-01', '0.921'],
    ['2016-12-31', undefined],
  ])('on %s is %s', (day, units) => {
    expect(book.on('EUR', day)?.unitsPerUsd).toBe(units);
  });

  it('is always 1 for US dollars', () => {
    expect(book.on('USD', '2010-01-01')).toEqual({ unitsPerUsd: '1', rateDay: '2010-01-01' });
  });
});

describe('the life cycle', () => {
  it('reaches every state', () => {
    expect([...contributionWorkflow.reachable()].sort()).toEqual(contributionWorkflow.states().sort());
  });

  it('lets nothing through that the gate refuses, and marks nothing that is cleared', () => {
    const refused = { against: [{ key: 'gate.not_cleared' }] };
    expect(contributionWorkflow.decide('recorded', 'confirm', ['analyst'], refused).allowed).toBe(false);
    expect(contributionWorkflow.decide('recorded', 'override', ['analyst'], refused).allowed).toBe(false);
    expect(contributionWorkflow.decide('recorded', 'override', ['director_general'], refused).allowed).toBe(
      true,
    );
    const cleared = { against: [] };
    expect(contributionWorkflow.decide('recorded', 'confirm', ['affiliate'], cleared).allowed).toBe(true);
    expect(
      contributionWorkflow.decide('recorded', 'confirm_without_clearance', ['analyst'], cleared).allowed,
    ).toBe(false);
  });
});

describe('whose contributions a person reaches', () => {
  const actor = (role: Role, officeIds: 'all' | number[]): Actor => {
    return { id: 1, name: 'Test', locale: 'en', via: 'page', grants: [{ role, officeIds }] };
  };

  it.each<[Role, 'all' | number[], 'all' | number[]]>([
    ['affiliate', [7], [7]],
    ['focal_point', [7], [7]],
    ['regional_director', [7], []],
    ['chief', [7], []],
    ['analyst', 'all', 'all'],
    ['auditor', 'all', []],
  ])('%s writes for the right offices', (role, _, writes) => {
    const offices = writes === 'all' ? 'all' : [7];
    expect(writableOffices(actor(role, offices))).toEqual(writes);
    expect(visibleOffices(actor(role, [7]))).toEqual(['analyst', 'auditor'].includes(role) ? 'all' : [7]);
  });
});
