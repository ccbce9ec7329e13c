import { extname, join } from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { Invalid } from '../kernel/errors';
import { registerTexts } from '../texts/translator';
import type { JobLimits } from './job';
import type { Answer, Told } from './thread.worker';
import { workersTexts } from './workers.texts';

registerTexts(workersTexts);

/** `.js` when the product was built, `.ts` where its sources are run. */
const ENDING = extname(__filename);

/** A thread that does one job after another, and is ended when one takes more than it may. */
export class Thread {
  private readonly worker: Worker;
  private readonly answers: Answer[] = [];
  private awake: () => void = () => undefined;
  /** Why nothing more is answered. */
  private gone: Error | null = null;

  constructor(private readonly limits: JobLimits) {
    this.worker = new Worker(join(__dirname, `thread.worker${ENDING}`), optionsOf(limits));
    this.worker.on('message', (answer: Answer) => {
      this.answers.push(answer);
      this.awake();
    });
    this.worker.on('error', (error) => this.end(this.refusalOf(error)));
    this.worker.on('exit', (code) => this.end(new Error(`the thread ended with ${code}`)));
    this.worker.unref();
  }

  /** True while it may be given another job. */
  get lives(): boolean {
    return this.gone === null;
  }

  /** @throws Invalid when the job refuses, or takes more than it may */
  async *run<Part>(file: string, given: unknown): AsyncGenerator<Part> {
    const tooLong = Invalid.field('file', 'workers.too_long', { seconds: this.limits.seconds });
    const timer = setTimeout(() => this.end(tooLong), this.limits.seconds * 1000);
    // A process with nothing else to do waits for the job, and for nothing more.
    this.worker.ref();
    let isDone = false;
    try {
      this.tell({ begin: { file: `${file}${ENDING}`, given } });
      for (;;) {
        const answer = await this.next();
        if ('part' in answer) {
          yield answer.part as Part;
          this.tell({ taken: true });
          continue;
        }
        isDone = true;
        if ('invalid' in answer) throw new Invalid(answer.invalid);
        if ('failed' in answer) throw new Error(answer.failed);
        return;
      }
    } finally {
      clearTimeout(timer);
      // Whoever stopped listening leaves a job half done.
      if (!isDone) this.end(new Error('the job was given up'));
      else this.worker.unref();
    }
  }

  end(why: Error): void {
    if (this.gone) return;
    this.gone = why;
    this.awake();
    void this.worker.terminate();
  }

  private async next(): Promise<Answer> {
    for (;;) {
      const answer = this.answers.shift();
      if (answer) return answer;
      if (this.gone) throw this.gone;
      await new Promise<void>((resolve) => (this.awake = resolve));
    }
  }

  private tell(told: Told): void {
    this.worker.postMessage(told);
  }

  private refusalOf(error: Error & { code?: string }): Error {
    if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') return error;
    return Invalid.field('file', 'workers.too_much_memory', { megabytes: this.limits.megabytes });
  }
}

function optionsOf({ megabytes }: JobLimits): WorkerOptions {
  const resourceLimits = { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 64 };
  if (ENDING === '.js') return { resourceLimits };
  // Sources need what compiles them, which this process was told to load first.
  const { execArgv } = process;
  const required = execArgv.flatMap((word, at) =>
    ['-r', '--require'].includes(execArgv[at - 1] ?? '') ? ['-r', word] : [],
  );
  return { resourceLimits, execArgv: required };
}
