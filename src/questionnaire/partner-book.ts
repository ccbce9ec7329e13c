import type { EntityManager } from 'typeorm';
import type { Line } from '../clearances/company';
import { linesOf } from '../clearances/load-lines';
import type { PartnerAtHand } from '../engagements/engagement';
import type { Actor } from '../kernel/actor';
import type { PartnerKind } from '../partners/partners.vocabulary';
import type { Cells } from './cells';
import { nameKeyOf } from '../partners/name-keys';
import {
  chosenId,
  loadNames,
  recordNumberOf,
  type NamedInRegister,
  type NamesInRegister,
} from './partner-names';
import type { Answers } from './questions';
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
export type NamedPartner = { known: NamedInRegister } | { fresh: number };

/** What is chosen of a name: `partner:<folded name>`. */
export function partnerQuestion(name: string): string {
  return `partner:${nameKeyOf(name)}`;
}

/** The partners a file names: those the register knows by number, reference, name or alias, and the new ones. */
export class PartnerBook {
  readonly fresh: FreshPartner[] = [];
  private readonly freshByName = new Map<string, number>();
  private readonly freshByReference = new Map<string, number>();

  private constructor(
    private readonly names: NamesInRegister,
    private readonly lines: ReadonlyMap<number, Line>,
    private readonly kinds: ReadonlyMap<string, PartnerKind>,
    private readonly answers: Answers,
  ) {}

  /** Loads whoever goes by these names, references or numbers, with what was decided of them and their groups. */
  static async load(
    { manager, actor, answers }: { manager: EntityManager; actor: Actor; answers: Answers },
    named: Iterable<string>,
    kinds: ReadonlyMap<string, PartnerKind>,
  ): Promise<PartnerBook> {
    const names = await loadNames(manager, actor, named, answers);
    const ids = [...names.byId.values()].map(({ id }) => id);
    return new PartnerBook(names, await linesOf(manager, ids, actor), kinds, answers);
  }

  /** The partner of a row's own columns: the one known, or a new one described by them. Null is a problem. */
  ofRow(cells: Cells, leadOfficeId: number): NamedPartner | null {
    const name = cells.needed('partner', 300);
    if (name === '') return null;
    const reference = cells.text('partner_reference', 80);
    const country = countryOf(cells.raw('partner_country')) ?? null;
    const there = this.find(cells, 'partner', name, reference, country);
    if (there !== undefined) return there;
    const fresh = this.describe(cells, name, reference, leadOfficeId);
    return fresh === null ? null : { fresh: this.add(fresh) };
  }

  /** As `ofRow`, for a row that is there already: nobody is added for it. */
  named(cells: Cells): NamedPartner | null {
    const name = cells.raw('partner');
    const country = countryOf(cells.raw('partner_country')) ?? null;
    return this.find(cells, 'partner', name, cells.raw('partner_reference') || null, country) ?? null;
  }

  /** A partner that must be known already or stand in this file: by number, reference, name or alias. */
  mentioned(cells: Cells, key: string, word: string): NamedPartner | null {
    const there = this.find(cells, key, word, word, null);
    if (there === undefined) cells.wrong(key, 'imports.error.partner_unknown', { name: word });
    return there ?? null;
  }

  /** The partner of the register that a row of partners is: by its name and country, or as was chosen. */
  knows(name: string, countryCode: string | null): NamedInRegister | null {
    const chosen = this.chosen(name);
    if (chosen === 'new') return null;
    if (chosen !== null) return this.names.byId.get(chosenId(chosen) ?? 0) ?? null;
    const same = this.names.byName.get(nameKeyOf(name)) ?? [];
    return same.find((each) => countryCode === null || each.countryCode === countryCode) ?? null;
  }

  /** True when the reference names a partner of this name. */
  refersTo(reference: string, name: string): boolean {
    const key = nameKeyOf(name);
    const called = this.names.byName.get(key) ?? [];
    return (this.names.byReference.get(reference) ?? []).some(
      (each) => called.includes(each) || nameKeyOf(each.name) === key,
    );
  }

  /** True when it was chosen to be the same as another new one of the file. */
  isTwin(name: string): boolean {
    return this.chosen(name)?.startsWith('same:') ?? false;
  }

  /** The partner as the gate sees it: a new one has no clearance. */
  atHand(partner: NamedPartner): PartnerAtHand {
    if ('known' in partner) {
      const { id, name, kind, size } = partner.known;
      return { id, name, kind, size, line: this.lines.get(id) ?? [] };
    }
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
    countryCode: string | null,
  ): NamedPartner | null | undefined {
    const byNumber = [name, reference].map((word) => (word === null ? null : recordNumberOf(word)));
    for (const id of byNumber) {
      const numbered = id === null ? undefined : this.names.byId.get(id);
      if (numbered) return { known: numbered };
    }
    const chosen = this.chosen(name);
    if (chosen !== null && chosen !== 'new') {
      const known = this.names.byId.get(chosenId(chosen) ?? 0);
      if (known) return { known };
      const same = this.freshByName.get(chosen.replace(/^same:/, ''));
      if (same !== undefined) return { fresh: same };
    }
    const referred = reference === null ? [] : (this.names.byReference.get(reference) ?? []);
    if (referred.length > 0) return this.only(cells, key, name, referred, countryCode);
    const place = reference === null ? undefined : this.freshByReference.get(reference);
    if (place !== undefined) return { fresh: place };
    const fresh = this.freshByName.get(nameKeyOf(name));
    if (fresh !== undefined) return { fresh };
    if (chosen === 'new') return undefined;
    const called = this.names.byName.get(nameKeyOf(name)) ?? [];
    if (called.length === 0) return undefined;
    // One name in another country may be another partner: it is shown as alike, to choose.
    if (countryCode !== null && called.every((each) => each.countryCode !== countryCode)) return undefined;
    return this.only(cells, key, name, called, countryCode);
  }

  /** Of several that are called so, the one of the country said. */
  private only(
    cells: Cells,
    key: string,
    name: string,
    called: readonly NamedInRegister[],
    countryCode: string | null,
  ): NamedPartner | null {
    const [first] = called;
    const there = called.filter((each) => each.countryCode === countryCode);
    const one = called.length === 1 ? first : there.length === 1 ? there[0] : undefined;
    if (one) return { known: one };
    const numbers = called.map((each) => `#${each.id} (${each.countryCode})`).join(', ');
    cells.wrong(key, 'imports.error.partner_several', { name, numbers });
    return null;
  }

  private chosen(name: string): string | null {
    return this.answers[partnerQuestion(name)]?.value ?? null;
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
