/** One spelling of the ends that family names have in one language or another. */
const SPELT: readonly (readonly [RegExp, string])[] = [
  [/(?:sk|ck)(?:iy|ij|yj|yi|i|y|is|as|iis)$/, 'ski'],
  [/(?:off|ow|ovs|ovas|ov)$/, 'ov'],
  [/(?:yev|jev|eff|ew|evs|evas|ev)$/, 'ev'],
  [/(?:ins|inas|ine|in)$/, 'in'],
  [/(?:zai|zay|zoy|zoi|zey|zaiy|zei)$/, 'zai'],
  [/(?:iy|ij|yi|ii|yy|y|i|ey|ei|ie|ee)$/, 'i'],
  [/(?:aoui|awi|awy|aouy)$/, 'awi'],
];
/** What Latvian and Lithuanian put behind names of others. */
const BALTIC = /(?:ius|jus|us|as|is|ys|es|s)$/;

/** Ends that so many names share that they say nothing of those who bear them. */
const SHARED =
  /(?:ovich|evich|yevich|ovna|evna|ullah|uddin|zada|zadeh|zai|escu|opoulos|akis|akos|enko|chuk|yan|ian|shvili|adze|idze|sson|son|sen|ova|eva|ov|ev|ski|skaya|stein|berg|mann|man|ani|awi|i)$/;
const LEAST_STEM = 3;

/**
 * 0.94 for names that differ by how their end is written, 0 for two that share a long end and no more
 * (`Sergeevich` and `Andreevich`), null where ends do not tell.
 */
export function byEnding(a: string, b: string): number | null {
  if (a.length < 5 || b.length < 5) return null;
  const begins = a.charCodeAt(0) === b.charCodeAt(0) || (BEGUN_BY_J.test(a) && BEGUN_BY_J.test(b));
  return begins && isSpelt(a, b) ? SPELT_OTHERWISE : null;
}

const SPELT_OTHERWISE = 0.94;

const remembered = new Map<string, readonly string[]>();
const MOST_REMEMBERED = 50_000;

/** The word with each of its ends in the one spelling, '' where it has no such end. */
function spellingsOf(word: string): readonly string[] {
  let known = remembered.get(word);
  if (known !== undefined) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  known = SPELT.map(([end, one]) => {
    const spelt = word.replace(end, one);
    return spelt.length > one.length + 1 && spelt.endsWith(one) ? spelt : '';
  });
  remembered.set(word, known);
  return known;
}

function isSpelt(a: string, b: string): boolean {
  const others = spellingsOf(b);
  if (spellingsOf(a).some((spelt, at) => spelt !== '' && spelt === others[at])) return true;
  if (isHeardInBaltic(a, b) || isHeardInBaltic(b, a)) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.startsWith(short) && BALTIC.exec(long)?.[0] !== undefined && long.replace(BALTIC, '') === short;
}

const BEGUN_BY_J = /^[jy]/;

/** `Jelcinas` is `Yeltsin`, as Latvian and Lithuanian hear and end it. */
function isHeardInBaltic(word: string, other: string): boolean {
  if (!/[jc]/.test(word) || !BALTIC.test(word)) return false;
  const heard = word.replace(BALTIC, '').replace(/^j/, 'y').replace(/c/g, 'ts');
  return heard.length > LEAST_STEM && heard === other.replace(/^j/, 'y');
}

/** True for two names that are alike by a common end alone. */
export function shareOnlyTheirEnds(a: string, b: string): boolean {
  const end = SHARED.exec(a)?.[0];
  if (end === undefined || end.length < 2 || !b.endsWith(end)) return false;
  const [one, other] = [a.slice(0, -end.length), b.slice(0, -end.length)];
  if (one.length < LEAST_STEM || other.length < LEAST_STEM) return one !== other;
  return one.charAt(0) !== other.charAt(0) || one.slice(0, 3) !== other.slice(0, 3);
}
