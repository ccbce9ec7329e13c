import { USUAL_LIMITS, type Job, type JobLimits } from './job';
import { Thread } from './thread';

/** As many files are read at once; others wait for their turn. */
const AT_ONCE = 2;

const idle: Thread[] = [];
const waiting: (() => void)[] = [];
let busy = 0;

/**
 * Does a job in a thread of its own, so that this one goes on answering: `file` is the path of a module that exports
 * `work`, without its ending. A part is asked for as the one before was handled.
 * @throws Invalid when the job refuses, or takes more time or memory than it may
 */
export async function* inThread<Work extends Job<never, unknown>>(
  file: string,
  given: Parameters<Work>[0],
  limits: JobLimits = USUAL_LIMITS,
): AsyncGenerator<PartOf<Work>> {
  await turn();
  const isUsual = limits === USUAL_LIMITS;
  const thread = (isUsual ? idle.pop() : undefined) ?? new Thread(limits);
  try {
    yield* thread.run<PartOf<Work>>(file, given);
  } finally {
    if (thread.lives && isUsual) idle.push(thread);
    else thread.end(new Error('it was not to be kept'));
    busy -= 1;
    waiting.shift()?.();
  }
}

type PartOf<Work> = Work extends Job<never, infer Part> ? Part : never;

async function turn(): Promise<void> {
  while (busy >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  busy += 1;
}
