import { In } from 'typeorm';
import { AuditEntry } from '../audit/audit-entry.entity';
import type { Change } from '../database/change';
import { notify } from '../notices/notify';
import { usersWith } from '../notices/users-with';
import { Office } from './office.entity';

/** Where an office stands in the tree, and with it who has a role there: that of a regional office reaches those below. */
export type Place = Pick<Office, 'kind' | 'parentId'>;

/** A place that somebody said last, while the office stands elsewhere. */
export interface SaidPlace {
  by: number | null;
  place: Place;
}

/**
 * Whoever moves an office in the tree, or makes it another kind, gives a region's Regional Director its cases: as
 * for a role that decides, one administrator says so and another says the same. The product itself waits for nobody.
 */
export function judgePlace(actorId: number | null, now: Place, wanted: Place, said: SaidPlace | null): 'stays' | 'asked' | 'moved' {
  if (isSame(now, wanted)) return 'stays';
  if (actorId === null) return 'moved';
  return said !== null && said.by !== actorId && isSame(said.place, wanted) ? 'moved' : 'asked';
} // prettier-ignore

function isSame(one: Place, other: Place): boolean {
  return one.kind === other.kind && one.parentId === other.parentId;
}

/** The place an office gets by a change, with its audit line and, where it waits, its notice. */
export async function placeIn(change: Change, office: Office, wanted: Place): Promise<Place> {
  const { kind, parentId } = wanted;
  const judged = judgePlace(change.actor.id, office, wanted, await lastSaid(change, office.id));
  if (judged === 'stays') return wanted;
  const detail = { kind, parentId };
  change.record({ verb: VERBS[judged], subject: 'office', subjectId: office.id, detail });
  if (judged === 'moved') return wanted;
  const above = parentId === null ? null : await change.manager.findOneBy(Office, { id: parentId });
  await notify(change, {
    to: await usersWith(change.manager, 'administrator', null, change.clock.today()),
    ...{ kind: 'offices.notice.place', values: { name: office.name, kind, parent: above?.name ?? '–' } },
    ...{ href: `/offices/${office.id}/edit`, subject: 'office', subjectId: office.id },
  });
  return { kind: office.kind, parentId: office.parentId };
}

const VERBS = { asked: 'office.ask_place', moved: 'office.place' } as const;

/** What was said last; nothing once the office was moved. */
async function lastSaid({ manager }: Change, officeId: number): Promise<SaidPlace | null> {
  const [last] = await manager.find(AuditEntry, {
    where: { subject: 'office', subjectId: String(officeId), verb: In(Object.values(VERBS)) },
    order: { seq: 'DESC' },
    take: 1,
  });
  if (last?.verb !== VERBS.asked) return null;
  return { by: last.actorId, place: JSON.parse(last.detail) as Place };
}
