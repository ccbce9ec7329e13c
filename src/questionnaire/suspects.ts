import { In, type EntityManager } from 'typeorm';
import { nameKeys } from '../matching/names/name';
import { KNOWN_AS, scorePrepared } from '../matching/score';
import { screenedName, type ScreenedName } from '../matching/screened-name';
import { Office } from '../offices/office.entity';
import { PartnerAlias } from '../partners/partner-alias.entity';
import { PartnerNameKey } from '../partners/partner-name-key.entity';
import { Partner } from '../partners/partner.entity';
import type { FreshPartner } from './partner-book';
import type { Suspect } from './plan';
import { inParts } from './register';

/** A key that so many partners share tells none of them apart. */
const TOO_COMMON = 100;

/** New partners that are much like one of the register: for a person to look at before the file is applied. */
export async function findSuspects(
  manager: EntityManager,
  fresh: readonly FreshPartner[],
): Promise<Suspect[]> {
  const keys = new Map(fresh.map((partner) => [partner, nameKeys(partner.name)]));
  const byKey = await partnersByKey(manager, [...keys.values()].flat());
  const partners = await loadPartners(manager, byKey);
  const found = fresh.flatMap((partner) => {
    const ids = new Set((keys.get(partner) ?? []).flatMap((key) => byKey.get(key) ?? []));
    const best = nearest(partner.name, ids, partners);
    return best ? [{ partner, ...best }] : [];
  });
  const officeIds = found.map(({ known }) => known.leadOfficeId);
  const offices = await inParts(officeIds, (part) => manager.findBy(Office, { id: In(part) }));
  const officeNames = new Map(offices.map(({ id, name }) => [id, name]));
  return found.map(({ partner, known, score }) => ({
    row: partner.row,
    name: partner.name,
    knownId: known.id,
    knownName: known.name,
    knownOffice: officeNames.get(known.leadOfficeId) ?? '',
    score: Math.round(score * 100),
  }));
}

type Candidate = Pick<Partner, 'id' | 'name' | 'leadOfficeId'> & { prepared: ScreenedName[] };

async function partnersByKey(
  manager: EntityManager,
  wanted: readonly string[],
): Promise<Map<string, number[]>> {
  const rows = await inParts(wanted, (part) => manager.findBy(PartnerNameKey, { key: In(part) }));
  const byKey = new Map<string, number[]>();
  for (const { key, partnerId } of rows) {
    const there = byKey.get(key);
    if (there) there.push(partnerId);
    else byKey.set(key, [partnerId]);
  }
  for (const [key, ids] of byKey) if (ids.length > TOO_COMMON) byKey.delete(key);
  return byKey;
}

async function loadPartners(
  manager: EntityManager,
  byKey: ReadonlyMap<string, readonly number[]>,
): Promise<Map<number, Candidate>> {
  const partners = await inParts([...byKey.values()].flat(), (part) =>
    manager.find(Partner, { where: { id: In(part) }, select: { id: true, name: true, leadOfficeId: true } }),
  );
  const found = new Map(partners.map((each) => [each.id, { ...each, prepared: [screenedName(each.name)] }]));
  const aliases = await inParts(found.keys(), (part) =>
    manager.findBy(PartnerAlias, { partnerId: In(part) }),
  );
  for (const { partnerId, name } of aliases) found.get(partnerId)?.prepared.push(screenedName(name));
  return found;
}

function nearest(
  name: string,
  ids: Iterable<number>,
  partners: ReadonlyMap<number, Candidate>,
): { known: Candidate; score: number } | null {
  const prepared = screenedName(name);
  let best: { known: Candidate; score: number } | null = null;
  for (const id of ids) {
    const known = partners.get(id);
    if (!known) continue;
    const score = Math.max(...known.prepared.map((each) => scorePrepared(prepared, each).score));
    if (score >= KNOWN_AS && score > (best?.score ?? 0)) best = { known, score };
  }
  return best;
}
