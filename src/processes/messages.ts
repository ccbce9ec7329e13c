/** A question from one serving process to the others: `topic` says who answers it, `about` is plain JSON. */
export interface Question {
  id: number;
  topic: string;
  about: unknown;
}

/** What a serving process says to the one that oversees it. */
export type FromServing =
  | { say: 'listening'; url: string }
  | { say: 'could not start'; why: string }
  | { say: 'turn wanted' }
  | { say: 'turn back' }
  | ({ say: 'question' } & Question)
  | { say: 'answer'; id: number; answer: unknown };

/** What it hears from there. */
export type ToServing =
  | { say: 'turn' }
  | { say: 'work in the background' }
  | { say: 'stop' }
  | ({ say: 'question' } & Question)
  | { say: 'answer'; id: number; answer: unknown };
