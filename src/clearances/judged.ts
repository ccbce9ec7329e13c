import type { EntityManager } from 'typeorm';
import type { Actor } from '../kernel/actor';
import { Asked } from '../kernel/asked';
import type { DecisionFacts, Span } from './company';

/** What due diligence found of partners: each as rows for the rule, and as SQL for lists of thousands. */
export interface Judged {
  /** The final decisions on each, in their order. */
  decisionsOn(manager: EntityManager, partnerIds: readonly number[]): Promise<Map<number, DecisionFacts[]>>;
  /** When cases of each were in the hands of those who assess and decide; a draft binds nobody yet. */
  openCasesOn(manager: EntityManager, partnerIds: readonly number[]): Promise<Map<number, Span[]>>;
  /** That the partner was rejected by the day, and not approved since. */
  rejectedSql(partner: string, day: string): string;
  /** That a case of the partner was open on the day. */
  openCaseSql(partner: string, day: string): string;
  /** Cases of partners whose decision is restricted and not for this person, and the partners they are of. */
  withheldFrom(
    manager: EntityManager,
    reader: Actor,
    partnerIds: readonly number[],
  ): Promise<{ cases: Set<number>; partners: Set<number> }>;
  /** The tables that are read. */
  tables: readonly string[];
}

export const JUDGED = new Asked<Judged>('what was decided of partners');
