import type { RiskLevel, Track } from '../../due-diligence/due-diligence.vocabulary';
import type { PartnerKind, PartnerSize } from '../../partners/partners.vocabulary';

/** How a case of the illustrative year came out, or where it still stands. */
export type Ending =
  | 'approved'
  | 'with_conditions'
  | 'advisory'
  | 'rejected'
  | 'excluded'
  | 'returned'
  | 'withdrawn'
  | 'waiting'
  | 'assessment'
  | 'draft';

/** What the office found beside answers that say no. */
export const FOUND = {
  nothing: {},
  politics: { 'PEP-1': { value: 'yes', note: 'A board member held public office until recently.' } },
  office: { 'PEP-2': { value: 'yes', note: 'A sister held public office until recently.' } },
  gambling: { 'TOB-2': { sharePercent: 6, note: 'Sells lottery tickets in its shops.' } },
  supplier: { 'LAB-2': { value: 'yes', note: 'A supplier was fined over recruitment fees.' } },
  labour: { 'ENV-1': { value: 'unknown', why: 'The audit of the suppliers is not finished.' } },
  parts: { 'ARM-2': { sharePercent: 7.5, note: 'A subsidiary makes parts of radios for armies.' } },
  nuclear: { 'NUC-1': { sharePercent: 2, note: 'Pumps for a power plant.' } },
  inquiry: { 'COR-1': { value: 'alleged', note: 'An inquiry into a tender is open.' } },
  bidder: { 'COI-1': { value: 'yes', note: 'Bids for the catering of the same office.' } },
  river: { 'ENV-1': { value: 'yes', note: 'Fined over waste water.' } },
  reception: { 'DET-1': { sharePercent: 1.5, note: 'Catering for reception centres.' } },
  data: { 'DAT-1': { value: 'yes', note: 'Sold lists of customers without leave.' } },
  arms: { 'ARM-2': { sharePercent: 14, note: 'Sells ammunition.' } },
  tobacco: { 'TOB-1': { value: 'yes', note: 'Owns a cigarette maker.' } },
} as const;

/** A case of the year, a row: every partner and purpose is invented. */
export interface Story {
  office: string;
  partner: string;
  kind: PartnerKind;
  size: PartnerSize | null;
  track: Track;
  level: RiskLevel;
  found: keyof typeof FOUND;
  purpose: string;
  /** Days before today it was opened. */
  opened: number;
  /** Days each desk took, about. */
  pace: number;
  ending: Ending;
  /** The approved partner it belongs to. */
  parent?: string;
}

type Row = [
  office: string,
  partner: string,
  who:
    | 'company'
    | 'foundation'
    | 'network'
    | 'association'
    | 'start-up'
    | 'family'
    | 'person'
    | 'ambassador'
    | 'group',
  level: RiskLevel,
  found: keyof typeof FOUND,
  purpose: string,
  opened: number,
  pace: number,
  ending: Ending,
  parent?: string,
];

const WHO: Readonly<Record<Row[2], Pick<Story, 'kind' | 'size' | 'track'>>> = {
  company: { kind: 'company', size: 'large', track: 'standard' },
  foundation: { kind: 'foundation', size: null, track: 'standard' },
  network: { kind: 'business_network', size: null, track: 'standard' },
  association: { kind: 'association', size: null, track: 'standard' },
  'start-up': { kind: 'company', size: 'start_up', track: 'light' },
  family: { kind: 'company', size: 'small', track: 'light' },
  person: { kind: 'individual', size: null, track: 'individual' },
  ambassador: { kind: 'ambassador', size: null, track: 'individual' },
  group: { kind: 'company', size: 'medium', track: 'group' },
};

const ROWS: readonly Row[] = [
  ['SN', 'Made-up Desalination', 'company', 'low', 'nothing', 'Drinking water at a transit point', 330, 2, 'approved'],
  ['SN', 'Invented Tailors Cooperative', 'association', 'low', 'nothing', 'Uniforms sewn by returnees', 322, 3, 'approved'],
  ['KE', 'Fictional Savannah Couriers', 'company', 'low', 'nothing', 'Transport of relief goods', 318, 2, 'approved'],
  ['KE', 'Pretend Nairobi Payments', 'start-up', 'low', 'nothing', 'Mobile payments without fees', 312, 4, 'approved'],
  ['EG', 'Imaginary Nile Pharmacies', 'company', 'medium', 'politics', 'Vaccines for families on the move', 309, 5, 'with_conditions'],
  ['SV', 'Supposed Pacific Coffee', 'family', 'low', 'nothing', 'Work for returned families', 301, 3, 'approved'],
  ['HQ', 'Notional Worldwide Freight', 'company', 'low', 'nothing', 'Standby flights in emergencies', 298, 6, 'approved'],
  ['KE', 'Unreal Highlands Tea', 'company', 'high', 'supplier', 'Fair recruitment on estates', 291, 6, 'with_conditions'],
  ['ZM', 'Hypothetical Copperbelt Pumps', 'company', 'high', 'nuclear', 'Pumps for boreholes', 288, 8, 'approved'],
  ['ML', 'Made-up Sahel Radio', 'company', 'low', 'nothing', 'Programmes on safe migration', 280, 2, 'approved'],
  ['SN', 'Amina Invented', 'person', 'medium', 'office', 'A gift for a shelter', 276, 4, 'approved'],
  ['EG', 'Fictional Delta Lottery', 'company', 'low', 'gambling', 'Posters against trafficking', 271, 5, 'approved'],
  ['HQ', 'Pretend Avionics', 'company', 'high', 'parts', 'Positioning of convoys', 268, 9, 'rejected'],
  ['SV', 'Imaginary Volcano Foundation', 'foundation', 'low', 'nothing', 'Scholarships', 262, 3, 'approved'],
  ['KE', 'Supposed Lake Fisheries', 'company', 'medium', 'labour', 'Cold rooms on the lake', 255, 7, 'with_conditions'],
  ['HQ', 'Notional Ambassador Ndiaye-Demo', 'ambassador', 'low', 'nothing', 'Voice of a campaign', 250, 3, 'approved'],
  ['SN', 'Unreal Freight Senegal', 'group', 'low', 'nothing', 'Trucks for food baskets', 246, 2, 'approved', 'Notional Worldwide Freight'],
  ['KE', 'Unreal Freight Kenya', 'group', 'low', 'nothing', 'Trucks for seeds', 244, 3, 'approved', 'Notional Worldwide Freight'],
  ['ML', 'Hypothetical Gold Fields', 'company', 'high', 'river', 'Clinics in mining towns', 238, 8, 'rejected'],
  ['EG', 'Made-up Detention Meals', 'company', 'very_high', 'reception', 'Meals in reception centres', 232, 7, 'with_conditions'],
  ['SV', 'Invented Border Systems', 'company', 'very_high', 'reception', 'Queue systems at a border post', 229, 9, 'rejected'],
  ['HQ', 'Fictional Cartridges Works', 'company', 'very_high', 'arms', 'Shelter kits', 224, 5, 'excluded'],
  ['ZM', 'Pretend Victoria Hotels', 'company', 'low', 'nothing', 'Training in hotel trades', 219, 4, 'approved'],
  ['SN', 'Imaginary Oven Start-up', 'start-up', 'low', 'nothing', 'Clean stoves', 213, 2, 'approved'],
  ['KE', 'Supposed Drone Medicine', 'start-up', 'medium', 'politics', 'Medicine by air', 208, 6, 'with_conditions'],
  ['EG', 'Notional Cement Brothers', 'family', 'medium', 'politics', 'Repair of schools', 201, 5, 'returned'],
  ['HQ', 'Unreal Data Exchange', 'company', 'very_high', 'data', 'Maps of displacement', 198, 10, 'rejected'],
  ['SV', 'Hypothetical Remittance House', 'company', 'medium', 'politics', 'Cheaper transfers', 190, 4, 'approved'],
  ['ML', 'Made-up River Boats', 'family', 'low', 'nothing', 'Boats to the delta', 186, 3, 'approved'],
  ['SN', 'Invented Cigarettes Holding', 'company', 'very_high', 'tobacco', 'Job fairs', 181, 4, 'excluded'],
  ['KE', 'Fictional Employers Network', 'network', 'low', 'nothing', 'Charter on fair recruitment', 176, 3, 'approved'],
  ['ZM', 'Pretend Solar Zambia', 'start-up', 'low', 'nothing', 'Lamps for a settlement', 170, 2, 'approved'],
  ['HQ', 'Karim Fictional', 'person', 'high', 'inquiry', 'Fund for emergencies', 165, 9, 'with_conditions'],
  ['EG', 'Imaginary Press Delta', 'company', 'low', 'politics', 'Leaflets in six languages', 160, 2, 'approved'],
  ['SV', 'Supposed Sugar Mills', 'company', 'high', 'supplier', 'Schools near the mills', 152, 7, 'with_conditions'],
  ['SN', 'Notional Caterers', 'company', 'high', 'bidder', 'Meals at an event', 147, 6, 'withdrawn'],
  ['KE', 'Unreal Freight Lamu', 'group', 'low', 'nothing', 'Boats for relief goods', 140, 2, 'approved', 'Notional Worldwide Freight'],
  ['ML', 'Hypothetical Mangos', 'family', 'low', 'nothing', 'Work in the harvest', 133, 3, 'approved'],
  ['HQ', 'Made-up Streaming', 'company', 'low', 'nothing', 'Short films on migrants', 126, 5, 'advisory'],
  ['EG', 'Sara Invented', 'ambassador', 'low', 'nothing', 'Visit to a centre', 119, 3, 'approved'],
  ['ZM', 'Invented Mineral Water', 'company', 'medium', 'politics', 'Water for a marathon', 111, 5, 'approved'],
  ['SN', 'Fictional Coast Guard Supplies', 'company', 'very_high', 'reception', 'Life jackets', 103, 8, 'with_conditions'],
  ['SV', 'Pretend Textile Union', 'association', 'low', 'nothing', 'Advice on contracts', 96, 3, 'approved'],
  ['KE', 'Imaginary Beans Export', 'company', 'medium', 'labour', 'Contracts for smallholders', 84, 12, 'approved'],
  ['HQ', 'Supposed Foundation Alpha', 'foundation', 'low', 'nothing', 'Research on diaspora', 71, 4, 'approved'],
  ['ML', 'Notional Batteries', 'start-up', 'low', 'nothing', 'Batteries for clinics', 58, 3, 'approved'],
  ['EG', 'Unreal Shipyards', 'company', 'high', 'inquiry', 'Repair of rescue boats', 40, 9, 'waiting'],
  ['KE', 'Hypothetical Roses', 'company', 'medium', 'labour', 'Housing for pickers', 33, 8, 'waiting'],
  ['SV', 'Made-up Ferry Lines', 'company', 'low', 'nothing', 'Fares for families', 20, 5, 'waiting'],
  ['ZM', 'Invented Freight Zambia', 'group', 'low', 'nothing', 'Trucks for tents', 12, 4, 'assessment', 'Notional Worldwide Freight'],
  ['HQ', 'Fictional Search Engine', 'company', 'low', 'nothing', 'Advertising grants', 6, 3, 'draft'],
]; // prettier-ignore

/** Fifty-one cases that led up to today; with those that wait at the demo's desks they make sixty. */
export const STORIES: readonly Story[] = ROWS.map(
  ([office, partner, who, level, found, purpose, opened, pace, ending, parent]) => ({
    ...{ office, partner, level, found, purpose, opened, pace, ending },
    ...WHO[who],
    ...(parent ? { parent } : {}),
  }),
);
