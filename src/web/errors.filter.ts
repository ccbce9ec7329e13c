import { Catch, Inject, Injectable, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { backToForm } from './back-to-form';
import { countedOnly } from './day-count';
import { ChoosesPassword } from '../kernel/errors';
import { LOGGER, type Logger } from '../logging/logger';
import { translate } from '../texts/translator';
import { localeOf } from './locale';
import { problemBody, problemOf, sentences, type Problem } from './problem';

/** Turns every failure into a page with what was typed kept, or into problem JSON (RFC 9457). */
@Injectable()
@Catch()
export class ErrorsFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const problem = problemOf(error);
    if (problem.status >= 500) this.log(error, request);
    if (problem.status === 503) response.setHeader('Retry-After', '5');
    if (response.headersSent) response.destroy();
    else if (request.path.startsWith('/api/')) sendProblem(request, response, problem);
    else if (error instanceof ChoosesPassword && isReading(request))
      response.redirect(303, '/account/password');
    else showProblem(request, response, problem);
  }

  /** Without what was written; where nobody is known, counted with the day, since the hour would tell. */
  private log(error: unknown, request: Request): void {
    const counted = countedOnly.get(request);
    if (counted) {
      counted.add(`failed: ${error instanceof Error ? error.name : typeof error}`);
      return;
    }
    const route = (request.route as { path?: unknown } | undefined)?.path;
    this.logger.error({ error, route }, 'failed');
  }
}

function sendProblem(request: Request, response: Response, problem: Problem): void {
  const locale = localeOf(response);
  // A caller that said which version it knew is told that its precondition failed (RFC 9110, 15.5.13).
  const status = problem.kind === 'stale' && request.headers['if-match'] ? 412 : problem.status;
  response
    .status(status)
    .type('application/problem+json')
    .json(problemBody(locale, { ...problem, status }));
}

function showProblem(request: Request, response: Response, problem: Problem): void {
  const reading = isReading(request);
  if (problem.kind === 'signed_out' && reading) {
    response.redirect(303, `/sign-in?next=${encodeURIComponent(request.originalUrl)}`);
    return;
  }
  if (!reading && ['invalid', 'refused', 'stale'].includes(problem.kind) && cameFrom(request)) {
    const values = (request.body ?? {}) as Record<string, unknown>;
    backToForm(request, response, { target: cameFrom(request) ?? '/', problem, values });
    return;
  }
  const locale = localeOf(response);
  response.status(problem.status).render('errors/problem', {
    title: translate(locale, `problem.${problem.kind}.title`),
    explanation: translate(locale, `problem.${problem.kind}.explanation`),
    reasons: sentences(locale, problem),
    status: problem.status,
    back: cameFrom(request) ?? '/',
  });
}

function isReading({ method }: Request): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** The page of ours the form was on, from the Referer header. */
function cameFrom(request: Request): string | null {
  const referer = request.headers.referer;
  if (!referer) return null;
  try {
    const url = new URL(referer);
    return url.host === request.headers.host ? `${url.pathname}${url.search}` : null;
  } catch {
    return null;
  }
}
