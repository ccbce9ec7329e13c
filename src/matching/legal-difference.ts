/** Some say more than that one is missing: no company of one country is an `AG` and a `GmbH`. */
export function legalDifference(a: string, b: string): number {
  if (a === b) return 0;
  if (a === '' || b === '') return 0.005;
  return EXCLUSIVE.some((forms) => forms.has(a) && forms.has(b)) ? 0.03 : 0.015;
}

/** What names that differ in more than their legal form gain by the same one, and lose by another. */
export function byForms(score: number, a: string, b: string, legal: number): number {
  if (score <= 0.5) return Math.max(0, score - legal);
  if (a === '' || b === '') return score - (a === b ? 0 : ONE_FORM);
  const forms = a.split(' ');
  const agree = b.split(' ').some((form) => forms.includes(form));
  return agree ? score + (1 - score) * SAME_FORM - legal : score - (1 - score) * OTHER_FORM - legal;
}

const SAME_FORM = 0.25;
const ONE_FORM = 0.03;
const OTHER_FORM = 0.08;

const EXCLUSIVE = ['ag gmbh kg', 'sa sarl sas', 'spa srl', 'sl sa', 'bv nv', 'plc ltd', 'llc inc', 'ojsc cjsc llc pjsc jsc', 'spzoo sa', 'ab oy as'].map((line) => new Set(line.split(' '))); // prettier-ignore
