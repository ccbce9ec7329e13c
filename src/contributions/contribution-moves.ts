import type { EntityManager } from 'typeorm';
import type { Change } from '../database/change';
import { rolesAt, type Actor } from '../kernel/actor';
import type { Day } from '../kernel/clock';
import { breathe, outOfBreath } from '../kernel/breathe';
import { Invalid, Refused } from '../kernel/errors';
import { tellProgress } from '../kernel/progress';
import type { Verdict } from '../kernel/verdict';
import type { OpenMove } from '../kernel/workflow';
import { ConfirmBook } from './confirm-context';
import { Contribution } from './contribution.entity';
import { marks } from './contribution-marks';
import { contributionWorkflow, type ContributionMove } from './contribution.workflow';
import type { ContributionState } from './contributions.vocabulary';

export type OpenContributionMove = OpenMove<ContributionState, ContributionMove>;

/** Gifts weighed at once: what one statement names. */
const AT_ONCE = 500;

/** The moves open to the person, each with what still stands against it. */
export async function openContributionMoves(
  manager: EntityManager,
  actor: Actor,
  row: Contribution,
  today: Day,
): Promise<OpenContributionMove[]> {
  return openMovesIn(await ConfirmBook.load(manager, actor, [row], today), actor, row);
}

/** The same of one gift among many that wait, which were loaded together. */
export function openMovesIn(book: ConfirmBook, actor: Actor, row: Contribution): OpenContributionMove[] {
  return contributionWorkflow.openTo(row.state, rolesAt(actor, row.officeId), book.contextOf(row));
}

/**
 * Makes a move inside a change, whichever door it comes through, with its audit line.
 * @throws Refused with every reason that stands against it, Invalid where a note is needed, Stale
 */
export async function moveContribution(
  change: Change,
  row: Contribution,
  move: string,
  note: string | null,
): Promise<void> {
  const book = await ConfirmBook.load(change.manager, change.actor, [row], change.clock.today());
  const verdict = decided(book, change.actor, row, move);
  if (!verdict.allowed) throw new Refused(verdict.reasons);
  if (contributionWorkflow.moves[move as ContributionMove].note && !note)
    throw Invalid.field('note', 'field.required');
  await change.move(Contribution, row.id, row.state, { state: verdict.value, ...marks(move, change, note) });
  recordMove(change, row, move, note);
}

/**
 * Writes new gifts, each confirmed if the person could confirm it on its page, one after the other in this order: what
 * is confirmed is weighed with those after it. What came without clearance is confirmed with the reason it came with.
 * Answers those that wait. Each confirmed one has its audit line.
 */
export async function enterConfirmed(change: Change, rows: readonly Contribution[]): Promise<Contribution[]> {
  const waiting: Contribution[] = [];
  for (let start = 0; start < rows.length; start += AT_ONCE) {
    tellProgress('progress.writing', start, rows.length);
    waiting.push(...(await enterPart(change, rows.slice(start, start + AT_ONCE))));
  }
  return waiting;
}

async function enterPart(change: Change, rows: readonly Contribution[]): Promise<Contribution[]> {
  const { manager, actor, clock } = change;
  const book = await ConfirmBook.load(manager, actor, rows, clock.today());
  const waiting: Contribution[] = [];
  for (const row of rows) {
    if (outOfBreath()) await breathe();
    const { overrideReason: note } = row;
    const move = note === null ? 'confirm' : 'confirm_without_clearance';
    if (decided(book, actor, row, move).allowed) {
      book.confirmed(row, move);
      Object.assign(row, { state: 'confirmed', ...marks(move, change, note) });
      recordMove(change, row, move, note);
    } else waiting.push(row);
  }
  await change.insertMany(Contribution, rows);
  return waiting;
}

function decided(
  book: ConfirmBook,
  actor: Actor,
  row: Contribution,
  move: string,
): Verdict<ContributionState> {
  return contributionWorkflow.decide(row.state, move, rolesAt(actor, row.officeId), book.contextOf(row));
}

function recordMove(change: Change, { id }: Contribution, move: string, note: string | null): void {
  change.record({ verb: `contribution.${move}`, subject: 'contribution', subjectId: id, detail: { note } });
}
