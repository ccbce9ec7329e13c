import type { AnswerValue } from '../answers';

/** What the partner answered to one criterion. */
export interface DeclaredAnswer {
  value: AnswerValue | null;
  /** Share of turnover in per cent. */
  sharePercent: number | null;
  note: string | null;
}

/** By code of the criterion. */
export type DeclaredAnswers = Readonly<Record<string, DeclaredAnswer>>;

/** Somebody behind the partner, as the partner names them. */
export interface DeclaredParty {
  relation: 'founder' | 'director' | 'owner';
  name: string;
  country: string | null;
  /** Companies they founded or ran before. */
  earlier: string | null;
}
