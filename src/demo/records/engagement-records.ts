import { engagementPeriod } from './engagement-period';
import { wordsOf } from './engagement-words';
import type { PartnerBook } from './partner-book';
import { HEADQUARTERS, nameOf, reportingCountries } from './places';
import { at, type Seeded } from './seeded';
import type { AgreementKind, EngagementRecord, PartnerRecord, RecordType } from './shapes';
import { slots, type Mark, type Slot } from './slots';
import { CONTINUING_IN, routes } from './wanderers';

/** Where a slot takes place and with whom. */
interface Place {
  countries: readonly string[];
  partner: PartnerRecord;
}

const WORKSHOP_COUNTRY = 'BD';
const WORKSHOP_TITLE = 'Workshop on ethical recruitment for employers';
const AIRLINE_LINE = ['51', 'Airways'] as const;

/** The records, and which of them bring the large sums of their year (evaluation 4.2.4). */
export interface Plan {
  engagements: EngagementRecord[];
  /** References by year. */
  concentrated: { 2016: string[]; 2017: string[] };
}

/** One record an engagement; a partnership that continued is one record that touches both years. */
export function planEngagements(book: PartnerBook, seeded: Seeded): Plan {
  const all = slots();
  const places = new Map<Slot, Place>();
  sendWanderers(all, places, book, seeded);
  const continuing = all.filter((slot) => slot.years.length === 2);
  seeded.shuffled(continuing).forEach((slot, index) => {
    places.set(slot, {
      countries: [at(CONTINUING_IN, index)],
      partner: settled(at(CONTINUING_IN, index), book),
    });
  });
  for (const year of [2016, 2017] as const) fillYear(year, all, places, book, seeded);
  const records = all.map((slot, index) => engagement(slot, index, placeOf(slot, places), book, seeded));
  tellApart(records);
  markQuestionnaires(records);
  const marked = (mark: Mark): string[] =>
    records.filter((_, index) => all[index]?.mark === mark).map(({ reference }) => reference);
  return {
    engagements: records,
    concentrated: { 2016: marked('foundation'), 2017: marked('company_of_the_year') },
  };
}

/** Gives the companies of several countries a slot a stop, spread over types and kinds. */
function sendWanderers(all: Slot[], places: Map<Slot, Place>, book: PartnerBook, seeded: Seeded): void {
  const free = seeded.shuffled(all.filter((slot) => slot.years.length === 1 && slot.mark === null));
  for (const route of routes()) {
    const partner = book.company(route[0]?.countries[0] ?? 'KE');
    partner.size = 'large';
    for (const stop of route) {
      const slot = free.find((candidate) => candidate.years[0] === stop.year && !places.has(candidate));
      if (slot) places.set(slot, { countries: stop.countries, partner });
    }
  }
}

function fillYear(
  year: 2016 | 2017,
  all: Slot[],
  places: Map<Slot, Place>,
  book: PartnerBook,
  seeded: Seeded,
): void {
  const countries = seeded.shuffled(reportingCountries(year));
  const open = all.filter((slot) => slot.years[0] === year && !places.has(slot));
  seeded.shuffled(open).forEach((slot, index) => {
    places.set(slot, markedPlace(slot, book) ?? anyPlace(at(countries, index), slot.type, book, seeded));
  });
}

/** The place of a slot that stands for something a footnote names; undefined for the common ones. */
function markedPlace(slot: Slot, book: PartnerBook): Place | undefined {
  switch (slot.mark) {
    case 'airline':
      return { countries: ['CH'], partner: book.company('CH', AIRLINE_LINE) };
    case 'workshop':
      return { countries: [WORKSHOP_COUNTRY], partner: settled(WORKSHOP_COUNTRY, book) };
    case 'foundation':
      return { countries: ['IQ'], partner: book.foundation('IQ') };
    case 'company_of_the_year':
      return { countries: ['TR'], partner: book.company('TR') };
    default:
      return undefined;
  }
}

function anyPlace(country: string, type: RecordType, book: PartnerBook, seeded: Seeded): Place {
  const known = seeded.chance(0.3) ? book.known(country) : undefined;
  const partner = known ?? book.anyone(country, type);
  if (partner.sector !== null) book.settle(partner);
  return { countries: [country], partner };
}

function settled(country: string, book: PartnerBook): PartnerRecord {
  const partner = book.company(country);
  book.settle(partner);
  return partner;
}

function placeOf(slot: Slot, places: Map<Slot, Place>): Place {
  const place = places.get(slot);
  if (!place) throw new RangeError('an engagement without a place');
  return place;
}

function engagement(
  slot: Slot,
  index: number,
  place: Place,
  book: PartnerBook,
  seeded: Seeded,
): EngagementRecord {
  const [first = HEADQUARTERS, ...others] = place.countries;
  const words = at(wordsOf(slot.type), index);
  return {
    reference: `E-${(index + 1).toString().padStart(4, '0')}`,
    title: titleOf(slot, words.title, place),
    kind: slot.kind,
    type: slot.type,
    office: slot.mark === 'airline' ? HEADQUARTERS : first,
    otherOffices: others,
    countries: [...place.countries],
    partnerRef: place.partner.ref,
    otherPartnerRefs: otherPartners(slot, place, book, seeded),
    theme: themeOf(slot, words.theme),
    ...engagementPeriod(slot, seeded),
    agreement: agreementOf(slot),
    questionnaire: null,
    reportedDueDiligence: null,
    workshop: slot.mark === 'workshop' ? WORKSHOP_TITLE : null,
  };
}

function titleOf(slot: Slot, title: string, place: Place): string {
  if (slot.mark === 'airline') return `Migrant fares with ${place.partner.name}`;
  if (slot.mark === 'workshop') return `${WORKSHOP_TITLE}: ${place.partner.name}`;
  return `${title}, ${place.countries.map(nameOf).join(' and ')}`;
}

function themeOf(slot: Slot, theme: string): string {
  if (slot.mark === 'airline') return 'Movement';
  return slot.mark === 'workshop' ? 'Ethical recruitment' : theme;
}

function agreementOf(slot: Slot): AgreementKind {
  if (slot.mark === 'airline') return 'airline';
  if (slot.type === 'resource_mobilization' || slot.mark === 'company_of_the_year') return 'contribution';
  return slot.kind === 'partnership' ? 'memorandum' : 'none';
}

/** A second partner now and then, always one at home in the same single country. */
function otherPartners(slot: Slot, place: Place, book: PartnerBook, seeded: Seeded): string[] {
  const [country = '', ...more] = place.countries;
  if (slot.mark !== null || more.length > 0 || !seeded.chance(0.06)) return [];
  const second = book.known(country);
  return second && second.ref !== place.partner.ref ? [second.ref] : [];
}

/** The same title with the same partner once more is a second round, not the same row twice. */
function tellApart(records: readonly EngagementRecord[]): void {
  const rounds = new Map<string, number>();
  for (const record of records) {
    const key = `${record.partnerRef} ${record.title}`;
    const round = (rounds.get(key) ?? 0) + 1;
    rounds.set(key, round);
    if (round > 1) record.title = `${record.title}, round ${round}`;
  }
}

/** Of the 43 partnerships of the raw 2017 questionnaire 38 said "no" or nothing (evaluation 4.2.2, fn 37). */
const REPORTED = { continuing: 8, newInYear: 35, yes: 5, no: 14 };

function markQuestionnaires(records: EngagementRecord[]): void {
  for (const record of records) {
    const started = record.startsOn < '2017-01-01' ? '2016' : '2017';
    const offPaper = record.agreement === 'airline' || (record.kind === 'partnership' && started === '2017');
    record.questionnaire = offPaper ? null : started;
  }
  const partnerships = records.filter((record) => record.kind === 'partnership');
  const continuing = partnerships.filter(continued);
  const fresh = partnerships.filter((record) => record.startsOn >= '2017-01-01');
  const reported = [...continuing.slice(0, REPORTED.continuing), ...everyOther(fresh, REPORTED.newInYear)];
  reported.forEach((record, index) => {
    record.questionnaire = '2017';
    const answer = (index * 17) % reported.length; // 17 and 43 share no divisor: every answer once
    record.reportedDueDiligence =
      answer < REPORTED.yes ? 'yes' : answer < REPORTED.yes + REPORTED.no ? 'no' : 'blank';
  });
}

function continued(record: EngagementRecord): boolean {
  return record.startsOn < '2017-01-01' && (record.endsOn === null || record.endsOn >= '2017-01-01');
}

/** `count` of the list, spread over the whole of it. */
function everyOther<T>(list: readonly T[], count: number): T[] {
  return Array.from({ length: count }, (_, index) => at(list, Math.floor((index * list.length) / count)));
}
