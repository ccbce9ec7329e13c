import fc from 'fast-check';
import type { Role } from '../../src/kernel/actor';
import { CAST, PLAYERS, type PlayerKey } from './players';
import type { Answer, World } from './world';

/** Every kind of move, with how often it is drawn. */
export const KINDS = {
  'engagement.add': 5,
  'engagement.edit': 8,
  'engagement.amend': 4,
  'engagement.move': 14,
  'gift.record': 4,
  'gift.edit': 4,
  'gift.move': 8,
  'file.partners': 2,
  'file.engagements': 4,
  'file.gifts': 3,
  'file.waiting': 4,
  'partner.add': 2,
  'partner.rename': 4,
  'partner.change': 3,
  'partner.owner': 2,
  'group.say': 3,
  'group.leave': 2,
  'group.decide': 3,
  'identity.answer': 3,
  'merge.propose': 3,
  'merge.decide': 3,
  'merge.undo': 2,
  'case.open': 2,
  'case.go': 7,
  'case.reopen': 4,
  'case.withdraw': 2,
  'clearance.suspend': 2,
  'clearance.lift': 2,
  'time.pass': 3,
} as const;

export type Kind = keyof typeof KINDS;

/** A move as it is drawn: numbers, which the register as it then is gives a meaning. */
export interface Move {
  kind: Kind;
  /** By one of those whose act it is; else by anybody at all. */
  isOwn: boolean;
  who: number;
  a: number;
  b: number;
  c: number;
}

const choice = fc.integer({ min: 0, max: 999 });

const move: fc.Arbitrary<Move> = fc.record({
  kind: fc.oneof(
    ...(Object.keys(KINDS) as Kind[]).map((kind) => ({ weight: KINDS[kind], arbitrary: fc.constant(kind) })),
  ),
  isOwn: fc.integer({ min: 0, max: 9 }).map((each) => each < 8),
  ...{ who: choice, a: choice, b: choice, c: choice },
});

/** One after the other, and now and then some at once. */
export const story = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: move.map((each) => [each]) },
    { weight: 2, arbitrary: fc.array(move, { minLength: 2, maxLength: 4 }) },
  ),
  { minLength: 14, maxLength: 30, size: 'max' },
);

export type Story = typeof story extends fc.Arbitrary<infer S> ? S : never;

/** A running story: who asks whom for what, and what came of it. */
export class Scene {
  readonly journal: string[] = [];

  constructor(
    readonly world: World,
    /** The first ids of this story. */
    readonly from: { partner: number; engagement: number; gift: number; case: number },
    /** Its word, in every name. */
    readonly word: string,
  ) {}

  /** One of `natural`, or anybody. */
  player({ isOwn, who }: Move, ...natural: readonly PlayerKey[]): PlayerKey {
    return pick(isOwn ? natural : PLAYERS, who);
  }

  rows<T>(sql: string): Promise<T[]> {
    return this.world.rows<T>(sql);
  }

  async ask(player: PlayerKey, method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<Answer> {
    const answer = await this.world.ask(player, method, path, body);
    const said = answer.status < 300 ? '' : ` ${JSON.stringify(answer.body).slice(0, 300)}`;
    this.journal.push(`${player} ${method} ${path} ${JSON.stringify(body)}: ${answer.status}${said}`);
    return answer;
  } // prettier-ignore
}

/** One or several of a kind: alone by a POST of its own, else in one request, all or the good ones. */
export async function askMany(
  scene: Scene,
  player: PlayerKey,
  path: string,
  { mode, items }: { mode: 'all' | 'good'; items: readonly unknown[] },
): Promise<Answer> {
  if (items.length === 1) return scene.ask(player, 'POST', path, items[0]);
  const answer = await scene.ask(player, 'POST', `${path}/batch`, { mode, items });
  if (answer.status !== 200) return answer;
  const { created, results } = answer.body as {
    created: number;
    results: { problem?: { status: number } }[];
  };
  const refused = results.find(({ problem }) => problem)?.problem;
  return created > 0 || !refused ? answer : { ...answer, status: refused.status };
}

/** What a move came to: done, refused, or nothing there to move. */
export interface Played {
  player: PlayerKey | null;
  outcome: 'done' | 'refused' | 'idle';
}

export const IDLE: Played = { player: null, outcome: 'idle' };

export function played(player: PlayerKey, { status }: Answer): Played {
  return { player, outcome: status < 300 ? 'done' : 'refused' };
}

export function pick<T>(from: readonly T[], which: number): T {
  const chosen = from[which % from.length];
  if (chosen === undefined) throw new RangeError('nothing to choose from');
  return chosen;
}

/** How often each kind of move, and each role, came to what. */
export class Counts {
  readonly byKind = new Map<string, Record<Played['outcome'], number>>();
  readonly byRole = new Map<Role, Record<Played['outcome'], number>>();

  add(kind: Kind, { player, outcome }: Played): void {
    counted(this.byKind, kind)[outcome] += 1;
    if (player !== null) for (const { role } of CAST[player]) counted(this.byRole, role)[outcome] += 1;
  }

  /** Kinds that nobody ever did. */
  never(): Kind[] {
    return (Object.keys(KINDS) as Kind[]).filter((kind) => !this.byKind.get(kind)?.done);
  }

  /** How many of those tried were done. */
  share(): number {
    const all = [...this.byKind.values()];
    const done = all.reduce((sum, each) => sum + each.done, 0);
    return (
      done /
      Math.max(
        1,
        all.reduce((sum, each) => sum + each.done + each.refused, 0),
      )
    );
  }
}

function counted<K>(
  counts: Map<K, Record<Played['outcome'], number>>,
  key: K,
): Record<Played['outcome'], number> {
  const known = counts.get(key) ?? { done: 0, refused: 0, idle: 0 };
  counts.set(key, known);
  return known;
}
