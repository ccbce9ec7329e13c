const MALE = /^(?:bin|ibn|ben|oglu|ogly)$|.{3}(?:ovich|evich|yich)$/;
const FEMALE = /^(?:bint|binti|kyzy|qizi)$|.{3}(?:ovna|evna|ichna)$/;
const FAMILY = /(?:ov|ev|in|yn)$/;

/**
 * True where the names themselves say a man and a woman: son and daughter of somebody, a patronymic of each,
 * or a Slavonic family name of each beside given names that are not the same (`Ivan Albinov`, `Ivana Albinova`).
 */
export function areOfTwoGenders(a: readonly string[], b: readonly string[]): boolean {
  const [one, other] = [genderSaid(a), genderSaid(b)];
  if (one !== null && other !== null) return one !== other;
  const pairOf = (words: readonly string[], others: readonly string[]): boolean =>
    words.some((word) => word.length > 4 && FAMILY.test(word) && others.includes(`${word}a`));
  return (pairOf(a, b) || pairOf(b, a)) && !a.some((word) => b.includes(word));
}

function genderSaid(words: readonly string[]): 'male' | 'female' | null {
  let said: 'male' | null = null;
  for (const word of words) {
    const by = genderOf(word);
    if (by === 'female') return by;
    if (by === 'male') said = by;
  }
  return said;
}

const remembered = new Map<string, 'male' | 'female' | null>();
const MOST_REMEMBERED = 50_000;

function genderOf(word: string): 'male' | 'female' | null {
  let known = remembered.get(word);
  if (known !== undefined) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  known = FEMALE.test(word) ? 'female' : MALE.test(word) ? 'male' : null;
  remembered.set(word, known);
  return known;
}
