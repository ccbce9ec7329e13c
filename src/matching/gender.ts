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
  if (words.some((word) => FEMALE.test(word))) return 'female';
  return words.some((word) => MALE.test(word)) ? 'male' : null;
}
