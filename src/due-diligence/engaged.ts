import type { EntityManager } from 'typeorm';
import type { Actor } from '../kernel/actor';
import { Asked } from '../kernel/asked';

/** A partnership as due diligence speaks of it. */
export interface EngagedIn {
  id: number;
  number: string;
  title: string;
  officeId: number;
}

/** What due diligence asks of engagements, a later module. */
export interface Engagements {
  isThere(manager: EntityManager, id: number): Promise<boolean>;
  named(manager: EntityManager, ids: readonly number[]): Promise<EngagedIn[]>;
  /** Partnerships of these partners that run, and were to be cleared. */
  runningWith(manager: EntityManager, partnerIds: readonly number[]): Promise<EngagedIn[]>;
  /** True when one of the offices works with the partner, or ever did. */
  everWith(manager: EntityManager, partnerId: number, offices: readonly number[]): Promise<boolean>;
  /** The partners offices ever worked with, as SQL; `offices` is a parameter of several. */
  partnersSql(offices: string): string;
}

export const ENGAGEMENTS = new Asked<Engagements>('which engagements there are');

/** What due diligence asks of contributions, a later module. */
export interface Gifts {
  isThere(manager: EntityManager, id: number): Promise<boolean>;
  isSeen(manager: EntityManager, actor: Actor, id: number): Promise<boolean>;
}

export const GIFTS = new Asked<Gifts>('which contributions there are');
