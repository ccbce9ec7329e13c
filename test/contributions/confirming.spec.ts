import {
  ALONE,
  analystReasons,
  boundReasons,
  handReasons,
  namesCompany,
} from '../../src/contributions/confirming';
import type { Others, PublicGift, Together } from '../../src/contributions/confirming';
import { contributionWorkflow, type GateContext } from '../../src/contributions/contribution.workflow';
import { LATER_PARTS } from '../../src/due-diligence/policy/policy';

const rule = LATER_PARTS.gifts;
const keys = (reasons: readonly { key: string }[]): string[] =>
  reasons.map(({ key }) => key.split('.').at(-1) ?? '');

describe('many givers', () => {
  const gift: PublicGift = {
    channel: 'website',
    usdMinor: 2_000_000,
    givers: 300,
    largestUsdMinor: 20_000,
    label: [],
    together: ALONE,
  };

  it.each<[string, Partial<PublicGift>, string[]]>([
    ['within the bounds', {}, []],
    ['at the total', { usdMinor: 5_000_000 }, []],
    ['above the total', { usdMinor: 5_000_001 }, ['total']],
    ['five million of nobody', { usdMinor: 500_000_000, givers: null, largestUsdMinor: null }, ['total', 'largest_unsaid', 'givers_unsaid']],
    ['by an agreement', { channel: 'agreement' }, ['channel']],
    ['a large one among them', { largestUsdMinor: 100_001 }, ['largest']],
    ['nine givers', { givers: 9 }, ['givers']],
    ['ten givers', { givers: 10 }, []],
    ['up to one public gift, nothing said', { usdMinor: 100_000, givers: null, largestUsdMinor: null }, []],
    ['more, nothing said', { usdMinor: 100_001, givers: null, largestUsdMinor: null }, ['largest_unsaid', 'givers_unsaid']],
    ['named as a partner', { label: ['partner'] }, ['label']],
    ['named as two things', { label: ['listed', 'company'] }, ['label']],
    ['not compared', { label: ['unchecked'] }, ['label_unchecked']],
  ])('%s', (_, over, reasons) => {
    expect(keys(boundReasons({ ...gift, ...over }, rule, 100_000))).toEqual(reasons);
  }); // prettier-ignore

  it.each([
    ['Acme Weapons Inc.', true],
    ['Invented Arms, S.A.', true],
    ['Stiftung Beispiel GmbH', true],
    ['Donors on the website', false],
    ['Donateurs du site web', false],
    ['Colecta de Navidad', false],
    ['SA', false],
  ])('%s names a company: %s', (label, company) => {
    expect(namesCompany(label)).toBe(company);
  });
});

describe('a second person', () => {
  const hands = [
    { by: 7, act: 'created' as const },
    { by: 8, act: 'changed' as const },
    { by: null, act: 'created' as const },
  ];

  it.each([
    [1_000_000, 7, ['second_person']],
    [1_000_000, 8, ['second_person']],
    [1_000_000, 9, []],
    [1_000_000, null, []],
    [999_999, 7, []],
  ])('of %i cents by %s', (usdMinor, actorId, reasons) => {
    expect(keys(handReasons({ usdMinor, actorId, hands, rule, together: ALONE, isRateFar: false }))).toEqual(
      reasons,
    );
  });

  it.each([
    [1, 7, ['far_rate']],
    [1, 8, ['far_rate']],
    [1, 9, []],
    [1_000_000, 7, ['far_rate']],
  ])('of %i cents by %s, at a rate typed far from the last one known', (usdMinor, actorId, reasons) => {
    expect(keys(handReasons({ usdMinor, actorId, hands, rule, together: ALONE, isRateFar: true }))).toEqual(
      reasons,
    );
  });

  it.each([
    [49_999_999, false, []],
    [50_000_000, false, ['analyst_amount']],
    [50_000_000, true, []],
  ])('%i cents, an analyst: %s', (usdMinor, isAnalyst, reasons) => {
    expect(keys(analystReasons({ usdMinor, together: ALONE, isAnalyst }, rule))).toEqual(reasons);
  });
});

describe('weighed together with what the giver gave about the same time', () => {
  const others = (usdMinor: number, count = 1, isSeen = true): Others => ({ usdMinor, count, isSeen });
  const together = (more: Partial<Together>): Together => ({ ...ALONE, days: 30, ...more });
  const hands = [{ by: 7, act: 'created' as const }];

  it.each<[number, number, Others, string[]]>([
    [500_000, 7, others(499_999), []],
    [500_000, 7, others(500_000), ['second_person_together']],
    [1, 7, others(999_999, 3), ['second_person_together']],
    [1, 7, others(2_000_000, 3), ['second_person_together']],
    [500_000, 7, others(500_000, 1, false), ['second_person_elsewhere']],
    [500_000, 9, others(900_000), []],
    [1_000_000, 7, others(900_000), ['second_person']],
    [999_999, 7, others(0, 0), []],
  ])('%i cents by %s, with %j that one person confirmed', (usdMinor, actorId, byOne, reasons) => {
    const asked = { usdMinor, actorId, hands, rule, isRateFar: false };
    expect(keys(handReasons({ ...asked, together: together({ byOne }) }))).toEqual(reasons);
  });

  it('says how much it is together, and to nobody who does not see the others', () => {
    const asked = { usdMinor: 900_000, actorId: 7, hands, rule, isRateFar: false };
    const said = (byOne: Others): unknown =>
      handReasons({ ...asked, together: together({ byOne }) })[0]?.values;
    expect(said(others(1_800_050, 2))).toEqual({
      from: 10_000,
      days: 30,
      of: 'giver',
      count: 2,
      total: 27_000.5,
    });
    expect(said(others(1_800_050, 2, false))).toEqual({ from: 10_000 });
  });

  it.each<[number, boolean, Others, string[]]>([
    [30_000_000, false, others(19_999_999), []],
    [30_000_000, false, others(20_000_000), ['analyst_amount_together']],
    [30_000_000, false, others(20_000_000, 1, false), ['analyst_amount_elsewhere']],
    [30_000_000, true, others(20_000_000), []],
    [50_000_000, false, others(20_000_000), ['analyst_amount']],
  ])(
    '%i cents, an analyst: %s, with %j that no analyst confirmed',
    (usdMinor, isAnalyst, notByAnalyst, reasons) => {
      expect(
        keys(analystReasons({ usdMinor, isAnalyst, together: together({ notByAnalyst }) }, rule)),
      ).toEqual(reasons);
    },
  );

  it.each<[number, Others, string[]]>([
    [2_000_000, others(3_000_000), []],
    [2_000_000, others(3_000_001), ['total_together']],
    [5_000_001, others(3_000_001), ['total']],
    [5_000_000, others(0, 0), []],
  ])('%i cents of many givers, with %j under their name', (usdMinor, withinBounds, reasons) => {
    const gift: PublicGift = {
      ...{ channel: 'website', usdMinor, givers: 500, largestUsdMinor: 20_000, label: [] },
      together: together({ withinBounds }),
    };
    expect(keys(boundReasons(gift, rule, 100_000))).toEqual(reasons);
  });
});

describe('the ways to confirm', () => {
  const NO = [{ key: 'gate.not_cleared' }];
  const BOUND = [{ key: 'contributions.bounds.label' }];
  const UNCHECKED = [{ key: 'contributions.bounds.label_unchecked' }];
  const HAND = [{ key: 'contributions.refusal.second_person' }];
  const open = (context: GateContext): string[] =>
    contributionWorkflow
      .openTo('recorded', ['analyst', 'director_general'], context)
      .filter(({ refusals }) => refusals.length === 0)
      .map(({ move }) => move);

  it.each<[string, GateContext, string[]]>([
    ['cleared', { against: [], today: [] }, ['confirm', 'cancel']],
    ['never cleared', { against: NO, today: NO }, ['confirm_without_clearance', 'override', 'cancel']],
    ['cleared since', { against: NO, today: [] }, ['accept_early', 'override', 'cancel']],
    ['cleared then, not now', { against: [], today: NO }, ['confirm', 'cancel']],
    ['beyond the bounds', { against: [], today: [], bounds: BOUND }, ['confirm_checked', 'cancel']],
    ['not compared yet', { against: [], today: [], bounds: UNCHECKED }, ['cancel']],
    ['own hand, cleared', { against: [], today: [], hands: HAND }, ['cancel']],
    ['own hand, never cleared', { against: NO, today: NO, hands: HAND }, ['cancel']],
    ['own hand, cleared since', { against: NO, today: [], hands: HAND }, ['cancel']],
    ['own hand, beyond the bounds', { against: [], today: [], bounds: BOUND, hands: HAND }, ['cancel']],
  ])('%s', (_, context, moves) => {
    expect(open(context)).toEqual(moves);
  });
});
