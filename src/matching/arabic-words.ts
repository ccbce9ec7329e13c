/** Words of companies as the lists translate them, in the spelling that `arabicWords` has made of them. */
const COMPANY_WORDS = new Map(
  (
    'للتجارة trading للتجاره trading التجارية trading التجاريه trading بنك bank مصرف bank المصرف bank للصرافة exchange للصرافه exchange ' +
    'الدولية international الدوليه international للنفط petroleum للشحن shipping للنقل transport للمقاولات contracting ' +
    'الصناعية industry الصناعيه industry للصناعات industry للاستثمار investment القابضة holding القابضه holding مجموعة group مجموعه group ' +
    'مؤسسة foundation مؤسسه foundation للطيران airlines للتامين insurance للهندسة engineering للهندسه engineering'
  )
    .split(' ')
    .reduce<[string, string][]>(
      (pairs, word, at, all) => (at % 2 === 0 ? [...pairs, [word, all[at + 1] ?? '']] : pairs),
      [],
    ),
);
const COMPANY_WORD = new RegExp(`(?<!\\p{L})(?:${[...COMPANY_WORDS.keys()].join('|')})(?!\\p{L})`, 'gu');

/** One spelling of the letters Arabic writes several ways, without the article. */
export function arabicWords(name: string): string {
  return (
    name
      .normalize('NFKC')
      .replace(/[\u064B-\u065F\u0670\u0640]/g, '')
      .replace(/[أإآٱ]/g, 'ا')
      .replace(/[ىی]/g, 'ي')
      .replace(/ک/g, 'ك')
      .replace(/عبد ?الله/g, ' abdullah ')
      .replace(/(?<=\p{L}{2}) ?الله(?!\p{L})/gu, 'ullah')
      .replace(/(?<=\p{L}{2}) ?الدين(?!\p{L})/gu, 'uddin')
      .replace(/عبد ?ال(?=\p{L}{2})/gu, ' abd ')
      .replace(COMPANY_WORD, (word) => ` ${COMPANY_WORDS.get(word) ?? ''} `)
      .replace(/(?<!\p{L})(?:شركه|شركة|المحدوده|المحدودة|لمتد|ليمتد|ذ\.م\.م|ش\.م\.م)(?!\p{L})/gu, ' ')
      .replace(/(^|[\s(«"-])(?:و?ال)(?=\p{L}{2})/gu, '$1')
      .replace(/(?<!\p{L})(?:بن|ابن)(?!\p{L})/gu, ' bin ')
      .replace(/(?<!\p{L})(?:ابو|ابي)(?!\p{L})/gu, ' abu ')
      .replace(/(?<!\p{L})علي(?!\p{L})/gu, ' ali ')
      .replace(/(?<!\p{L})محمد(?!\p{L})/gu, ' muhammad ')
      .replace(/(?<!\p{L})احمد(?!\p{L})/gu, ' ahmad ')
      // Left to any-ascii, the long vowel is lost and `s` with `h` looks like `sh`.
      .replace(/ا/g, 'a')
      .replace(/[هة]/g, 'ah')
      .replace(/[ذظځ]/g, 'z')
      // `d` to Arabs and `z` to Persians: both are tried.
      .replace(/ض/g, 'dh')
  );
}
