import { In, type EntityManager } from 'typeorm';
import { draftErrors } from '../contributions/contribution';
import { Contribution } from '../contributions/contribution.entity';
import type { NewContribution } from '../contributions/contribution.writes';
import {
  BOOKINGS,
  CHANNELS,
  CONTRIBUTION_FORMS,
  EARMARKINGS,
} from '../contributions/contributions.vocabulary';
import { moneyErrors } from '../contributions/money-errors';
import { ExchangeRate } from '../contributions/exchange-rate.entity';
import { RateBook } from '../contributions/rates';
import { donationGate } from '../clearances/gate';
import { policyInForce } from '../due-diligence/policy/policy-in-force';
import type { GiftRule } from '../due-diligence/policy/policy';
import { atGate } from '../engagements/engagement';
import { Engagement } from '../engagements/engagement.entity';
import { Invalid, Refused } from '../kernel/errors';
import type { Office } from '../offices/office.entity';
import { PARTNER_KINDS } from '../partners/partners.vocabulary';
import { amountOf, Cells, foldWord } from './cells';
import { enterContributions } from './enter-contributions';
import type { StagedRow } from './headers';
import { PartnerBook, type NamedPartner } from './partner-book';
import type { ImportContext, ImportPlan } from './plan';
import {
  FirstSeen,
  inParts,
  knownReferences,
  newRows,
  officeOf,
  officesByWord,
  referenceOf,
  typesByWord,
} from './register';
import { findSuspects } from './suspects';
import { wordsOf, YES_OR_NO } from './words';
import { idsOf, writePartners } from './write-partners';

interface ContributionRow {
  values: Omit<NewContribution, 'partnerId'>;
  partner: NamedPartner | null;
}

interface Reading {
  context: ImportContext;
  offices: ReadonlyMap<string, Office>;
  types: ReadonlyMap<string, number>;
  engagements: ReadonlyMap<string, number>;
  rates: RateBook;
  rule: GiftRule;
  book: PartnerBook;
  words: ReturnType<typeof wordsInCells>;
}

/** Which column of ours a field of a contribution is said in. */
const COLUMN_OF: Readonly<Record<string, string>> = {
  partnerId: 'partner', publicLabel: 'public_label', currency: 'currency', amount: 'amount',
  unitsPerUsd: 'units_per_usd', receivedOn: 'received_on', rateDay: 'rate_date', valuation: 'valuation',
  toBeAllocated: 'to_be_allocated', rateReason: 'rate_reason', rateConfirmed: 'rate_confirmed', givers: 'givers',
  largestGift: 'largest_gift',
}; // prettier-ignore

/** Works out which contributions a file adds. */
export async function planContributions(
  rows: readonly StagedRow[],
  context: ImportContext,
): Promise<ImportPlan> {
  const { manager } = context;
  const fresh = newRows(rows, await knownReferences(manager, Contribution, rows.map(referenceOf)));
  const words = wordsInCells();
  const names = fresh.flatMap(({ cells }) => [cells.partner ?? '', cells.partner_reference ?? '']);
  const reading: Reading = {
    context,
    words,
    offices: await officesByWord(manager),
    types: await typesByWord(manager),
    engagements: await engagementsByReference(manager, fresh),
    rates: new RateBook(await manager.find(ExchangeRate)),
    rule: (await policyInForce(manager)).gifts,
    book: await PartnerBook.load(manager, names, words.partnerKinds),
  };
  const first = new FirstSeen();
  const all = fresh.map((staged) => new Cells(staged));
  const read = fresh.map((staged, index) => readRow(all[index] ?? new Cells(staged), staged, reading, first));
  return {
    newRows: fresh.length,
    knownRows: rows.length - fresh.length,
    newPartners: reading.book.fresh.length,
    problems: all.flatMap((cells) => cells.problems),
    suspects: context.compare ? await findSuspects(manager, reading.book.fresh) : [],
    write: async (change, importId) => {
      const partnerIds = await writePartners(change, reading.book.fresh, context.illustrative);
      const drafts = read.map(({ values, partner }) => {
        return { ...values, importId, partnerId: partner ? (idsOf([partner], partnerIds)[0] ?? null) : null };
      });
      await asRefusal(() => enterContributions(change, importId, drafts));
    },
  };
}

/** Between the check and now the register may have changed: say what stands against it, as a whole. */
async function asRefusal(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (error instanceof Invalid) throw new Refused(error.fields.map(({ reason }) => reason));
    throw error;
  }
}

function wordsInCells() {
  return {
    forms: wordsOf(CONTRIBUTION_FORMS, 'contributions.form'),
    channels: wordsOf(CHANNELS, 'contributions.channel'),
    earmarkings: wordsOf(EARMARKINGS, 'contributions.earmarking'),
    bookings: wordsOf(BOOKINGS, 'contributions.booked_as'),
    partnerKinds: wordsOf(PARTNER_KINDS, 'partners.kind'),
  };
}

async function engagementsByReference(
  manager: EntityManager,
  rows: readonly StagedRow[],
): Promise<Map<string, number>> {
  const said = rows.flatMap(({ cells }) => (cells.engagement ? [cells.engagement] : []));
  const found = await inParts(said, (part) =>
    manager.find(Engagement, {
      where: [{ sourceRef: In(part) }, { number: In(part) }],
      select: { id: true, number: true, sourceRef: true },
    }),
  );
  const known = new Map(found.map(({ number, id }) => [number, id]));
  for (const { sourceRef, id } of found) if (sourceRef !== null) known.set(sourceRef, id);
  return known;
}

function readRow(cells: Cells, staged: StagedRow, reading: Reading, first: FirstSeen): ContributionRow {
  const { words, offices, context, book } = reading;
  const reference = referenceOf(staged);
  first.check(cells, cells.raw('reference') === '' ? 'amount' : 'reference', reference);
  const officeId = officeOf(cells, 'office', offices, context);
  const partner = cells.raw('partner') === '' ? null : book.ofRow(cells, officeId);
  const label = cells.text('public_label');
  const values = {
    publicLabel: label,
    officeId,
    engagementId: engagementOf(cells, reading.engagements),
    typeId: typeOf(cells, reading.types),
    form: cells.neededChoice('form', words.forms, 'cash'),
    description: cells.text('description', 300),
    valuation: cells.text('valuation'),
    currency: cells.needed('currency', 3).toUpperCase(),
    amount: amountOf(cells.needed('amount')),
    unitsPerUsd: cells.raw('units_per_usd') === '' ? null : amountOf(cells.raw('units_per_usd')),
    rateDay: cells.day('rate_date'),
    rateReason: cells.text('rate_reason', 2000),
    rateConfirmed: cells.yes('rate_confirmed', YES_OR_NO),
    givers: cells.raw('givers') === '' ? null : wholeOf(cells, 'givers'),
    largestGift: cells.raw('largest_gift') === '' ? null : amountOf(cells.raw('largest_gift')),
    receivedOn: cells.neededDay('received_on'),
    channel: cells.neededChoice('channel', words.channels, 'other'),
    earmarking: cells.neededChoice('earmarking', words.earmarkings, 'unearmarked'),
    toBeAllocated: cells.yes('to_be_allocated', YES_OR_NO),
    bookedAs: cells.choice('booked_as', words.bookings, 'private_sector'),
    questionnaire: cells.text('questionnaire', 20),
    sourceRef: reference.slice(0, 80),
    illustrative: context.illustrative,
    dayReason: cells.text('day_reason', 2000),
  };
  if (reference.length > 80) cells.wrong('reference', 'field.too_long', { max: 80 });
  check(cells, values, reading);
  return {
    values: { ...values, ...asEntered(context, gateOf(cells, values.receivedOn, partner, book)) },
    partner,
  };
}

/** The product enters gifts as they were; a person records them, with the reason for whoever confirms. */
function asEntered({ actor }: ImportContext, why: string | null): Partial<NewContribution> {
  if (actor.id === null) return { confirmed: true, withoutClearance: why };
  return { confirmed: false, saidReason: why };
}

function check(cells: Cells, values: Omit<NewContribution, 'partnerId'>, reading: Reading): void {
  const partnerId = cells.raw('partner') === '' ? null : 1;
  const draft = { ...values, partnerId };
  const { today } = reading.context;
  const wrong = draftErrors(draft, today);
  if (wrong.length === 0) wrong.push(...moneyErrors(draft, reading.rates, reading.rule, today));
  for (const { field, reason } of wrong) {
    const key = COLUMN_OF[field] ?? null;
    const said = key !== null && cells.problems.some((problem) => problem.key === key);
    if (!said) cells.wrong(key, reason.key, reason.values);
  }
}

function wholeOf(cells: Cells, key: string): number | null {
  const count = Number(amountOf(cells.raw(key)));
  if (Number.isSafeInteger(count) && count < 1e9) return count;
  cells.wrong(key, 'field.not_a_number');
  return null;
}

/** Donations need their giver cleared on the day, or say that they came without, and why. */
function gateOf(
  cells: Cells,
  receivedOn: string,
  partner: NamedPartner | null,
  book: PartnerBook,
): string | null {
  if (!partner) return null;
  const giver = atGate(book.atHand(partner), { kind: 'donation' }, receivedOn);
  const reasons = donationGate({ aggregatedPublic: false, thresholdUsdMinor: 0, giver, overridden: false });
  if (reasons.length === 0) return null;
  if (!cells.yes('received_without_clearance', YES_OR_NO)) {
    for (const each of reasons) cells.wrong('partner', each.key, each.values);
    cells.wrong('received_without_clearance', 'imports.error.received_without');
    return null;
  }
  const why = cells.text('received_without_clearance_reason', 2000);
  if (why === null) cells.wrong('received_without_clearance_reason', 'imports.error.reason_needed');
  return why;
}

function engagementOf(cells: Cells, engagements: ReadonlyMap<string, number>): number | null {
  const word = cells.raw('engagement');
  if (word === '') return null;
  const id = engagements.get(word);
  if (id === undefined) cells.wrong('engagement', 'imports.error.engagement_unknown');
  return id ?? null;
}

function typeOf(cells: Cells, types: ReadonlyMap<string, number>): number | null {
  const word = cells.raw('type');
  if (word === '') return null;
  const id = types.get(foldWord(word));
  if (id === undefined) cells.wrong('type', 'imports.error.type_unknown');
  return id ?? null;
}
