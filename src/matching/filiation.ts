const SON_OF = new Set('bin ibn ben bn ould wuld walad oglu bint binti'.split(' '));

/** The one named and the father, where the name says whose child somebody is. */
function filiation(words: readonly string[]): readonly [string, string] | null {
  const at = words.findIndex((word, index) => index > 0 && SON_OF.has(word));
  const own = words[at - 1];
  const father = words[at + 1];
  return at > 0 && own !== undefined && father !== undefined ? [own, father] : null;
}

/** `Ahmad bin Hasan` and `Hasan bin Ahmad` are father and son. */
export function areFatherAndSon(
  a: readonly string[],
  b: readonly string[],
  isSame: (one: string, other: string) => boolean,
): boolean {
  const one = filiation(a);
  const other = one && filiation(b);
  if (!one || !other || isSame(one[0], other[0])) return false;
  return isSame(one[0], other[1]) && isSame(one[1], other[0]);
}

export function isFiliation(word: string): boolean {
  return SON_OF.has(word);
}
