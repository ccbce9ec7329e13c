import type { Day } from '../kernel/clock';
import { percentOf, roundTo } from '../kernel/money';
import { touchesYear } from '../kernel/period';
import { Grouped, kindCount, typeCounts } from './compendium.counts';
import type {
  Compendium,
  CompendiumEntry,
  CompendiumRows,
  EntryPartner,
  EntryRow,
  PartnerRow,
  RegionPart,
  WidePartner,
  YearTotals,
} from './compendium.model';
import { TARGET_GROUPS, TARGET_GROUP_OF, type Edition } from './compendium.vocabulary';

export interface CompendiumRequest {
  year: number;
  edition: Edition;
  today: Day;
  /** What a partner is called that is not to be named, such as "A company in France". */
  unnamed: (partner: Pick<PartnerRow, 'kind' | 'countryCode'>) => string;
}

/** True when the partner may be named in a public edition on this day. */
export function mayBeNamed(partner: Pick<PartnerRow, 'listing' | 'listingUntil'>, today: Day): boolean {
  return partner.listing === 'public' && (partner.listingUntil === null || today <= partner.listingUntil);
}

/** Compiles the compendium of a year out of the rows of that year and the one before. */
export function compileCompendium(rows: CompendiumRows, request: CompendiumRequest): Compendium {
  return new Compiler(rows, request).compile();
}

class Compiler {
  private readonly partnersOf: Grouped<PartnerRow>;
  private readonly countriesOf: Grouped<string>;
  private readonly offices: Map<number, CompendiumRows['offices'][number]>;
  private readonly types: Map<number, CompendiumRows['types'][number]>;

  constructor(
    private readonly rows: CompendiumRows,
    private readonly request: CompendiumRequest,
  ) {
    this.partnersOf = Grouped.of(rows.partners, (row) => [row.engagementId, row]);
    this.countriesOf = Grouped.of(rows.countries, (row) => [row.engagementId, row.countryCode]);
    this.offices = new Map(rows.offices.map((office) => [office.id, office]));
    this.types = new Map(rows.types.map((type) => [type.id, type]));
  }

  compile(): Compendium {
    const { year, edition } = this.request;
    const now = this.in(year);
    const before = this.in(year - 1);
    const entries = now.map((row) => this.entry(row));
    const both = kindCount([...now, ...before]);
    const continuing = entries.filter((entry) => entry.continuing);
    return {
      year,
      edition,
      totals: this.totals(year, now),
      before: this.totals(year - 1, before),
      bothYears: {
        ...both,
        partnershipPercent: share(both.partnerships, both.total),
        collaborationPercent: share(both.collaborations, both.total),
      },
      regions: byRegion(entries),
      targetGroups: this.targetGroups(now),
      continuing: {
        entries: continuing,
        count: continuing.length,
        countries: [...new Set(continuing.flatMap((entry) => entry.countries))].sort(),
      },
      severalCountries: this.severalCountries(now, before),
      money: this.money(),
      withoutClearance: entries.filter((entry) => entry.withoutClearance).length,
      illustrative: entries.some((entry) => entry.illustrative),
    };
  }

  private in(year: number): EntryRow[] {
    return this.rows.engagements.filter((row) => touchesYear({ from: row.startsOn, to: row.endsOn }, year));
  }

  private totals(year: number, rows: readonly EntryRow[]): YearTotals {
    const airlines = rows.filter((row) => row.kind === 'partnership' && row.agreement === 'airline').length;
    return { year, ...kindCount(rows), types: typeCounts(rows, this.rows.types), airlines };
  }

  private entry(row: EntryRow): CompendiumEntry {
    const { year, edition } = this.request;
    const partners = this.partnersOf.at(row.id);
    const named = partners.map((partner) => this.named(partner));
    const { typeId, officeId, ...own } = row;
    const type = this.types.get(typeId);
    return {
      ...own,
      // A title may name the partner.
      title: named.some((partner) => partner.id === null) ? (type?.name ?? row.number) : row.title,
      type: type?.code ?? '',
      typeName: type?.name ?? '',
      region: this.regionOf(officeId),
      office: this.offices.get(officeId)?.name ?? '',
      countries: [...this.countriesOf.at(row.id)].sort(),
      partners: named,
      targetGroups: [...new Set(partners.map((partner) => TARGET_GROUP_OF[partner.kind]))],
      continuing: row.kind === 'partnership' && touchesYear({ from: row.startsOn, to: row.endsOn }, year - 1),
      withoutClearance: edition === 'internal' && row.withoutClearance,
    };
  }

  private named(partner: PartnerRow): EntryPartner {
    const { edition, today, unnamed } = this.request;
    if (edition === 'internal' || mayBeNamed(partner, today)) return { id: partner.id, name: partner.name };
    return { id: null, name: unnamed(partner) };
  }

  /** A country office belongs to its region; every other office stands for itself. */
  private regionOf(officeId: number): string {
    const office = this.offices.get(officeId);
    const above = office?.parentId == null ? undefined : this.offices.get(office.parentId);
    return (office?.kind === 'country' && above ? above : office)?.name ?? '';
  }

  private targetGroups(now: readonly EntryRow[]): Compendium['targetGroups'] {
    const entries = new Map<string, Set<number>>();
    const partners = new Map<string, Set<number>>();
    for (const row of now)
      for (const partner of this.partnersOf.at(row.id)) {
        add(entries, TARGET_GROUP_OF[partner.kind], row.id);
        add(partners, TARGET_GROUP_OF[partner.kind], partner.id);
      }
    return TARGET_GROUPS.map((group) => ({
      group,
      entries: entries.get(group)?.size ?? 0,
      partners: partners.get(group)?.size ?? 0,
    }));
  }

  private severalCountries(
    now: readonly EntryRow[],
    before: readonly EntryRow[],
  ): Compendium['severalCountries'] {
    const inNow = this.countriesBy(now, (id) => id);
    const inBefore = this.countriesBy(before, (id) => id);
    const facts = new Map(this.rows.partners.map((partner) => [partner.id, partner]));
    const partners: WidePartner[] = [];
    for (const [id, partner] of facts) {
      // Most partners work in one country: nothing is sorted for them.
      if ((inNow.get(id)?.size ?? 0) + (inBefore.get(id)?.size ?? 0) < 2) continue;
      const [countriesNow, countriesBefore] = [sorted(inNow.get(id)), sorted(inBefore.get(id))];
      const countries = sorted(new Set([...countriesNow, ...countriesBefore]));
      if (countries.length > 1)
        partners.push({ ...this.named(partner), countries, countriesNow, countriesBefore });
    }
    partners.sort((a, b) => b.countries.length - a.countries.length || a.name.localeCompare(b.name));
    const all = this.countriesBy(new Set([...now, ...before]), (id) => this.groupOf(id));
    const groups = [...all.values()].filter((countries) => countries.size > 1).length;
    return { partners, count: partners.length, groups };
  }

  private countriesBy(
    entries: Iterable<EntryRow>,
    keyOf: (partnerId: number) => number,
  ): Map<number, Set<string>> {
    const found = new Map<number, Set<string>>();
    for (const entry of entries)
      for (const partner of this.partnersOf.at(entry.id))
        for (const country of this.countriesOf.at(entry.id)) add(found, keyOf(partner.id), country);
    return found;
  }

  /** The company at the head of the group. */
  private groupOf(partnerId: number): number {
    const seen = new Set([partnerId]);
    let head = partnerId;
    for (let above = this.rows.parents.get(head); above !== undefined; above = this.rows.parents.get(head)) {
      if (seen.has(above)) break;
      seen.add(above);
      head = above;
    }
    return head;
  }

  private money(): Compendium['money'] {
    const typed = this.rows.types.map((type) => ({
      type: type.code,
      name: type.name,
      usdMinor: this.received(type.id),
    }));
    const untyped = this.received(null);
    const types = untyped === 0 ? typed : [...typed, { type: null, name: '', usdMinor: untyped }];
    return {
      usdMinor: types.reduce((sum, type) => sum + type.usdMinor, 0),
      waitingMinor:
        this.request.edition === 'public'
          ? null
          : this.rows.money.reduce((sum, row) => sum + row.waitingMinor, 0),
      types,
    };
  }

  private received(typeId: number | null): number {
    return this.rows.money.find((row) => row.typeId === typeId)?.usdMinor ?? 0;
  }
}

function byRegion(entries: readonly CompendiumEntry[]): RegionPart[] {
  const regions = Grouped.of(entries, (entry) => [entry.region, entry]);
  return regions.map((region, inRegion) => {
    const offices = Grouped.of(inRegion, (entry) => [entry.office, entry]);
    return {
      region,
      ...kindCount(inRegion),
      offices: offices.map((office, inOffice) => ({ office, ...kindCount(inOffice), entries: inOffice })),
    };
  });
}

function share(part: number, whole: number): number | null {
  const percent = percentOf(part, whole);
  return percent === null ? null : roundTo(percent, 0);
}

function add<K, V>(sets: Map<K, Set<V>>, key: K, value: V): void {
  const set = sets.get(key);
  if (set) set.add(value);
  else sets.set(key, new Set([value]));
}

function sorted(values: Iterable<string> | undefined): string[] {
  return [...(values ?? [])].sort();
}
