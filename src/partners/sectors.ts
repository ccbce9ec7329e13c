/** First division of each section of ISIC Rev. 4, A to U; a division belongs to the last section that begins at or before it. */
const SECTIONS: readonly [number, string][] = [
  [1, 'a'], [5, 'b'], [10, 'c'], [35, 'd'], [36, 'e'], [41, 'f'], [45, 'g'], [49, 'h'], [55, 'i'], [58, 'j'], [64, 'k'],
  [68, 'l'], [69, 'm'], [77, 'n'], [84, 'o'], [85, 'p'], [86, 'q'], [90, 'r'], [94, 's'], [97, 't'], [99, 'u'],
]; // prettier-ignore

/** Divisions ISIC Rev. 4 does not use. */
const UNUSED = [4, 34, 40, 44, 48, 54, 57, 67, 76, 83, 89, 0];

/** The divisions to choose from, `01` to `99`. */
export const DIVISIONS: readonly string[] = Array.from({ length: 100 }, (_, index) => index)
  .filter((division) => !UNUSED.includes(division))
  .map((division) => String(division).padStart(2, '0'));

/** The text key of the section a division belongs to, or null when it is none. */
export function sectionKey(division: string): string | null {
  if (!/^\d{2}/.test(division)) return null;
  const number = Number(division.slice(0, 2));
  const section = SECTIONS.filter(([first]) => first <= number).at(-1);
  return section ? `partners.section.${section[1]}` : null;
}
