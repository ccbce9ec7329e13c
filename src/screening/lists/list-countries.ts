import { NATIONALITIES } from './nationalities';
import { partsOf } from './list-dates';

/** Names the lists use that are not the usual ones of CLDR. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'bolivia plurinational state of': 'BO',
  bolivia: 'BO',
  'brunei darussalam': 'BN',
  burma: 'MM',
  'burma myanmar': 'MM',
  'cabo verde': 'CV',
  'china hong kong special administrative region': 'HK',
  'china macao special administrative region': 'MO',
  congo: 'CG',
  'congo democratic republic': 'CD',
  'congo democratic republic of the': 'CD',
  'congo republic of the': 'CG',
  'congo republic': 'CG',
  'cote d ivoire': 'CI',
  'czech republic': 'CZ',
  'democratic people s republic of korea': 'KP',
  'democratic republic of the congo': 'CD',
  dprk: 'KP',
  'hong kong': 'HK',
  'iran islamic republic of': 'IR',
  'korea north': 'KP',
  'korea south': 'KR',
  'lao people s democratic republic': 'LA',
  macau: 'MO',
  macedonia: 'MK',
  'moldova republic of': 'MD',
  myanmar: 'MM',
  'north korea': 'KP',
  'north korea democratic people s republic of korea': 'KP',
  'occupied palestinian territories': 'PS',
  palestine: 'PS',
  palestinian: 'PS',
  trinidad: 'TT',
  tobago: 'TT',
  'russia ussr': 'RU',
  'region crimea': 'UA',
  'republic of korea': 'KR',
  'republic of moldova': 'MD',
  'russian federation': 'RU',
  'south korea': 'KR',
  'state of palestine': 'PS',
  swaziland: 'SZ',
  'syrian arab republic': 'SY',
  'the bahamas': 'BS',
  'the gambia': 'GM',
  turkey: 'TR',
  uae: 'AE',
  uk: 'GB',
  'united kingdom of great britain and northern ireland': 'GB',
  'united republic of tanzania': 'TZ',
  'united states of america': 'US',
  usa: 'US',
  'venezuela bolivarian republic of': 'VE',
  'viet nam': 'VN',
  'west bank': 'PS',
};

let known: Map<string, string> | null = null;
let codes: Set<string> | null = null;

/** Alpha-2 of a code or an English name as the lists write it; null when it names no country. */
export function countryCode(text: string): string | null {
  known ??= countryNames();
  const plain = text.trim();
  if (/^[A-Za-z]{2}$/.test(plain) && plain.toLowerCase() !== 'na') {
    const code = plain.toUpperCase();
    if (code === 'UK') return 'GB';
    codes ??= new Set(known.values());
    return codes.has(code) ? code : null;
  }
  const folded = fold(plain);
  return known.get(folded) ?? NATIONALITIES.get(folded) ?? known.get(folded.replace(/^the /, '')) ?? null;
}

/** The codes of those texts that name a country. */
export function countryCodes(texts: readonly string[]): string[] {
  return texts.flatMap((text) => countryCode(text) ?? []);
}

/** All countries and nationalities of a cell, and what of it is none. */
export function countriesOf(text: string): { countries: string[]; left: string[] } {
  const whole = countryCode(text);
  if (whole !== null || text.trim() === '') return { countries: whole === null ? [] : [whole], left: [] };
  const countries: string[] = [];
  const left: string[] = [];
  for (const part of partsOf(text).flatMap((each) => countryCode(each) ?? each.split(/[/,]/))) {
    const plain = part.trim().replace(/^(?:citizen|national) of /i, '');
    if (plain === '' || /^(?:n\/?a|na|none|unknown|not known|-)$/i.test(plain)) continue;
    const code = countryCode(plain) ?? countryCode(nowOf(plain));
    if (code === null) left.push(plain);
    else countries.push(code);
  }
  return { countries, left };
}

/** “Former USSR Currently Ukraine”, “Moldovan SSR (now Republic of Moldova)”: the country of today. */
function nowOf(text: string): string {
  return /\b(?:now|currently)\s+([^)]+)/i.exec(text)?.[1] ?? '';
}

/** The country at the end of a place written out; null when it ends in none. */
export function countryOfPlace(text: string): string | null {
  return countryCode((text.split(',').at(-1) ?? '').replace(/[.;]$/, ''));
}

function fold(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z]+/g, ' ')
    .trim();
}

/** CLDR names every assigned code; what it leaves as the bare code is not a country. */
function countryNames(): Map<string, string> {
  const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });
  const names = new Map<string, string>();
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    const name = english.of(code) ?? code;
    const isOld = [
      'AN',
      'BU',
      'CS',
      'DD',
      'FX',
      'NT',
      'SU',
      'TP',
      'YD',
      'YU',
      'ZR',
      'ZZ',
      'EU',
      'UN',
      'EZ',
      'UK',
      'XA',
      'XB',
      'QO',
      'DY',
      'HV',
      'NH',
      'RH',
      'VD',
      'NQ',
      'QU',
    ];
    if (name !== code && !isOld.includes(code)) names.set(fold(name), code);
  }
  for (const [name, code] of Object.entries(OTHER_NAMES)) names.set(name, code);
  return names;
}
