import type { EntityManager } from 'typeorm';
import type { Actor, Locale } from '../../kernel/actor';
import type { PartnerRow } from '../partners.service';

/** Whose page is drawn, and for whom. */
export interface Shown {
  read: EntityManager;
  actor: Actor;
  locale: Locale;
  row: PartnerRow;
}

/** A part of the page of a partner: asks its own module, and answers what the template shows of it. */
export type Section = (shown: Shown) => Promise<object>;

/** Lines of a section. */
export const LINES = 25;
