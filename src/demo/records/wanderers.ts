/** Where one company works: a year and the countries of one engagement. */
export interface Stop {
  year: 2016 | 2017;
  countries: readonly string[];
}

/**
 * The companies at work in more than one country over the two years: 18 (evaluation 1.5). The first is the
 * one that was in one country in 2016 and in five others in 2017; which countries is illustrative.
 */
const ROUTES = [
  '2016:KE 2017:UG 2017:TZ 2017:RW 2017:ET 2017:ZA',
  '2016:DE 2017:UA',
  '2016:TH 2016:VN',
  '2016:PH 2017:ID',
  '2016:CO 2017:PE',
  '2016:TR 2017:JO',
  '2016:EG 2017:MA',
  '2016:NG 2017:GH',
  '2016:ET 2017:TZ',
  '2017:SN+ML',
  '2016:GT+SV',
  '2017:BD 2017:NP',
  '2016:UA 2017:PL',
  '2016:KR 2017:VN',
  '2016:IT 2017:TN',
  '2016:MX 2017:CR',
  '2017:MZ+ZM',
  '2016:MM 2017:LA 2017:KH',
];

export function routes(): Stop[][] {
  return ROUTES.map((route) =>
    route.split(' ').map((stop) => {
      const [year, countries = ''] = stop.split(':');
      return { year: year === '2016' ? 2016 : 2017, countries: countries.split('+') };
    }),
  );
}

/** The fourteen countries of the partnerships that went on from 2016 to 2017; which they are is illustrative. */
export const CONTINUING_IN = 'BY TR KR VN MM RW KE ET TH PH CO UA EG DE'.split(' ');
