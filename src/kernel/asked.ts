/**
 * A question that a module asks and later ones answer, so that it knows none of them. Their answers are given where
 * the schema is put together (`x.answers.ts`), so that whoever opens the register has them all; a question that
 * nobody answers is refused, and never taken for a "no".
 */
export class Asked<Answer> {
  private readonly given: Answer[] = [];

  constructor(private readonly what: string) {}

  answer(answer: Answer): void {
    this.given.push(answer);
  }

  /** What each of those who can answer says. */
  get all(): readonly Answer[] {
    if (this.given.length === 0) throw new Error(`nobody answers ${this.what}`);
    return this.given;
  }

  /** Of a question that one module answers. */
  get only(): Answer {
    const [answer, ...others] = this.all;
    if (answer === undefined || others.length > 0) throw new Error(`several answer ${this.what}`);
    return answer;
  }
}
