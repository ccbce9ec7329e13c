import { In, type EntityManager } from 'typeorm';
import { draftErrors } from '../contributions/contribution';
import type { Contribution } from '../contributions/contribution.entity';
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
import { mapped } from '../kernel/breathe';
import { Invalid, Refused } from '../kernel/errors';
import { decimalsOf } from '../kernel/money';
import type { Office } from '../offices/office.entity';
import { PARTNER_KINDS } from '../partners/partners.vocabulary';
import { Cells, foldWord, problemsOf } from './cells';
import { compareGifts, correctContribution } from './compare-gifts';
import { enterPartners } from './enter-partners';
import { knownGifts, type ByReference } from './known-rows';
import type { ContributionRow } from './rows';
import { warningsOf } from './warnings';
import { enterContributions } from './enter-contributions';
import type { StagedRow } from './headers';
import { PartnerBook, type NamedPartner } from './partner-book';
import type { ImportContext, ImportPlan } from './plan';
import { FirstSeen, inParts, officeOf, officesByWord, referenceOf, typesByWord } from './register';
import { findSuspects } from './suspects';
import { wordsOf, YES_OR_NO } from './words';
import { idsOf } from './write-partners';

interface Reading {
  context: ImportContext;
  offices: ReadonlyMap<string, Office>;
  types: ReadonlyMap<string, number>;
  engagements: ReadonlyMap<string, number>;
  rates: RateBook;
  rule: GiftRule;
  book: PartnerBook;
  known: ByReference<Contribution>;
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
  const known = await knownGifts(manager, await mapped(rows, referenceOf));
  const words = wordsInCells();
  const names = rows.flatMap(({ cells }) => [cells.partner ?? '', cells.partner_reference ?? '']);
  const reading: Reading = {
    context,
    ...{ words, known },
    offices: await officesByWord(manager),
    types: await typesByWord(manager),
    engagements: await engagementsByReference(manager, rows, context),
    rates: new RateBook(await manager.find(ExchangeRate)),
    rule: (await policyInForce(manager)).gifts,
    book: await PartnerBook.load(context, names, words.partnerKinds),
  };
  const first = new FirstSeen();
  const all = await mapped(rows, (staged) => new Cells(staged, context.reading));
  const read = await mapped(
    rows,
    (staged, index) => readRow(all[index] ?? new Cells(staged), staged, reading, first),
    'progress.comparing',
  );
  const { fresh, corrected, questions, isUsed } = await compareGifts(context, read, known);
  const { book } = reading;
  const suspected = context.compare ? await findSuspects(context, book.fresh) : [];
  return {
    newRows: fresh.length,
    knownRows: rows.length - fresh.length,
    newPartners: book.fresh.length,
    problems: await problemsOf(all, isUsed),
    questions: [...suspected.flatMap(({ question }) => question ?? []), ...questions],
    warnings: warningsOf('partner', book.fresh, suspected),
    corrections: corrected.length,
    write: async (change, importId) => {
      const partnerIds = await enterPartners(change, book.fresh, suspected, context.illustrative);
      const idOf = (partner: NamedPartner | null): number | null =>
        partner ? (idsOf([partner], partnerIds)[0] ?? null) : null;
      const drafts = await mapped(fresh, ({ values, partner }) => {
        return { ...values, importId, partnerId: idOf(partner) };
      });
      await asRefusal(() => enterContributions(change, importId, drafts));
      for (const { gift, row, why } of corrected) {
        const draft = { ...row.values, partnerId: idOf(row.partner) };
        await asRefusal(() => correctContribution(change, gift, draft, why));
      }
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
  { offices }: ImportContext,
): Promise<Map<string, number>> {
  const said = rows.flatMap(({ cells }) => (cells.engagement ? [cells.engagement] : []));
  const found = await inParts(said, (part) =>
    manager.find(Engagement, {
      where: [{ sourceRef: In(part) }, { number: In(part) }],
      select: { id: true, number: true, sourceRef: true, officeId: true },
    }),
  );
  const known = new Map<string, number>();
  // A reference belongs to the files of an office: those the person hands in for come first.
  const own = (each: Engagement): boolean => offices === 'all' || offices.includes(each.officeId);
  for (const each of [...found.filter((one) => !own(one)), ...found.filter(own)]) {
    known.set(each.number, each.id);
    if (each.sourceRef !== null) known.set(each.sourceRef, each.id);
  }
  return known;
}

function readRow(cells: Cells, staged: StagedRow, reading: Reading, first: FirstSeen): ContributionRow {
  const { words, offices, context, book } = reading;
  const reference = referenceOf(staged);
  const officeId = officeOf(cells, 'office', offices, context);
  first.check(cells, cells.raw('reference') === '' ? 'amount' : 'reference', `${officeId} ${reference}`);
  const currency = cells.needed('currency', 3).normalize('NFKC').toUpperCase();
  const isThere = reading.known.find(officeId, reference.slice(0, 80)) !== undefined;
  const isPublic = cells.raw('partner') === '';
  const partner = isPublic ? null : isThere ? book.named(cells) : book.ofRow(cells, officeId);
  const label = cells.text('public_label');
  const values = {
    publicLabel: label,
    officeId,
    engagementId: engagementOf(cells, reading.engagements),
    typeId: typeOf(cells, reading.types),
    form: cells.neededChoice('form', words.forms, 'cash'),
    description: cells.text('description', 300),
    valuation: cells.text('valuation'),
    currency,
    amount: cells.needed('amount') === '' ? '' : cells.decimal('amount', decimalsOf(currency)),
    unitsPerUsd: cells.raw('units_per_usd') === '' ? null : cells.decimal('units_per_usd', 10),
    rateDay: cells.day('rate_date'),
    rateReason: cells.text('rate_reason', 2000),
    rateConfirmed: cells.yes('rate_confirmed', YES_OR_NO),
    givers: cells.raw('givers') === '' ? null : wholeOf(cells, 'givers'),
    largestGift:
      cells.raw('largest_gift') === '' ? null : cells.decimal('largest_gift', decimalsOf(currency)),
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
    ...{ partner, row: cells.row, reference },
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
  const before = cells.problems.length;
  const count = Number(cells.decimal(key, 0));
  if (cells.problems.length > before) return null;
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
  // What is no day is refused as such: nobody was cleared or not on it.
  if (!partner || cells.problems.some(({ key }) => key === 'received_on')) return null;
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
