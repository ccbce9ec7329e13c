import anyAscii from 'any-ascii';
import { FOREIGN_FORMS } from './names/legal-forms';

const NAME = /(?<!\p{Script=Hangul})\p{Script=Hangul}{2,3}(?!\p{Script=Hangul})/gu;

/** A Korean name of two or three syllables in words, spelt as passports and lists do: `김정은` is `kim jong un`. */
export function withKorean(name: string): string {
  if (!/\p{Script=Hangul}/u.test(name)) return name;
  const written = name.normalize('NFC').replace(FOREIGN_FORMS, ' ');
  // Koreans are written in one run, or the family name apart: two runs are a name of others as it is heard.
  if ((written.match(/\p{Script=Hangul}{2,}/gu) ?? []).length > 1) return written;
  return written.replace(NAME, (run) => ` ${[...run].map(spelled).join(' ')} `);
}

function spelled(syllable: string): string {
  return anyAscii(syllable)
    .toLowerCase()
    .replace(/eo/, 'o')
    .replace(/eu/, 'u')
    .replace(/^g/, 'k')
    .replace(/^b/, 'p')
    .replace(/^i$/, 'ri');
}
