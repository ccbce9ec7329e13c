import type { EntityManager } from 'typeorm';
import type { Change } from '../../database/change';
import { holds } from '../../kernel/actor';
import type { Day } from '../../kernel/clock';
import { Invalid, type FieldError } from '../../kernel/errors';
import type { Reason } from '../../kernel/verdict';
import { Office } from '../../offices/office.entity';
import { refuseMerged } from '../../partners/merged';
import { Partner } from '../../partners/partner.entity';
import { inheritedAnswers, type Answer } from '../assessment/answers';
import { alreadyOpen } from './one-open-case';
import { answerOf, keptAnswer } from './kept-answer';
import { CaseAnswer } from './case-answer.entity';
import { enterStep } from '../clocks/case-clock';
import type { OpenCaseInput } from './case.input';
import { DueDiligenceCase } from './due-diligence-case.entity';
import { ensurePolicy } from '../policy/policies.service';
import { parsePolicy } from '../policy/parse-policy';
import type { Policy } from '../policy/policy';
import { groupParent } from '../tracks/group-parent';
import { trackOfPartner, trackRefusals, type AskedTrack } from '../tracks/track-choice';
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
  const today = change.clock.today();
  const partner = await change.manager.findOneBy(Partner, { id: input.partnerId });
  await refuseMerged(change.manager, [input.partnerId]);
  const parent = await groupParent(change.manager, partner, today);
  const track = input.track ?? (partner ? trackOfPartner(policy.light, partner, today) : 'standard');
  const asked = { ...input, track, today, groupOpen: parent !== null };
  const errors = await errorsOf(change, asked, policy, partner);
  if (errors.length > 0) throw new Invalid(errors);
  await alreadyOpen(change.manager, input);
  const opened = await change.insert(DueDiligenceCase, {
    ...{ partnerId: input.partnerId, officeId: input.officeId, policyId: row.id, track },
    ...{ purpose: input.purpose, addresses: input.addresses, trackReason: input.trackReason ?? null },
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
  const from = track === 'group' ? parent : null;
  const inherited = from ? await parentAnswers(change.manager, from, policy) : [];
  await change.insertMany(
    CaseAnswer,
    inherited.map((answer) => ({
      ...keptAnswer(opened.id, answer),
      ...{ inheritedFrom: from?.number ?? null, inheritedOn: from?.decidedAt?.slice(0, 10) ?? null },
    })),
  );
  const inheritedFrom = from?.number ?? null;
  const detail = {
    number: opened.number,
    ...input,
    track,
    inheritedFrom,
    inherited: inherited.map((each) => each.code),
  };
  change.record({ verb: 'case.open', subject: 'case', subjectId: opened.id, detail });
  return reassess(change, opened.id);
}

async function errorsOf(
  { manager, actor }: Change,
  input: OpenCaseInput & Pick<AskedTrack, 'track' | 'today' | 'groupOpen'>,
  policy: Policy,
  partner: Partner | null,
): Promise<FieldError[]> {
  const errors: FieldError[] = [];
  const add = (field: string, key: string): number => errors.push({ field, reason: { key } });
  if (!partner) add('partnerId', 'field.unknown_reference');
  if (!(await manager.existsBy(Office, { id: input.officeId }))) add('officeId', 'field.unknown_reference');
  if (input.track === 'group' && partner?.parentId === null) add('track', 'cases.error.no_parent');
  else if (partner) {
    // The product opens cases by itself too, and renews them: it follows who the partner is.
    const byAnalyst = holds(actor, 'analyst');
    const asked = { ...input, byAnalyst, why: input.trackReason ?? null };
    const refused = trackRefusals(policy.light, partner, asked);
    errors.push(...refused.map((each) => ({ field: trackField(each), reason: each })));
  }
  if (input.addresses.some((code) => !mayAddress(policy, code))) add('addresses', 'cases.error.addresses');
  return errors;
}

function trackField({ key }: Reason): string {
  return key === 'tracks.error.why_other' ? 'trackReason' : 'track';
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

async function parentAnswers(
  manager: EntityManager,
  { id: caseId }: DueDiligenceCase,
  policy: Policy,
): Promise<Answer[]> {
  const answers = await manager.find(CaseAnswer, { where: { caseId }, order: { id: 'ASC' } });
  return inheritedAnswers(policy, answers.map(answerOf));
}
