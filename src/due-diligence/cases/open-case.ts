import type { EntityManager } from 'typeorm';
import type { Change } from '../../database/change';
import type { Day } from '../../kernel/clock';
import { Invalid, type FieldError } from '../../kernel/errors';
import { Office } from '../../offices/office.entity';
import { refuseMerged } from '../../partners/merged';
import { Partner } from '../../partners/partner.entity';
import { inheritedAnswers, type Answer } from '../assessment/answers';
import { linesOf } from '../../clearances/load-lines';
import { clearanceOn } from '../../clearances/clearance';
import { alreadyOpen } from './one-open-case';
import { answerOf } from './case-file';
import { CaseAnswer } from './case-answer.entity';
import { enterStep } from '../clocks/case-clock';
import type { OpenCaseInput } from './case.input';
import { DueDiligenceCase } from './due-diligence-case.entity';
import { ensurePolicy } from '../policy/policies.service';
import { parsePolicy } from '../policy/parse-policy';
import type { Policy } from '../policy/policy';
import { reassess } from './reassess';

/**
 * Opens a case under the active policy, in the hands of whoever acts. A subsidiary's case (track `group`)
 * starts with the answers of its approved parent (criteria, "Tracks").
 * @throws Invalid when the partner, the office, the track or what it addresses does not fit
 * @throws Refused when one is open for the same partner and purpose
 */
export async function openCase(change: Change, input: OpenCaseInput): Promise<DueDiligenceCase> {
  const row = await ensurePolicy(change);
  const policy = parsePolicy(row.body);
  const partner = await change.manager.findOneBy(Partner, { id: input.partnerId });
  await refuseMerged(change.manager, [input.partnerId]);
  const errors = await errorsOf(change, input, policy, partner);
  if (errors.length > 0) throw new Invalid(errors);
  await alreadyOpen(change.manager, input);
  const opened = await change.insert(DueDiligenceCase, {
    ...{ partnerId: input.partnerId, officeId: input.officeId, policyId: row.id, track: input.track },
    ...{ purpose: input.purpose, addresses: input.addresses },
    number: await nextNumber(change.manager, change.clock.today()),
    // A case on an invented partner is invented.
    illustrative: partner?.illustrative ?? false,
    state: 'draft',
    proposedLevel: null,
    level: null,
    levelReason: null,
    excluded: false,
    openedBy: change.actor.id,
    openedAt: change.clock.now(),
    assessedBy: null,
    assessedAt: null,
    dueOn: null,
    decidedAt: null,
  });
  await enterStep(change, opened);
  const parent =
    input.track === 'group' ? await parentCase(change.manager, partner, change.clock.today()) : null;
  const inherited = parent ? await parentAnswers(change.manager, parent, policy) : [];
  await change.insertMany(
    CaseAnswer,
    inherited.map((answer) => ({
      ...keptAnswer(opened.id, answer),
      ...{ inheritedFrom: parent?.number ?? null, inheritedOn: parent?.decidedAt?.slice(0, 10) ?? null },
    })),
  );
  const inheritedFrom = parent?.number ?? null;
  const detail = {
    number: opened.number,
    ...input,
    inheritedFrom,
    inherited: inherited.map((each) => each.code),
  };
  change.record({ verb: 'case.open', subject: 'case', subjectId: opened.id, detail });
  return reassess(change, opened.id);
}

/** An answer of the rules as a row; shares in basis points. */
export function keptAnswer(caseId: number, answer: Answer): Omit<CaseAnswer, 'id'> {
  return {
    caseId,
    criterion: answer.code,
    value: answer.value,
    shareBasisPoints: answer.sharePercent === null ? null : Math.round(answer.sharePercent * 100),
    why: answer.why,
    note: answer.note ?? null,
    evidence: answer.evidence ?? null,
    ...{ inheritedFrom: null, inheritedOn: null },
  };
}

async function errorsOf(
  { manager, clock }: Change,
  input: OpenCaseInput,
  policy: Policy,
  partner: Partner | null,
): Promise<FieldError[]> {
  const errors: FieldError[] = [];
  const add = (field: string, key: string): number => errors.push({ field, reason: { key } });
  if (!partner) add('partnerId', 'field.unknown_reference');
  if (!(await manager.existsBy(Office, { id: input.officeId }))) add('officeId', 'field.unknown_reference');
  if (input.track === 'none') add('track', 'cases.error.track_none');
  if (input.track === 'group' && partner?.parentId === null) add('track', 'cases.error.no_parent');
  else if (input.track === 'group' && partner && !(await parentCase(manager, partner, clock.today()))) {
    add('track', 'cases.error.parent_not_approved');
  }
  if (input.addresses.some((code) => !mayAddress(policy, code))) add('addresses', 'cases.error.addresses');
  return errors;
}

/** The criteria whose failure an engagement can be meant to address (LAB-1, GCP-1). */
export function mayAddress(policy: Policy, code: string): boolean {
  return policy.criteria.some((each) => each.code === code && each.addressedByEngagement !== null);
}

/** The next number of the year, `2026-0001`; changes queue, so no two take the same. */
async function nextNumber(manager: EntityManager, day: Day): Promise<string> {
  const year = day.slice(0, 4);
  const last = await manager
    .createQueryBuilder(DueDiligenceCase, 'held')
    .select('held.number', 'number')
    .where('held.number LIKE :year', { year: `${year}-%` })
    .orderBy('LENGTH(held.number)', 'DESC')
    .addOrderBy('held.number', 'DESC')
    .limit(1)
    .getRawOne<{ number: string }>();
  const next = Number(last?.number.slice(5) ?? 0) + 1;
  return `${year}-${String(next).padStart(4, '0')}`;
}

/** The case by which the parent itself is cleared on the day; only from such a one is inherited. */
async function parentCase(
  manager: EntityManager,
  partner: Partner | null,
  day: Day,
): Promise<DueDiligenceCase | null> {
  if (!partner?.parentId) return null;
  const line = (await linesOf(manager, [partner.parentId])).get(partner.parentId) ?? [];
  const { by } = clearanceOn(day, line.slice(0, 1), { kind: 'any' });
  return by?.caseId === undefined ? null : manager.findOneBy(DueDiligenceCase, { id: by.caseId });
}

async function parentAnswers(
  manager: EntityManager,
  { id: caseId }: DueDiligenceCase,
  policy: Policy,
): Promise<Answer[]> {
  const answers = await manager.find(CaseAnswer, { where: { caseId }, order: { id: 'ASC' } });
  return inheritedAnswers(policy, answers.map(answerOf));
}
