import type { EntityManager } from 'typeorm';
import { mayAsk } from '../access/permissions';
import { ask, rowsWhere } from '../database/ask';
import type { Change } from '../database/change';
import type { Line } from '../clearances/company';
import { linesOf } from '../clearances/load-lines';
import { policyInForce } from '../due-diligence/policy/policy-in-force';
import type { GiftRule } from '../due-diligence/policy/policy';
import { mapped } from '../kernel/breathe';
import type { Day } from '../kernel/clock';
import { rolesOf, type Actor } from '../kernel/actor';
import { Invalid, type FieldError } from '../kernel/errors';
import { parseMinor, toUsdMinor } from '../kernel/money';
import type { Reason } from '../kernel/verdict';
import { refuseMerged } from '../partners/merged';
import type { Partner } from '../partners/partner.entity';
import { partnersSeen } from '../partners/seen-partners';
import { draftErrors, type ContributionDraft } from './contribution';
import { Contribution } from './contribution.entity';
import { giverGate } from './contribution.giver';
import { ExchangeRate } from './exchange-rate.entity';
import { moneyErrors } from './money-errors';
import { RateBook } from './rates';

/** A draft with what only an import or the product itself may say of it. */
export interface NewContribution extends ContributionDraft {
  /** Why it came without clearance, of a gift that an analyst has still to confirm. */
  saidReason?: string | null;
  /** Confirmed at once; its giver is then to be cleared, or it carries the mark. */
  confirmed?: boolean;
  /** Received before its giver was cleared; with the reason. */
  withoutClearance?: string | null;
  questionnaire?: string | null;
  sourceRef?: string | null;
  /** The file it came with. */
  importId?: number | null;
  illustrative?: boolean;
}

type Giver = Pick<Partner, 'id' | 'name' | 'kind'>;

/** What the drafts of one change refer to, loaded once for all of them. */
interface Known {
  partners: ReadonlyMap<number, Giver>;
  lines: ReadonlyMap<number, Line>;
  rates: RateBook;
  offices: ReadonlySet<number>;
  types: ReadonlySet<number>;
  engagements: ReadonlySet<number>;
  rule: GiftRule;
}

const STEP = 1_000;

/**
 * Records many contributions in one change and answers their ids, in order; the caller records the change.
 * @throws Invalid with fields named `<index>.<field>` for every draft that cannot be entered
 */
export async function addContributions(
  change: Change,
  drafts: readonly NewContribution[],
): Promise<number[]> {
  const rows = await newContributions(change, drafts);
  await change.insertMany(Contribution, rows);
  return rows.map(({ id }) => id);
}

/** The rows of drafts with their ids, not written yet. @throws Invalid as `addContributions` */
export async function newContributions(
  change: Change,
  drafts: readonly NewContribution[],
): Promise<Contribution[]> {
  const known = await namedBy(change, drafts);
  const errors: FieldError[] = [];
  const ids = await change.reserveIds(Contribution, drafts.length);
  const rows = await mapped(drafts, (draft, index) => {
    const wrong = newErrors(draft, known, change.clock.today());
    errors.push(...wrong.map((each) => ({ ...each, field: `${index}.${each.field}` })));
    return wrong.length > 0 ? null : rowOf(change, draft, known, ids[index] ?? 0);
  });
  if (errors.length > 0) throw new Invalid(errors);
  return rows.filter((row) => row !== null);
}

/** What a draft says, as columns: money in minor units, converted at the dated rate, the giver's kind. */
export async function draftColumns(
  change: Change,
  draft: ContributionDraft,
  before: Pick<Contribution, 'partnerId' | 'engagementId'>,
): Promise<ReturnType<typeof columnsOf>> {
  const known = await namedBy(change, [draft], before);
  const errors = newErrors(draft, known, change.clock.today());
  if (errors.length > 0) throw new Invalid(errors);
  return columnsOf(draft, known);
}

function gateOf(given: Pick<Contribution, 'partnerId' | 'receivedOn'>, known: Known): Reason[] {
  const id = given.partnerId ?? 0;
  return giverGate(given, known.partners.get(id) ?? null, known.lines.get(id) ?? []);
}

function newErrors(draft: NewContribution, known: Known, today: Day): FieldError[] {
  const errors = draftErrors(draft, today);
  const unknown = (
    field: keyof NewContribution,
    id: number | null,
    ids: { has(id: number): boolean },
  ): void => {
    if (id !== null && !ids.has(id)) errors.push({ field, reason: { key: 'field.unknown_reference' } });
  };
  unknown('partnerId', draft.partnerId, known.partners);
  unknown('officeId', draft.officeId, known.offices);
  unknown('typeId', draft.typeId, known.types);
  unknown('engagementId', draft.engagementId, known.engagements);
  if (errors.length > 0) return errors;
  errors.push(...moneyErrors(draft, known.rates, known.rule, today));
  if (draft.confirmed && !draft.withoutClearance) {
    errors.push(...gateOf(draft, known).map((reason) => ({ field: 'partnerId', reason })));
  }
  return errors;
}

function columnsOf(draft: ContributionDraft, known: Known) {
  const { amount, unitsPerUsd, rateDay, currency } = draft;
  const inForce = known.rates.on(currency, draft.receivedOn);
  const units = unitsPerUsd ?? inForce?.unitsPerUsd ?? '1';
  const amountMinor = parseMinor(amount, currency) ?? 0;
  const largest = draft.largestGift ?? null;
  return {
    partnerId: draft.partnerId,
    publicLabel: draft.publicLabel,
    givers: draft.givers ?? null,
    largestMinor: largest === null ? null : (parseMinor(largest, currency) ?? null),
    donorKind: known.partners.get(draft.partnerId ?? 0)?.kind ?? ('general_public' as const),
    officeId: draft.officeId,
    engagementId: draft.engagementId,
    typeId: draft.typeId,
    form: draft.form,
    description: draft.description,
    valuation: draft.valuation,
    currency,
    amountMinor,
    unitsPerUsd: units,
    rateDay: unitsPerUsd === null ? (inForce?.rateDay ?? draft.receivedOn) : (rateDay ?? draft.receivedOn),
    rateReason: unitsPerUsd === null ? null : (draft.rateReason ?? null),
    usdMinor: toUsdMinor(amountMinor, currency, units),
    receivedOn: draft.receivedOn,
    year: Number(draft.receivedOn.slice(0, 4)),
    earmarking: draft.earmarking,
    toBeAllocated: draft.toBeAllocated,
    channel: draft.channel,
    bookedAs: draft.bookedAs,
  };
}

function rowOf(change: Change, draft: NewContribution, known: Known, id: number): Contribution {
  return {
    id,
    number: `C-${draft.receivedOn.slice(0, 4)}-${id.toString().padStart(6, '0')}`,
    ...columnsOf(draft, known),
    state: draft.confirmed ? 'confirmed' : 'recorded',
    withoutClearance: Boolean(draft.withoutClearance),
    overrideBy: null,
    overrideReason: draft.withoutClearance ?? draft.saidReason ?? null,
    ...{ acceptedOn: null, acceptedBy: null, confirmReason: null },
    ...{ confirmedBy: null, confirmedAt: draft.confirmed ? change.clock.now() : null },
    dayReason: draft.dayReason ?? null,
    importId: draft.importId ?? null,
    questionnaire: draft.questionnaire ?? null,
    sourceRef: draft.sourceRef ?? null,
    illustrative: draft.illustrative ?? false,
    createdBy: change.actor.id,
    createdAt: change.clock.now(),
    version: 1,
  };
}

type Refers = Pick<ContributionDraft, 'partnerId'> & Partial<ContributionDraft>;

async function loadKnown(manager: EntityManager, drafts: readonly Refers[], reader: Actor): Promise<Known> {
  const partnerIds = idsOf(drafts.map((draft) => draft.partnerId));
  await refuseMerged(manager, partnerIds);
  const partners = new Map<number, Giver>();
  for (let start = 0; start < partnerIds.length; start += STEP) {
    const found = await ask<Giver>(manager, 'SELECT id, name, kind FROM partner WHERE id IN (:...ids)', {
      ids: partnerIds.slice(start, start + STEP),
    });
    for (const partner of found) partners.set(partner.id, partner);
  }
  return {
    partners,
    lines: await linesOf(manager, partnerIds, reader),
    rates: await loadRates(manager, drafts),
    rule: (await policyInForce(manager)).gifts,
    offices: await idsIn(manager, 'office', drafts.map((draft) => draft.officeId)),
    types: await idsIn(manager, 'partnership_type', drafts.map((draft) => draft.typeId)),
    engagements: await idsIn(manager, 'engagement', drafts.map((draft) => draft.engagementId)),
  }; // prettier-ignore
}

/** The same without what whoever writes does not see: it is answered as unknown. What stood there may stay. */
async function namedBy(
  { manager, actor }: Change,
  drafts: readonly Refers[],
  before?: Pick<Contribution, 'partnerId' | 'engagementId'>,
): Promise<Known> {
  const known = await loadKnown(manager, drafts, actor);
  const seen = await partnersSeen(manager, actor, known.partners.keys());
  const partners = [...known.partners].filter(([id]) => seen.has(id) || id === before?.partnerId);
  const readsAll = actor.id === null || mayAsk(rolesOf(actor), 'engagements.read');
  const engagements = [...known.engagements].filter((id) => readsAll || id === before?.engagementId);
  return { ...known, partners: new Map(partners), engagements: new Set(engagements) };
}

/** The rates of the currencies the drafts are in. */
async function loadRates(
  manager: EntityManager,
  drafts: readonly Partial<ContributionDraft>[],
): Promise<RateBook> {
  const currencies = [...new Set(drafts.map((draft) => draft.currency ?? 'USD'))].filter(
    (each) => each !== 'USD',
  );
  if (currencies.length === 0) return new RateBook([]);
  return new RateBook(await rowsWhere(manager, ExchangeRate, { currency: currencies }));
}

async function idsIn(
  manager: EntityManager,
  table: 'office' | 'partnership_type' | 'engagement',
  wanted: readonly (number | null | undefined)[],
): Promise<Set<number>> {
  const ids = idsOf(wanted);
  const known = new Set<number>();
  for (let start = 0; start < ids.length; start += STEP) {
    const found = await ask<{ id: number }>(manager, `SELECT id FROM ${table} WHERE id IN (:...ids)`, {
      ids: ids.slice(start, start + STEP),
    });
    for (const { id } of found) known.add(id);
  }
  return known;
}

function idsOf(ids: readonly (number | null | undefined)[]): number[] {
  return [...new Set(ids)].filter((id) => typeof id === 'number');
}
