import { ANALYST, FOCAL, giftBody, recordAndConfirm } from '../steps';
import { done, must, type Door, type World } from '../world';

/** Ways to a figure that is not true. */
export const MONEY_DOORS: readonly Door[] = [
  {
    name: 'the lawful way: a small gift of a cleared partner is recorded',
    try: async (world) => {
      const body = giftBody(world, { partnerId: world.cleared().id });
      done(await world.as(FOCAL).post('/api/v1/contributions', body), 'recording a small gift');
    },
  },
  {
    name: 'whoever records a large gift confirms it',
    try: async (world) => {
      const large = { amount: '900000.00', description: 'Door, large' };
      must(
        (await recordAndConfirm(world, FOCAL, { ...large, partnerId: world.cleared().id })) !== 'confirmed',
        'a focal point did, alone',
      );
      const own = { ...large, officeId: world.officeOf('affiliate'), partnerId: affiliatesPartner(world) };
      must((await recordAndConfirm(world, 'affiliate', own)) !== 'confirmed', 'the affiliate did, alone');
    },
  },
  {
    name: 'a company passes as many givers of the public',
    try: async (world) => {
      const body = {
        publicLabel: 'Acme Weapons Inc.',
        amount: '5000000.00',
        bookedAs: 'other_organisations',
      };
      must((await recordAndConfirm(world, FOCAL, body)) !== 'confirmed', 'USD 5,000,000 were confirmed');
    },
  },
  {
    name: 'gifts that are only recorded count towards the goal',
    try: async (world) => {
      const year = world.today.slice(0, 4);
      const raised = async (): Promise<unknown> => {
        const answer = done(
          await world.as(ANALYST).get(`/api/v1/reports/goal?year=${year}`),
          'reading the goal',
        );
        return answer.json().raised;
      };
      const before = await raised();
      const body = giftBody(world, { partnerId: world.cleared().id, amount: '1234.00' });
      done(await world.as(FOCAL).post('/api/v1/contributions', body), 'recording a gift');
      must(JSON.stringify(await raised()) === JSON.stringify(before), 'what waits was counted');
      must(before !== undefined, 'the report does not say what was raised, so that nothing was compared');
    },
  },
  {
    name: 'a rate makes a fortune of a coin',
    try: async (world) => {
      const body = {
        partnerId: world.cleared().id,
        currency: 'EUR',
        unitsPerUsd: '0.0000000001',
        rateDay: world.today,
      };
      must(
        (await recordAndConfirm(world, FOCAL, body)) !== 'confirmed',
        'a rate of 0.0000000001 was confirmed',
      );
      const { n } = world.one('SELECT COUNT(*) AS n FROM contribution WHERE usd_minor > 100000000000000');
      must(n === 0, 'a gift is worth more than a trillion dollars');
    },
  },
  {
    name: 'a rate of years ago is used without a word',
    try: async (world) => {
      world.copy.arrange("DELETE FROM exchange_rate WHERE currency = 'JPY' AND from_day > '2018-01-01'");
      const body = { partnerId: world.cleared().id, currency: 'JPY', amount: '100000' };
      must(
        (await recordAndConfirm(world, FOCAL, body)) !== 'confirmed',
        'a rate of 2017 was used for a gift of today',
      );
    },
  },
  {
    name: 'the goal is asked for any year',
    try: async (world) => {
      for (const year of [2015, 2019, Number(world.today.slice(0, 4)) + 1]) {
        for (const path of [`/reports/goal?year=${year}`, `/api/v1/reports/goal?year=${year}`]) {
          const { status } = await world.as(ANALYST).get(path);
          must(status === 200, `${path} was answered with ${status}`);
        }
      }
    },
  },
];

/** A partner the affiliate may give for: cleared for the purpose of the case, as its own. */
function affiliatesPartner(world: World): number {
  const { id } = world.cleared();
  world.copy.arrange('UPDATE partner SET lead_office_id = ? WHERE id = ?', world.officeOf('affiliate'), id);
  return Number(id);
}
