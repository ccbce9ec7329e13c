import { In, type EntityManager } from 'typeorm';
import { linesOf } from '../clearances/load-lines';
import type { PartnerAtHand } from '../engagements/engagement';
import { PartnerAlias } from '../partners/partner-alias.entity';
import { Partner } from '../partners/partner.entity';
import type { PartnerKind } from '../partners/partners.vocabulary';
import { nameKeyOf as foldedKeyOf } from '../partners/name-keys';
import type { Cells } from './cells';
import { inParts } from './register';
import { countryOf } from './words';

/** A partner that is not in the register yet and is added with the file. */
export interface FreshPartner {
  row: number;
  name: string;
  kind: PartnerKind;
  countryCode: string;
  leadOfficeId: number;
  sourceRef: string | null;
}

/** A partner a row names: one of the register by id, or one of the new by its place. */
export type NamedPartner = { known: PartnerAtHand } | { fresh: number };

type Known = PartnerAtHand & { sourceRef: string | null };

/** The partners a file names: those the register knows by reference, name or alias, and the new ones. */
export class PartnerBook {
  readonly fresh: FreshPartner[] = [];
  private readonly freshByName = new Map<string, number>();
  private readonly freshByReference = new Map<string, number>();

  private constructor(
    private readonly byName: ReadonlyMap<string, readonly Known[]>,
    private readonly byReference: ReadonlyMap<string, Known>,
    private readonly kinds: ReadonlyMap<string, PartnerKind>,
  ) {}

  /** Loads whoever goes by these names or references, with what was decided of them. */
  static async load(
    manager: EntityManager,
    named: Iterable<string>,
    kinds: ReadonlyMap<string, PartnerKind>,
  ): Promise<PartnerBook> {
    const words = [...new Set(named)].filter((word) => word !== '');
    const keys = words.map(nameKeyOf);
    const aliases = await inParts(keys, (part) => manager.findBy(PartnerAlias, { nameKey: In(part) }));
    const partners = new Map<number, Partner>();
    const keep = (found: Partner[]): void => found.forEach((each) => partners.set(each.id, each));
    keep(await inParts(keys, (part) => manager.findBy(Partner, { nameKey: In(part) })));
    keep(await inParts(words, (part) => manager.findBy(Partner, { sourceRef: In(part) })));
    keep(
      await inParts(
        aliases.map(({ partnerId }) => partnerId),
        (part) => manager.findBy(Partner, { id: In(part) }),
      ),
    );
    // A record merged into another goes on being known by its reference.
    const merged = [...partners.values()].flatMap(({ mergedIntoId }) => mergedIntoId ?? []);
    keep(await inParts(merged, (part) => manager.findBy(Partner, { id: In(part) })));
    const known = await withLines(manager, [...partners.values()]);
    const byName = new Map<string, Known[]>();
    const add = (key: string, id: number): void => {
      const partner = known.get(id);
      const there = byName.get(key) ?? [];
      if (partner && !there.includes(partner)) byName.set(key, [...there, partner]);
    };
    for (const { nameKey, id, mergedIntoId } of partners.values()) if (!mergedIntoId) add(nameKey, id);
    for (const alias of aliases) add(alias.nameKey, alias.partnerId);
    const byReference = new Map(
      [...partners.values()].flatMap(({ sourceRef, id, mergedIntoId }) => {
        const partner = known.get(mergedIntoId ?? id);
        return sourceRef === null || !partner ? [] : [[sourceRef, partner] as const];
      }),
    );
    return new PartnerBook(byName, byReference, kinds);
  }

  /** The partner of a row's own columns: the one known, or a new one described by them. Null is a problem. */
  ofRow(cells: Cells, leadOfficeId: number): NamedPartner | null {
    const name = cells.needed('partner', 300);
    if (name === '') return null;
    const reference = cells.text('partner_reference', 80);
    const there = this.find(cells, 'partner', name, reference);
    if (there !== undefined) return there;
    const fresh = this.describe(cells, name, reference, leadOfficeId);
    return fresh === null ? null : { fresh: this.add(fresh) };
  }

  /** A partner that must be known already or stand in this file: by reference, name or alias. */
  mentioned(cells: Cells, key: string, word: string): NamedPartner | null {
    const there = this.find(cells, key, word, word);
    if (there === undefined) cells.wrong(key, 'imports.error.partner_unknown', { name: word });
    return there ?? null;
  }

  /** True when the register has somebody of this very name. */
  knows(name: string): boolean {
    return name !== '' && this.byName.has(nameKeyOf(name));
  }

  /** The partner as the gate sees it: a new one has no clearance. */
  atHand(partner: NamedPartner): PartnerAtHand {
    if ('known' in partner) return partner.known;
    const fresh = this.fresh[partner.fresh];
    return { id: 0, name: fresh?.name ?? '', kind: fresh?.kind ?? 'company', size: null, line: [] };
  }

  /** Puts a new partner into the book; a second of the same name is the same one. */
  add(partner: FreshPartner): number {
    const place = this.fresh.push(partner) - 1;
    this.freshByName.set(nameKeyOf(partner.name), place);
    if (partner.sourceRef !== null) this.freshByReference.set(partner.sourceRef, place);
    return place;
  }

  /** Undefined: nobody goes by it. Null: several do, which is a problem of the row. */
  private find(
    cells: Cells,
    key: string,
    name: string,
    reference: string | null,
  ): NamedPartner | null | undefined {
    const referred = reference === null ? undefined : this.byReference.get(reference);
    if (referred) return { known: referred };
    const place = reference === null ? undefined : this.freshByReference.get(reference);
    if (place !== undefined) return { fresh: place };
    const [only, ...others] = this.byName.get(nameKeyOf(name)) ?? [];
    if (others.length > 0) {
      cells.wrong(key, 'imports.error.partner_several', { name });
      return null;
    }
    if (only) return { known: only };
    const fresh = this.freshByName.get(nameKeyOf(name));
    return fresh === undefined ? undefined : { fresh };
  }

  private describe(
    cells: Cells,
    name: string,
    sourceRef: string | null,
    leadOfficeId: number,
  ): FreshPartner | null {
    const before = cells.problems.length;
    for (const key of ['partner_kind', 'partner_country']) {
      if (cells.raw(key) === '') cells.wrong(key, 'imports.error.partner_new', { name });
    }
    const kind = cells.choice('partner_kind', this.kinds, 'company');
    const country = cells.raw('partner_country');
    const countryCode = country === '' ? undefined : countryOf(country);
    if (country !== '' && !countryCode) cells.wrong('partner_country', 'imports.error.country_unknown');
    if (cells.problems.length > before || !countryCode) return null;
    return { row: cells.row, name, kind, countryCode, leadOfficeId, sourceRef };
  }
}

const folded = new Map<string, string>();
const MOST_FOLDED = 100_000;

/** The folded name partners are found by; a file asks for the same names again and again. */
export function nameKeyOf(name: string): string {
  const known = folded.get(name);
  if (known !== undefined) return known;
  if (folded.size >= MOST_FOLDED) folded.clear();
  const key = foldedKeyOf(name);
  folded.set(name, key);
  return key;
}

async function withLines(manager: EntityManager, partners: Partner[]): Promise<Map<number, Known>> {
  const lines = await linesOf(manager, partners.map(({ id }) => id)); // prettier-ignore
  return new Map(
    partners.map(({ id, name, kind, size, sourceRef }) => {
      return [id, { id, name, kind, size, sourceRef, line: lines.get(id) ?? [] }];
    }),
  );
}
