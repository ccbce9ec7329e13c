import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../audit/unit-of-work';
import type { Change } from '../database/change';
import { Database } from '../database/database';
import type { Actor } from '../kernel/actor';
import { Forbidden, Invalid, Missing, Refused } from '../kernel/errors';
import { reason } from '../kernel/verdict';
import { Country } from '../offices/country.entity';
import { keepingIdentity } from './identity/identity-watch';
import { refuseMerged } from './merged';
import { mayKeep } from './partner';
import { Partner } from './partner.entity';
import { relatedErrors } from './related-party';
import { RelatedParty } from './related-party.entity';
import type { RelatedRow } from './related-import';
import type { RelatedPartyInput } from './related-party.input';
import { partnerShownTo } from './seen-partners';

/** Who is behind a partner. Every change counts as one of the partner itself, so that it is screened again. */
@Injectable()
export class RelatedPartiesService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
  ) {}

  /** Those that hold first, then those that ended. @throws Missing when the partner is not for this person */
  async list(actor: Actor, partnerId: number): Promise<{ partner: Partner; parties: RelatedParty[] }> {
    const partner = await partnerShownTo(this.database.read, actor, partnerId);
    const parties = await this.database.read.find(RelatedParty, {
      where: { partnerId },
      order: { id: 'ASC' },
    });
    return {
      partner,
      parties: parties.sort((a, b) => Number(a.endedOn !== null) - Number(b.endedOn !== null)),
    };
  }

  /** @throws Missing */
  async get(actor: Actor, partnerId: number, id: number): Promise<RelatedParty> {
    const { parties } = await this.list(actor, partnerId);
    const found = parties.find((each) => each.id === id);
    if (!found) throw new Missing();
    return found;
  }

  /** @throws Invalid, Forbidden outside the actor's offices */
  async add(actor: Actor, partnerId: number, said: RelatedPartyInput): Promise<RelatedParty> {
    await this.keeping(actor, partnerId);
    return this.work.run(actor, (change) => addRelatedParty(change, partnerId, said));
  }

  /** @throws Invalid, Stale, Missing, Forbidden */
  async change(
    actor: Actor,
    { partnerId, id }: { partnerId: number; id: number },
    said: RelatedPartyInput,
    version?: number,
  ): Promise<void> {
    await this.keeping(actor, partnerId);
    await this.get(actor, partnerId, id);
    await this.work.run(actor, async (change) => {
      await check(change, partnerId, said, id);
      const write = (): Promise<void> => change.update(RelatedParty, id, columnsOf(said), version);
      await keepingIdentity(change, partnerId, write);
      await touch(change, partnerId, 'partner.change_related', { id, ...said });
    });
  }

  /** Takes away what was entered by mistake; what no longer holds is ended instead. @throws Refused, Missing */
  async remove(actor: Actor, partnerId: number, id: number): Promise<void> {
    await this.keeping(actor, partnerId);
    const { name, relation } = await this.get(actor, partnerId, id);
    await this.work.run(actor, async (change) => {
      const companies = await change.manager.countBy(RelatedParty, { behindId: id });
      if (companies > 0) throw new Refused([reason('related.error.companies_first', { count: companies })]);
      await keepingIdentity(change, partnerId, () => change.remove(RelatedParty, { id }));
      await touch(change, partnerId, 'partner.remove_related', { id, name, relation });
    });
  }

  /** Adds those of a spreadsheet that are not there yet, all or none. @throws Invalid with the row, Forbidden */
  async import(actor: Actor, partnerId: number, rows: readonly RelatedRow[]): Promise<number> {
    await this.keeping(actor, partnerId);
    return this.work.run(actor, (change) =>
      keepingIdentity(change, partnerId, () => importRelated(change, partnerId, rows)),
    );
  }

  private async keeping(actor: Actor, partnerId: number): Promise<void> {
    const partner = await partnerShownTo(this.database.read, actor, partnerId);
    await refuseMerged(this.database.read, [partnerId]);
    if (!mayKeep(actor, partner.leadOfficeId)) throw new Forbidden([{ key: 'partners.error.other_office' }]);
  }
}

/** Adds a party inside a change. @throws Invalid */
export async function addRelatedParty(
  change: Change,
  partnerId: number,
  said: RelatedPartyInput,
  illustrative = false,
): Promise<RelatedParty> {
  return keepingIdentity(change, partnerId, () => writeRelated(change, partnerId, said, illustrative));
}

async function writeRelated(
  change: Change,
  partnerId: number,
  said: RelatedPartyInput,
  illustrative: boolean,
): Promise<RelatedParty> {
  await refuseMerged(change.manager, [partnerId]);
  await check(change, partnerId, said, null);
  const party = await change.insert(RelatedParty, {
    ...columnsOf(said),
    ...{ partnerId, illustrative, createdBy: change.actor.id, createdAt: change.clock.now() },
  });
  await touch(change, partnerId, 'partner.add_related', { id: party.id, ...said });
  return party;
}

/** Persons first, so that a company finds whose it is. */
async function importRelated(
  change: Change,
  partnerId: number,
  rows: readonly RelatedRow[],
): Promise<number> {
  const known = await change.manager.findBy(RelatedParty, { partnerId });
  let added = 0;
  for (const { row, said, behind } of rows.toSorted(
    (a, b) => Number(a.behind !== null) - Number(b.behind !== null),
  )) {
    if (known.some((each) => each.relation === said.relation && each.name === said.name)) continue;
    const behindId = behind === null ? null : known.find((each) => each.name === behind)?.id;
    if (behindId === undefined)
      throw Invalid.field('file', 'related.error.row_behind', { row, name: behind ?? '' });
    known.push(await addOfRow(change, partnerId, row, { ...said, behindId }));
    added += 1;
  }
  change.record({
    verb: 'partner.import_related',
    subject: 'partner',
    subjectId: partnerId,
    detail: { added },
  });
  return added;
}

async function addOfRow(
  change: Change,
  partnerId: number,
  row: number,
  said: RelatedPartyInput,
): Promise<RelatedParty> {
  try {
    return await writeRelated(change, partnerId, said, false);
  } catch (error) {
    if (error instanceof Invalid) throw Invalid.field('file', 'related.error.row', { row });
    throw error;
  }
}

async function check(
  change: Change,
  partnerId: number,
  said: RelatedPartyInput,
  id: number | null,
): Promise<void> {
  const { manager } = change;
  const others = (await manager.findBy(RelatedParty, { partnerId })).filter((each) => each.id !== id);
  const errors = relatedErrors(said, others, change.clock.today());
  const { countryCode } = said;
  if (countryCode !== null && !(await manager.existsBy(Country, { code: countryCode }))) {
    errors.push({ field: 'countryCode', reason: reason('field.unknown_reference') });
  }
  if (errors.length > 0) throw new Invalid(errors);
}

function columnsOf(said: RelatedPartyInput) {
  const { relation, kind, name, countryCode, birthDate, identifier, behindId, endedOn, note } = said;
  return { relation, kind, name, countryCode, birthDate, identifier, behindId, endedOn, note };
}

/** Raises the partner's version: whatever goes by it, as the screening does, looks again. */
async function touch(change: Change, partnerId: number, verb: string, detail: object): Promise<void> {
  await change.set(Partner, { id: partnerId }, {});
  change.record({ verb, subject: 'partner', subjectId: partnerId, detail });
}
