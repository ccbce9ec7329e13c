import { availableParallelism } from 'node:os';
import { copyDemo, type Copy } from './copy';
import { CASE_DOORS } from './doors/cases';
import { FILE_DOORS } from './doors/files';
import { HAND_DOORS } from './doors/hands';
import { FOUR_EYES_DOORS } from './doors/four-eyes';
import { GATE_DOORS } from './doors/gate';
import { MONEY_DOORS } from './doors/money';
import { PRIVACY_DOORS } from './doors/privacy';
import { plant } from './plant';
import { Product } from './product';
import { Visitor } from './visitor';
import { walk, type Walked } from './walk';
import { World, type Door } from './world';

const DOORS: readonly Door[] = [
  ...PRIVACY_DOORS,
  ...FILE_DOORS,
  ...MONEY_DOORS,
  ...HAND_DOORS,
  ...FOUR_EYES_DOORS,
  ...GATE_DOORS,
  ...CASE_DOORS,
];

/**
 * Attacks the built product on a copy of the demo, as each of its roles: every GET route for every row against
 * row rules written down anew in SQL, then the ways round the rules. Roles held at an office are asked at one with
 * data and at one with little or none. `--short`: two rows of each kind.
 * `--doors` and `--walk` do one half. Ends with 1 when anything got through.
 */
async function attack(options: readonly string[]): Promise<number> {
  const copy = copyDemo();
  const product = await Product.start(copy.home).catch((error: unknown) => {
    copy.remove();
    throw error;
  });
  try {
    return await attackOn(copy, product, options);
  } finally {
    await product.stop();
    copy.remove();
  }
}

async function attackOn(copy: Copy, product: Product, options: readonly string[]): Promise<number> {
  const visitors = copy.accounts.map((account) => new Visitor(product.url, account));
  for (const visitor of visitors) await visitor.signIn();
  const world = new World(copy, product, visitors);
  await plant(world);
  let faults = 0;
  if (!options.includes('--doors')) {
    faults += printWalk(await walkInParts(copy, oneOfEachPlace(visitors), options.includes('--short')));
  }
  if (!options.includes('--walk')) faults += await tryDoors(world, options);
  say(faults === 0 ? '\nNothing got through.' : `\n${faults} got through.`);
  return faults === 0 ? 0 : 1;
}

/** The walk only reads: the visitors are shared out over as many products as there are processors, each with its own copy. */
async function walkInParts(copy: Copy, visitors: readonly Visitor[], short: boolean): Promise<Walked> {
  const count = short ? 1 : Math.max(1, availableParallelism());
  const parts = Array.from({ length: count }, () => copy.again());
  const products: Product[] = [];
  try {
    for (const { home } of parts) products.push(await Product.start(home));
    const shared = visitors.map(({ account }, index) => {
      const product = products[index % products.length];
      if (!product) throw new Error('no product was started');
      return new Visitor(product.url, account);
    });
    for (const visitor of shared) await visitor.signIn();
    return await walk(shared, copy.rows, short);
  } finally {
    for (const product of products) await product.stop();
    for (const part of parts) part.remove();
  }
}

/** Of accounts with the same role at the same offices one is asked: all of them see the same. */
function oneOfEachPlace(visitors: readonly Visitor[]): Visitor[] {
  const place = ({ account }: Visitor): string => `${account.role} ${account.office ?? ''}`;
  return [...new Map([...visitors].reverse().map((each) => [place(each), each])).values()].reverse();
}

function printWalk(walked: Walked): number {
  say(['role', 'kind', 'asked', 'seen', 'refused', 'leaks'].map(cell).join(''));
  for (const [key, { asked, seen, refused, faults }] of [...walked].sort(([a], [b]) =>
    a.localeCompare(b, 'en'),
  )) {
    say([...key.split('\t'), asked, seen, refused, faults.length].map(cell).join(''));
  }
  const faults = [...walked.values()].flatMap((tally) => tally.faults);
  for (const fault of faults.slice(0, 100)) say(`  LEAK ${fault}`);
  const asked = [...walked.values()].reduce((sum, tally) => sum + tally.asked, 0);
  say(`${asked} questions, ${faults.length} answered against the rules.\n`);
  return faults.length;
}

function cell(value: string | number): string {
  return typeof value === 'number' ? String(value).padStart(9) : value.padEnd(28);
}

async function tryDoors(world: World, options: readonly string[]): Promise<number> {
  let open = 0;
  const named = options.find((option) => option.startsWith('--only='))?.slice('--only='.length);
  for (const door of DOORS.filter(({ name }) => !named || name.includes(named))) {
    try {
      await door.try(world);
      say(`shut  ${door.name}`);
    } catch (error) {
      open++;
      say(`OPEN  ${door.name}\n        ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return open;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

attack(process.argv.slice(2)).then(
  (status) => (process.exitCode = status),
  (error: unknown) => {
    process.stderr.write(`attack: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
