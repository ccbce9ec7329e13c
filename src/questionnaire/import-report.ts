import type { Actor } from '../kernel/actor';
import type { Problem } from './cells';
import type { FoundColumn, StagedRow } from './headers';
import type { ImportBatch } from './import-batch.entity';
import type { Counts } from './import.workflow';
import type { ImportPlan } from './plan';
import { isOpen, type Answers, type Question } from './questions';

/** What a file was found to hold, kept with it until somebody applies it. */
export interface ImportReport {
  /** The sheet of the workbook that was read; files of before have none. */
  sheet?: string | null;
  columns: FoundColumn[];
  /** Headers nothing was read from. */
  unknown: string[];
  /** The first of them; `problemCount` are all. */
  problems: Problem[];
  problemCount?: number;
  /** What the file leaves open, with what was chosen; files of before have none. */
  questions?: Question[];
  /** What is said without standing in the way. */
  warnings?: Problem[];
  corrections?: number;
  newPartners: number;
  illustrative: boolean;
}

/** What a file comes to, for its moves. */
export function countsOf(actor: Actor, { errorRows, newRows, report }: ImportBatch): Counts {
  const { questions = [], corrections = 0, illustrative } = report as ImportReport;
  const openQuestions = isProducts(actor, illustrative) ? 0 : questions.filter(isOpen).length;
  return { errorRows, newRows: newRows + corrections, openQuestions };
}

/** The illustrative records of the product are what they are: nobody chooses anything of them. */
export function isProducts(actor: Actor, illustrative: boolean): boolean {
  return actor.id === null && illustrative;
}

/** So many errors, warnings and open questions are kept; the rest comes with the file that is handed in again. */
const KEPT = 2_000;

export function reportOf(
  { problems, questions, warnings, corrections, newPartners }: ImportPlan,
  earlier: readonly Question[],
): Pick<
  ImportReport,
  'problems' | 'problemCount' | 'questions' | 'warnings' | 'corrections' | 'newPartners'
> {
  const asked = new Set(questions.map(({ key }) => key));
  const settled = earlier.filter(({ key }) => !asked.has(key));
  let open = 0;
  return {
    problems: problems.slice(0, KEPT).map(asShown),
    problemCount: problems.length,
    // Those that are answered make room for the next ones.
    questions: [...questions, ...settled]
      .filter((each) => !isOpen(each) || (open += 1) <= KEPT)
      .map(questionAsShown),
    warnings: warnings.slice(0, KEPT).map(asShown),
    corrections: corrections ?? 0,
    newPartners,
  };
}

/** So many letters of a cell are kept beside what is said of it: a report is one value, and cells may be long. */
const LETTERS = 500;

function asShown(problem: Problem): Problem {
  return { ...problem, value: begun(problem.value) };
}

function questionAsShown(question: Question): Question {
  const { differences } = question;
  if (!differences) return { ...question, about: begun(question.about) };
  return {
    ...{ ...question, about: begun(question.about) },
    differences: differences.map(({ key, before, after }) => {
      return { key, before: begun(before), after: begun(after) };
    }),
  };
}

function begun(text: string): string {
  return text.length > LETTERS ? `${text.slice(0, LETTERS)} …` : text;
}

/** What is no longer asked because it was chosen stays to be seen, and to be chosen otherwise. */
export function answered(questions: readonly Question[], answers: Answers): Question[] {
  return questions.flatMap((each) => {
    const answer = answers[each.key];
    return answer ? [{ ...each, answer }] : [];
  });
}

/** The questionnaire a file is of, when all its rows say the same. */
export function questionnaireOf(rows: readonly StagedRow[]): string | null {
  const said = new Set(rows.map(({ cells }) => cells.questionnaire ?? ''));
  const [only, ...others] = said;
  return only && others.length === 0 ? only.slice(0, 20) : null;
}
