const SHORTEST = 4;
/** In the words around a number only what is this long, with so many digits, is taken for one. */
const SHORTEST_WITHIN = 6;
const DIGITS_WITHIN = 4;

/** An identifier without the spaces, dots and dashes that registers print differently. */
export function plain(value: string): string {
  return value.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * What an identifier is found by: itself, and what stands in it as a number, however it is worded
 * (`Passport no. A-1234567 (Syria), issued 2010-05-12`, `IMO 9187629`, `FR 12345678901`).
 */
export function identifierKeys(value: string): string[] {
  const whole = plain(value);
  const keys = new Set(whole.length >= SHORTEST ? [whole] : []);
  for (const token of withoutDates(value).split(/[\s;,:()[\]"']+/)) {
    const key = plain(token);
    if (isNumberLike(key)) keys.add(key);
  }
  for (const key of [...keys]) {
    const bare = /^(?:IMO|SWIFT|BIC|VAT|TIN|INN|OGRN|MMSI|[A-Z]{2})(\d{7,})$/.exec(key)?.[1];
    if (bare !== undefined) keys.add(bare);
  }
  return [...keys];
}

function isNumberLike(key: string): boolean {
  return (
    key.length >= SHORTEST_WITHIN && key.length <= 34 && (key.match(/\d/g) ?? []).length >= DIGITS_WITHIN
  );
}

function withoutDates(text: string): string {
  return text
    .replace(
      /(?<![\w-])(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2}))(?![\w-])/g,
      ' ',
    )
    .replace(/\b\d{1,2}\.? \p{L}{3,9}\.? \d{4}\b/gu, ' ');
}

const LABELLED =
  /(?:passport|passeport|pasaporte|national (?:id|identification|identity)|identification|identity|id card|tazkira|c[eé]dula|imo|bic|swift|tax|vat|t\.?i\.?n|inn|ogrn|nit|rfc|curp|dni|ruc|registration|licen[cs]e|mmsi)\b[^;,.\d]{0,30}?(?:(?:no|nr|number|code|num[eé]ro)\b\.?)?[\s:.#]*([A-Z]{0,8}[-/]?\d[A-Z\d./-]{3,24}|[A-Z]{6}[A-Z\d]{2}(?:[A-Z\d]{3})?(?![A-Za-z]))/gi;

/** Numbers that the text of an entry names as such: national numbers, passports, IMO, tax and bank codes. */
export function identifiersInText(text: string): string[] {
  return [...withoutDates(text).matchAll(LABELLED)].flatMap(([, value = '']) => {
    const key = plain(value);
    // A bank's code is written in capitals; a word that follows a label is not.
    const is = /\d{4}/.test(key.replace(/\D/g, '')) ? key.length >= SHORTEST_WITHIN : value === value.toUpperCase() && /^[A-Z]{6}/.test(value); // prettier-ignore
    return is ? [value.trim()] : [];
  });
}
