import type { EntityManager } from 'typeorm';
import { Triage } from './triage.entity';

/** An answer to "do I need due diligence?" as the page of the partner shows it. */
export interface AnswerLine {
  id: number;
  needed: string;
  reason_key: string;
  asked_at: string;
}

/** The last answer to "do I need due diligence?" with this partner. */
export function lastAnswer(manager: EntityManager, partnerId: number): Promise<AnswerLine | undefined> {
  return manager
    .createQueryBuilder()
    .select(['t.id AS id', 't.needed AS needed', 't.reason_key AS reason_key', 't.asked_at AS asked_at'])
    .from(Triage, 't')
    .where('t.partner_id = :partnerId', { partnerId })
    .orderBy('t.id', 'DESC')
    .limit(1)
    .getRawOne<AnswerLine>();
}
