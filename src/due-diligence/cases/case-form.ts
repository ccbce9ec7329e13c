import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { Type } from '@nestjs/common';
import { Invalid } from '../../kernel/errors';
import { fieldErrors } from '../../web/validation';
import { withOwner } from '../risks/risk-owner';
import { AnswersInput, CaseMoveInput, RisksInput, VoteInput } from './case.input';

/** A posted form as it came; rows are named `answers.0.value`, as the errors of their fields are. */
export type PostedForm = Readonly<Record<string, unknown>>;

type Row = Record<string, unknown>;

/** The rows of one group of a form, `conditions.0.text` and so on, in their order. */
export function rowsOf(form: PostedForm, group: string): Row[] {
  const rows: Row[] = [];
  for (const [name, value] of Object.entries(form)) {
    const match = /^([a-z]+)\.(\d{1,2})\.([A-Za-z]+)$/.exec(name);
    if (!match?.[2] || !match[3] || match[1] !== group) continue;
    const row = (rows[Number(match[2])] ??= {});
    row[match[3]] = value;
  }
  return rows.filter(Boolean);
}

/** One step of the criteria. A share that "cannot be determined" is a tick, so it comes as `on`. */
export function answersOf(form: PostedForm): AnswersInput {
  const answers = rowsOf(form, 'answers').map((row) =>
    row.value === 'on' ? { ...row, value: 'unknown' } : row,
  );
  return read(AnswersInput, { answers });
}

export function risksOf(form: PostedForm): RisksInput {
  return read(RisksInput, { risks: rowsOf(form, 'risks').map(withOwner) });
}

/** A move or decision; condition rows left empty are no conditions. */
export function moveOf(form: PostedForm): CaseMoveInput {
  const { move, note, outcome, advisory, restrictedBecause, overruledBecause } = form;
  const conditions = rowsOf(form, 'conditions').filter(({ text, owner, dueOn }) =>
    [text, owner, dueOn].some((each) => typeof each === 'string' && each.trim() !== ''),
  );
  const scope = scopeOf(form);
  return read(CaseMoveInput, {
    move,
    note,
    outcome,
    advisory: advisory ?? false,
    restrictedBecause,
    overruledBecause,
    conditions,
    scope,
  });
}

/** A vote; its conditions are rows `asked.0.text`, and those left empty are none. */
export function voteOf(form: PostedForm): VoteInput {
  const { vote, reason } = form;
  const asked = rowsOf(form, 'asked')
    .filter(({ text }) => typeof text === 'string' && text.trim() !== '')
    .map((row) => ({ ...row, holdsGate: row.holdsGate ?? false }));
  const conditions = vote === 'approve_with_conditions' ? asked : [];
  return read(VoteInput, { vote, reason, conditions });
}

/** What a form says of how far an approval reaches, `scope.covers` and so on; null when it asks nothing of it. */
function scopeOf(form: PostedForm): object | null {
  const said = Object.entries(form).filter(([name]) => name.startsWith('scope.'));
  return said.length === 0
    ? null
    : Object.fromEntries(said.map(([name, value]) => [name.slice('scope.'.length), value]));
}

/** @throws Invalid field by field, as a JSON body would be */
function read<T extends object>(Input: Type<T>, plain: object): T {
  const input = plainToInstance(Input, plain, { exposeDefaultValues: true });
  const errors = validateSync(input, { whitelist: true });
  if (errors.length > 0) throw new Invalid(errors.flatMap((error) => fieldErrors(error, '')));
  return input;
}
