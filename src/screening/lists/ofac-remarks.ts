import { countryCode } from './list-countries';
import { listDate, yearsBetween } from './list-dates';
import { schemeOf, type Identifier, type ListedName } from './list-entry';

/** What OFAC keeps in one column of free text, parts divided by semicolons. */
export interface OfacRemarks {
  names: ListedName[];
  birthDates: string[];
  countries: string[];
  identifiers: Identifier[];
}

/** "Registration Number 123 (Turkey)", "Tax ID No. 77", "NIT # 8", "Vessel Registration Identification IMO 9". */
const NUMBERED =
  /^(.*?(?:No\.|Number|#|Passport|IMO|MMSI|C\.U\.R\.P\.|R\.F\.C\.|SWIFT\/BIC|BIK|D-U-N-S Number|Registration ID|Code \(\w+\)|Number \(\w+\))) ?:? ([^\s,(]*\d[^\s,(]*(?: \d[^\s,(]*)*)/;
const PHRASES = /^(?:Executive Order|Phone Number|Telephone|Fax|Tel|Box|Linked)/i;
/** Names in quotation marks among the remarks are what OFAC calls weak aliases. */
const ALIAS = /^(a|f|n)\.k\.a\. '(.+)'$/;

/** Takes names, birth dates, countries and identifiers out of the remarks of an entry. */
export function readOfacRemarks(remarks: string): OfacRemarks {
  const found: OfacRemarks = { names: [], birthDates: [], countries: [], identifiers: [] };
  for (const part of remarks.replace(/\.$/, '').split(';')) {
    readPart(part.trim().replace(/^alt\. /, ''), found);
  }
  return found;
}

function readPart(part: string, found: OfacRemarks): void {
  const alias = ALIAS.exec(part);
  if (alias) {
    const type = alias[1] === 'f' ? 'former' : 'alias';
    found.names.push({ name: alias[2] ?? '', type, quality: 'low' });
    return;
  }
  const issued = /\(([A-Za-z, ]+)\)/.exec(part)?.[1];
  if (part.startsWith('DOB ')) found.birthDates.push(...births(part.slice(4)));
  else if (/^(nationality|citizen) /.test(part)) addCountry(found, part.replace(/^\w+ /, ''));
  else if (part.startsWith('POB ')) addCountry(found, part.split(',').at(-1) ?? '');
  else if (!PHRASES.test(part)) {
    const identifier = numbered(part);
    if (!identifier) return;
    found.identifiers.push(identifier);
    if (issued) addCountry(found, issued);
  }
}

function numbered(part: string): Identifier | null {
  const match = NUMBERED.exec(part);
  if (!match) return null;
  const label = schemeOf((match[1] ?? '').replace(/\b(No|Number)\b\.?/g, ' '));
  const named = label === 'registration' ? 'registration_number' : label;
  return { scheme: named.endsWith('imo') ? 'imo' : named || 'number', value: match[2] ?? '' };
}

function births(text: string): string[] {
  const [from = '', to] = text.split(' to ');
  const [first, last] = [listDate(from), listDate(to ?? '')];
  if (first && last) return yearsBetween(yearOf(first), yearOf(last));
  return first ? [first] : [];
}

function yearOf(date: string): string {
  return date.slice(0, 4);
}

function addCountry(found: OfacRemarks, name: string): void {
  const code = countryCode(name);
  if (code) found.countries.push(code);
}
