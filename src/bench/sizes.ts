/** How large the data set is. The same seed and sizes always give the same rows. */
export interface Sizes {
  seed: number;
  partners: number;
  engagements: number;
  contributions: number;
}

/** What the bars were set for. */
export const FULL: Readonly<Sizes> = {
  seed: 1,
  partners: 50_000,
  engagements: 200_000,
  contributions: 1_000_000,
};

/** The ten years the rows are spread over evenly: a tenth of the engagements is one year's compendium. */
export const FIRST_YEAR = 2008;
export const LAST_YEAR = 2017;
export const YEARS = LAST_YEAR - FIRST_YEAR + 1;

/** The moment at which the register stands while it is measured. */
export const NOW = '2017-12-31T12:00:00.000Z';

/** @throws RangeError when a size is not a whole number above zero */
export function sizesOf(wanted: Partial<Sizes>): Sizes {
  const sizes = { ...FULL, ...definedOf(wanted) };
  for (const [name, value] of Object.entries(sizes)) {
    if (!Number.isInteger(value) || value < 1) throw new RangeError(`${name} must be a whole number above 0`);
  }
  return sizes;
}

function definedOf({ seed, partners, engagements, contributions }: Partial<Sizes>): Partial<Sizes> {
  const entries = Object.entries({ seed, partners, engagements, contributions });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
