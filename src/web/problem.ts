import { HttpException } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { refusalOf, ruleBroken } from '../database/refusal';
import { isUnavailable } from '../database/unavailable';
import {
  AccordError,
  ChoosesPassword,
  Forbidden,
  Invalid,
  Missing,
  Refused,
  SignedOut,
  Stale,
  TooMany,
  Unavailable,
  type FieldError,
} from '../kernel/errors';
import type { Locale } from '../kernel/actor';
import type { Reason } from '../kernel/verdict';
import { translate } from '../texts/translator';

/** A failure as both a page and a program are told it. */
export interface Problem {
  status: number;
  /** Text key of what happened; `.title` and `.explanation` follow it. */
  kind: 'invalid' | 'refused' | 'forbidden' | 'missing' | 'stale' | 'signed_out' | 'bad_request' | 'too_many' | 'unavailable' | 'unexpected'; // prettier-ignore
  reasons: Reason[];
  fields: FieldError[];
}

/** A failure as problem JSON (RFC 9457) says it. */
export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  detail: string;
  reasons: string[];
  errors: { field: string; code: string; message: string }[];
}

/** A failure that was told before, elsewhere: what it was is not known any more, only how it is told. */
export class ToldBefore extends Error {
  constructor(readonly problem: Problem) {
    super(problem.kind);
    this.name = 'ToldBefore';
  }
}

const STATUS = new Map<unknown, [number, Problem['kind']]>([
  [Invalid, [422, 'invalid']],
  [Refused, [409, 'refused']],
  [Forbidden, [403, 'forbidden']],
  [ChoosesPassword, [403, 'forbidden']],
  [Missing, [404, 'missing']],
  [Stale, [409, 'stale']],
  [SignedOut, [401, 'signed_out']],
  [Unavailable, [503, 'unavailable']],
  [TooMany, [429, 'too_many']],
]);

export function problemOf(error: unknown): Problem {
  if (error instanceof AccordError) {
    const [status, kind] = STATUS.get(error.constructor) ?? [500, 'unexpected'];
    return { status, kind, reasons: error.reasons, fields: error instanceof Invalid ? error.fields : [] };
  }
  if (error instanceof ToldBefore) return error.problem;
  if (isUnavailable(error)) return problemOf(new Unavailable());
  if (error instanceof QueryFailedError) return databaseProblem(error);
  const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
  return { status, kind: kindOf(status), reasons: [], fields: [] };
}

export function problemBody(locale: Locale, problem: Problem): ProblemBody {
  const { kind, status, fields } = problem;
  return {
    type: `about:blank#${kind}`,
    title: translate(locale, `problem.${kind}.title`),
    status,
    detail: translate(locale, `problem.${kind}.explanation`),
    reasons: fields.length > 0 ? [] : sentences(locale, problem),
    errors: fields.map(({ field, reason }) => ({
      field,
      code: reason.key,
      message: translate(locale, reason.key, reason.values),
    })),
  };
}

export function sentences(locale: Locale, problem: Problem): string[] {
  return problem.reasons.map((each) => translate(locale, each.key, each.values));
}

/** What our own triggers refuse with, by the mark their words begin with; the first that fits. */
const RULES: readonly (readonly [string, string])[] = [
  ['gate: a donation', 'gate.donation_without_clearance'],
  ['gate:', 'gate.partnership_without_clearance'],
  ['merged:', 'error.merged'],
];

/** What the database itself refuses: the gate's triggers, and two records with one key. */
function databaseProblem(error: unknown): Problem {
  const refusal = refusalOf(error);
  const words = ruleBroken(error);
  const [, key] = RULES.find(([mark]) => words.startsWith(mark)) ?? [];
  if (key) return refused(key);
  if (refusal === 'twice') return refused('error.already_there');
  // What came in was no good.
  if (refusal === 'value') return { status: 400, kind: 'bad_request', reasons: [], fields: [] };
  return { status: 500, kind: 'unexpected', reasons: [], fields: [] };
}

function refused(key: string): Problem {
  return { status: 409, kind: 'refused', reasons: [{ key }], fields: [] };
}

function statusOf(error: unknown): number {
  const status = (error as { status?: unknown; statusCode?: unknown } | null)?.status;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}

function kindOf(status: number): Problem['kind'] {
  if (status === 404) return 'missing';
  if (status === 403) return 'forbidden';
  if (status === 401) return 'signed_out';
  if (status === 429) return 'too_many';
  return status < 500 ? 'bad_request' : 'unexpected';
}
