const FEWEST_WORDS = 3;
const FEWEST_LETTERS = 12;

/** A reason somebody can judge: some words, and not one letter over and over. */
export function isReason(text: string | null): boolean {
  const words = (text ?? '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const letters = words.join('').length;
  return new Set(words.filter((word) => word.length > 1)).size >= FEWEST_WORDS && letters >= FEWEST_LETTERS;
}
