/** What a process that was asked never answered is no longer waited for. */
const PATIENCE_MS = 2_000;

interface Asked {
  /** Those that have not answered yet. */
  left: Set<number>;
  answers: unknown[];
  told: (answers: unknown[]) => void;
}

/** Passes a question on to several processes and gathers what they answer. */
export class Questions {
  private readonly open = new Map<number, Asked>();
  private last = 0;

  constructor(private readonly send: (process: number, id: number, topic: string, about: unknown) => void) {}

  /** All that they answered and that is not null, in the order in which it came. */
  ask(processes: readonly number[], topic: string, about: unknown): Promise<unknown[]> {
    if (processes.length === 0) return Promise.resolve([]);
    const id = (this.last += 1);
    return new Promise((told) => {
      const asked: Asked = { left: new Set(processes), answers: [], told };
      this.open.set(id, asked);
      setTimeout(() => this.close(id), PATIENCE_MS).unref();
      for (const process of processes) this.send(process, id, topic, about);
    });
  }

  answered(process: number, id: number, answer: unknown): void {
    const asked = this.open.get(id);
    if (!asked?.left.delete(process)) return;
    if (answer !== null) asked.answers.push(answer);
    if (asked.left.size === 0) this.close(id);
  }

  /** Whoever ended answers nothing any more. */
  gone(process: number): void {
    for (const id of [...this.open.keys()]) this.answered(process, id, null);
  }

  private close(id: number): void {
    const asked = this.open.get(id);
    this.open.delete(id);
    asked?.told(asked.answers);
  }
}
