import type { PartnerKind, PartnerRecord, RecordType } from './shapes';
import { at, type Seeded } from './seeded';

/** Syllables that make invented names; no two names share both of the first two. */
const FIRST = 'Zel Or Vask Thel Quor Ym Brev Olk Ez Fyr Drav Iph Ulm Wex Kyth Auv Jhor Nyx Pelz Skar'.split(
  ' ',
);
const SECOND =
  'andor ethi imbra orsa ushel evna alqui indro omar ergo uthe adril olmi isten enza arvo unkel elba'.split(
    ' ',
  );
const THIRD = 'dine mere vale tor lin quist nova bar stra wyn gard phane'.split(' ');

/** ISIC Rev. 4 division and the word a company of that line of business carries in its name. */
const LINES: readonly [division: string, word: string][] = [
  ['01', 'Farms'], ['05', 'Mining'], ['10', 'Foods'], ['14', 'Garments'], ['13', 'Textiles'], ['20', 'Chemicals'],
  ['21', 'Pharma'], ['26', 'Electronics'], ['35', 'Energy'], ['41', 'Builders'], ['46', 'Trading'],
  ['47', 'Stores'], ['49', 'Freight'], ['50', 'Lines'], ['55', 'Hotels'], ['61', 'Telecom'], ['62', 'Software'],
  ['64', 'Bank'], ['65', 'Insurance'], ['66', 'Remittances'], ['73', 'Media'], ['78', 'Recruitment'],
]; // prettier-ignore

const GIVEN = 'Amara Benoit Chiara Dmitro Esin Farid Greta Hanh Ines Jonas Kofi Lucia'.split(' ');

/** The partners met so far, each at home in one country. */
export class PartnerBook {
  readonly partners: PartnerRecord[] = [];
  private readonly atHome = new Map<string, PartnerRecord[]>();
  private readonly seeded: Seeded;

  constructor(seeded: Seeded) {
    this.seeded = seeded;
  }

  company(country: string, line?: readonly [division: string, word: string]): PartnerRecord {
    const [sector, word] = line ?? this.seeded.pick(LINES);
    const size = this.seeded.pick(['large', 'large', 'medium', 'medium', 'small'] as const);
    return this.add({ name: `${this.root()} ${word}`, kind: 'company', country, sector, size });
  }

  foundation(country: string): PartnerRecord {
    return this.add({
      name: `${this.root()} Foundation`,
      kind: 'foundation',
      country,
      sector: '94',
      size: 'large',
    });
  }

  /** A partner of any target group (evaluation 3.2), companies being most of them. */
  anyone(country: string, type: RecordType): PartnerRecord {
    // Single persons speak up or give; they do not build or carry out.
    const persons = type === 'advocacy' || type === 'resource_mobilization';
    const draw = this.seeded.next() * (persons ? 1 : 0.96);
    if (draw < 0.76) return this.company(country);
    if (draw < 0.84) return this.foundation(country);
    const [kind, sector, name] = this.otherGroup(draw);
    return this.add({ name, kind, country, sector, size: sector === null ? null : 'small' });
  }

  /** A partner at home in the country that an earlier engagement brought, if there is one. */
  known(country: string): PartnerRecord | undefined {
    const list = this.atHome.get(country) ?? [];
    return list.length === 0 ? undefined : this.seeded.pick(list);
  }

  /** Keeps a partner to be met again in its own country only. */
  settle(partner: PartnerRecord): void {
    const list = this.atHome.get(partner.country) ?? [];
    if (!list.includes(partner)) this.atHome.set(partner.country, [...list, partner]);
  }

  private otherGroup(draw: number): [PartnerKind, string | null, string] {
    const root = this.root();
    if (draw < 0.89) return ['association', '94', `Association of ${root} Employers`];
    if (draw < 0.93) return ['business_network', '94', `${root} Business Network`];
    if (draw < 0.96) return ['network_of_individuals', '94', `${root} Diaspora Circle`];
    const person = `${this.seeded.pick(GIVEN)} ${root}`;
    return draw < 0.98 ? ['individual', null, person] : ['ambassador', null, person];
  }

  private add(record: Omit<PartnerRecord, 'ref' | 'parentRef' | 'aliases'>): PartnerRecord {
    const ref = `P-${(this.partners.length + 1).toString().padStart(4, '0')}`;
    const partner: PartnerRecord = { ref, ...record, parentRef: null, aliases: [] };
    if (partner.kind === 'company' && this.seeded.chance(0.15)) partner.aliases.push(shortForm(partner.name));
    this.partners.push(partner);
    return partner;
  }

  private root(): string {
    const count = this.partners.length;
    if (count >= FIRST.length * SECOND.length) throw new RangeError('no invented names left');
    // 20 first syllables turn with the count; the second moves on each time round, so no pair comes back.
    const second = at(SECOND, Math.floor(count / FIRST.length) + count * 2);
    return `${at(FIRST, count)}${second}${at(THIRD, this.seeded.between(0, 11))}`;
  }
}

function shortForm(name: string): string {
  const [root = '', word = ''] = name.split(' ');
  return `${root.slice(0, 4).toUpperCase()} ${word}`;
}
