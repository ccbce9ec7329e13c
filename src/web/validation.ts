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
  if (!error.constraints) return nested;
  return [{ field, reason: firstReason(error.constraints) }, ...nested];
}

/** The emptiest complaint first: a missing value is missing, not badly written. Messages are reasons as JSON. */
function firstReason(constraints: Readonly<Record<string, string>>): Reason {
  const message = constraints['field.required'] ?? Object.values(constraints)[0] ?? '';
  return message.startsWith('{') ? (JSON.parse(message) as Reason) : { key: 'field.unknown' };
}
