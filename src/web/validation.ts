import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { Invalid, type FieldError } from '../kernel/errors';
import type { Reason } from '../kernel/verdict';

/** Makes what came in an instance of its input class, or throws `Invalid` with one reason a field. */
export function inputPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    exceptionFactory: (errors) => new Invalid(errors.flatMap((error) => fieldErrors(error, ''))),
  });
}

export function fieldErrors(error: ValidationError, prefix: string): FieldError[] {
  const field = `${prefix}${error.property}`;
  const nested = (error.children ?? []).flatMap((child) => fieldErrors(child, `${field}.`));
  const failed = Object.keys(error.constraints ?? {});
  if (failed.length === 0) return nested;
  return [{ field, reason: firstReason(error, failed) }, ...nested];
}

/** The emptiest complaint first: a missing value is missing, not badly written. */
function firstReason(error: ValidationError, failed: readonly string[]): Reason {
  const contexts = (error.contexts ?? {}) as Record<string, { reason?: Reason } | undefined>;
  const name = failed.includes('field.required') ? 'field.required' : failed[0];
  return contexts[name ?? '']?.reason ?? { key: 'field.unknown' };
}
