import { Inject, Injectable, type Type } from '@nestjs/common';
import { attempt } from '../../audit/attempt';
import { UnitOfWork } from '../../audit/unit-of-work';
import type { Change } from '../../database/change';
import type { Actor, Locale } from '../../kernel/actor';
import { breathe, outOfBreath } from '../../kernel/breathe';
import { Invalid } from '../../kernel/errors';
import { LOGGER, type Logger } from '../../logging/logger';
import { problemBody, problemOf } from '../problem';
import { inputPipe } from '../validation';
import { askedBatch, batchAnswer, isRecord, type BatchAnswer, type BatchResult } from './batch';

/** A use case that writes one record, for many of them. */
export interface BatchUse<I extends object> {
  /** What one item is, checked as the body of a single POST is. */
  input: Type<I>;
  /** Writes one, with every check and every record of the single POST. Answers its id. */
  add: (change: Change, input: I) => Promise<number>;
  /** What the single POST does once nothing of a refused one stands. */
  refused?: (actor: Actor, input: I, error: unknown) => Promise<void>;
}

interface Asking {
  actor: Actor;
  locale: Locale;
}

/** One item: what it says, or why it says nothing. */
type Item<I> = { input: I } | { problem: unknown };

/** Ends a change in which one item at least was refused. */
class NotAll extends Error {}

/** Many records in one request: each is what a POST of its own would be, one after the other. */
@Injectable()
export class Batches {
  private readonly pipe = inputPipe();

  constructor(
    private readonly work: UnitOfWork,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** @throws Invalid when it is no batch; what is wrong with an item is told in its result */
  async post<I extends object>(asking: Asking, body: unknown, use: BatchUse<I>): Promise<BatchAnswer> {
    const { mode, items } = askedBatch(body);
    const read: Item<I>[] = [];
    for (const item of items) {
      if (outOfBreath()) await breathe();
      read.push(await this.read(item, use.input));
    }
    const results = await (mode === 'all' ? this.all(asking, read, use) : this.good(asking, read, use));
    return batchAnswer(results);
  }

  /** One change for all; where one is refused the others are tried too, so that all that is wrong is told at once. */
  private async all<I extends object>(
    asking: Asking,
    items: Item<I>[],
    use: BatchUse<I>,
  ): Promise<BatchResult[]> {
    const ids: number[] = [];
    const refusals = new Map<number, unknown>();
    try {
      await this.work.run(asking.actor, async (change) => {
        for (const [index, item] of items.entries()) {
          if (outOfBreath()) await breathe();
          try {
            const input = readable(item);
            ids[index] = await attempt(change, () => use.add(change, input));
          } catch (error) {
            if (isFailure(error)) throw error;
            refusals.set(index, error);
          }
        }
        if (refusals.size > 0) throw new NotAll();
      });
    } catch (error) {
      if (!(error instanceof NotAll)) throw error;
    }
    for (const [index, error] of refusals) await tellOf(asking.actor, items[index], error, use);
    return items.map((_, index) => {
      if (refusals.size === 0) return { index, status: 'created', id: ids[index] ?? 0 };
      const error = refusals.get(index);
      return error === undefined ? { index, status: 'not_done' } : refusedResult(asking.locale, index, error);
    });
  }

  /**
   * A change for each. After a failure that is none of the item's own nothing more is tried: what was done is told,
   * and the rest is to be sent again.
   */
  private async good<I extends object>(
    asking: Asking,
    items: Item<I>[],
    use: BatchUse<I>,
  ): Promise<BatchResult[]> {
    const { actor, locale } = asking;
    const results: BatchResult[] = [];
    let hasFailed = false;
    for (const [index, item] of items.entries()) {
      if (outOfBreath()) await breathe();
      if (hasFailed) {
        results.push({ index, status: 'not_done' });
        continue;
      }
      try {
        const input = readable(item);
        const id = await this.work.runShort(actor, (change) => use.add(change, input));
        results.push({ index, status: 'created', id });
      } catch (error) {
        hasFailed = isFailure(error);
        if (hasFailed && !results.some(({ status }) => status === 'created')) throw error;
        if (hasFailed) this.logger.error({ error, index }, 'a batch stopped');
        await tellOf(actor, item, error, use);
        results.push(refusedResult(locale, index, error));
      }
    }
    return results;
  }

  private async read<I extends object>(item: unknown, input: Type<I>): Promise<Item<I>> {
    if (!isRecord(item)) return { problem: Invalid.field('', 'field.not_a_record') };
    try {
      return { input: (await this.pipe.transform(item, { type: 'body', metatype: input })) as I };
    } catch (problem) {
      if (isFailure(problem)) throw problem;
      return { problem };
    }
  }
}

/** @throws what is wrong with how it was written */
function readable<I extends object>(item: Item<I>): I {
  if ('problem' in item) throw item.problem;
  return item.input;
}

async function tellOf<I extends object>(
  actor: Actor,
  item: Item<I> | undefined,
  error: unknown,
  { refused }: BatchUse<I>,
): Promise<void> {
  if (refused && item && 'input' in item) await refused(actor, item.input, error);
}

/** What is no refusal: the database is away, or the product is at fault. */
function isFailure(error: unknown): boolean {
  return problemOf(error).status >= 500;
}

function refusedResult(locale: Locale, index: number, error: unknown): BatchResult {
  return { index, status: 'refused', problem: problemBody(locale, problemOf(error)) };
}
