import type { OfficeRecord } from './shapes';

/** Regional office, its seat, and the country offices placed under it. The placing is illustrative. */
const REGIONS: readonly [code: string, seat: string, country: string, offices: string][] = [
  ['RO-DAKAR', 'Dakar', 'SN', 'SN ML NE NG GH CI GN SL'],
  ['RO-PRETORIA', 'Pretoria', 'ZA', 'ZA MZ ZM ZW MW MG AO CD'],
  ['RO-NAIROBI', 'Nairobi', 'KE', 'KE UG TZ RW ET BI SO SS'],
  ['RO-CAIRO', 'Cairo', 'EG', 'EG MA TN JO LB IQ KW LY'],
  ['RO-BRUSSELS', 'Brussels', 'BE', 'BE DE IT NL FR GB PL PT'],
  ['RO-VIENNA', 'Vienna', 'AT', 'AT BY UA TR GE MD RS KZ'],
  ['RO-BANGKOK', 'Bangkok', 'TH', 'TH VN PH ID MM LA KH BD NP LK KR JP'],
  ['RO-BUENOS-AIRES', 'Buenos Aires', 'AR', 'AR CL PE BR EC UY PY'],
  ['RO-SAN-JOSE', 'San José', 'CR', 'CR MX GT SV HN CO HT US'],
];

const NAMES: Readonly<Record<string, string>> = {
  SN: 'Senegal', ML: 'Mali', NE: 'Niger', NG: 'Nigeria', GH: 'Ghana', CI: 'Côte d’Ivoire', GN: 'Guinea',
  SL: 'Sierra Leone', ZA: 'South Africa', MZ: 'Mozambique', ZM: 'Zambia', ZW: 'Zimbabwe', MW: 'Malawi',
  MG: 'Madagascar', AO: 'Angola', CD: 'Democratic Republic of the Congo', KE: 'Kenya', UG: 'Uganda',
  TZ: 'United Republic of Tanzania', RW: 'Rwanda', ET: 'Ethiopia', BI: 'Burundi', SO: 'Somalia',
  SS: 'South Sudan', EG: 'Egypt', MA: 'Morocco', TN: 'Tunisia', JO: 'Jordan', LB: 'Lebanon', IQ: 'Iraq',
  KW: 'Kuwait', LY: 'Libya', BE: 'Belgium', DE: 'Germany', IT: 'Italy', NL: 'Netherlands', FR: 'France',
  GB: 'United Kingdom', PL: 'Poland', PT: 'Portugal', AT: 'Austria', BY: 'Belarus', UA: 'Ukraine',
  TR: 'Turkey', GE: 'Georgia', MD: 'Republic of Moldova', RS: 'Serbia', KZ: 'Kazakhstan', TH: 'Thailand',
  VN: 'Viet Nam', PH: 'Philippines', ID: 'Indonesia', MM: 'Myanmar', LA: 'Lao People’s Democratic Republic',
  KH: 'Cambodia', BD: 'Bangladesh', NP: 'Nepal', LK: 'Sri Lanka', KR: 'Republic of Korea', JP: 'Japan',
  AR: 'Argentina', CL: 'Chile', PE: 'Peru', BR: 'Brazil', EC: 'Ecuador', UY: 'Uruguay', PY: 'Paraguay',
  CR: 'Costa Rica', MX: 'Mexico', GT: 'Guatemala', SV: 'El Salvador', HN: 'Honduras', CO: 'Colombia',
  HT: 'Haiti', US: 'United States of America',
}; // prettier-ignore

/** The affiliate that raises money in the United States (evaluation 4.2.2: USA for IOM). */
export const AFFILIATE = 'US-AFF';
export const HEADQUARTERS = 'HQ';

/** Headquarters, nine regional offices, the country offices (code = alpha-2) and the affiliate. */
export function officeRecords(): OfficeRecord[] {
  const regional = REGIONS.map(([code, seat, country]): OfficeRecord => {
    return { code, name: `Regional Office ${seat}`, kind: 'regional', parent: HEADQUARTERS, country };
  });
  const country = REGIONS.flatMap(([parent, , , codes]) =>
    codes.split(' ').map((code): OfficeRecord => {
      return { code, name: nameOf(code), kind: 'country', parent, country: code };
    }),
  );
  return [
    { code: HEADQUARTERS, name: 'Headquarters', kind: 'headquarters', parent: null, country: 'CH' },
    ...regional,
    ...country,
    { code: AFFILIATE, name: 'Affiliate in the USA', kind: 'affiliate', parent: HEADQUARTERS, country: 'US' },
  ];
}

/** English name of a country that has an office here. */
export function nameOf(country: string): string {
  return NAMES[country] ?? 'Switzerland';
}

/** Seven of the twelve countries of the small grants had no engagement in 2016 (evaluation 4.2.2). */
const SILENT_2016 = 'CL BI ID MA MZ SN TZ ZW LA SL UY HN KW AO GN PY';
const SILENT_2017 = 'LY SO GN PT KZ EC MW HT';

/** Countries whose offices report engagements in the year; which others are silent is illustrative. */
export function reportingCountries(year: 2016 | 2017): string[] {
  const silent = `${year === 2016 ? SILENT_2016 : SILENT_2017} US`.split(' ');
  const all = REGIONS.flatMap(([, , , codes]) => codes.split(' '));
  return all.filter((code) => !silent.includes(code));
}
