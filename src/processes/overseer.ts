import cluster, { type Worker } from 'node:cluster';
import type { FromServing, Question, ToServing } from './messages';
import { Questions } from './questions';
import { Turns } from './turns';

/** A process that ended by itself is replaced after this long, and twice as long each time it ends at once again. */
const AGAIN_MS = 1_000;
const LONGEST_MS = 30_000;
/** A little longer than a serving process takes for its own end (`stop.ts`). */
const DEADLINE_MS = 17_000;

/**
 * Several processes that serve on one port, each with all of the product, and one that oversees them: it hands the
 * connections out, says whose turn it is to write to a SQLite file, has one of them do what is done in the background,
 * and replaces whichever ends. It does nothing long itself, so that nobody waits for it.
 */
export class Overseer {
  /** Whether it was asked to end, or could not start. */
  isStopping = false;

  private readonly serving = new Map<number, Worker>();
  private readonly turns = new Turns((id) => this.tell(id, { say: 'turn' }));
  private readonly questions = new Questions((to, id, topic, about) =>
    this.tell(to, { say: 'question', id, topic, about }),
  );
  /** Which one works in the background. */
  private background: number | null = null;
  private pause = AGAIN_MS;
  private hasStarted = false;
  private isOneFailed = false;
  private over: () => void = () => undefined;

  constructor(
    private readonly count: number,
    private readonly say: (line: string) => void,
    /** What it answers itself, by topic; anything else the other serving processes are asked. */
    private readonly known: Readonly<Record<string, (about: unknown) => Promise<unknown>>> = {},
  ) {}

  /**
   * Begins all of them, and answers where they listen when all do: a client that keeps its connections would keep
   * all of them with whichever came first.
   * @throws Error with the reason when one of them cannot start; none is left then
   */
  async start(): Promise<string> {
    try {
      const urls = await Promise.all(Array.from({ length: this.count }, () => this.first()));
      this.hasStarted = true;
      return urls[0] ?? '';
    } catch (error) {
      this.kill();
      throw error;
    }
  }

  /** What the serving processes answer to a question, each for itself. */
  ask(topic: string, about: unknown = null): Promise<unknown[]> {
    return this.questions.ask([...this.serving.keys()], topic, about);
  }

  /** Has all of them end as a supervisor would ask one to. Answers whether all did so in order. */
  async stop(): Promise<boolean> {
    this.isStopping = true;
    const all = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
    if (all.length > 0) {
      const ended = new Promise<void>((resolve) => (this.over = resolve));
      // One that does not listen yet has nothing to answer, and ends by the signal.
      for (const worker of all)
        if (this.serving.has(worker.id)) this.tell(worker.id, { say: 'stop' });
        else worker.process.kill('SIGTERM');
      const deadline = setTimeout(() => this.kill(), DEADLINE_MS);
      await ended;
      clearTimeout(deadline);
    }
    return !this.isOneFailed;
  }

  /** Ends all of them at once. */
  kill(): void {
    for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill('SIGKILL');
  }

  private first(): Promise<string> {
    return new Promise((resolve, reject) => {
      const worker = this.begin(resolve, (why) => reject(new Error(why)));
      worker.once('exit', () => reject(new Error('one of its processes ended')));
    });
  }

  private begin(listens: (url: string) => void, failed: (why: string) => void): Worker {
    const worker = cluster.fork();
    worker.on('message', (message: FromServing) => {
      if (message.say === 'could not start') failed(message.why);
      else if (message.say !== 'listening') this.hear(worker.id, message);
      else {
        this.listens(worker);
        listens(message.url);
      }
    });
    // What cannot be sent to one that has just ended: its end is heard by itself.
    worker.on('error', () => undefined);
    worker.once('exit', (code, signal) => this.ended(worker.id, code, signal));
    return worker;
  }

  private listens(worker: Worker): void {
    this.pause = AGAIN_MS;
    this.serving.set(worker.id, worker);
    if (this.isStopping) this.tell(worker.id, { say: 'stop' });
    else this.giveBackground();
  }

  private hear(from: number, message: Exclude<FromServing, { say: 'listening' | 'could not start' }>): void {
    if (message.say === 'turn wanted') this.turns.wanted(from);
    else if (message.say === 'turn back') this.turns.back(from);
    else if (message.say === 'answer') this.questions.answered(from, message.id, message.answer);
    else
      void this.answerOf(from, message)
        .catch(() => null)
        .then((answer) => this.tell(from, { say: 'answer', id: message.id, answer }));
  }

  private async answerOf(from: number, { topic, about }: Question): Promise<unknown> {
    const own = this.known[topic];
    if (own) return own(about);
    const others = [...this.serving.keys()].filter((id) => id !== from);
    const [answer = null] = await this.questions.ask(others, topic, about);
    return answer;
  }

  private ended(id: number, code: number | null, signal: string | null): void {
    this.serving.delete(id);
    this.turns.gone(id);
    this.questions.gone(id);
    if (this.background === id) this.background = null;
    if (this.isStopping) {
      // By the signal ends one that did not serve yet.
      if (code !== 0 && signal !== 'SIGTERM') this.isOneFailed = true;
      if (Object.keys(cluster.workers ?? {}).length === 0) this.over();
      return;
    }
    this.giveBackground();
    if (!this.hasStarted) return;
    this.say(`A serving process ended (${signal ?? `code ${code}`}); another takes its place.`);
    setTimeout(() => {
      if (!this.isStopping)
        this.begin(
          () => undefined,
          (why) => this.say(`A serving process could not start: ${why}`),
        );
    }, this.pause);
    this.pause = Math.min(this.pause * 2, LONGEST_MS);
  }

  private giveBackground(): void {
    const [next] = this.serving.keys();
    if (this.background !== null || next === undefined) return;
    this.background = next;
    this.tell(next, { say: 'work in the background' });
  }

  private tell(to: number, message: ToServing): void {
    const worker = this.serving.get(to) ?? cluster.workers?.[to];
    if (worker?.isConnected()) worker.send(message);
  }
}
