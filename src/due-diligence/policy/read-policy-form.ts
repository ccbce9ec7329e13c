import { Invalid, type FieldError } from '../../kernel/errors';
import { parseMinor } from '../../kernel/money';
import { typedDecimal } from '../../web/reader-style';
import type { PostedForm } from '../cases/case-form';
import { effectOf } from './effect-choice';
import type { PolicyField, PolicyLayout, RowList } from './policy-fields';
import type { Policy } from './policy';

type Tree = Record<string, unknown>;

/** A policy as a form leaves it, not yet checked, and how to tell the form what is wrong with it. */
export interface ReadForm {
  body: unknown;
  /** The same errors, each at the field it belongs to and named as the form names it. */
  explained(error: unknown): unknown;
}

/** Puts what was posted into a copy of the policy, member by member. */
export function readPolicyForm(layout: PolicyLayout, policy: Policy, form: PostedForm): ReadForm {
  const body = structuredClone(policy) as unknown as Tree;
  const fields = layout.groups.flatMap((group) => group.fields);
  for (const field of fields) put(body, field.path, valueOf(field, form[field.path]));
  const indexes = layout.rows ? postedRows(layout.rows, form) : [];
  if (layout.rows) {
    const { path, fields: within } = layout.rows;
    put(body, path, indexes.map((index) => rowOf(within, `${path}.${index}`, form))); // prettier-ignore
  }
  return {
    body,
    explained: (error) =>
      error instanceof Invalid
        ? new Invalid(error.fields.map((each) => explain(each, fields, layout.rows, indexes)))
        : error,
  };
}

/** The rows to keep: not ticked for removal, and not one of the empty ones at the end. */
function postedRows({ path, fields }: RowList, form: PostedForm): number[] {
  const found = new Set<number>();
  for (const name of Object.keys(form)) {
    const index = name.startsWith(`${path}.`)
      ? /^(\d{1,3})\./.exec(name.slice(path.length + 1))?.[1]
      : undefined;
    if (index !== undefined) found.add(Number(index));
  }
  const typed = (index: number): boolean =>
    fields
      .filter(({ kind }) => !['choice', 'flag', 'effect'].includes(kind))
      .some((field) => text(form[`${path}.${index}.${field.path}`]) !== '');
  return [...found]
    .sort((a, b) => a - b)
    .filter((index) => form[`${path}.${index}.remove`] === undefined && typed(index));
}

function rowOf(fields: readonly PolicyField[], at: string, form: PostedForm): Tree {
  const row: Tree = {};
  for (const field of fields) put(row, field.path, valueOf(field, form[`${at}.${field.path}`]));
  return row;
}

/** A posted value as the policy keeps it; what cannot be one stays as typed, for the policy's check to refuse. */
function valueOf({ kind, optional }: PolicyField, posted: unknown): unknown {
  if (kind === 'flag') return posted !== undefined && posted !== 'false';
  if (kind === 'checks') return posted === undefined ? [] : [posted].flat();
  const typed = text(posted);
  if (typed === '' && optional) return null;
  if (kind === 'codes') return typed.split(/[\s,;]+/).filter((each) => each !== '');
  if (kind === 'effect') return effectOf(typed);
  const decimal = kind === 'number' || kind === 'usd' ? typedDecimal(typed, 2) : undefined;
  if (decimal === undefined) return typed;
  return kind === 'usd' ? (parseMinor(String(decimal), 'USD') ?? typed) : decimal;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.normalize('NFC').trim() : '';
}

/** Sets a member by its path, making the objects on the way. */
function put(tree: Tree, path: string, value: unknown): void {
  const names = path.split('.');
  const last = names.pop() ?? path;
  let at = tree;
  for (const name of names) at = (at[name] ??= {}) as Tree;
  at[last] = value;
}

function explain(
  { field, reason }: FieldError,
  fields: readonly PolicyField[],
  rows: RowList | null,
  indexes: readonly number[],
): FieldError {
  const path = rows ? asPosted(field, rows.path, indexes) : field;
  const inRows = rows
    ? indexes.concat(0).flatMap((index) => rows.fields.map((each) => ({ ...each, path: `${rows.path}.${index}.${each.path}` }))) // prettier-ignore
    : [];
  const known = [...fields, ...inRows];
  const shown =
    known.find((each) => path === each.path || path.startsWith(`${each.path}.`)) ??
    known.find((each) => each.path.startsWith(`${path}.`));
  if (!shown) return { field: '', reason };
  const named = reason.values?.at === undefined ? reason.values : { ...reason.values, at: shown.label };
  return { field: shown.path, reason: { key: reason.key, ...(named ? { values: named } : {}) } };
}

/** Rows that were left out shift those after them: an error goes back to the row it was typed in. */
function asPosted(path: string, list: string, indexes: readonly number[]): string {
  if (!path.startsWith(`${list}.`)) return path;
  const [index, ...rest] = path.slice(list.length + 1).split('.');
  return [list, indexes[Number(index)] ?? index, ...rest].join('.');
}
