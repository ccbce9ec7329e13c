import { HARD_ORGANIZATIONS } from './hard-organizations';
import { HARD_PERSONS } from './hard-persons';
import type { LabelledPair } from './labelled-pairs';
import type { Random } from './random';

/** The half that may be looked at while the score is changed, and the half that only gives its figures. */
export type Half = 'tuning' | 'kept';

/** A labelled pair with what makes it hard. */
export interface HardPair extends LabelledPair {
  why: string;
  half: Half;
}

/** How many pairs each line with stems makes, of other stems. */
const EACH = 3;

const STEMS =
  'Albrena Belmara Corallan Dunmore Ermondal Faldren Galmora Hartvale Imbravia Jorvelan Kestrell Lumerand Mirwald Norvega ' +
  'Orindel Pellagor Quillon Rostamar Sundrel Tesalia Umbraval Velloria Wexmoor Yarmand Zorrin';
const POOLS: Readonly<Record<string, string>> = {
  abc: STEMS,
  ghi: 'James Robert Peter Daniel Laura Helen Martin Carlos Pierre Andreas Monica Victoria Simon Brian Gloria Ursula Edward Fiona Nathan',
  fkl:
    'Torvaldon Quillmore Ondrasek Vanteray Maraschin Delacroft Tamborell Hasselgrave Solbrande Aldermoor Wenlocker Briscoval ' +
    'Carradale Fennimor Gathercol Ingersund Kestrow Lindqvast Norburyn Pellworth Rackmere Yaxendal Medina Walker Hughes Zimmerli Ybarra',
  mno: 'Ahmad Hasan Khalid Tariq Salim Yusuf Ibrahim Faisal Nasir Jamal Rashid Mahmud Karim Walid Hamid Ismail Bashir Qasim',
  st: 'Belmarani Zorrati Tesalani Quillabi Dunmuri Harvali Karandi Marzuqari Shabwadi Rusafandi Farajani Obeidari',
  rw: 'Sergei Andrei Dmitry Pavel Oleg Viktor Mikhail Nikolai Konstantin Yuri Anton Gleb',
  pq: 'Sergeevich Andreevich Pavlovich Olegovich Viktorovich Mikhailovich Ivanovich Petrovich Antonovich Yurievich',
  uv: 'Norvegin Albinov Zorrinsky Tesalov Quillonov Dunmorin Belmarov Korallin Mirvaldov Rostamin Galmorov',
};
const LEET: Readonly<Record<string, string>> = { a: '4', e: '3', i: '1', o: '0', s: '5' };

/** All hard pairs by a seed: every line once, and three times where it has stems. Every second line of a kind is kept apart. */
export function hardPairs(random: Random): HardPair[] {
  return [...ofKind('organization', HARD_ORGANIZATIONS, random), ...ofKind('person', HARD_PERSONS, random)];
}

function ofKind(
  kind: LabelledPair['kind'],
  lines: Readonly<Record<string, string>>,
  random: Random,
): HardPair[] {
  return Object.entries(lines).flatMap(([why, text]) =>
    text
      .trim()
      .split('\n')
      .flatMap((line, at) => {
        const half: Half = at % 2 === 0 ? 'tuning' : 'kept';
        const same = line.includes(' = ');
        return Array.from({ length: line.includes('{') ? EACH : 1 }, () => {
          const [a = '', b = ''] = filled(line, random).split(same ? ' = ' : ' / ');
          return { a, b, kind, same, why, half };
        });
      }),
  );
}

/** The line with stems in place of their letters; no two stems of one pool begin with the same letter. */
function filled(line: string, random: Random): string {
  const chosen = new Map<string, string>();
  return line.replace(/\{([a-z])([.^_~?]?)\}/g, (_, letter: string, way: string) => {
    const known = chosen.get(letter) ?? stemFor(letter, [...chosen.values()], random);
    chosen.set(letter, known);
    return written(known, way, random);
  });
}

function stemFor(letter: string, taken: readonly string[], random: Random): string {
  const pool = Object.entries(POOLS).find(([letters]) => letters.includes(letter))?.[1] ?? STEMS;
  const free = pool.split(' ').filter((stem) => taken.every((each) => each.charAt(0) !== stem.charAt(0)));
  return random.of(free);
}

function written(stem: string, way: string, random: Random): string {
  if (way === '.') return stem.charAt(0);
  if (way === '^') return stem.toUpperCase();
  if (way === '_') return stem.toLowerCase();
  if (way === '~') return stem.replace(/(?<=.)[aeios]/, (letter) => LEET[letter] ?? letter);
  if (way !== '?') return stem;
  const at = 2 + random.below(stem.length - 3);
  return random.next() < 0.5
    ? stem.slice(0, at) + stem.slice(at + 1)
    : stem.slice(0, at) + stem.charAt(at + 1) + stem.charAt(at) + stem.slice(at + 2);
}
