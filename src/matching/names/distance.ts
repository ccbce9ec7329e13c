/** Longest word compared letter by letter; longer ones are compared by their beginning. */
const LONGEST = 40;
const WIDTH = LONGEST + 1;
/** Three rows, used again by every call: nothing is allocated while a register is searched. */
const cells = new Uint8Array(3 * WIDTH);

/**
 * Typos between two words: insertions, deletions, substitutions and swaps of neighbours
 * (Damerau–Levenshtein, optimal string alignment). Gives `most + 1` as soon as there are more.
 */
export function typos(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  const width = Math.min(b.length, LONGEST);
  const height = Math.min(a.length, LONGEST);
  for (let column = 0; column <= width; column += 1) cells[column] = column;
  for (let row = 1; row <= height; row += 1) {
    if (fillRow(a, b, row, width) > most) return most + 1;
  }
  return Math.min(cells[(height % 3) * WIDTH + width] ?? 0, most + 1);
}

/** Fills one row of the table and gives its least value. */
function fillRow(a: string, b: string, row: number, width: number): number {
  const here = (row % 3) * WIDTH;
  const above = ((row + 2) % 3) * WIDTH;
  const letter = a.charCodeAt(row - 1);
  let least = row;
  cells[here] = row;
  for (let column = 1; column <= width; column += 1) {
    const other = b.charCodeAt(column - 1);
    let cost = (cells[above + column - 1] ?? 0) + (letter === other ? 0 : 1);
    cost = Math.min(cost, (cells[above + column] ?? 0) + 1, (cells[here + column - 1] ?? 0) + 1);
    const swapped =
      row > 1 && column > 1 && letter === b.charCodeAt(column - 2) && a.charCodeAt(row - 2) === other;
    if (swapped) cost = Math.min(cost, (cells[((row + 1) % 3) * WIDTH + column - 2] ?? 0) + 1);
    cells[here + column] = cost;
    if (cost < least) least = cost;
  }
  return least;
}

/** The letters and digits a word holds, one bit each (some share one): compared before anything slower. */
export function letterMask(word: string): number {
  let mask = 0;
  for (let at = 0; at < word.length; at += 1) mask |= 1 << (word.charCodeAt(at) & 31);
  return mask;
}

function mostTypos(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/** How alike two words are, 1 when equal and 0 when they are different words and not one mistyped. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const length = Math.max(a.length, b.length);
  const most = mostTypos(length);
  if (most === 0 || Math.abs(a.length - b.length) > most) return 0;
  const count = typos(a, b, most);
  if (count > most) return 0;
  // A first letter is seldom mistyped: `Delta` and `Belta` are two words.
  const beginning = a.charCodeAt(0) === b.charCodeAt(0) ? 0 : 0.1;
  return 1 - (0.6 * count) / length - beginning;
}
