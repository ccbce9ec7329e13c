import { Invalid, type FieldError } from '../kernel/errors';
import { isReason } from '../kernel/real-reason';
import type { Reason } from '../kernel/verdict';

/** What was chosen of what a file leaves open. */
export interface Answer {
  value: string;
  reason: string | null;
}

/** The answers of a file by question; kept with it, and asked again whenever it is planned. */
export type Answers = Readonly<Record<string, Answer>>;

export interface Option {
  value: string;
  label: Reason;
  needsReason: boolean;
}

/** What a column says in the register and in the file. */
export interface Difference {
  key: string;
  before: string;
  after: string;
}

/** Something a file leaves open, for a person to choose before it is applied. */
export interface Question {
  /** The same however often the file is read. */
  key: string;
  kind: 'dates' | 'numbers' | 'partner' | 'engagement' | 'differs';
  /** Null for the file as a whole. */
  row: number | null;
  /** The name, title or number it is about. */
  about: string;
  /** What is taken when nobody chooses; null asks. */
  usual: string | null;
  /** Why that is taken, or what is alike or different. */
  said: Reason | null;
  differences?: Difference[];
  options: Option[];
  answer: Answer | null;
}

/** True while nothing is chosen, or the reason is missing that the choice needs. */
export function isOpen({ answer, usual, options }: Question): boolean {
  if (answer === null) return usual === null;
  const option = options.find(({ value }) => value === answer.value);
  return option === undefined || (option.needsReason && !isReason(answer.reason));
}

/** What stands for each question: the choice, or what is usual. */
export function answerOf({ answer, usual, options }: Question): string | null {
  return answer !== null && options.some(({ value }) => value === answer.value) ? answer.value : usual;
}

/** A choice as it comes in; an empty value takes it back. */
export interface Choice {
  question: string;
  value: string;
  reason: string | null;
}

/** The answers once these are chosen. @throws Invalid for what is not offered, or lacks its reason */
export function answersAfter(
  before: Answers,
  questions: readonly Question[],
  choices: readonly Choice[],
): Answers {
  const errors: FieldError[] = [];
  const after = new Map<string, Answer>(Object.entries(before));
  for (const [index, { question, value, reason }] of choices.entries()) {
    const asked = questions.find(({ key }) => key === question);
    const option = asked?.options.find((each) => each.value === value);
    if (value === '') after.delete(question);
    else if (!option) {
      errors.push({ field: `choices.${index}.value`, reason: { key: 'field.not_one_of' } });
    } else if (option.needsReason && !isReason(reason)) {
      errors.push({ field: `choices.${index}.reason`, reason: { key: 'imports.error.choice_reason' } });
    } else after.set(question, { value, reason });
  }
  if (errors.length > 0) throw new Invalid(errors);
  return Object.fromEntries(after);
}
