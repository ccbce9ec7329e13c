import fc from 'fast-check';
import { Clearance } from '../../src/clearances/clearance.entity';
import { ClearanceSuspension } from '../../src/clearances/clearance-suspension.entity';
import {
  ClearanceScope,
  ClearanceScopeCountry,
  ClearanceScopeType,
} from '../../src/clearances/clearance-scope.entity';
import type { Change } from '../../src/database/change';
import { CaseStep } from '../../src/due-diligence/clocks/case-step.entity';
import { Decision } from '../../src/due-diligence/cases/decision.entity';
import { DueDiligenceCase } from '../../src/due-diligence/cases/due-diligence-case.entity';
import { Partner } from '../../src/partners/partner.entity';
import { partner, type EngagementsTest } from '../engagements/engagements.support';

export const COUNTRIES = ['SN', 'ML'] as const;
/** Partners of a drawn group; a group may go round in a circle. */
const SIZE = 5;

export const day: fc.Arbitrary<string> = fc.integer({ min: 1, max: 6 }).map((each) => `2017-06-0${each}`);
const rarely = fc.integer({ min: 0, max: 5 }).map((each) => each === 0);
const often = rarely.map((each) => !each);

const suspension = fc
  .record({ fromDay: day, lifts: fc.option(day, { freq: 2 }) })
  .map(({ fromDay, lifts }) => ({ fromDay, liftedOn: lifts === null || lifts < fromDay ? null : lifts }));

const clearance = fc
  .record({
    ...{ one: day, other: day, binding: often, held: rarely },
    scope: fc.option(
      fc.record({
        covers: fc.constantFrom('partner', 'group', 'group'),
        donations: fc.boolean(),
        types: fc.subarray([0, 1], { maxLength: 1 }),
        countries: fc.subarray([...COUNTRIES], { maxLength: 1 }),
      }),
      { freq: 5 },
    ),
    suspensions: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.array(suspension, { maxLength: 2 })),
  })
  .map(({ one, other, ...rest }) => ({
    ...{ ...rest, validFrom: one < other ? one : other, validUntil: one < other ? other : one },
  }));

const decision = fc.record({
  outcome: fc.constantFrom('approved', 'approved_with_conditions', 'rejected', 'returned'),
  stage: fc.constantFrom('decision', 'decision', 'recommendation'),
  binding: fc.boolean(),
  on: day,
});

const step = fc.record({
  state: fc.constantFrom('draft', 'assessment', 'chief'),
  from: day,
  until: fc.option(day),
});

const company = fc.record({
  parent: fc.option(fc.integer({ min: 0, max: SIZE - 1 }), { freq: 6 }),
  clearances: fc.array(clearance, { maxLength: 2 }),
  decisions: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.array(decision, { maxLength: 2 })),
  steps: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.array(step, { maxLength: 1 })),
});

/** A chain five deep as often as any other group. */
export const register = fc
  .tuple(fc.boolean(), fc.array(company, { minLength: SIZE, maxLength: SIZE }))
  .map(([chain, all]) =>
    chain ? all.map((each, index) => ({ ...each, parent: index === 0 ? null : index - 1 })) : all,
  );

type Drawn = typeof register extends fc.Arbitrary<infer R> ? R : never;

/** Writes it down and answers the ids of its partners. */
export async function write(
  change: Change,
  drawn: Drawn,
  {
    home,
    typeIds,
    policyId,
  }: { home: EngagementsTest['home']; typeIds: readonly number[]; policyId: number },
): Promise<number[]> {
  const ids: number[] = [];
  for (const [index] of drawn.entries()) ids.push((await partner(change, `Company ${index}`, home)).id);
  for (const [index, each] of drawn.entries()) {
    const partnerId = ids[index] ?? 0;
    const parentId = each.parent === null || each.parent === index ? null : (ids[each.parent] ?? null);
    await change.update(Partner, partnerId, { parentId });
    const { id: caseId } = await change.insert(DueDiligenceCase, {
      number: `D-${partnerId}`, partnerId, officeId: home.id, policyId, track: 'standard', state: 'decided',
      purpose: 'test', addresses: [], proposedLevel: 'low', level: 'low', levelReason: null, excluded: false,
      openedBy: null, openedAt: change.clock.now(), assessedBy: null, assessedAt: null, dueOn: null, decidedAt: null,
      illustrative: false,
    }); // prettier-ignore
    for (const { scope, suspensions, ...given } of each.clearances) {
      const row = { ...given, partnerId, caseId, level: 'low' as const, suspendedOn: null, suspensionReason: null }; // prettier-ignore
      const { id: clearanceId } = await change.insert(Clearance, row);
      for (const { fromDay, liftedOn } of suspensions) {
        const stop = { cause: 'concern' as const, reference: null, liftedBy: null };
        await change.insert(ClearanceSuspension, { clearanceId, fromDay, liftedOn, ...stop });
      }
      if (!scope) continue;
      const covers = scope.covers;
      await change.insert(ClearanceScope, { clearanceId, covers, donations: scope.donations });
      for (const at of scope.types)
        await change.insert(ClearanceScopeType, { clearanceId, typeId: typeIds[at] ?? 0 });
      for (const countryCode of scope.countries)
        await change.insert(ClearanceScopeCountry, { clearanceId, countryCode });
    }
    for (const { outcome, stage, binding, on } of each.decisions) {
      await change.insert<Decision>(Decision, {
        caseId, stage: stage, outcome: outcome, level: 'low', binding,
        decidedBy: null, decidedAs: 'chief', inChargeFor: null, reason: 'test', decidedAt: `${on}T12:00:00.000Z`,
        validFrom: null, validUntil: null, restrictedBecause: null, dissent: [], illustrative: false,
      }); // prettier-ignore
    }
    for (const { state, from, until } of each.steps) {
      await change.insert(CaseStep, {
        caseId, officeId: home.id, state, level: null, enteredAt: `${from}T09:00:00.000Z`,
        leftAt: until === null ? null : `${until}T17:00:00.000Z`, dueOn: null, workingDays: null, remindedOn: null,
        escalatedOn: null,
      }); // prettier-ignore
    }
  }
  return ids;
}
