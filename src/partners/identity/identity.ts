import { scorePair, KNOWN_AS } from '../../matching/score';
import { foldName } from '../../matching/names/name';
import type { IdentifierScheme, PartnerKind } from '../partners.vocabulary';

/** Somebody who owns a partner, as far as it tells one owner from another. */
interface OwnerSaid {
  name: string;
  kind: string;
  countryCode: string | null;
  birthDate: string | null;
  identifier: string | null;
}

/** Who a partner is: what it is judged by. */
export interface Identity {
  name: string;
  otherNames: readonly string[];
  kind: PartnerKind;
  countryCode: string;
  sector: string | null;
  /** The group it is said to belong to, confirmed or not. */
  parentId: number | null;
  /** The group it belongs to. */
  groupId: number | null;
  identifiers: readonly { scheme: IdentifierScheme; value: string }[];
  owners: readonly OwnerSaid[];
}

export const IDENTITY_FIELDS = ['name', 'otherNames', 'kind', 'countryCode', 'sector', 'parent', 'identifiers', 'owners'] as const; // prettier-ignore
type IdentityField = (typeof IDENTITY_FIELDS)[number];

/** What of it is another than before; lists are whole, so that a page can show both sides. */
export interface Difference {
  field: IdentityField;
  before: readonly string[];
  after: readonly string[];
}

/**
 * What makes it another one than it was. The same name in other letters, accents, spaces, signs or with its
 * legal form spelt out is the same name; another name in use counts when it is unlike every name it had, for
 * a name that is alike says nothing new. Every change of the other fields counts, by addition and removal too.
 */
export function differences(before: Identity, after: Identity): Difference[] {
  const found: Difference[] = [];
  const add = (field: IdentityField, was: readonly string[], is: readonly string[]): number =>
    found.push({ field, before: was, after: is });
  if (!isSameName(before.name, after.name)) add('name', [before.name], [after.name]);
  const known = [before.name, ...before.otherNames];
  const unlike = after.otherNames.filter((name) => !known.some((each) => isAlike(each, name)));
  if (unlike.length > 0) add('otherNames', before.otherNames, after.otherNames);
  for (const field of ['kind', 'countryCode', 'sector'] as const)
    if (before[field] !== after[field]) add(field, one(before[field]), one(after[field]));
  if (before.parentId !== after.parentId) add('parent', one(before.parentId), one(after.parentId));
  const numbers = [before, after].map(({ identifiers }) => sorted(identifiers.map(numberText)));
  const owners = [before, after].map((each) => sorted(each.owners.map(ownerText)));
  if (isOther(numbers)) add('identifiers', numbers[0] ?? [], numbers[1] ?? []);
  if (isOther([before, after].map((each) => sorted(each.owners.map(ownerKey)))))
    add('owners', owners[0] ?? [], owners[1] ?? []);
  return found;
}

/** The same name however written; a name of signs alone is the same only letter by letter. */
export function isSameName(a: string, b: string): boolean {
  if (a === b) return true;
  const folded = foldName(a);
  return folded !== '' && folded === foldName(b);
}

function isAlike(a: string, b: string): boolean {
  return isSameName(a, b) || scorePair(a, b).score >= KNOWN_AS;
}

function isOther(sides: readonly (readonly string[])[]): boolean {
  const [was, is] = sides.map((each) => JSON.stringify(each));
  return was !== is;
}

function ownerText({ name, countryCode, birthDate, identifier }: OwnerSaid): string {
  const more = [countryCode, birthDate, identifier].filter((each) => each !== null);
  return more.length > 0 ? `${name} (${more.join(', ')})` : name;
}

function ownerKey(owner: OwnerSaid): string {
  const { name, kind, countryCode, birthDate, identifier } = owner;
  return JSON.stringify([foldName(name) || name, kind, countryCode, birthDate, identifier]);
}

function numberText({ scheme, value }: { scheme: string; value: string }): string {
  return `${scheme} ${value}`;
}

function one(value: string | number | null): string[] {
  return value === null ? [] : [String(value)];
}

function sorted(texts: readonly string[]): string[] {
  return [...texts].sort();
}
