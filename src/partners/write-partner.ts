import { In, IsNull, Not } from 'typeorm';
import { isThere, rowWhere } from '../database/ask';
import type { Change, NewRow } from '../database/change';
import { Invalid, Refused, type FieldError } from '../kernel/errors';
import { reason } from '../kernel/verdict';
import { Country } from '../offices/country.entity';
import { Office } from '../offices/office.entity';
import { tellHeadquarters } from './duplicates/tell-headquarters';
import { COMPARED_BY_HEADQUARTERS, knownTo, type KnownTo } from './known-partners';
import { KNOWN_AS } from '../matching/score';
import { blockingKeysOf, nameKeyOf } from './name-keys';
import { aliasesOf, formerAfter, identifiersOf, type FormerName, type Identified } from './partner';
import { PartnerAlias } from './partner-alias.entity';
import { PartnerIdentifier } from './partner-identifier.entity';
import { PartnerNameKey } from './partner-name-key.entity';
import { Partner } from './partner.entity';
import type { PartnerInput } from './partner.input';
import { groupSaid } from './groups/group-said';
import { sayGroup } from './groups/claim-group';
import { keepingIdentity } from './identity/identity-watch';
import { DIVISIONS } from './sectors';
import { seesPartner } from './seen-partners';

/** Adds a partner with its names and numbers. @throws Invalid, Refused when a similar one is known */
export async function addPartner(
  change: Change,
  input: PartnerInput,
  illustrative = false,
): Promise<Partner> {
  const checked = await check(change, input, null);
  const known = await alreadyKnown(change, input);
  if (!input.confirmedNew) await refuseKnown(change, known);
  const partner = await change.insert(Partner, {
    ...checked.columns,
    ...{ parentId: null, sourceRef: null },
    illustrative,
    createdBy: change.actor.id,
    createdAt: change.clock.now(),
  });
  await writeNames(change, partner.id, input, checked.identifiers);
  await tellHeadquarters(change, partner, known.hidden);
  // Nobody has said anything of a new one before.
  if (checked.parentId !== null) await sayGroup(change, partner.id, checked.parentId, evidenceOf(input));
  change.record({ verb: 'partner.add', subject: 'partner', subjectId: partner.id, detail: detailOf(input) });
  return partner;
}

/** Changes a partner, its names and numbers, and says its group. @throws Invalid, Stale, Missing */
export async function changePartner(
  change: Change,
  id: number,
  input: PartnerInput,
  version?: number,
): Promise<void> {
  const { columns, identifiers, parentId } = await check(change, input, id);
  const former = await formerNames(change, id, input.name);
  await keepingIdentity(change, id, async () => {
    await change.update(Partner, id, columns, version);
    await change.remove(PartnerAlias, { partnerId: id });
    await change.remove(PartnerIdentifier, { partnerId: id });
    await change.remove(PartnerNameKey, { partnerId: id });
    await writeNames(change, id, input, identifiers, former);
    await sayGroup(change, id, parentId, evidenceOf(input));
  });
  change.record({ verb: 'partner.change', subject: 'partner', subjectId: id, detail: detailOf(input) });
}

/** The number belongs to a record the person does not see: headquarters is told instead. */
export const NUMBER_ELSEWHERE = 'partners.error.number_elsewhere';

function evidenceOf({ parentEvidence, parentEvidenceUrl }: PartnerInput) {
  return { evidence: parentEvidence ?? null, evidenceUrl: parentEvidenceUrl ?? null };
}

type Columns = Omit<NewRow<Partner>, 'parentId' | 'sourceRef' | 'illustrative' | 'createdBy' | 'createdAt'>;

async function check(
  change: Change,
  input: PartnerInput,
  id: number | null,
): Promise<{ columns: Columns; identifiers: Identified[]; parentId: number | null }> {
  const { identifiers, errors } = identifiersOf(input);
  const { manager } = change;
  if (!(await isThere(manager, Country, { code: input.countryCode }))) errors.push(unknown('countryCode'));
  if (!(await isThere(manager, Office, { id: input.leadOfficeId, active: true })))
    errors.push(unknown('leadOfficeId'));
  if (input.sector !== null && !DIVISIONS.includes(input.sector)) {
    errors.push({ field: 'sector', reason: reason('field.not_one_of') });
  }
  errors.push(...(await takenIdentifiers(change, identifiers, id)));
  const parentId = await groupSaid(change, input.parent, id, errors);
  if (errors.length > 0) throw new Invalid(errors);
  const { name, kind, size, countryCode, sector, listing, listingUntil, leadOfficeId, website, note } = input;
  const { foundedIn = null, familyRun = false } = input;
  const columns = { name, nameKey: nameKeyOf(name), kind, size, foundedIn, familyRun, countryCode, sector, listing, listingUntil, leadOfficeId, website, note }; // prettier-ignore
  return { columns, identifiers, parentId };
}

/** One number belongs to one partner. */
async function takenIdentifiers(
  change: Change,
  identifiers: readonly Identified[],
  id: number | null,
): Promise<FieldError[]> {
  const errors: FieldError[] = [];
  for (const { scheme, value, field } of identifiers) {
    const taken = await rowWhere(change.manager, PartnerIdentifier, { scheme, value });
    if (!taken || taken.partnerId === id) continue;
    const other = await change.manager.findOneByOrFail(Partner, { id: taken.partnerId });
    const said = seesPartner(change.actor, other)
      ? reason('partners.error.number_taken', { name: other.name })
      : reason(NUMBER_ELSEWHERE);
    errors.push({ field, reason: said });
  }
  return errors;
}

/** Those whose name is as good as the same. */
async function alreadyKnown({ manager, actor }: Change, input: PartnerInput): Promise<KnownTo> {
  const { shown, hidden } = await knownTo(manager, actor, input.name);
  const near = ({ score }: { score: number }): boolean => score >= KNOWN_AS;
  return { shown: shown.filter(near), hidden: hidden.filter(near) };
}

/**
 * Companies are called by three offices at once: whoever is known already is shown first. Of records this
 * person does not see it is said that there are some, not which or how many.
 */
async function refuseKnown(change: Change, { shown, hidden }: KnownTo): Promise<void> {
  if (shown.length + hidden.length === 0) return;
  const offices = await change.manager.findBy(Office, { id: In(shown.map((each) => each.leadOfficeId)) });
  const known = shown.map((each) =>
    reason('partners.already_known', {
      id: each.id,
      name: each.name,
      office: offices.find((office) => office.id === each.leadOfficeId)?.name ?? '',
    }),
  );
  throw new Refused(hidden.length > 0 ? [...known, COMPARED_BY_HEADQUARTERS] : known);
}

/** The names a partner gave up, the one it gives up today among them: what it was called stays known. */
async function formerNames(change: Change, partnerId: number, name: string): Promise<FormerName[]> {
  const before = await change.manager.findOneBy(Partner, { id: partnerId });
  const kept = await change.manager.find(PartnerAlias, {
    where: { partnerId, formerSince: Not(IsNull()) },
    order: { id: 'ASC' },
  });
  return formerAfter(kept, before?.name ?? name, name, change.clock.today());
}

async function writeNames(
  change: Change,
  partnerId: number,
  input: PartnerInput,
  identifiers: readonly Identified[],
  former: readonly FormerName[] = [],
): Promise<void> {
  const inUse = aliasesOf(input).filter((name) => !former.some((each) => each.name === name));
  const rows = [...inUse.map((name) => ({ name, formerSince: null })), ...former];
  const aliases = rows.map(({ name }) => name);
  await change.insertMany(PartnerAlias, rows.map((row) => ({ partnerId, ...row, nameKey: nameKeyOf(row.name) }))); // prettier-ignore
  await change.insertMany(PartnerIdentifier, identifiers.map(({ scheme, value }) => ({ partnerId, scheme, value }))); // prettier-ignore
  const keys = blockingKeysOf([input.name, ...aliases]);
  await change.insertMany(PartnerNameKey, keys.map((key) => ({ partnerId, key }))); // prettier-ignore
}

function detailOf({ confirmedNew: _confirmed, ...said }: PartnerInput): object {
  return said;
}

function unknown(field: string): FieldError {
  return { field, reason: reason('field.unknown_reference') };
}
