import { createHash } from 'node:crypto';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { claims } from '../audit/claims';
import { Invalid, Refused } from '../kernel/errors';
import { ANSWER_NOT_KEPT, DONE, UNDER_WAY, type IdempotencyKey } from './idempotency-key.entity';
import { IdempotencyKeys, type Key } from './idempotency-keys';
import { NEVER_STORED } from '../access/never-stored';
import { isApi } from '../access/asked-path';

/**
 * A POST of the API sent twice with one `Idempotency-Key` is done once; the second gets the first one's
 * answer, or is told that it was done where the answer is shown once (`NeverStored`) or was lost with the
 * process. That it is done is written in the transaction of the change itself. Pages have no such key: what
 * they answer with is never kept.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly keys: IdempotencyKeys,
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
    const known = await this.keys.find(row);
    if (known && known.status !== UNDER_WAY) return this.replay(known, row, response);
    if (known) refuseAnother(known, row);
    const held = known ? await this.keys.takeOver(known) : await this.keys.begin(row);
    if (!held) throw new Refused([{ key: 'error.key_under_way' }]);
    const letGo = this.keys.keepHolding(held);
    try {
      const body: unknown = await claims.run(this.keys.claim(held, kept), () => lastValueFrom(next.handle()));
      const answer = { status: response.statusCode, body: JSON.stringify(body ?? null) };
      const stored = kept ? answer : { status: ANSWER_NOT_KEPT, body: 'null' };
      // Done is done: whoever asked is told so, also where the answer cannot be kept for a second time.
      await this.keys.answer(held, stored).catch(() => this.keys.stopHolding(held));
      return body;
    } catch (error) {
      await this.keys.release(held);
      throw error;
    } finally {
      letGo();
    }
  }

  private replay(known: IdempotencyKey, row: Key, response: Response): unknown {
    if (known.status === ANSWER_NOT_KEPT) throw new Refused([{ key: 'error.key_done_already' }]);
    refuseAnother(known, row);
    if (known.status === DONE && this.keys.isHeld(known)) throw new Refused([{ key: 'error.key_under_way' }]);
    if (known.status === DONE) throw new Refused([doneWithoutAnswer(known)]);
    response.status(known.status);
    response.setHeader('Idempotency-Replayed', 'true');
    return JSON.parse(known.body) as unknown;
  }
}

function refuseAnother({ requestHash }: IdempotencyKey, row: Key): void {
  if (requestHash !== row.requestHash) throw Invalid.field('Idempotency-Key', 'error.key_used_for_another');
}

function doneWithoutAnswer({ body }: IdempotencyKey) {
  const done = (JSON.parse(body) as string[] | null) ?? [];
  return { key: 'error.key_answer_lost', values: { done: done.join(', '), count: done.length } };
}

/** Of what is shown once not even the hash of what was sent is kept: a secret might be guessed from it. */
function hashOf(request: Request, kept: boolean): string {
  const body: unknown = Buffer.isBuffer(request.body) ? digestOf(request.body) : request.body;
  const said = [request.method, request.originalUrl, ...(kept ? [body, filesOf(request)] : [])];
  return digestOf(JSON.stringify(said));
}

/** The same form with another file is another request. */
function filesOf({ files }: Request): string[][] {
  if (!Array.isArray(files)) return [];
  return files.map(({ fieldname, originalname, buffer }) => [fieldname, originalname, digestOf(buffer)]);
}

function digestOf(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex');
}
