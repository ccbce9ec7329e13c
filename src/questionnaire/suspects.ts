import { In, type EntityManager } from 'typeorm';
import { nameKeys } from '../matching/names/name';
import { KNOWN_AS, scorePrepared } from '../matching/score';
import { screenedName, type ScreenedName } from '../matching/screened-name';
import { Office } from '../offices/office.entity';
import type { KnownPartner } from '../partners/known-partners';
import { PartnerAlias } from '../partners/partner-alias.entity';
import { PartnerNameKey } from '../partners/partner-name-key.entity';
import { Partner } from '../partners/partner.entity';
import { seesPartner } from '../partners/seen-partners';
import { mapped } from '../kernel/breathe';
import { reason } from '../kernel/verdict';
import { nameKeyOf } from '../partners/name-keys';
import { partnerQuestion, type FreshPartner } from './partner-book';
import type { ImportContext } from './plan';
import type { Option, Question } from './questions';
import { inParts } from './register';

/** A key that so many partners share tells none of them apart. */
const TOO_COMMON = 100;
/** The likeliest are enough to choose from. */
const SHOWN = 5;

/** A new partner that is much like others: what may be said of it, and what headquarters is to compare. */
export interface Suspected {
  fresh: FreshPartner;
  question: Question | null;
  /** Records the person does not see. */
  hidden: KnownPartner[];
}

interface Alike {
  value: string;
  name: string;
  office: string;
  score: number;
}

/**
 * The new partners of a file that are much like one of the register, or like another of the file: by the same
 * rule as on the page of a partner, each for a person to choose.
 */
export async function findSuspects(
  context: ImportContext,
  fresh: readonly FreshPartner[],
): Promise<Suspected[]> {
  const { manager, actor } = context;
  const keys = new Map(await mapped(fresh, (partner) => [partner, nameKeys(partner.name)] as const));
  const byKey = await partnersByKey(manager, [...keys.values()].flat());
  const partners = await loadPartners(manager, byKey);
  const offices = new Map((await manager.find(Office)).map(({ id, name }) => [id, name]));
  const names = await mapped(fresh, (partner) => screenedName(partner.name));
  const inFile = placesByKey(fresh.map((partner) => keys.get(partner) ?? []));
  const compared = (partner: FreshPartner, place: number) => {
    const own = keys.get(partner) ?? [];
    const prepared = names[place] ?? screenedName(partner.name);
    const ids = new Set(own.flatMap((key) => byKey.get(key) ?? []));
    const known = nearest(
      prepared,
      [...ids].flatMap((id) => partners.get(id) ?? []),
    );
    const earlier = new Set(own.flatMap((key) => inFile.get(key) ?? []).filter((at) => at < place));
    const twins = [...earlier].flatMap((at) => twinOf(prepared, fresh[at], names[at]));
    const shown: Alike[] = known
      .filter(({ candidate }) => seesPartner(actor, candidate))
      .map(({ candidate, score }) => ({
        ...{ value: `known:${candidate.id}`, name: candidate.name, score },
        office: offices.get(candidate.leadOfficeId) ?? '',
      }));
    const hidden = known.filter(({ candidate }) => !seesPartner(actor, candidate)).map(asKnown);
    const alike = [...shown, ...twins].sort((a, b) => b.score - a.score).slice(0, SHOWN);
    if (alike.length === 0 && hidden.length === 0) return [];
    return [{ fresh: partner, hidden, question: alike.length === 0 ? null : asked(context, partner, alike) }];
  };
  const suspected = await mapped(fresh, compared, 'progress.comparing_names');
  return suspected.flat();
}

function asked({ answers }: ImportContext, { row, name }: FreshPartner, alike: readonly Alike[]): Question {
  const key = partnerQuestion(name);
  const options: Option[] = alike.map(({ value, name: like, office, score }) => ({
    value,
    label: value.startsWith('known:')
      ? reason('imports.option.known', { name: like, office, score: Math.round(score * 100) })
      : reason('imports.option.same', { name: like, score: Math.round(score * 100) }),
    needsReason: false,
  }));
  options.push({ value: 'new', label: reason('imports.option.new'), needsReason: true });
  return { key, kind: 'partner', row, about: name, usual: null, said: null, options, answer: answers[key] ?? null }; // prettier-ignore
}

/** Where in the file each key stands; keys that tell nobody apart are left out, as those of the register are. */
function placesByKey(keys: readonly (readonly string[])[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [place, own] of keys.entries()) {
    for (const key of new Set(own)) {
      const there = places.get(key);
      if (there) there.push(place);
      else places.set(key, [place]);
    }
  }
  for (const [key, there] of places) if (there.length > TOO_COMMON) places.delete(key);
  return places;
}

function twinOf(
  prepared: ScreenedName,
  other: FreshPartner | undefined,
  named: ScreenedName | undefined,
): Alike[] {
  if (!other || !named) return [];
  const { score } = scorePrepared(prepared, named);
  return score < KNOWN_AS
    ? []
    : [{ value: `same:${nameKeyOf(other.name)}`, name: other.name, office: '', score }];
}

type Candidate = Pick<Partner, 'id' | 'name' | 'leadOfficeId' | 'countryCode'> & {
  names: { name: string; prepared: ScreenedName }[];
};

interface Near {
  candidate: Candidate;
  matchedName: string;
  score: number;
  why: KnownPartner['why'];
}

function asKnown({ candidate, matchedName, score, why }: Near): KnownPartner {
  const { id, name, countryCode, leadOfficeId } = candidate;
  return { id, name, matchedName, score, why, countryCode, leadOfficeId };
}

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
    manager.findBy(Partner, { id: In(part) }),
  );
  const found = new Map(
    partners
      .filter(({ mergedIntoId }) => mergedIntoId == null)
      .map(({ id, name, leadOfficeId, countryCode }) => [
        id,
        { id, name, leadOfficeId, countryCode, names: [{ name, prepared: screenedName(name) }] },
      ]),
  );
  const aliases = await inParts(found.keys(), (part) =>
    manager.findBy(PartnerAlias, { partnerId: In(part) }),
  );
  for (const { partnerId, name } of aliases) {
    found.get(partnerId)?.names.push({ name, prepared: screenedName(name) });
  }
  return found;
}

function nearest(prepared: ScreenedName, candidates: readonly Candidate[]): Near[] {
  return candidates
    .map((candidate) =>
      candidate.names
        .map(({ name, prepared: other }) => {
          const { score, reason: why } = scorePrepared(prepared, other);
          return { candidate, matchedName: name, score, why };
        })
        .reduce((a, b) => (b.score > a.score ? b : a)),
    )
    .filter(({ score }) => score >= KNOWN_AS)
    .sort((a, b) => b.score - a.score || a.candidate.id - b.candidate.id);
}
