/** Scripts written without short vowels: only the consonants of their names can be compared. */
const CONSONANTAL = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

const remembered = new Map<string, string>();
const MOST_REMEMBERED = 50_000;

/** True for a name in a script that leaves vowels out. */
export function isConsonantal(name: string): boolean {
  return CONSONANTAL.test(name);
}

/**
 * A folded word's consonants as most transliterations agree on them: vowels, `w`, `y` and the `h` of
 * `kh`, `sh` or a final `ah` left out, doubled letters once (`Muhammad`, `Mohamed` and `محمد` give `mhmd`).
 */
export function consonants(word: string): string {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const found = consonantsOf(word);
  remembered.set(word, found);
  return found;
}

function consonantsOf(word: string): string {
  let out = '';
  for (let at = 0; at < word.length; at += 1) {
    if (at === 0 || word.charCodeAt(at) !== word.charCodeAt(at - 1)) out += soundAt(word, at);
  }
  return out;
}

function soundAt(word: string, at: number): string {
  const letter = word.charAt(at);
  const before = at > 0 ? word.charAt(at - 1) : '';
  switch (letter) {
    case 'a':
    case 'e':
    case 'i':
    case 'o':
    case 'u':
    case 'w':
    case 'y':
      return '';
    case 'h':
      return at === word.length - 1 || (before !== '' && 'ckgstdzp'.includes(before)) ? '' : 'h';
    case 'c':
      if (word.charAt(at + 1) === 'k') return '';
      return word.charAt(at + 1) === 'h' ? 's' : 'k';
    case 'd':
      // `dj` and `dzh` too: `Djamel` and `Jamal`.
      return /^dj|^dzh/.test(word.slice(at, at + 3)) ? '' : 'd';
    case 't':
      // `tch` and `tsh` are one sound: `Tchupo` and `Chupo`.
      return /^t[cs]h/.test(word.slice(at, at + 3)) ? '' : 't';
    case 'q':
      return 'k';
    case 'g':
    case 'j':
      return 'j';
    case 'x':
      return at === 0 ? 's' : 'ks';
    case 'z':
      return word.slice(at - 1, at + 2) === 'dzh' ? 'j' : 's';
    case 'p':
      return word.charAt(at + 1) === 'h' ? 'f' : 'p';
    case 'v':
      return 'f';
    default:
      return letter;
  }
}

const heard = new Map<string, string>();

/** Consonants by what a script without `p`, `v`, `g` or `ch` puts in their place. */
export function heardAs(key: string): string {
  let found = heard.get(key);
  if (found !== undefined) return found;
  if (heard.size >= MOST_REMEMBERED) heard.clear();
  found = key.replace(/[pf]/g, 'b').replace(/j/g, 'k').replace(/h/g, '');
  heard.set(key, found);
  return found;
}
