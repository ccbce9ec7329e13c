import { In, type EntityManager } from 'typeorm';
import { PartnerAlias } from '../partners/partner-alias.entity';
import { Partner } from '../partners/partner.entity';
import { partnersSeen } from '../partners/seen-partners';
import type { Actor } from '../kernel/actor';
import type { Answers } from './questions';
import { nameKeyOf } from '../partners/name-keys';
import { inParts } from './register';

/** A partner as files name it. */
export type NamedInRegister = Pick<Partner, 'id' | 'name' | 'kind' | 'size' | 'countryCode' | 'sourceRef'>;

/** Whoever of the register goes by the names, references and numbers of a file, as far as the person sees them. */
export interface NamesInRegister {
  byName: ReadonlyMap<string, readonly NamedInRegister[]>;
  byReference: ReadonlyMap<string, readonly NamedInRegister[]>;
  byId: ReadonlyMap<number, NamedInRegister>;
}

/** `#407` and `P-000407` mean a record by its number. */
export function recordNumberOf(word: string): number | null {
  const match = /^(?:#|P-?)0*(\d{1,9})$/i.exec(word.trim());
  return match ? Number(match[1]) : null;
}

/** To whom a record is invisible it does not exist: it is neither found by its name nor by its number. */
export async function loadNames(
  manager: EntityManager,
  actor: Actor,
  named: Iterable<string>,
  answers: Answers,
): Promise<NamesInRegister> {
  const words = [...new Set(named)].filter((word) => word !== '');
  const keys = words.map(nameKeyOf).filter((key) => key !== '');
  const ids = [
    ...words.flatMap((word) => recordNumberOf(word) ?? []),
    ...Object.values(answers).flatMap(({ value }) => chosenId(value) ?? []),
  ];
  const aliases = await inParts(keys, (part) => manager.findBy(PartnerAlias, { nameKey: In(part) }));
  const found = new Map<number, Partner>();
  const keep = (rows: Iterable<Partner>): void => {
    for (const each of rows) found.set(each.id, each);
  };
  keep(await inParts(keys, (part) => manager.findBy(Partner, { nameKey: In(part) })));
  keep(await inParts(words, (part) => manager.findBy(Partner, { sourceRef: In(part) })));
  const more = [...ids, ...aliases.map(({ partnerId }) => partnerId)];
  keep(await inParts(more, (part) => manager.findBy(Partner, { id: In(part) })));
  // A record merged into another goes on being known by its reference.
  keep(await inParts([...found.values()].flatMap(({ mergedIntoId }) => mergedIntoId ?? []), (part) => manager.findBy(Partner, { id: In(part) }))); // prettier-ignore
  const seen = await partnersSeen(manager, actor, found.keys());
  return namesOf(
    [...found.values()].filter(({ id }) => seen.has(id)),
    aliases,
    seen,
  );
}

/** The record a choice names: `known:407`. */
export function chosenId(value: string): number | null {
  const match = /^known:(\d{1,9})$/.exec(value);
  return match ? Number(match[1]) : null;
}

function namesOf(
  partners: readonly Partner[],
  aliases: readonly PartnerAlias[],
  seen: ReadonlyMap<number, Partner>,
): NamesInRegister {
  const standing = (partner: Partner | undefined): Partner | undefined =>
    partner?.mergedIntoId ? seen.get(partner.mergedIntoId) : partner;
  const byName = new Map<string, Partner[]>();
  const byReference = new Map<string, Partner[]>();
  const add = (map: Map<string, Partner[]>, key: string, partner: Partner | undefined): void => {
    const there = map.get(key) ?? [];
    if (partner && !there.includes(partner)) map.set(key, [...there, partner]);
  };
  for (const each of partners) {
    if (!each.mergedIntoId) add(byName, each.nameKey, each);
    if (each.sourceRef !== null) add(byReference, each.sourceRef, standing(each));
  }
  for (const { nameKey, partnerId } of aliases) add(byName, nameKey, standing(seen.get(partnerId)));
  const byId = new Map(partners.flatMap((each) => {
    const stands = standing(each);
    return stands ? [[each.id, stands] as const] : [];
  })); // prettier-ignore
  return { byName, byReference, byId };
}
