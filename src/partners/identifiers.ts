import { reason, type Reason } from '../kernel/verdict';

export type CheckedIdentifier = { value: string } | { reason: Reason };

/** The identifier in its one spelling, or why it cannot be one. Nothing is looked up. */
export function checkIdentifier(scheme: string, value: string): CheckedIdentifier {
  switch (scheme) {
    case 'lei':
      return checkLei(compact(value));
    case 'duns':
      return checkDuns(compact(value));
    case 'vat':
      return checkVat(compact(value));
    case 'register_number':
      return checkRegisterNumber(value);
    default:
      return { reason: reason('identifier.unknown_scheme', { scheme }) };
  }
}

/** ISO 17442: 18 letters and digits and two check digits that make it 1 modulo 97 (ISO 7064 MOD 97-10). */
function checkLei(value: string): CheckedIdentifier {
  if (!/^[A-Z0-9]{18}\d{2}$/.test(value)) {
    return { reason: reason('identifier.lei_shape', { length: value.length }) };
  }
  return modulo97(value) === 1 ? { value } : { reason: reason('identifier.lei_checksum') };
}

/** The remainder by 97, letters counting as 10 to 35. */
function modulo97(value: string): number {
  let rest = 0;
  for (const char of value) {
    const digit = Number.parseInt(char, 36);
    rest = (rest * (digit > 9 ? 100 : 10) + digit) % 97;
  }
  return rest;
}

function checkDuns(value: string): CheckedIdentifier {
  return /^\d{9}$/.test(value)
    ? { value }
    : { reason: reason('identifier.duns_shape', { length: value.length }) };
}

/** The shape only: each country has its own check digits, and VIES alone knows whether it is in force. */
function checkVat(value: string): CheckedIdentifier {
  return /^[A-Z]{2}(?=[A-Z0-9]*\d)[A-Z0-9]{2,13}$/.test(value)
    ? { value }
    : { reason: reason('identifier.vat_shape') };
}

/** Registers number freely, with spaces and signs that matter to them: only case and outer space change. */
function checkRegisterNumber(value: string): CheckedIdentifier {
  const text = value.normalize('NFKC').trim().replace(/\s+/g, ' ').toUpperCase();
  return /^(?=.*\d)[-\p{L}\d /.]{2,40}$/u.test(text)
    ? { value: text }
    : { reason: reason('identifier.register_shape') };
}

function compact(value: string): string {
  return value
    .normalize('NFKC')
    .replace(/[-\s.]/g, '')
    .toUpperCase();
}
