import { decimalText } from '../../kernel/money';
import { partsOf, type Seeded } from './seeded';
import type { GrantRecord } from './shapes';

const KOREA = 'Republic of Korea';
const BELGIUM = 'Belgium';

/** The twelve funded proposals of 2017 (evaluation 4.2.2); the sums of each are illustrative. */
const FUNDED: readonly [office: string, funder: string, title: string][] = [
  ['CL', KOREA, 'Labour migration round table and forum'],
  ['TR', KOREA, 'ICT training for displaced persons'],
  ['KR', KOREA, 'Public awareness of forced migration'],
  ['VN', KOREA, 'Combating forced labour and human trafficking in labour migration'],
  ['ID', KOREA, 'Combating forced labour and human trafficking in labour migration'],
  ['MM', KOREA, 'Combating forced labour and human trafficking in labour migration'],
  ['BI', BELGIUM, 'Labour integration of returnees in the agricultural sector'],
  ['SN', BELGIUM, 'Reintegration of returnees in the agricultural sector'],
  ['MA', BELGIUM, 'Engaging the private sector to better integrate migrants'],
  ['MZ', BELGIUM, 'Improving the health of miners'],
  ['TZ', BELGIUM, 'Improving the health of miners'],
  ['RW', BELGIUM, 'Supporting entrepreneurship and community development'],
];

/** The other seventeen proposals, by eleven more offices and six of the same; wholly illustrative. */
const OTHER_OFFICES = 'HQ RO-BANGKOK RO-DAKAR KE UG TH PE CR UA GE JO SN VN RW TZ MM TR'.split(' ');

/** 29 proposals by 23 offices for 675,658 dollars, 12 of them funded with 240,000. */
export function grantRecords(seeded: Seeded): GrantRecord[] {
  const awards = partsOf(240_000, FUNDED.length, seeded);
  const reductions = partsOf(45_658, FUNDED.length, seeded);
  const refused = partsOf(675_658 - 240_000 - 45_658, OTHER_OFFICES.length, seeded);
  const funded = FUNDED.map(([office, funder, title], index) => {
    const awarded = awards[index] ?? 0;
    return { office, title, funder, requested: awarded + (reductions[index] ?? 0), awarded };
  });
  const others = OTHER_OFFICES.map((office, index) => {
    const title = 'Outreach to local employers';
    return { office, title, funder: null, requested: refused[index] ?? 0, awarded: null };
  });
  return [...funded, ...others].map((one, index) => ({
    ...one,
    reference: `G-${(index + 1).toString().padStart(2, '0')}`,
    country: one.office.length === 2 && one.office !== 'HQ' ? one.office : null,
    year: 2017,
    requested: decimalText(one.requested * 100, 'USD'),
    awarded: one.awarded === null ? null : decimalText(one.awarded * 100, 'USD'),
  }));
}
