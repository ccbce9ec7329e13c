/** A rate as `toUsdMinor` takes it: a decimal above zero. */
export function isRate(text: string): boolean {
  return /^\d{1,12}(\.\d{1,10})?$/.test(text) && Number(text) > 0;
}
