import type { Answer } from '../assessment/answers';
import type { CaseAnswer } from './case-answer.entity';

/** The rules' view of an answer that is kept. */
export function answerOf(kept: CaseAnswer): Answer {
  const { criterion, value, shareBasisPoints, why, note, evidence } = kept;
  const sharePercent = shareBasisPoints === null ? null : shareBasisPoints / 100;
  return { code: criterion, value: value as Answer['value'], sharePercent, why, note, evidence };
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
