import type { EntityManager } from 'typeorm';
import type { Actor } from '../../kernel/actor';
import type { Reason } from '../../kernel/verdict';
import { SIMILAR_SHOWN } from '../known-partners';
import { Partner } from '../partner.entity';
import { seesPartner } from '../seen-partners';
import { PartnerPair } from './partner-pair.entity';

/** A record with a name like this one's. */
export interface SimilarPartner {
  id: number;
  name: string;
  why: Reason;
  /** Where the two are compared. */
  pairId: number;
}

/** True while the comparison of all names has not come by since the record last changed. */
export function isToBeCompared({ mergedIntoId, pairedVersion, version }: Partner): boolean {
  return typeof mergedIntoId !== 'number' && pairedVersion !== version;
}

/**
 * Records with similar names that this person sees and nobody has told apart, the likeliest first: those that the
 * comparison of all names has found, which the queue of pairs shows too.
 */
export async function similarTo(
  manager: EntityManager,
  actor: Actor,
  { id }: Partner,
): Promise<SimilarPartner[]> {
  const pairs = await manager
    .createQueryBuilder(PartnerPair, 'pair')
    .where('(pair.lowId = :id OR pair.highId = :id)', { id })
    .andWhere("pair.state = 'open'")
    .orderBy('pair.score', 'DESC')
    .addOrderBy('pair.id')
    .getMany();
  if (pairs.length === 0) return [];
  const others = new Map(pairs.map((pair) => [pair.lowId === id ? pair.highId : pair.lowId, pair]));
  const partners = await manager
    .createQueryBuilder(Partner, 'partner')
    .whereInIds([...others.keys()])
    .andWhere('partner.mergedIntoId IS NULL')
    .getMany();
  const byId = new Map(partners.map((each) => [each.id, each]));
  return [...others]
    .flatMap(([otherId, { id: pairId, reason: why }]) => {
      const other = byId.get(otherId);
      return other && seesPartner(actor, other) ? [{ id: otherId, name: other.name, why, pairId }] : [];
    })
    .slice(0, SIMILAR_SHOWN);
}
