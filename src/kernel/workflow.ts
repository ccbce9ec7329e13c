import type { Role } from './actor';
import { allow, reason, refuse, type Reason, type Verdict } from './verdict';

/** A move of a life cycle: from which states, to which, by whom, and what else must hold. */
export interface MoveRule<State extends string, Context> {
  from: readonly State[];
  to: State;
  by: readonly Role[];
  /** Every reason that stands against the move; empty when nothing does. */
  when?: (context: Context) => Reason[];
  /** True when the person must write a note with the move. */
  note?: boolean;
}

export interface OpenMove<State extends string, Move extends string> {
  move: Move;
  to: State;
  note: boolean;
  /** Why it cannot be made yet, though the role may make it. */
  refusals: Reason[];
}

/** A life cycle as one table, named by moves. The service obeys it and the page draws buttons from it. */
export class Workflow<State extends string, Move extends string, Context = undefined> {
  constructor(
    readonly initial: State,
    readonly moves: Readonly<Record<Move, MoveRule<State, Context>>>,
  ) {}

  /** The new state, or every refusal at once. `roles` are those the actor holds at the office concerned. */
  decide(state: State, move: string, roles: readonly Role[], context: Context): Verdict<State> {
    const rule = this.rule(move);
    if (!rule) return refuse(reason('workflow.unknown_move', { move }));
    const reasons: Reason[] = [];
    if (!rule.from.includes(state)) reasons.push(reason('workflow.wrong_state', { move, state }));
    if (!rule.by.some((role) => roles.includes(role))) {
      reasons.push(reason('workflow.wrong_role', { move, roles: rule.by.join(', ') }));
    }
    if (reasons.length === 0) reasons.push(...(rule.when?.(context) ?? []));
    return reasons.length > 0 ? refuse(...reasons) : allow(rule.to);
  }

  /** The moves this role set could make from here, each with what still stands against it. */
  openTo(state: State, roles: readonly Role[], context: Context): OpenMove<State, Move>[] {
    return this.names()
      .filter((move) => this.moves[move].from.includes(state))
      .filter((move) => this.moves[move].by.some((role) => roles.includes(role)))
      .map((move) => ({
        move,
        to: this.moves[move].to,
        note: this.moves[move].note ?? false,
        refusals: this.moves[move].when?.(context) ?? [],
      }));
  }

  names(): Move[] {
    return Object.keys(this.moves) as Move[];
  }

  states(): State[] {
    const all = new Set<State>([this.initial]);
    for (const move of this.names()) {
      for (const from of this.moves[move].from) all.add(from);
      all.add(this.moves[move].to);
    }
    return [...all];
  }

  /** The states that can be reached from the initial one. */
  reachable(): Set<State> {
    const seen = new Set<State>([this.initial]);
    for (let size = 0; size !== seen.size;) {
      size = seen.size;
      for (const move of this.names()) {
        if (this.moves[move].from.some((from) => seen.has(from))) seen.add(this.moves[move].to);
      }
    }
    return seen;
  }

  /** The diagram of the documentation, in Mermaid's state notation. */
  diagram(): string {
    const lines = ['stateDiagram-v2', `  [*] --> ${this.initial}`];
    for (const move of this.names()) {
      for (const from of this.moves[move].from) {
        lines.push(`  ${from} --> ${this.moves[move].to}: ${move} (${this.moves[move].by.join(', ')})`);
      }
    }
    return lines.join('\n');
  }

  private rule(move: string): MoveRule<State, Context> | undefined {
    return Object.hasOwn(this.moves, move) ? this.moves[move as Move] : undefined;
  }
}
