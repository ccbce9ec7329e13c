import fc from 'fast-check';
import { clearanceOn } from '../../src/clearances/clearance';
import { isCleared, isClearedGiver, isExpired, isSuspended } from '../../src/clearances/cleared-sql';
import { isClearedPart } from '../../src/engagements/cleared-part';
import { linesOf } from '../../src/clearances/load-lines';
import type { AskedScope } from '../../src/clearances/scope';
import { DueDiligencePolicy } from '../../src/due-diligence/policy/due-diligence-policy.entity';
import { addEngagements } from '../../src/engagements/add-engagements';
import { EngagementPartner } from '../../src/engagements/engagement-partner.entity';
import { PartnershipType } from '../../src/engagements/partnership-type.entity';
import { productActor } from '../../src/kernel/actor';
import { openEngagementsTest, type EngagementsTest } from '../engagements/engagements.support';
import { addContributions } from '../../src/contributions/contribution.writes';
import { COUNTRIES, day, register, write } from './register.support';

const asks = fc.record({
  day,
  type: fc.constantFrom(0, 1),
  countryCodes: fc.subarray([...COUNTRIES], { minLength: 1 }),
});

/** Registers at random: what the rule answers, the lists say and the triggers do is one thing. */
describe('one answer to "is it cleared, for this, on this day?"', () => {
  let t: EngagementsTest;
  let typeIds: number[];
  let policyId: number;
  beforeAll(async () => {
    t = await openEngagementsTest();
    const types = await t.test.database.read.find(PartnershipType, { order: { id: 'ASC' } });
    typeIds = types.slice(0, 2).map(({ id }) => id);
    policyId = (await t.test.database.read.findOneByOrFail(DueDiligencePolicy, {})).id;
  });
  afterAll(() => t.test.close());

  const idsIn = async (sql: string): Promise<Set<number>> => {
    const rows: { id: number }[] = await t.test.database.read.query(sql);
    return new Set(rows.map(({ id }) => id));
  };
  const passes = async (sql: string): Promise<boolean> => {
    try {
      await t.test.database.writer.query(sql);
      return true;
    } catch (error) {
      expect(String(error)).toContain('gate:');
      return false;
    }
  };

  it('of the rule, the SQL and the triggers', async () => {
    let cleared = 0;
    await fc.assert(
      fc.asyncProperty(register, asks, async (drawn, asked) => {
        const { ids, engagements, gifts } = await t.test.work.run(productActor('test'), async (change) => {
          const ids = await write(change, drawn, { home: t.home, typeIds, policyId });
          const typeId = typeIds[asked.type] ?? 0;
          const engagements = await addEngagements(
            change,
            ids.map((id) => t.input({ partnerIds: [id], typeId, countryCodes: asked.countryCodes })),
          );
          const gifts = await addContributions(change, ids.map((id) => gift(id, typeId, asked.day))); // prettier-ignore
          return { ids, engagements, gifts };
        });
        const { read } = t.test.database;
        const lines = await linesOf(read, ids);
        const typeId = typeIds[asked.type] ?? 0;
        const { countryCodes } = asked;
        const rule = (scope: AskedScope): boolean[] =>
          ids.map((id) => clearanceOn(asked.day, lines.get(id) ?? [], scope).cleared);
        const quoted = `'${asked.day}'`;
        const [any, givers, parts] = [
          await idsIn(`SELECT id FROM partner WHERE ${isCleared('partner.id', quoted)}`),
          await idsIn(`SELECT id FROM partner WHERE ${isClearedGiver('partner.id', quoted)}`),
          await idsIn(
            `SELECT id FROM engagement_partner WHERE ${isClearedPart('engagement_partner', quoted)}`,
          ),
        ];
        const partOf = new Map(
          (await read.find(EngagementPartner)).map(({ engagementId, id }) => [engagementId, id]),
        );
        expect(ids.map((id) => any.has(id))).toEqual(rule({ kind: 'any' }));
        // What the partner list also tells apart, held against what was drawn.
        const told = (condition: string) => idsIn(`SELECT id FROM partner WHERE ${condition}`);
        const stopped = await told(isSuspended('partner.id', quoted));
        const ended = await told(isExpired('partner.id', quoted));
        const runs = (given: { validFrom: string; validUntil: string }): boolean =>
          given.validFrom <= asked.day && asked.day <= given.validUntil;
        const isStopped = (stops: readonly { fromDay: string; liftedOn: string | null }[]): boolean =>
          stops.some((stop) => stop.fromDay <= asked.day && (stop.liftedOn ?? '9999') > asked.day);
        expect(ids.map((id) => stopped.has(id))).toEqual(
          drawn.map((each) => each.clearances.some((given) => runs(given) && isStopped(given.suspensions))),
        );
        expect(ids.map((id) => ended.has(id))).toEqual(
          drawn.map(
            ({ clearances }) =>
              clearances.some((given) => given.validUntil < asked.day) && !clearances.some(runs),
          ),
        );
        const gives = rule({ kind: 'donation' });
        expect(ids.map((id) => givers.has(id))).toEqual(gives);
        const engages = rule({ kind: 'engagement', typeId, countryCodes });
        expect(engagements.map((id) => parts.has(partOf.get(id) ?? 0))).toEqual(engages);

        for (const [index, id] of gifts.entries()) {
          const sql = `UPDATE contribution SET state = 'confirmed' WHERE id = ${id}`;
          expect([index, await passes(sql)]).toEqual([index, gives[index]]);
        }
        for (const [index, id] of engagements.entries()) {
          const sql = `UPDATE engagement SET state = 'agreed', agreed_on = ${quoted} WHERE id = ${id}`;
          expect([index, await passes(sql)]).toEqual([index, engages[index]]);
        }
        cleared += [...engages, ...gives].filter(Boolean).length;
      }),
      { numRuns: process.env.TEST_DATABASE === 'postgres' ? 25 : 60 },
    );
    // A test in which nobody is ever cleared would say little.
    expect(cleared).toBeGreaterThan(30);
  }, 240_000);

  const gift = (partnerId: number, typeId: number, receivedOn: string) => ({
    partnerId, publicLabel: null, officeId: t.home.id, engagementId: null, typeId, form: 'cash' as const,
    description: null, valuation: null, currency: 'USD', amount: '100.00', unitsPerUsd: null, rateDay: null,
    receivedOn, earmarking: 'unearmarked' as const, toBeAllocated: false, channel: 'other' as const,
    bookedAs: 'private_sector' as const,
  }); // prettier-ignore
});
