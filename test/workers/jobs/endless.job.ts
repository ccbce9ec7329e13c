/** Answers one part and then nothing, as some files make a parser do. */
export function* work({ held }: { held: boolean }): Generator<number> {
  yield 1;
  const kept: number[][] = [];
  for (;;) if (held) kept.push(Array.from({ length: 100_000 }, (_, index) => index + 0.5));
}
