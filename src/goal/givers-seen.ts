import type { Actor } from '../kernel/actor';
import { giftOffices } from '../partners/gift.scope';
import type { NamedGiver } from './goal.service';

/** A greatest giver; without its name for whoever does not see the gifts of every office. */
export type GiverShown = Omit<NamedGiver, 'name'> & { name: string | null };

/** How much depends on how few is for all staff (evaluation 4.2.4); who they are, for those who see every gift. */
export function giversSeen(actor: Actor, givers: readonly NamedGiver[]): GiverShown[] {
  const all = giftOffices(actor) === 'all';
  return givers.map((giver) => ({ ...giver, name: all ? giver.name : null }));
}
