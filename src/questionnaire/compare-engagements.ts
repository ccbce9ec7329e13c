import { breathe, outOfBreath } from '../kernel/breathe';
import type { Engagement } from '../engagements/engagement.entity';
import {
  alikeQuestion,
  differsQuestion,
  engagementDifferences,
  engagementsWith,
  isAlike,
  type ByReference,
} from './known-rows';
import type { ImportContext } from './plan';
import type { EngagementRow } from './rows';
import { answerOf, type Question } from './questions';

/** Rows of engagements parted: those to be entered, and what is asked of the others. */
export interface ComparedEngagements {
  fresh: EngagementRow[];
  questions: Question[];
  isUsed: (index: number) => boolean;
}

/**
 * The same office and reference is the same engagement, and what the file says otherwise is shown. A row of the
 * same office and partner that has the title, or the type and days, of one that is there may be that one.
 */
export async function compareEngagements(
  context: ImportContext,
  rows: readonly EngagementRow[],
  known: ByReference<Engagement>,
): Promise<ComparedEngagements> {
  const { manager, answers, compare } = context;
  const offices = rows.map(({ values }) => values.officeId);
  const ids = rows.flatMap(knownIds);
  const there = compare ? await engagementsWith(manager, offices, ids) : new Map<string, never>();
  const fresh: EngagementRow[] = [];
  const questions: Question[] = [];
  const used = new Set<number>();
  for (const [index, row] of rows.entries()) {
    if (outOfBreath()) await breathe();
    const { values } = row;
    const same = known.find(values.officeId, row.reference.slice(0, 80));
    if (same) {
      const differing = engagementDifferences(same, values);
      if (differing.length > 0 && compare && !row.reference.startsWith('row:'))
        questions.push(differsQuestion(context, row.row, same, differing, false));
      continue;
    }
    const said = { ...values, partnerIds: knownIds(row) };
    const ofPartners = said.partnerIds.flatMap((id) => there.get(`${values.officeId} ${id}`) ?? []);
    const alike = [...new Set(ofPartners)].filter((each) => isAlike(each, said));
    const question = alike.length === 0 ? null : alikeQuestion(answers, row.row, values.title, alike);
    if (question) questions.push(question);
    if (question && answerOf(question)?.startsWith('known:')) continue;
    fresh.push(row);
    used.add(index);
  }
  return { fresh, questions, isUsed: (index) => used.has(index) };
}

function knownIds({ partners }: EngagementRow): number[] {
  return partners.flatMap((each) => ('known' in each ? [each.known.id] : []));
}
