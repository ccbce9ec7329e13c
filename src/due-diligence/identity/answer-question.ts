import { MoreThanOrEqual } from 'typeorm';
import type { Change } from '../../database/change';
import { holds, type Actor } from '../../kernel/actor';
import { againstSecondHand, isOfOffice } from '../../kernel/four-eyes';
import { Forbidden, Invalid, Missing, Refused, Stale } from '../../kernel/errors';
import { reason } from '../../kernel/verdict';
import { IdentityChange } from '../../partners/identity/identity-change.entity';
import { Partner } from '../../partners/partner.entity';
import { DueDiligenceCase } from '../cases/due-diligence-case.entity';
import { moveCase } from '../cases/move-case';
import { openCase } from '../cases/open-case';
import { endQuestion } from './end-question';
import type { IdentityAnswerInput } from './identity-answer.input';
import { IdentityQuestion } from './identity-question.entity';

/** Who may answer: an analyst who made none of the changes asked about and is not of the partner's office. */
export function mayAnswer(actor: Actor, makers: readonly (number | null)[], leadOfficeId: number): boolean {
  if (actor.id === null) return true;
  const hands = makers.map((by) => ({ by, act: 'changed' as const }));
  const isFirst = againstSecondHand(actor.id, hands).length > 0;
  return holds(actor, 'analyst') && !isFirst && !isOfOffice(actor, leadOfficeId);
}

/** Who made the changes that a question is about. */
export async function makersOf(
  manager: Change['manager'],
  { partnerId, askedAt }: Pick<IdentityQuestion, 'partnerId' | 'askedAt'>,
): Promise<(number | null)[]> {
  const changes = await manager.findBy(IdentityChange, { partnerId, changedAt: MoreThanOrEqual(askedAt) });
  return [...new Set(changes.map(({ changedBy }) => changedBy))];
}

/**
 * Answers whether a partner is still who was judged: the same, and what was suspended for it counts again;
 * or to be judged anew, and its case is taken up again or a new one opened.
 * @throws Forbidden to whoever made the change · Refused · Stale · Invalid
 */
export async function answerQuestion(
  change: Change,
  id: number,
  { answer, reason: why }: IdentityAnswerInput,
  version?: number,
): Promise<number | null> {
  const question = await change.manager.findOneBy(IdentityQuestion, { id });
  if (!question) throw new Missing();
  if (version !== undefined && version !== question.version) throw new Stale();
  if (question.state !== 'open') throw new Refused([reason('identity.error.answered')]);
  const { leadOfficeId } = await change.manager.findOneByOrFail(Partner, { id: question.partnerId });
  if (!mayAnswer(change.actor, await makersOf(change.manager, question), leadOfficeId))
    throw new Forbidden([reason('identity.error.own')]);
  if (why.trim() === '') throw Invalid.field('reason', 'field.required');
  const caseId = answer === 'reassess' ? await takeUp(change, question, why) : null;
  await endQuestion(change, question, answer, why);
  return caseId;
}

/** The case under way, the one it was judged in taken up again, or a new one. */
async function takeUp(change: Change, question: IdentityQuestion, note: string): Promise<number> {
  const { manager } = change;
  const { partnerId, caseId } = question;
  const cases = await manager.find(DueDiligenceCase, { where: { partnerId }, order: { id: 'DESC' } });
  const open = cases.find(({ state }) => !['decided', 'withdrawn'].includes(state));
  if (open) return open.id;
  const judged = cases.find(({ id }) => id === caseId) ?? cases[0];
  if (judged) {
    await moveCase(change, judged.id, { move: 'reopen', note, outcome: null, advisory: false, conditions: [] }); // prettier-ignore
    return judged.id;
  }
  const { leadOfficeId: officeId } = await manager.findOneByOrFail(Partner, { id: partnerId });
  return (await openCase(change, { partnerId, officeId, track: null, purpose: note.slice(0, 200), addresses: [] })).id; // prettier-ignore
}
