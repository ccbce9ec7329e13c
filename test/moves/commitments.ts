import type { EntityManager } from 'typeorm';
import { whyUncovered, type Asked } from './rule';
import type { EngagementRow, GiftRow, Snapshot } from './snapshot';

/** What a partnership binds its partners to. */
export interface Terms {
  typeId: number;
  countries: string[];
  agreement: string;
  startsOn: string;
  endsOn: string | null;
}

/** What was found in order so far: terms by engagement and partner, and gifts by giver. */
export class Ledger {
  readonly terms = new Map<string, Terms>();
  readonly gifts = new Set<string>();
  /** Who each partner was when somebody last judged it. */
  readonly known = new Map<number, string>();
  /** Since when a partner is another one than that. */
  readonly otherSince = new Map<number, string>();
  /** Gifts whose day was set back or moved into a clearance, with those who may not confirm them. */
  readonly days = new Map<number, Set<number>>();
  /** Gifts that an analyst, or the Director General, let count. */
  readonly seenAbove = new Set<number>();

  begin(): void {
    for (const kept of [this.terms, this.gifts, this.known, this.otherSince, this.days, this.seenAbove])
      kept.clear();
  }
}

/** One change of the register, as the judge sees it from inside. */
export interface Changed {
  manager: EntityManager;
  before: Snapshot;
  after: Snapshot;
  today: string;
  actorId: number | null;
  /** True when the actor holds the role at the office. */
  acts: (role: string, officeId: number) => boolean;
}

/** States in which somebody has agreed. */
export const RUNNING: readonly string[] = ['agreed', 'active', 'suspended'];
const isRunning = ({ kind, state }: EngagementRow): boolean =>
  kind === 'partnership' && RUNNING.includes(state);
const isMarked = (row: EngagementRow): boolean => Boolean(row.withoutClearance) || row.overrideBy !== null;

export function termsOf(snapshot: Snapshot, row: EngagementRow): Terms {
  const { typeId, agreement, startsOn, endsOn } = row;
  const countries = snapshot.countries.flatMap((each) => (each.engagementId === row.id ? [each.code] : []));
  return { typeId, agreement, startsOn, endsOn, countries };
}

/** Nothing more than was found in order before. */
function isWithin(now: Terms, found: Terms): boolean {
  return (
    now.typeId === found.typeId &&
    now.countries.every((code) => found.countries.includes(code)) &&
    (now.agreement === found.agreement || now.agreement === 'none') &&
    now.startsOn >= found.startsOn &&
    (found.endsOn === null || (now.endsOn !== null && now.endsOn <= found.endsOn))
  );
}

/** Every partnership that now runs with somebody, or for something, that no clearance covers: what is wrong. */
export async function partnershipFaults(changed: Changed, ledger: Ledger): Promise<string[]> {
  const faults: string[] = [];
  for (const row of changed.after.engagements.filter(isRunning)) {
    const was = changed.before.engagements.find(({ id }) => id === row.id);
    const isEntering = was === undefined || !isRunning(was);
    // A collaboration that runs and becomes a partnership was agreed before: only its partners are judged anew.
    const isAgreed = was !== undefined && RUNNING.includes(was.state);
    if (isEntering && !isAgreed) faults.push(...(await enteringFaults(changed, row)));
    const isStarting = row.state === 'active' && was?.state !== 'active' && !isMarked(row);
    faults.push(...(await partFaults(changed, ledger, row, { isEntering, isStarting })));
  }
  return faults;
}

async function partFaults(
  changed: Changed,
  ledger: Ledger,
  row: EngagementRow,
  { isEntering, isStarting }: { isEntering: boolean; isStarting: boolean },
): Promise<string[]> {
  const { before, after, today } = changed;
  const terms = termsOf(after, row);
  const faults: string[] = [];
  const parts = after.parts.filter(({ engagementId }) => engagementId === row.id);
  if (parts.length === 0) faults.push(`engagement ${row.id} runs with nobody`);
  for (const { partnerId, since } of parts) {
    const key = `${row.id} ${partnerId}`;
    const merged = before.parts.find(
      (each) => each.engagementId === row.id && mergedInto(changed, each.partnerId) === partnerId,
    );
    const found = ledger.terms.get(key) ?? (merged && ledger.terms.get(`${row.id} ${merged.partnerId}`));
    const isKept = !isEntering && !isStarting && found !== undefined && isWithin(terms, found);
    // What was marked while two records were one was marked for both.
    const isMarkedHere = isMarked(row) && (isEntering || isUnmerged(changed, partnerId));
    if (!isKept && !isMarkedHere) {
      const days = [since, row.committedOn, row.agreedOn].filter((day) => day !== null);
      const day = isUnmerged(changed, partnerId) && !isEntering ? (days.toSorted().at(-1) ?? today) : today;
      const what: Asked = { typeId: row.typeId, countries: terms.countries };
      const why = await whyUncovered(changed.manager, after, ledger.otherSince, { partnerId, what, day });
      if (why !== null)
        faults.push(
          `engagement ${row.id} is ${row.state} with ${partnerId} for ${JSON.stringify(terms)}, ${why}`,
        );
    }
    ledger.terms.set(key, terms);
  }
  return faults;
}

function mergedInto({ before, after }: Changed, partnerId: number): number | null {
  const now = after.partners.find(({ id }) => id === partnerId)?.mergedIntoId ?? null;
  const was = before.partners.find(({ id }) => id === partnerId)?.mergedIntoId ?? null;
  return now === was ? null : now;
}

function isUnmerged({ before, after }: Changed, partnerId: number): boolean {
  const was = before.partners.find(({ id }) => id === partnerId);
  const now = after.partners.find(({ id }) => id === partnerId);
  return typeof was?.mergedIntoId === 'number' && typeof now?.mergedIntoId !== 'number';
}

/** Whoever lets it run has the role for it, and no hand in it; a mark names them, and says why. */
async function enteringFaults(changed: Changed, row: EngagementRow): Promise<string[]> {
  const { actorId, today, acts } = changed;
  if (actorId === null) return [];
  const by = `engagement ${row.id}, ${row.state} by ${actorId}`;
  const faults: string[] = [];
  if (row.overrideBy !== null) {
    if (row.overrideBy !== actorId || !acts('director_general', row.officeId) || !row.reason)
      faults.push(`${by}: not the Director General’s override`);
    return faults;
  }
  const hands = await handsOf(changed, 'engagement', row.id, row.createdBy);
  if (hands.includes(actorId)) faults.push(`${by}: who had a hand in it`);
  if (row.withoutClearance) {
    if (row.acceptedBy !== actorId || !acts('analyst', row.officeId) || !row.reason)
      faults.push(`${by}: found running, and not accepted by an analyst for a reason`);
    if (row.runningSince === null || row.runningSince > today || row.startsOn > today)
      faults.push(`${by}: found running before it ran`);
    return faults;
  }
  if (row.agreedOn !== today) faults.push(`${by}: agreed on ${row.agreedOn}, which is not today`);
  if (!acts('chief', row.officeId)) faults.push(`${by}: agreed by no chief`);
  return faults;
}

/** Who made or changed it, by the audit trail. */
async function handsOf(
  { manager }: Changed,
  subject: string,
  id: number,
  createdBy: number | null,
): Promise<(number | null)[]> {
  const rows: { by: number | null }[] = await manager.query(
    `SELECT actor_id AS "by" FROM audit_entry
     WHERE subject = '${subject}' AND subject_id = '${id}' AND verb = '${subject}.change'`,
  );
  return [createdBy, ...rows.map(({ by }) => by)];
}

const SECOND_PERSON = 1_000_000;
const ANALYST = 50_000_000;

/** Every gift that is now confirmed though its giver is not cleared to give, or by whoever may not: what is wrong. */
export async function giftFaults(changed: Changed, ledger: Ledger): Promise<string[]> {
  const faults: string[] = [];
  for (const row of changed.after.gifts) {
    const was = changed.before.gifts.find(({ id }) => id === row.id);
    await keepDay(changed, ledger, row, was);
    if (row.state !== 'confirmed') continue;
    const key = `${row.id} ${row.partnerId}`;
    if (was?.state === 'confirmed' && (was.receivedOn !== row.receivedOn || was.usdMinor !== row.usdMinor))
      faults.push(`gift ${row.id} was changed while it is confirmed`);
    const isMoved = was?.state === 'confirmed' && was.partnerId !== row.partnerId;
    const isMerged = isMoved && mergedInto(changed, was.partnerId ?? 0) === row.partnerId;
    const isDone = was?.state === 'confirmed' && (ledger.gifts.has(key) || isMerged);
    if (!isDone) faults.push(...(await confirmedFaults(changed, ledger, row, isMoved)));
    ledger.gifts.add(key);
  }
  return faults;
}

/** Remembers whose day was set back by more than two weeks, or moved from an uncleared day into a cleared one. */
async function keepDay(
  changed: Changed,
  ledger: Ledger,
  row: GiftRow,
  was: GiftRow | undefined,
): Promise<void> {
  const { actorId, today, acts, manager, after } = changed;
  if (row.state !== 'recorded' || actorId === null || was?.receivedOn === row.receivedOn) return;
  const covered = async (day: string): Promise<boolean> => {
    const { partnerId } = row;
    if (partnerId === null) return false;
    return (
      (await whyUncovered(manager, after, ledger.otherSince, { partnerId, what: 'donation', day })) === null
    );
  };
  const back = (Date.parse(today) - Date.parse(row.receivedOn)) / 86_400_000 > 14;
  const isMovedIn = was !== undefined && !(await covered(was.receivedOn)) && (await covered(row.receivedOn));
  if (isMovedIn) ledger.days.set(row.id, (ledger.days.get(row.id) ?? new Set()).add(actorId));
  else if (acts('analyst', row.officeId)) ledger.days.delete(row.id);
  else if (back) ledger.days.set(row.id, ledger.days.get(row.id) ?? new Set());
}

async function confirmedFaults(
  changed: Changed,
  ledger: Ledger,
  row: GiftRow,
  isMoved: boolean,
): Promise<string[]> {
  const { actorId, today, acts, manager, after } = changed;
  const by = `gift ${row.id} of ${row.partnerId}, received on ${row.receivedOn}, confirmed by ${actorId}`;
  const faults: string[] = [];
  const isMarked = Boolean(row.withoutClearance) || row.overrideBy !== null;
  const day = row.acceptedOn ?? row.receivedOn;
  if (row.partnerId !== null && !isMarked) {
    const asked = { partnerId: row.partnerId, what: 'donation' as const, day };
    const why = await whyUncovered(manager, after, ledger.otherSince, asked);
    if (why !== null) faults.push(`${by}: ${why}`);
  }
  if (isMoved || actorId === null) return faults;
  const isAnalyst = acts('analyst', row.officeId);
  const usdMinor = Number(row.usdMinor);
  if (row.confirmedBy !== actorId) faults.push(`${by}, though it names ${row.confirmedBy}`);
  if (row.receivedOn > today) faults.push(`${by}: before it came`);
  if (row.overrideBy !== null && (row.overrideBy !== actorId || !acts('director_general', row.officeId)))
    faults.push(`${by}: not the Director General’s override`);
  if (row.withoutClearance && (!isAnalyst || !row.reason)) faults.push(`${by}: marked by no analyst`);
  if (row.acceptedOn !== null && (row.acceptedOn !== today || row.acceptedBy !== actorId || !isAnalyst))
    faults.push(`${by}: accepted by no analyst of today`);
  const hands = await handsOf(changed, 'contribution', row.id, row.createdBy);
  const others = aboutTheSameTime(changed, row);
  if (hands.includes(actorId)) {
    const byOne = usdMinor + sum(await confirmedByOne(changed, others));
    if (byOne >= SECOND_PERSON) faults.push(`${by}, who had a hand in it: ${byOne} cents seen by one`);
  }
  if (isAnalyst || row.overrideBy !== null) ledger.seenAbove.add(row.id);
  else ledger.seenAbove.delete(row.id);
  if (row.overrideBy !== null) return faults;
  const unseen = usdMinor + sum(others.filter(({ id }) => !ledger.seenAbove.has(id)));
  if (unseen >= ANALYST && !isAnalyst) faults.push(`${by}, no analyst: ${unseen} cents seen by none`);
  const moved = ledger.days.get(row.id);
  if (moved && (!isAnalyst || moved.has(actorId)) && !isMarked && row.acceptedOn === null)
    faults.push(`${by}: its day was moved, and whoever may judge that is another`);
  return faults;
}

const DAYS_TOGETHER = 30;
const sum = (gifts: readonly GiftRow[]): number =>
  gifts.reduce((total, { usdMinor }) => total + Number(usdMinor), 0);

/** What the same giver gave within the days before and after, confirmed earlier. */
function aboutTheSameTime({ before, after }: Changed, row: GiftRow): GiftRow[] {
  if (row.partnerId === null) return [];
  return after.gifts.filter(
    ({ id, partnerId, state, receivedOn }) =>
      id !== row.id &&
      partnerId === row.partnerId &&
      state === 'confirmed' &&
      before.gifts.some((was) => was.id === id && was.state === 'confirmed') &&
      Math.abs(Date.parse(receivedOn) - Date.parse(row.receivedOn)) <= DAYS_TOGETHER * 86_400_000,
  );
}

/** Those that whoever confirmed them had made or changed. */
async function confirmedByOne(changed: Changed, gifts: readonly GiftRow[]): Promise<GiftRow[]> {
  const found: GiftRow[] = [];
  for (const each of gifts) {
    const hands = await handsOf(changed, 'contribution', each.id, each.createdBy);
    if (each.confirmedBy !== null && hands.includes(each.confirmedBy)) found.push(each);
  }
  return found;
}
