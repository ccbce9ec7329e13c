import { dayReasonOf } from '../contributions/contribution-day';
import { moveContribution } from '../contributions/contribution-moves';
import { Contribution } from '../contributions/contribution.entity';
import { draftColumns, type NewContribution } from '../contributions/contribution.writes';
import type { Change } from '../database/change';
import { breathe, outOfBreath } from '../kernel/breathe';
import { differsQuestion, giftDifferences, type ByReference } from './known-rows';
import type { ImportContext } from './plan';
import type { ContributionRow } from './rows';
import { answerOf, type Question } from './questions';

/** Rows of gifts parted: new ones, corrections that were chosen, and those that are there already. */
export interface ComparedGifts {
  fresh: ContributionRow[];
  corrected: { gift: Contribution; row: ContributionRow; why: string | null }[];
  questions: Question[];
  /** False for a row that changes nothing: what is wrong with it stands in nobody's way. */
  isUsed: (index: number) => boolean;
}

/**
 * The same office, reference and content is the same gift. The same office and reference with another content is
 * shown, to keep what is there or to take the file's as a correction; of another office it is another gift.
 */
export async function compareGifts(
  context: Pick<ImportContext, 'actor' | 'answers'>,
  rows: readonly ContributionRow[],
  known: ByReference<Contribution>,
): Promise<ComparedGifts> {
  const compared: Omit<ComparedGifts, 'isUsed'> = { fresh: [], corrected: [], questions: [] };
  const used = new Set<number>();
  for (const [index, row] of rows.entries()) {
    if (outOfBreath()) await breathe();
    const gift = known.find(row.values.officeId, row.reference.slice(0, 80));
    if (!gift) {
      compared.fresh.push(row);
      used.add(index);
      continue;
    }
    const partnerId = row.partner === null ? null : 'known' in row.partner ? row.partner.known.id : 0;
    const differing = giftDifferences(gift, { ...row.values, partnerId });
    // A row known by all it says says nothing new.
    if (differing.length === 0 || row.reference.startsWith('row:')) continue;
    const question = differsQuestion(context, row.row, gift, differing, true);
    compared.questions.push(question);
    if (answerOf(question) !== 'correct') continue;
    used.add(index);
    compared.corrected.push({ gift, row, why: question.answer?.reason ?? null });
  }
  return { ...compared, isUsed: (index) => used.has(index) };
}

/** Takes what a file says as a correction: as on the page, a confirmed gift is opened for it by an analyst first. */
export async function correctContribution(
  change: Change,
  gift: Contribution,
  draft: NewContribution & { partnerId: number | null },
  why: string | null,
): Promise<void> {
  if (gift.state === 'confirmed') await moveContribution(change, gift, 'correct', why);
  const columns = await draftColumns(change, draft, gift);
  const dayReason = await dayReasonOf(change, { ...draft, dayReason: draft.dayReason ?? why }, gift);
  await change.update(Contribution, gift.id, { ...columns, dayReason });
  const detail = { ...columns, why };
  change.record({ verb: 'contribution.change', subject: 'contribution', subjectId: gift.id, detail });
}
