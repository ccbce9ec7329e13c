import type { Day } from '../kernel/clock';
import type { AgreementKind, EngagementKind, EngagementState } from '../engagements/engagements.vocabulary';
import type { OfficeKind } from '../offices/offices.vocabulary';
import type { Listing, PartnerKind } from '../partners/partners.vocabulary';
import type { Edition, TargetGroup } from './compendium.vocabulary';

/** What the register holds of two years, as plain rows. */
export interface CompendiumRows {
  offices: readonly { id: number; name: string; kind: OfficeKind; parentId: number | null }[];
  types: readonly { id: number; code: string; name: string }[];
  /** Of the year before. */
  before: readonly CountedRow[];
  /** Of the year: by type, partnerships first, and title. */
  entries: readonly EntryRow[];
  /** Engagement id → its partners, the lead first, then by name. */
  partnersOf: ReadonlyMap<number, readonly PartnerRow[]>;
  /** Engagement id → its countries in order. */
  countriesOf: ReadonlyMap<number, readonly string[]>;
  /** Partner id → the company it belongs to. */
  parents: ReadonlyMap<number, number>;
  /** US cents received in the year by type, confirmed and waiting for it; null where no type was said. */
  money: readonly { typeId: number | null; usdMinor: number; waitingMinor: number }[];
}

/** An engagement, as far as it counts. */
export interface CountedRow {
  id: number;
  kind: EngagementKind;
  typeId: number;
  startsOn: Day;
  endsOn: Day | null;
  agreement: AgreementKind;
}

/** One with what an entry of the year says. */
export interface EntryRow extends CountedRow {
  number: string;
  title: string;
  theme: string | null;
  state: EngagementState;
  officeId: number;
  withoutClearance: boolean;
  illustrative: boolean;
}

export interface PartnerRow {
  id: number;
  name: string;
  kind: PartnerKind;
  countryCode: string;
  listing: Listing;
  listingUntil: Day | null;
}

export interface KindCount {
  partnerships: number;
  collaborations: number;
  total: number;
}

export interface TypeCount extends KindCount {
  code: string;
  name: string;
}

export interface YearTotals extends KindCount {
  year: number;
  types: TypeCount[];
  /** Partnerships by airline agreement, within those above (evaluation fn 73). */
  airlines: number;
}

export interface EntryPartner {
  /** Null where the edition does not name it. */
  id: number | null;
  name: string;
}

/** One engagement of the year. */
export interface CompendiumEntry {
  id: number;
  number: string;
  title: string;
  kind: EngagementKind;
  type: string;
  typeName: string;
  theme: string | null;
  region: string;
  office: string;
  countries: string[];
  partners: EntryPartner[];
  targetGroups: TargetGroup[];
  startsOn: Day;
  endsOn: Day | null;
  agreement: AgreementKind;
  state: EngagementState;
  /** A partnership that was an entry of the year before too. */
  continuing: boolean;
  /** False in the public edition, which does not say. */
  withoutClearance: boolean;
  illustrative: boolean;
}

export interface OfficePart extends KindCount {
  office: string;
  entries: CompendiumEntry[];
}

export interface RegionPart extends KindCount {
  region: string;
  offices: OfficePart[];
}

export interface WidePartner {
  id: number | null;
  name: string;
  countriesBefore: string[];
  countriesNow: string[];
  countries: string[];
}

export interface TypeMoney {
  type: string | null;
  name: string;
  usdMinor: number;
}

/** The one compiled model from which every format is drawn. */
export interface Compendium {
  year: number;
  edition: Edition;
  totals: YearTotals;
  before: YearTotals;
  /** Entries of both years, each year counted for itself (evaluation 4.2.4). */
  bothYears: KindCount & { partnershipPercent: number | null; collaborationPercent: number | null };
  regions: RegionPart[];
  targetGroups: { group: TargetGroup; entries: number; partners: number }[];
  continuing: { entries: CompendiumEntry[]; count: number; countries: string[] };
  /** Over this year and the one before, each partner by itself; `groups` counts by parent company. */
  severalCountries: { partners: WidePartner[]; count: number; groups: number };
  /** Confirmed money by type, and what waits to be confirmed; null in the public edition, which does not say. */
  money: { usdMinor: number; waitingMinor: number | null; types: TypeMoney[] };
  withoutClearance: number;
  illustrative: boolean;
}
