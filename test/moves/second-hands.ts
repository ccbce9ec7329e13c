import { groupClearancesIn, identityIn, type CaseRow, type Snapshot } from './snapshot';
import type { Changed, Ledger } from './commitments';

const HAS_LEFT: readonly string[] = ['draft', 'withdrawn'];

/** Every act that asks for two and was done by one, or by a role that may not: what is wrong. */
export async function handFaults(changed: Changed): Promise<string[]> {
  const { actorId } = changed;
  if (actorId === null) return [];
  return [
    ...claimFaults(changed),
    ...groupFaults(changed),
    ...mergeFaults(changed),
    ...(await questionFaults(changed)),
    ...decisionFaults(changed),
    ...liftFaults(changed),
  ];
}

/** Rows that are new in a state. */
function entered<R extends { id: number; state: string }>(
  { before, after }: Changed,
  rows: (snapshot: Snapshot) => R[],
  state: string,
): R[] {
  const was = new Map(rows(before).map((row) => [row.id, row.state]));
  return rows(after).filter((row) => row.state === state && was.get(row.id) !== state);
}

function claimFaults(changed: Changed): string[] {
  // A merge that is taken back gives a member back to the group that two had confirmed before.
  if (entered(changed, ({ merges }) => merges, 'unmerged').length > 0) return [];
  // So does a change of a member that is taken back: it is again what it was when two confirmed it.
  const sameAgain = entered(changed, ({ questions }) => questions, 'taken_back').map(
    ({ partnerId }) => partnerId,
  );
  return entered(changed, ({ claims }) => claims, 'confirmed').flatMap(
    ({ id, partnerId, claimedBy, because }) => {
      if (because === 'changed' && sameAgain.includes(partnerId)) return [];
      const lead = changed.after.partners.find((each) => each.id === partnerId)?.leadOfficeId ?? 0;
      const isRight = changed.actorId !== claimedBy && changed.acts('analyst', lead);
      return isRight ? [] : [`claim ${id} of partner ${partnerId} was confirmed by ${changed.actorId}`];
    },
  );
}

/** A clearance of a group that reaches somebody new does so by a claim that another confirmed, or a merge taken back. */
function groupFaults(changed: Changed): string[] {
  const { before, after, today } = changed;
  const isConfirmed = entered(changed, ({ claims }) => claims, 'confirmed').length > 0;
  const isUnmerged = entered(changed, ({ merges }) => merges, 'unmerged').length > 0;
  if (isConfirmed || isUnmerged) return [];
  const there = new Set(before.clearances.map(({ id }) => id));
  return before.partners.flatMap(({ id, mergedIntoId }) => {
    // The record that stays after a merge is under the groups of both.
    const others = after.partners.filter((each) => each.mergedIntoId === id && mergedIntoId === null);
    const was = [id, ...others.map((each) => each.id)].flatMap((each) =>
      groupClearancesIn(before, each, today),
    );
    const reached = groupClearancesIn(after, id, today).filter(
      (each) => there.has(each) && !was.includes(each),
    );
    return reached.length === 0 ? [] : [`partner ${id} came under clearance ${reached.join(', ')} by ${changed.actorId}`]; // prettier-ignore
  });
}

function mergeFaults(changed: Changed): string[] {
  const { before, acts, actorId } = changed;
  const undone = entered(changed, ({ merges }) => merges, 'unmerged').flatMap(({ id }) =>
    acts('analyst', 0) ? [] : [`merge ${id} was taken back by ${actorId}`],
  );
  const made = entered(changed, ({ merges }) => merges, 'merged').flatMap((row) => {
    const { id, keepId, otherId, proposedBy, decidedBy } = row;
    if (decidedBy !== actorId) return [`merge ${id} names ${decidedBy}, and ${actorId} made it`];
    if (proposedBy !== decidedBy)
      return acts('analyst', 0) ? [] : [`merge ${id} was confirmed by ${actorId}`];
    const isJudged = (partnerId: number): boolean =>
      before.clearances.some((each) => each.partnerId === partnerId) ||
      before.cases.some((each) => each.partnerId === partnerId && !HAS_LEFT.includes(each.state)) ||
      groupClearancesIn(before, partnerId, changed.today).length > 0;
    const isEmpty =
      !before.parts.some(({ partnerId }) => partnerId === otherId) &&
      !before.gifts.some(({ partnerId }) => partnerId === otherId) &&
      !before.cases.some(({ partnerId }) => partnerId === otherId);
    const byOne = (!isJudged(keepId) && !isJudged(otherId)) || isEmpty;
    return byOne ? [] : [`merge ${id} of ${otherId} into ${keepId} was made by ${actorId} alone`];
  });
  return [...undone, ...made];
}

async function questionFaults(changed: Changed): Promise<string[]> {
  const faults: string[] = [];
  for (const state of ['same', 'reassess'])
    for (const { id, partnerId, askedAt } of entered(changed, ({ questions }) => questions, state)) {
      // A decision has judged the partner as it is now, and is held to its own rule below; it clears nobody as the same.
      if (state === 'reassess' && isDecidedNow(changed, partnerId)) continue;
      const makers: { by: number | null }[] = await changed.manager.query(
        `SELECT changed_by AS "by" FROM identity_change WHERE partner_id = ${partnerId} AND changed_at >= '${askedAt}'`,
      );
      const lead = changed.after.partners.find((each) => each.id === partnerId)?.leadOfficeId ?? 0;
      if (!changed.acts('analyst', lead) || makers.some(({ by }) => by === changed.actorId))
        faults.push(`question ${id} of partner ${partnerId} was answered by ${changed.actorId}`);
    }
  return faults;
}

function isDecidedNow(changed: Changed, partnerId: number): boolean {
  return entered(changed, ({ cases }) => cases, 'decided').some((each) => each.partnerId === partnerId);
}

const DECIDERS: Readonly<Record<string, readonly string[]>> = {
  low: ['chief', 'regional_director', 'committee_member', 'director_general'],
  medium: ['regional_director', 'committee_member', 'director_general'],
  high: ['committee_member', 'director_general'],
  very_high: ['director_general'],
};

/** A clearance comes of a decision; whoever decides stands high enough and neither opened nor assessed the case. */
function decisionFaults({ before, after, actorId, acts }: Changed): string[] {
  const there = new Set(before.decisions.map(({ id }) => id));
  const made = after.decisions.filter(({ id, stage, outcome }) => !there.has(id) && stage === 'decision' && outcome !== 'returned'); // prettier-ignore
  const caseOf = (id: number): CaseRow | undefined => after.cases.find((each) => each.id === id);
  const faults = made.flatMap(({ id, caseId, level, decidedBy }) => {
    const held = caseOf(caseId);
    const isFirst = [held?.openedBy, held?.assessedBy].includes(actorId);
    const mayDecide = DECIDERS[level]?.some((role) => acts(role, held?.officeId ?? 0)) ?? false;
    const isRight = !isFirst && mayDecide && decidedBy === actorId;
    return isRight ? [] : [`decision ${id} on case ${caseId} at ${level} was made by ${actorId}`];
  });
  const known = new Set(before.clearances.map(({ id }) => id));
  const given = after.clearances.filter(({ id, caseId }) => !known.has(id) && !made.some((each) => each.caseId === caseId)); // prettier-ignore
  return [...faults, ...given.map(({ id }) => `clearance ${id} came of no decision`)];
}

/** What was suspended counts again only by the act that answers its cause. */
function liftFaults(changed: Changed): string[] {
  const { before, after, actorId, acts } = changed;
  const open = new Set(after.stops.map(({ id }) => id));
  const isBack: Readonly<Record<string, () => boolean>> = {
    identity: () => ['same', 'taken_back'].some((state) => entered(changed, ({ questions }) => questions, state).length > 0), // prettier-ignore
    reopened: () => entered(changed, ({ cases }) => cases, 'withdrawn').length > 0 && acts('analyst', 0),
    merge: () => entered(changed, ({ merges }) => merges, 'unmerged').length > 0 && acts('analyst', 0),
    concern: () => acts('analyst', 0) || acts('director_general', 0),
    replaced: () => false,
    rejected: () => false,
  };
  const lifted = before.stops.filter(({ id }) => !open.has(id));
  const faults = lifted.flatMap(
    ({ clearanceId, cause }) =>
    (isBack[cause]?.() ?? true) ? [] : [`clearance ${clearanceId}, suspended for ${cause}, counts again by ${actorId}`], // prettier-ignore
  );
  const held = before.clearances.filter((each) => each.held);
  const released = after.clearances.filter(({ id, held: is }) => !is && held.some((each) => each.id === id));
  const byOffice = released.filter(({ caseId }) => {
    const officeId = after.cases.find(({ id }) => id === caseId)?.officeId ?? 0;
    return acts('focal_point', officeId) || acts('chief', officeId);
  });
  return [...faults, ...byOffice.map(({ id }) => `the gate of clearance ${id} was opened by its own office`)];
}

/** Remembers who a partner was when a decision, an analyst’s answer or a merge by two judged it. */
export function keepKnown(changed: Changed, ledger: Ledger): void {
  const { before, after } = changed;
  const { known } = ledger;
  const judge = (id: number): unknown => known.set(id, identityIn(after, id));
  const there = new Set(before.clearances.map(({ id }) => id));
  for (const { id, partnerId, covers } of after.clearances) {
    if (there.has(id)) continue;
    judge(partnerId);
    if (covers !== 'group') continue;
    for (const each of after.partners)
      if (groupClearancesIn(after, each.id, '0000').includes(id)) judge(each.id);
  }
  for (const state of ['same', 'taken_back'])
    for (const { partnerId } of entered(changed, ({ questions }) => questions, state)) judge(partnerId);
  for (const { id, parentId } of after.partners) {
    const was = before.partners.find((each) => each.id === id)?.parentId ?? null;
    if (parentId !== null && parentId !== was) judge(id);
  }
  const merged = [...entered(changed, ({ merges }) => merges, 'merged'), ...entered(changed, ({ merges }) => merges, 'unmerged')]; // prettier-ignore
  for (const { keepId } of merged) {
    const isAsJudged = known.get(keepId) === undefined || known.get(keepId) === identityIn(before, keepId);
    if (isAsJudged) judge(keepId);
  }
  for (const { id } of after.partners) {
    if (known.get(id) === undefined || known.get(id) === identityIn(after, id)) ledger.otherSince.delete(id);
    else if (!ledger.otherSince.has(id)) ledger.otherSince.set(id, changed.today);
  }
}
