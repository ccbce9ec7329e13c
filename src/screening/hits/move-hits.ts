import { In } from 'typeorm';
import type { Change } from '../../database/change';
import { rolesOf } from '../../kernel/actor';
import { Invalid, Missing, Refused, Stale } from '../../kernel/errors';
import { reason } from '../../kernel/verdict';
import { ScreeningHit } from '../screening-hit.entity';
import type { HitMoveInput } from './hit.input';
import { hitWorkflow, type HitMove } from './hit.workflow';

/**
 * Moves one hit; by compare-and-set, so that nobody decides what another has decided in between.
 * @throws Refused with every reason · Invalid without the note · Stale · Missing
 */
export async function moveHit(
  change: Change,
  id: number,
  { move, note }: HitMoveInput,
  version?: number,
): Promise<ScreeningHit> {
  const hit = await change.manager.findOneBy(ScreeningHit, { id });
  if (!hit) throw new Missing();
  if (version !== undefined && hit.version !== version) throw new Stale();
  const context = { actorId: change.actor.id, proposedBy: hit.decidedBy };
  const verdict = hitWorkflow.decide(hit.state, move, rolesOf(change.actor), context);
  if (!verdict.allowed) throw new Refused(verdict.reasons);
  if (hitWorkflow.moves[move].note && note === null) throw Invalid.field('note', 'field.required');
  const patch = { state: verdict.value, ...patchOf(change, move, note) };
  await change.move(ScreeningHit, id, hit.state, patch);
  const detail = { from: hit.state, to: verdict.value, note, ...aboutOf(hit) };
  change.record({ verb: `screening.${move}`, subject: 'screening_hit', subjectId: id, detail });
  return { ...hit, ...patch, version: hit.version + 1 };
}

/** Clears several hits of one partner, or of one entry, for one reason; all of them or none. */
export async function clearHits(
  change: Change,
  ids: readonly number[],
  note: string,
): Promise<ScreeningHit[]> {
  const wanted = [...new Set(ids)];
  const hits = await change.manager.findBy(ScreeningHit, { id: In(wanted) });
  if (hits.length < wanted.length || wanted.length === 0) throw new Missing();
  const same = (key: (hit: ScreeningHit) => string): boolean => new Set(hits.map(key)).size === 1;
  if (!same((hit) => String(hit.partnerId)) && !same((hit) => `${hit.listId} ${hit.entryId}`)) {
    throw new Refused([reason('hits.not_together')]);
  }
  const cleared: ScreeningHit[] = [];
  for (const id of wanted) cleared.push(await moveHit(change, id, { move: 'clear', note }));
  return cleared;
}

function patchOf(change: Change, move: HitMove, note: string | null): Partial<ScreeningHit> {
  const [by, at] = [change.actor.id, change.clock.now()];
  const unconfirmed = { confirmedBy: null, confirmedAt: null };
  switch (move) {
    case 'clear':
    case 'propose':
      return { decidedBy: by, decidedAt: at, decisionReason: note, changed: [], ...unconfirmed };
    case 'confirm':
      return { confirmedBy: by, confirmedAt: at };
    case 'decline':
      return { decidedBy: null, decidedAt: null, decisionReason: null };
    case 'reopen':
      return { openedAt: at, changed: [reason('hits.reopened', { note: note ?? '' })], ...unconfirmed };
  }
}

/** What the trail needs to be read without the hit. */
function aboutOf({ partnerId, party, subjectName, listId, entryId, entryName, entryHash }: ScreeningHit) {
  return { partnerId, party, subjectName, listId, entryId, entryName, entryHash };
}
