import { In, Like, type EntityManager } from 'typeorm';
import { ANSWER_NOT_KEPT, IdempotencyKey } from '../../accounts/idempotency-key.entity';
import { AuditEntry } from '../../audit/audit-entry.entity';
import { eraseWords } from '../../audit/erase';
import type { Change } from '../../database/change';
import { holding } from '../../database/holding';
import { Missing, Refused } from '../../kernel/errors';
import { reason } from '../../kernel/verdict';
import { Notice } from '../../notices/notice.entity';
import { RelatedParty } from '../../partners/related-party.entity';
import { eraseHits } from '../../screening/erase-person';
import { eraseSnapshots } from './erase-snapshots';

/** A founder, director or owner who was taken from the register and still stands in the audit trail. */
export interface RemovedPerson {
  partyId: number;
  name: string;
  relation: string;
  removedAt: string;
}

/** What an erasure took away. */
export interface Erased {
  entries: number;
  notices: number;
  answers: number;
  /** Questions, screenings, look-ups and files that held a copy. */
  snapshots: number;
}

/** Entries of the trail that carry what was said of one related party begin with its number. */
const TOLD_BY = ['partner.add_related', 'partner.change_related', 'partner.remove_related'];

interface Said {
  id?: number;
  name?: string;
  relation?: string;
  identifier?: string | null;
}

/** Those who may be erased at a partner: removed, and not erased yet. */
export async function removedPersons(manager: EntityManager, partnerId: number): Promise<RemovedPerson[]> {
  const entries = await manager.find(AuditEntry, {
    where: { subject: 'partner', subjectId: String(partnerId), verb: 'partner.remove_related' },
    order: { seq: 'DESC' },
  });
  return entries
    .filter(({ erasedIn }) => erasedIn === null)
    .map(({ at, detail }) => {
      const { id = 0, name = '', relation = '' } = JSON.parse(detail) as Said;
      return { partyId: id, name, relation, removedAt: at };
    });
}

/**
 * Erases by law what the product still knows of a related party that was removed: the words of the trail, the
 * notices that name it, the answers kept for repeated requests, copies made of it, the name on hits that ended
 * with it. The trail says that this was done, by whom and why. @throws Missing · Refused while the party is in the register
 */
export async function erasePerson(
  change: Change,
  partnerId: number,
  partyId: number,
  because: string,
): Promise<Erased> {
  const { manager } = change;
  if (await manager.existsBy(RelatedParty, { id: partyId, partnerId })) {
    throw new Refused([reason('personal_data.error.still_there')]);
  }
  const entries = await entriesOf(manager, partyId);
  const isHere = entries.some(({ subjectId, verb }) => subjectId === String(partnerId) && verb === 'partner.remove_related'); // prettier-ignore
  if (!isHere) throw new Missing();
  const words = wordsOf(entries);
  const partnerIds = [partnerId, ...entries.map(({ subjectId }) => Number(subjectId))];
  const told = [...entries, ...(await identitiesWith(manager, partnerIds, words))];
  const erased = await eraseWords(
    change,
    told.map(({ seq }) => seq),
    { subject: 'partner', subjectId: partnerId, reason: because },
  );
  const notices = (await holding(manager, Notice, ['values'], words)).map(({ id }) => id);
  const answers = (await holding(manager, IdempotencyKey, ['body'], words)).map(({ id }) => id);
  await change.remove(Notice, { id: In([0, ...notices]) });
  await change.set(IdempotencyKey, { id: In([0, ...answers]) }, { status: ANSWER_NOT_KEPT, body: 'null' });
  await eraseHits(change, partyId);
  const snapshots = await eraseSnapshots(change, { partyId, partnerIds, words });
  return { entries: erased, notices: notices.length, answers: answers.length, snapshots };
}

/** Whatever partner the party belonged to at the time: records are merged and parted again. */
async function entriesOf(manager: EntityManager, partyId: number): Promise<AuditEntry[]> {
  const entries = await manager.findBy(AuditEntry, {
    subject: 'partner',
    verb: In(TOLD_BY),
    detail: Like(`{"id":${partyId},%`),
  });
  return entries.filter(({ detail }) => (JSON.parse(detail) as Said).id === partyId);
}

/** What the trail tells of the identity of these partners names owners and founders too. */
async function identitiesWith(
  manager: EntityManager,
  partnerIds: readonly number[],
  words: readonly string[],
): Promise<AuditEntry[]> {
  const entries = await manager.findBy(AuditEntry, {
    subject: 'partner',
    subjectId: In(partnerIds.map(String)),
    verb: Like('partner.%identity%'),
  });
  const written = words.map((word) => JSON.stringify(word).slice(1, -1));
  return entries.filter(({ detail }) => written.some((word) => detail.includes(word)));
}

/** Names and numbers by which the person is found; too short a word would find anybody. */
function wordsOf(entries: readonly AuditEntry[]): string[] {
  const said = entries.map(({ detail }) => JSON.parse(detail) as Said);
  const words = said.flatMap(({ name, identifier }) => [name ?? '', identifier ?? '']);
  return [...new Set(words)].filter((word) => word.length > 3);
}
