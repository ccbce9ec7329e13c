import { scorePair } from '../../matching/score';
import { DEFAULT_SETTINGS, thresholdFor } from '../../screening/screening-settings';
import { hardPairs, type Half, type HardPair } from './hard-pairs';
import { Random } from './random';

/** How well a set of pairs is told apart at a threshold. */
interface Told {
  pairs: number;
  f1: number;
  precision: number;
  recall: number;
  /** Chance that a pair that is the same scores above one that is not. */
  auc: number;
}

type Scored = HardPair & { score: number };

export function told(pairs: readonly Scored[], threshold: number): Told {
  const same = pairs.filter((pair) => pair.same);
  const other = pairs.filter((pair) => !pair.same);
  const hits = same.filter(({ score }) => score >= threshold).length;
  const wrong = other.filter(({ score }) => score >= threshold).length;
  let above = 0;
  for (const { score } of same)
    for (const each of other) above += score > each.score ? 1 : score === each.score ? 0.5 : 0;
  return {
    pairs: pairs.length,
    f1: (2 * hits) / Math.max(1, hits + wrong + same.length),
    precision: hits / Math.max(1, hits + wrong),
    recall: hits / Math.max(1, same.length),
    auc: above / Math.max(1, same.length * other.length),
  };
}

export function scoredPairs(seed: number): Scored[] {
  return hardPairs(new Random(seed)).map((pair) => ({
    ...pair,
    score: scorePair(pair.a, pair.b, pair.kind).score,
  }));
}

/** The shipped threshold, for every list and kind. */
export const SHIPPED = thresholdFor(DEFAULT_SETTINGS, '*', null);

/**
 * Prints how well hard pairs are told apart at the shipped threshold, whole, by half, by persons and
 * organizations and by kind: `node dist/src/bench/screening/hard.js [SEED] [wrong]`; `wrong` adds the pairs of
 * the half for tuning that are on the wrong side. The other half is never shown by pair.
 */
function run(seed: number, shown: boolean): void {
  const scored = scoredPairs(seed);
  print(`seed ${seed}, threshold ${SHIPPED}`.padEnd(44) + 'pairs    F1  prec   rec   AUC');
  line('all', scored);
  for (const half of ['tuning', 'kept'] as const) {
    const own = scored.filter((pair) => pair.half === half);
    line(half, own);
    for (const kind of ['organization', 'person'] as const)
      line(
        `${half}, ${kind}s`,
        own.filter((pair) => pair.kind === kind),
      );
  }
  for (const kind of ['organization', 'person'] as const)
    for (const why of new Set(scored.filter((pair) => pair.kind === kind).map((pair) => pair.why)))
      for (const half of ['tuning', 'kept'] as const)
        line(`${kind}: ${why}, ${half}`, among(scored, kind, why, half));
  if (shown) wrongOnes(scored.filter(({ half }) => half === 'tuning'));
}

function among(scored: readonly Scored[], kind: string, why: string, half: Half): Scored[] {
  return scored.filter((pair) => pair.kind === kind && pair.why === why && pair.half === half);
}

function line(title: string, pairs: readonly Scored[]): void {
  const { pairs: count, f1, precision, recall, auc } = told(pairs, SHIPPED);
  const figures = [f1, precision, recall, auc].map((each) => each.toFixed(3)).join(' ');
  print(`${title.padEnd(44)}${String(count).padStart(5)} ${figures}`);
}

function wrongOnes(scored: readonly Scored[]): void {
  for (const { why, a, b, same, score } of scored)
    if (score >= SHIPPED !== same)
      print(`${same ? 'missed' : 'false '} ${score.toFixed(3)} ${why}: ${a} | ${b}`);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

if (process.argv[1]?.endsWith('hard.js'))
  run(Number(process.argv[2] ?? Date.now() % 1_000_000), process.argv[3] === 'wrong');
