import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../kernel/actor';
import { Missing } from '../kernel/errors';
import { LOGGER, type Logger } from '../logging/logger';
import { answerPeers, askPeers } from '../processes/peers';
import { hearProgress, type Progress } from '../kernel/progress';
import type { Reason } from '../kernel/verdict';
import { flash } from '../web/flash';
import { problemOf, type Problem } from '../web/problem';
import { seeOther, type SeeOther } from '../web/see-other';

/** So long a page waits for its answer, in milliseconds; what takes longer goes on behind a page of its own. */
const PATIENCE_MS = 2_500;
/** So long what came of it can be asked for, in milliseconds. */
const KEPT_MS = 30 * 60_000;

/** Whoever waits for the work at hand. */
const waiting = new AsyncLocalStorage<(progress: Progress) => void>();
hearProgress((progress) => waiting.getStore()?.(progress));

/** Where a piece of work leads, and what is said there. */
export interface Outcome {
  path: string;
  notice: Reason;
}

/** What is being worked on, as its page shows it. */
export interface Asked {
  title: Reason;
  /** The page with the form, which says what was wrong, and what was typed there. */
  back: string;
  values?: Record<string, unknown>;
  /** The page where its result will stand, also for those who leave. */
  list: { path: string; titleKey: string };
}

/** Plain JSON: another process that serves may be asked to show it. */
export interface Work extends Asked {
  actorId: number | null;
  startedAt: number;
  progress: Progress | null;
  endedAt: number | null;
  outcome: Outcome | null;
  /** Why nothing came of it. */
  problem: Problem | null;
}

/** Where one process asks the others. */
const TOPIC = 'long work';

/**
 * Work that may take long: whoever asked waits a moment for the answer, and is then shown how far it has come. It goes
 * on when they leave; it lives in this process, and ends with it as a request would: nothing is half done. Of several
 * processes that serve, each can show it.
 */
@Injectable()
export class LongWork {
  private readonly works = new Map<string, Work>();

  constructor(@Inject(LOGGER) private readonly logger: Logger) {
    answerPeers(TOPIC, (id) => this.works.get(String(id)) ?? null);
  }

  /** Answers where to go next. @throws whatever the work throws within the first moments */
  async start(request: Request, actor: Actor, asked: Asked, work: () => Promise<Outcome>): Promise<SeeOther> {
    this.forgetOld();
    const id = randomUUID();
    const row: Work = {
      ...asked,
      ...{
        actorId: actor.id,
        startedAt: Date.now(),
        progress: null,
        endedAt: null,
        outcome: null,
        problem: null,
      },
    };
    this.works.set(id, row);
    const working = waiting.run((progress) => (row.progress = progress), work);
    const ended = working
      .then((outcome) => (row.outcome = outcome))
      .catch((error: unknown) => (row.problem = problemOf(error)))
      .finally(() => (row.endedAt = Date.now()));
    if (!(await endsWithin(ended, PATIENCE_MS))) {
      working.catch((error: unknown) => this.log(error, asked));
      return seeOther(`/progress/${id}`);
    }
    this.works.delete(id);
    return ledTo(request, await working);
  }

  /** @throws Missing when it is nobody's, another's, or long over */
  async of(actor: Actor, id: string): Promise<Work> {
    const work = this.works.get(id) ?? ((await askPeers(TOPIC, id)) as Work | null);
    if (!work || work.actorId !== actor.id) throw new Missing();
    return work;
  }

  /** Whoever is told later, perhaps by another process, is told without what it was. */
  private log(error: unknown, { title }: Asked): void {
    if (problemOf(error).status >= 500) this.logger.error({ error, work: title.key }, 'failed');
  }

  private forgetOld(): void {
    for (const [id, { endedAt }] of this.works)
      if (endedAt !== null && Date.now() - endedAt > KEPT_MS) this.works.delete(id);
  }
}

/** Where what has ended well leads. */
export function ledTo(request: Request, outcome: Outcome): SeeOther {
  flash(request, outcome);
  return seeOther(outcome.path);
}

async function endsWithin(ended: Promise<unknown>, milliseconds: number): Promise<boolean> {
  const over = new AbortController();
  try {
    return await Promise.race([ended.then(() => true), sleep(milliseconds, false, { signal: over.signal })]);
  } finally {
    over.abort();
  }
}
