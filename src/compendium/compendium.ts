import { breathe, mapped, outOfBreath } from '../kernel/breathe';
import type { Day } from '../kernel/clock';
import { percentOf, roundTo } from '../kernel/money';
import { touchesYear } from '../kernel/period';
import { Grouped, kindCount, typeCounts } from './compendium.counts';
import type {
  Compendium,
  CompendiumEntry,
  CompendiumRows,
  CountedRow,
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

/** Compiles the compendium of a year out of the rows of that year and the one before, with a breath between. */
export function compileCompendium(rows: CompendiumRows, request: CompendiumRequest): Promise<Compendium> {
  return new Compiler(rows, request).compile();
}

class Compiler {
  private readonly offices: Map<number, CompendiumRows['offices'][number]>;
  private readonly types: Map<number, CompendiumRows['types'][number]>;

  constructor(
    private readonly rows: CompendiumRows,
    private readonly request: CompendiumRequest,
  ) {
    this.offices = new Map(rows.offices.map((office) => [office.id, office]));
    this.types = new Map(rows.types.map((type) => [type.id, type]));
  }

  async compile(): Promise<Compendium> {
    const { year, edition } = this.request;
    const { entries: now, before } = this.rows;
    const entries = await mapped(now, (row) => this.entry(row));
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
      severalCountries: await this.severalCountries(now, before),
      money: this.money(),
      withoutClearance: entries.filter((entry) => entry.withoutClearance).length,
      illustrative: entries.some((entry) => entry.illustrative),
    };
  }

  private totals(year: number, rows: readonly CountedRow[]): YearTotals {
    const airlines = rows.filter((row) => row.kind === 'partnership' && row.agreement === 'airline').length;
    return { year, ...kindCount(rows), types: typeCounts(rows, this.rows.types), airlines };
  }

  private entry(row: EntryRow): CompendiumEntry {
    const { year, edition } = this.request;
    const partners = this.partnersOf(row.id);
    const named = partners.map((partner) => this.named(partner));
    const type = this.types.get(row.typeId);
    // Written out: copying what is left of a row takes several times as long.
    return {
      id: row.id,
      number: row.number,
      // A title may name the partner.
      title: named.some((partner) => partner.id === null) ? (type?.name ?? row.number) : row.title,
      kind: row.kind,
      theme: row.theme,
      startsOn: row.startsOn,
      endsOn: row.endsOn,
      agreement: row.agreement,
      state: row.state,
      withoutClearance: edition === 'internal' && row.withoutClearance,
      illustrative: row.illustrative,
      type: type?.code ?? '',
      typeName: type?.name ?? '',
      region: this.regionOf(row.officeId),
      office: this.offices.get(row.officeId)?.name ?? '',
      countries: [...this.countriesOf(row.id)],
      partners: named,
      targetGroups: [...new Set(partners.map((partner) => TARGET_GROUP_OF[partner.kind]))],
      continuing: row.kind === 'partnership' && touchesYear({ from: row.startsOn, to: row.endsOn }, year - 1),
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
      for (const partner of this.partnersOf(row.id)) {
        add(entries, TARGET_GROUP_OF[partner.kind], row.id);
        add(partners, TARGET_GROUP_OF[partner.kind], partner.id);
      }
    return TARGET_GROUPS.map((group) => ({
      group,
      entries: entries.get(group)?.size ?? 0,
      partners: partners.get(group)?.size ?? 0,
    }));
  }

  private async severalCountries(
    now: readonly CountedRow[],
    before: readonly CountedRow[],
  ): Promise<Compendium['severalCountries']> {
    const inNow = await this.countriesBy(now, (id) => id);
    const inBefore = await this.countriesBy(before, (id) => id);
    const facts = new Set([...now, ...before].flatMap(({ id }) => this.partnersOf(id)));
    const partners: WidePartner[] = [];
    for (const partner of facts) {
      const { id } = partner;
      // Most partners work in one country: nothing is sorted for them.
      if ((inNow.get(id)?.size ?? 0) + (inBefore.get(id)?.size ?? 0) < 2) continue;
      const [countriesNow, countriesBefore] = [sorted(inNow.get(id)), sorted(inBefore.get(id))];
      const countries = sorted(new Set([...countriesNow, ...countriesBefore]));
      if (countries.length > 1)
        partners.push({ ...this.named(partner), countries, countriesNow, countriesBefore });
    }
    partners.sort((a, b) => b.countries.length - a.countries.length || a.name.localeCompare(b.name));
    const all = await this.countriesBy([...now, ...before], (id) => this.groupOf(id));
    const groups = [...all.values()].filter((countries) => countries.size > 1).length;
    return { partners, count: partners.length, groups };
  }

  private async countriesBy(
    entries: Iterable<CountedRow>,
    keyOf: (partnerId: number) => number,
  ): Promise<Map<number, Set<string>>> {
    const found = new Map<number, Set<string>>();
    for (const entry of entries) {
      if (outOfBreath()) await breathe();
      for (const partner of this.partnersOf(entry.id))
        for (const country of this.countriesOf(entry.id)) add(found, keyOf(partner.id), country);
    }
    return found;
  }

  private partnersOf(engagementId: number): readonly PartnerRow[] {
    return this.rows.partnersOf.get(engagementId) ?? [];
  }

  private countriesOf(engagementId: number): readonly string[] {
    return this.rows.countriesOf.get(engagementId) ?? [];
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
