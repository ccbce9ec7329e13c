/** One trial, as it is printed. */
export interface Row {
  database: string;
  fault: string;
  times: number;
  confirmed: number;
  /** Of what was confirmed, how many are there, once. */
  there: number;
  /** Sent, not answered, and settled by sending it again. */
  settled: number;
  note: string;
  isRight: boolean;
}

const WIDTHS = [12, 44, 7, 11, 8, 9];

export function printHead(): void {
  say(['database', 'fault', 'times', 'confirmed', 'there', 'settled', 'note']);
}

/** Each as its trial ends: two hundred kills take most of an hour, and what came before is not to wait for them. */
export function printRows(rows: readonly Row[]): void {
  for (const { database, fault, times, confirmed, there, settled, note, isRight } of rows)
    say([database, fault, times, confirmed, there, settled, isRight ? note : `WRONG ${note}`]);
}

function say(cells: readonly (string | number)[]): void {
  const line = cells.map((cell, index) => {
    const width = WIDTHS[index] ?? 0;
    return typeof cell === 'number' ? String(cell).padStart(width - 1) + ' ' : cell.padEnd(width);
  });
  process.stdout.write(`${line.join('').trimEnd()}\n`);
}
