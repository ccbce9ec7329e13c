import type { EntityManager } from 'typeorm';
import type { Actor, Locale } from '../kernel/actor';
import { reason, type Reason } from '../kernel/verdict';
import { partnerSeen } from '../partners/seen-partners';
import { translate } from '../texts/translator';
import type { Contribution } from './contribution.entity';
import { gateReasons } from './contribution.writes';

/** What stands in the place of a name the person does not see: the gift is to their office, the giver is not theirs. */
export function unseenGiver(locale: Locale): string {
  return translate(locale, 'contributions.giver_elsewhere');
}

/** Every reason against confirming; of a giver the person does not see, only that headquarters is to be asked. */
export async function againstFor(
  manager: EntityManager,
  actor: Actor,
  contribution: Pick<Contribution, 'partnerId' | 'receivedOn'>,
): Promise<Reason[]> {
  const against = await gateReasons(manager, contribution, actor);
  if (against.length === 0 || contribution.partnerId === null) return against;
  const seen = await partnerSeen(manager, actor, contribution.partnerId);
  return seen ? against : [reason('contributions.refusal.giver_elsewhere')];
}
