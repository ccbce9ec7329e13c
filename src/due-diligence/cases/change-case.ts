import { User } from '../../accounts/user.entity';
import type { Change } from '../../database/change';
import { rolesAt } from '../../kernel/actor';
import { Invalid, Refused, Stale, type FieldError } from '../../kernel/errors';
import { reason } from '../../kernel/verdict';
import { Office } from '../../offices/office.entity';
import { valuesFor } from '../assessment/answers';
import { levelRefusals } from '../assessment/assessment';
import { CaseAnswer } from './case-answer.entity';
import { readableCase } from './case-file';
import { CaseRisk } from './case-risk.entity';
import { CaseSource } from './case-source.entity';
import type { AnswerInput, LevelInput, RiskInput, SourceInput } from './case.input';
import { DueDiligenceCase } from './due-diligence-case.entity';
import { keptAnswer } from './kept-answer';
import { policyById } from '../policy/policies.service';
import type { Policy } from '../policy/policy';
import { reassess } from './reassess';
import { suspendClearances } from '../../clearances/suspend-clearance';

/** Answers criteria; those not given keep what was said, so that a form can be saved in steps. */
export async function answerCase(
  change: Change,
  id: number,
  answers: readonly AnswerInput[],
  version?: number,
): Promise<void> {
  const found = await writableCase(change, id, version);
  const { policy } = await policyById(change.manager, found.policyId);
  const errors = answers.flatMap((answer, index) => answerErrors(policy, answer, `answers.${index}`));
  if (errors.length > 0) throw new Invalid(errors);
  const changed: string[] = [];
  for (const answer of answers) {
    const row = keptAnswer(id, { code: answer.criterion, ...answer });
    const known = await change.manager.findOneBy(CaseAnswer, { caseId: id, criterion: answer.criterion });
    if (known && isSame(known, row)) continue;
    if (known && saysOther(known, row)) changed.push(answer.criterion);
    if (known) await change.update(CaseAnswer, known.id, row);
    else await change.insert(CaseAnswer, row);
  }
  await reassess(change, id);
  // What was decided rested on the answers of then: nothing new is agreed until it is decided again.
  const suspended = changed.length > 0 ? await suspendClearances(change, { caseId: id }, 'answers') : 0;
  const detail = { answers, ...(suspended > 0 ? { suspended, changed } : {}) };
  change.record({ verb: 'case.answer', subject: 'case', subjectId: id, detail });
}

/** True when nothing is said anew; an inherited answer then keeps the mark of where it is from. */
function isSame(known: CaseAnswer, row: Omit<CaseAnswer, 'id'>): boolean {
  const said = ['value', 'shareBasisPoints', 'why', 'note', 'evidence'] as const;
  return said.every((key) => known[key] === row[key]);
}

function saysOther(known: CaseAnswer, row: Omit<CaseAnswer, 'id'>): boolean {
  return known.value !== row.value || known.shareBasisPoints !== row.shareBasisPoints;
}

function answerErrors(policy: Policy, answer: AnswerInput, at: string): FieldError[] {
  const criterion = policy.criteria.find((each) => each.code === answer.criterion);
  if (!criterion) return [{ field: `${at}.criterion`, reason: reason('field.unknown_reference') }];
  const { value, sharePercent } = answer;
  const errors: FieldError[] = [];
  if (value !== null && !valuesFor(criterion).includes(value)) {
    errors.push({ field: `${at}.value`, reason: reason('field.not_one_of') });
  }
  if (sharePercent === null) return errors;
  const wrong = (key: string): number => errors.push({ field: `${at}.sharePercent`, reason: reason(key) });
  if (criterion.metric !== 'share') wrong('cases.error.no_share');
  else if (value === 'unknown') wrong('cases.error.share_and_unknown');
  else if (!/^\d+(\.\d{1,2})?$/.test(String(sharePercent))) wrong('cases.error.two_decimals');
  return errors;
}

/** Rates the four categories; each given one replaces what was said of it. */
export async function rateRisks(
  change: Change,
  id: number,
  risks: readonly RiskInput[],
  version?: number,
): Promise<void> {
  await writableCase(change, id, version);
  await checkRisks(change, risks);
  for (const risk of risks) {
    const known = await change.manager.findOneBy(CaseRisk, { caseId: id, category: risk.category });
    // Who was named in words before stays until somebody is chosen.
    const { ownerUserId = null, ownerOfficeId = null } = risk;
    const owner = ownerUserId === null && ownerOfficeId === null ? (known?.owner ?? null) : null;
    const row = { ...risk, ownerUserId, ownerOfficeId, owner, toldOn: null };
    if (known) await change.update(CaseRisk, known.id, row);
    else await change.insert(CaseRisk, { caseId: id, ...row });
  }
  await reassess(change, id);
  change.record({ verb: 'case.rate_risks', subject: 'case', subjectId: id, detail: { risks } });
}

/** @throws Invalid where nobody, or two, would own a risk, or it would be looked at again in the past */
async function checkRisks({ manager, clock }: Change, risks: readonly RiskInput[]): Promise<void> {
  const errors: FieldError[] = [];
  for (const [index, { ownerUserId = null, ownerOfficeId = null, reviewOn }] of risks.entries()) {
    const wrong = (name: string, key: string): number =>
      errors.push({ field: `risks.${index}.${name}`, reason: reason(key) });
    if (ownerUserId !== null && ownerOfficeId !== null) wrong('ownerOfficeId', 'risks.error.one_owner');
    if (ownerUserId !== null && !(await manager.existsBy(User, { id: ownerUserId, active: true })))
      wrong('ownerUserId', 'field.unknown_reference');
    if (ownerOfficeId !== null && !(await manager.existsBy(Office, { id: ownerOfficeId, active: true })))
      wrong('ownerOfficeId', 'field.unknown_reference');
    if (reviewOn !== null && reviewOn < clock.today()) wrong('reviewOn', 'cases.error.past_day');
  }
  if (errors.length > 0) throw new Invalid(errors);
}

/** Notes a source that was consulted, with what it gave. */
export async function addSource(
  change: Change,
  id: number,
  input: SourceInput,
  illustrative = false,
): Promise<void> {
  const found = await writableCase(change, id);
  if (input.consultedOn > change.clock.today()) throw Invalid.field('consultedOn', 'cases.error.future_day');
  const kind = input.kind ?? 'other';
  await change.insert(CaseSource, { caseId: id, partnerId: found.partnerId, ...input, kind, illustrative });
  change.record({ verb: 'case.consult', subject: 'case', subjectId: id, detail: { ...input } });
}

/** The analyst's level, by a written reason where it is not the proposed one. */
export async function setLevel(
  change: Change,
  id: number,
  input: LevelInput,
  version?: number,
): Promise<void> {
  const found = await writableCase(change, id, version);
  if (found.state !== 'assessment' || !rolesAt(change.actor, found.officeId).includes('analyst')) {
    throw new Refused([reason('cases.error.level_by_analyst')]);
  }
  const proposed = found.proposedLevel ?? 'low';
  const [refusal] = levelRefusals(proposed, input.level, input.reason);
  if (refusal) throw new Invalid([{ field: 'reason', reason: refusal }]);
  await change.update(DueDiligenceCase, id, { level: input.level, levelReason: input.reason });
  const detail = { proposed, ...input };
  change.record({ verb: 'case.set_level', subject: 'case', subjectId: id, detail });
}

/**
 * The case, when this person may write in it now: the office and headquarters while it is a draft,
 * headquarters while it is assessed, nobody after that.
 */
export async function writableCase(change: Change, id: number, version?: number): Promise<DueDiligenceCase> {
  const found = await readableCase(change.manager, change.actor, id);
  if (version !== undefined && found.version !== version) throw new Stale();
  const roles = rolesAt(change.actor, found.officeId);
  if (!mayWrite(found.state, roles)) {
    const key = found.state === 'draft' || found.state === 'assessment' ? found.state : 'other';
    throw new Refused([reason('cases.error.not_writable', { state: key })]);
  }
  return found;
}

export function mayWrite(state: string, roles: readonly string[]): boolean {
  if (state === 'draft') return roles.includes('focal_point') || roles.includes('analyst');
  return state === 'assessment' && roles.includes('analyst');
}
