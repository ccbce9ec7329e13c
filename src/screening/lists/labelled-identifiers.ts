import { schemeOf, type Identifier } from './list-entry';

/** Labels that say something else than a number by which somebody is known. */
const NO_NUMBER =
  /gender|email|e-mail|website|phone|fax|executive order|determination|sanctions|risk|flag|address|linked|nationality|target|program|section/i;

/**
 * Numbers with their labels in one cell: “US, 80-0890696, Tax ID No.; IMO 9116412, Vessel Registration Identification”,
 * “P1234567, Passport”.
 */
export function labelledIdentifiers(cell: string, scheme: string): Identifier[] {
  return cell.split(';').flatMap((text) => {
    const parts = text.split(',').map((part) => part.trim());
    const label = parts.length > 1 ? (parts.at(-1) ?? '') : '';
    const value = parts.slice(0, Math.max(parts.length - 1, 1)).find((part) => /\d/.test(part));
    if (value === undefined || NO_NUMBER.test(label)) return [];
    const imo = /^IMO (\d{7})$/.exec(value);
    if (imo) return [{ scheme: 'imo', value: imo[1] ?? '' }];
    return [{ scheme: schemeFor(label) || scheme, value }];
  });
}

function schemeFor(label: string): string {
  return schemeOf(label.replace(/\b(?:No|Number)\b\.?/gi, ' ').replace(/#/g, ' '));
}
