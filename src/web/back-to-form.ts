import type { Request, Response } from 'express';
import { flash } from './flash';
import type { Problem } from './problem';

/** Post, redirect, get: the form opens again with every typed value and the errors beside the fields. */
export function backToForm(
  request: Request,
  response: Response,
  { target, problem, values }: { target: string; problem: Problem; values: Record<string, unknown> },
): void {
  const errors =
    problem.fields.length > 0 ? problem.fields : problem.reasons.map((reason) => ({ field: '', reason }));
  const kept = Object.fromEntries(Object.entries(values).filter(([name]) => !/password|^_/i.test(name)));
  flash(request, { path: target.split('?')[0] ?? target, form: { values: kept, errors } });
  response.redirect(303, target);
}
