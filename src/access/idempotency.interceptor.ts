import { createHash } from 'node:crypto';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { UnitOfWork } from '../audit/unit-of-work';
import { Database } from '../database/database';
import { addDays } from '../kernel/clock';
import { Invalid, Refused } from '../kernel/errors';
import { isApi } from './actor.middleware';
import { ANSWER_NOT_KEPT, IdempotencyKey } from './idempotency-key.entity';
import { NEVER_STORED } from './never-stored';

/** While the first request with a key is still being answered, its row says so by this status. */
const UNDER_WAY = 0;
const KEPT_DAYS = 7;

/**
 * A POST of the API sent twice with one `Idempotency-Key` is done once; the second gets the first one's
 * answer, or is told that it was done where the answer is shown once (`NeverStored`). Pages have no such key:
 * what they answer with is never kept.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    const key = request.headers['idempotency-key'];
    const userId = request.actor?.id;
    if (request.method !== 'POST' || typeof key !== 'string' || !userId || !isApi(request)) {
      return next.handle();
    }
    if (key.length < 8 || key.length > 200) {
      throw Invalid.field('Idempotency-Key', 'field.out_of_range', { min: 8, max: 200 });
    }
    const response = context.switchToHttp().getResponse<Response>();
    const targets = [context.getHandler(), context.getClass()];
    const kept = !this.reflector.getAllAndOverride<boolean | undefined>(NEVER_STORED, targets);
    return from(this.once({ userId, key, requestHash: hashOf(request, kept) }, kept, response, next));
  }

  private async once(row: Key, kept: boolean, response: Response, next: CallHandler): Promise<unknown> {
    const known = await this.database.read.findOneBy(IdempotencyKey, { userId: row.userId, key: row.key });
    if (known) return replay(known, row, response);
    await this.begin(row);
    try {
      const body: unknown = await lastValueFrom(next.handle());
      const answer = { status: response.statusCode, body: JSON.stringify(body ?? null) };
      await this.end(row, kept ? answer : { status: ANSWER_NOT_KEPT, body: 'null' });
      return body;
    } catch (error) {
      await this.work.housekeeping((manager) =>
        manager.delete(IdempotencyKey, { userId: row.userId, key: row.key }),
      );
      throw error;
    }
  }

  /** Two at once: the unique key lets one begin, the other is refused by the database. */
  private begin(row: Key): Promise<unknown> {
    const createdAt = this.work.clock.now();
    const old = addDays(this.work.clock.today(), -KEPT_DAYS);
    return this.work.housekeeping(async (manager) => {
      await manager
        .createQueryBuilder()
        .delete()
        .from(IdempotencyKey)
        .where('created_at < :old', { old })
        .execute();
      await manager.insert(IdempotencyKey, { ...row, status: UNDER_WAY, body: 'null', createdAt });
    });
  }

  private end(row: Key, answer: Pick<IdempotencyKey, 'status' | 'body'>): Promise<unknown> {
    return this.work.housekeeping((manager) =>
      manager.update(IdempotencyKey, { userId: row.userId, key: row.key }, answer),
    );
  }
}

type Key = Pick<IdempotencyKey, 'userId' | 'key' | 'requestHash'>;

function replay(known: IdempotencyKey, row: Key, response: Response): unknown {
  if (known.status === ANSWER_NOT_KEPT) throw new Refused([{ key: 'error.key_done_already' }]);
  if (known.requestHash !== row.requestHash)
    throw Invalid.field('Idempotency-Key', 'error.key_used_for_another');
  if (known.status === UNDER_WAY) throw new Refused([{ key: 'error.key_under_way' }]);
  response.status(known.status);
  response.setHeader('Idempotency-Replayed', 'true');
  return JSON.parse(known.body) as unknown;
}

/** Of what is shown once not even the hash of what was sent is kept: a secret might be guessed from it. */
function hashOf(request: Request, kept: boolean): string {
  const said = kept ? [request.method, request.originalUrl, request.body] : [request.method, request.originalUrl]; // prettier-ignore
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}
