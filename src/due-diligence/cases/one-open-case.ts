import { In, Not, type EntityManager } from 'typeorm';
import { Refused } from '../../kernel/errors';
import { reason } from '../../kernel/verdict';
import { foldName } from '../../matching/names/name';
import { DueDiligenceCase } from './due-diligence-case.entity';

/** A purpose without case, accents, signs and spaces: how one is told from another. */
export function samePurpose(one: string, other: string): boolean {
  const key = (words: string): string => foldName(words) || words.trim().toLowerCase();
  return key(one) === key(other);
}

/**
 * Two cases on one question could be decided differently: there is one at a time. Changes queue, so that two
 * asked for at once are no way round.
 * @throws Refused, with the way to the one that is open
 */
export async function alreadyOpen(
  manager: EntityManager,
  asked: { partnerId: number; purpose: string },
  exceptId = 0,
): Promise<void> {
  const open = await manager.find(DueDiligenceCase, {
    where: { partnerId: asked.partnerId, state: Not(In(['decided', 'withdrawn'])), id: Not(exceptId) },
    order: { id: 'ASC' },
  });
  const first = open.find(({ purpose }) => samePurpose(purpose, asked.purpose));
  if (!first) return;
  const values = { number: first.number, href: `/cases/${first.id}` };
  throw new Refused([reason('cases.error.already_open', values)]);
}
