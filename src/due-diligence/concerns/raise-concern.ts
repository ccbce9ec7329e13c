import { createHash, randomInt } from 'node:crypto';
import type { Change } from '../../database/change';
import type { Actor, Locale } from '../../kernel/actor';
import { Invalid } from '../../kernel/errors';
import { notify } from '../../notices/notify';
import { usersWith } from '../../notices/users-with';
import { refuseMerged } from '../../partners/merged';
import { partnerSeen } from '../../partners/seen-partners';
import { Concern } from './concern.entity';
import type { ConcernInput } from './concern.input';

/** Without letters and digits that are mistaken for one another. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Nobody: who raises a concern by the public form. */
export function nobody(locale: Locale): Actor {
  return { id: null, name: 'Anonymous', locale, via: 'page', grants: [] };
}

/**
 * Keeps a concern and answers the code to come back with, which is shown once and kept only as a hash.
 * The audit trail says that one was raised, not by whom when it is anonymous, and never what it says.
 */
export async function raiseConcern(
  change: Change,
  input: ConcernInput,
): Promise<{ concern: Concern; code: string }> {
  const { manager, actor, clock } = change;
  if (input.partnerId !== null && !(await partnerSeen(manager, actor, input.partnerId))) {
    throw Invalid.field('partnerId', 'field.unknown_reference');
  }
  await refuseMerged(manager, [input.partnerId]);
  const code = newCode();
  const concern = await change.insert(Concern, {
    ...{ partnerId: input.partnerId, partnerName: input.partnerName, text: input.text },
    ...{
      raisedBy: actor.id,
      raisedOn: clock.today(),
      referenceHash: hashOfCode(code),
      state: 'open' as const,
    },
    ...{ takenBy: null, answer: null, note: null, closedOn: null, illustrative: false },
  });
  await notify(change, {
    to: await usersWith(manager, 'analyst', null, clock.today()),
    kind: 'concerns.notice.new',
    values: { partner: input.partnerName },
    ...{ href: `/concerns/${concern.id}`, subject: 'concern', subjectId: concern.id },
  });
  const detail = { anonymous: actor.id === null };
  change.record({ verb: 'concern.raise', subject: 'concern', subjectId: concern.id, detail });
  return { concern, code };
}

/** Sixty bits, in three groups that can be written down. */
export function newCode(): string {
  const letters = Array.from({ length: 12 }, () => LETTERS[randomInt(LETTERS.length)] ?? 'A').join('');
  return `${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}`;
}

/** As typed by hand: with or without hyphens, in small letters. */
export function hashOfCode(code: string): string {
  const bare = code.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return createHash('sha256').update(`concern:${bare}`).digest('hex');
}
