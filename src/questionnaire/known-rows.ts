import { In, type EntityManager } from 'typeorm';
import { Contribution } from '../contributions/contribution.entity';
import { Engagement } from '../engagements/engagement.entity';
import { EngagementPartner } from '../engagements/engagement-partner.entity';
import type { NewEngagement } from '../engagements/add-engagements';
import type { NewContribution } from '../contributions/contribution.writes';
import { rolesAt, type Actor } from '../kernel/actor';
import { decimalText, parseMinor } from '../kernel/money';
import { reason, type Reason } from '../kernel/verdict';
import { foldWord } from './cells';
import type { Answers, Difference, Option, Question } from './questions';
import { inParts } from './register';

/** Records by office and reference: a reference means something in the files of its office only. */
export class ByReference<T extends { officeId: number; sourceRef: string | null }> {
  private readonly known = new Map<string, T>();

  constructor(rows: readonly T[]) {
    for (const row of rows) this.known.set(`${row.officeId} ${row.sourceRef}`, row);
  }

  find(officeId: number, reference: string): T | undefined {
    return this.known.get(`${officeId} ${reference}`);
  }
}

export async function knownGifts(
  manager: EntityManager,
  references: Iterable<string>,
): Promise<ByReference<Contribution>> {
  return new ByReference(
    await inParts(references, (part) => manager.findBy(Contribution, { sourceRef: In(part) })),
  );
}

export async function knownEngagements(
  manager: EntityManager,
  references: Iterable<string>,
): Promise<ByReference<Engagement>> {
  return new ByReference(
    await inParts(references, (part) => manager.findBy(Engagement, { sourceRef: In(part) })),
  );
}

/** What a row of gifts says otherwise than the record of the same office and reference: `amount 10.00 → 1000.00`. */
export function giftDifferences(
  known: Contribution,
  row: Omit<NewContribution, 'partnerId'> & { partnerId: number | null },
): Difference[] {
  const minor = parseMinor(row.amount, row.currency);
  return differences([
    ['received_on', known.receivedOn, row.receivedOn],
    ['currency', known.currency, row.currency],
    [
      'amount',
      decimalText(known.amountMinor, known.currency),
      minor === undefined ? row.amount : decimalText(minor, row.currency),
    ],
    ['partner', numberOf(known.partnerId), numberOf(row.partnerId)],
    ['public_label', known.publicLabel, row.publicLabel],
    ['form', known.form, row.form],
    ['channel', known.channel, row.channel],
    ['earmarking', known.earmarking, row.earmarking],
    ['to_be_allocated', known.toBeAllocated, row.toBeAllocated],
    ['booked_as', known.bookedAs, row.bookedAs],
  ]);
}

export function engagementDifferences(
  known: Engagement,
  row: Omit<NewEngagement, 'partnerIds'>,
): Difference[] {
  return differences([
    ['title', known.title, row.title],
    ['engagement_kind', known.kind, row.kind],
    ['type', known.typeId, row.typeId],
    ['starts_on', known.startsOn, row.startsOn],
    ['ends_on', known.endsOn, row.endsOn],
    ['agreement', known.agreement, row.agreement],
  ]);
}

function numberOf(id: number | null): string | null {
  return id === null ? null : `#${id}`;
}

type Said = readonly [
  key: string,
  before: string | number | boolean | null,
  after: string | number | boolean | null,
];

function differences(said: readonly Said[]): Difference[] {
  return said
    .filter(([, before, after]) => (before ?? '') !== (after ?? ''))
    .map(([key, before, after]) => ({ key, before: String(before ?? ''), after: String(after ?? '') }));
}

/** A row known by its reference that says something else: to be kept, or taken as a correction where that is the person's. */
export function differsQuestion(
  { actor, answers }: { actor: Actor; answers: Answers },
  row: number,
  known: { officeId: number; number: string; state: string },
  differing: readonly Difference[],
  correctable: boolean,
): Question {
  const key = `row:${row}`;
  const roles = rolesAt(actor, known.officeId);
  const may =
    correctable &&
    (actor.id === null || roles.includes('analyst') || (known.state === 'recorded' && roles.length > 0));
  const options: Option[] = [{ value: 'keep', label: reason('imports.option.keep'), needsReason: false }];
  if (may && known.state !== 'cancelled') {
    options.push({ value: 'correct', label: reason('imports.option.correct'), needsReason: true });
  }
  return {
    ...{ key, kind: 'differs', row, about: known.number, usual: null, options, answer: answers[key] ?? null },
    ...{ said: reason('imports.said.differs'), differences: [...differing] },
  };
}

/** An engagement of the same office and partner that a new row may be already. */
export interface AlikeEngagement {
  id: number;
  number: string;
  title: string;
  startsOn: string;
  endsOn: string | null;
  typeId: number;
  partnerIds: number[];
}

/** Engagements of these offices with these partners that took a state of their own, by `<office> <partner>`. */
export async function engagementsWith(
  manager: EntityManager,
  officeIds: readonly number[],
  partnerIds: readonly number[],
): Promise<Map<string, AlikeEngagement[]>> {
  const links = await inParts(partnerIds, (part) =>
    manager.findBy(EngagementPartner, { partnerId: In(part) }),
  );
  const partnersOf = new Map<number, number[]>();
  for (const { engagementId, partnerId } of links) {
    const there = partnersOf.get(engagementId);
    if (there) there.push(partnerId);
    else partnersOf.set(engagementId, [partnerId]);
  }
  const rows = await inParts(partnersOf.keys(), (part) => manager.findBy(Engagement, { id: In(part) }));
  const offices = new Set(officeIds);
  const found = new Map<string, AlikeEngagement[]>();
  for (const { id, number, title, startsOn, endsOn, typeId, officeId, state } of rows) {
    if (state === 'cancelled' || !offices.has(officeId)) continue;
    const own = partnersOf.get(id) ?? [];
    const row = { id, number, title, startsOn, endsOn, typeId, partnerIds: own };
    for (const partnerId of own) {
      const key = `${officeId} ${partnerId}`;
      const there = found.get(key);
      if (there) there.push(row);
      else found.set(key, [row]);
    }
  }
  return found;
}

/** True for one of the same partner whose title is the same, or whose type and days are. */
export function isAlike(
  known: AlikeEngagement,
  row: {
    title: string;
    typeId: number;
    startsOn: string;
    endsOn: string | null;
    partnerIds: readonly number[];
  },
): boolean {
  if (!row.partnerIds.some((id) => known.partnerIds.includes(id))) return false;
  if (foldWord(known.title) === foldWord(row.title)) return true;
  return known.typeId === row.typeId && known.startsOn === row.startsOn && known.endsOn === row.endsOn;
}

export function alikeQuestion(
  answers: Answers,
  row: number,
  title: string,
  alike: readonly AlikeEngagement[],
): Question {
  const key = `row:${row}`;
  const options: Option[] = alike.map(({ id, number, title: like }) => ({
    value: `known:${id}`,
    label: reason('imports.option.known_engagement', { number, title: like }),
    needsReason: false,
  }));
  options.push({ value: 'new', label: reason('imports.option.new_engagement'), needsReason: true });
  const said: Reason = reason('imports.said.alike');
  return { key, kind: 'engagement', row, about: title, usual: null, said, options, answer: answers[key] ?? null }; // prettier-ignore
}
