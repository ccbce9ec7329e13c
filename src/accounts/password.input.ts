import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy } from 'class-validator';
import { reason } from '../kernel/verdict';

/** A password as it was typed: not even trimmed. */
export function PasswordField(): PropertyDecorator {
  const [required, long] = [reason('field.required'), reason('field.too_long', { max: 200 })];
  const filled = (value: unknown): boolean => typeof value === 'string' && value !== '';
  const fits = (value: unknown): boolean => typeof value !== 'string' || value.length <= 200;
  return applyDecorators(
    ApiProperty({ type: 'string', format: 'password', maxLength: 200 }),
    ValidateBy({ name: required.key, validator: { validate: filled } }, { context: { reason: required } }),
    ValidateBy({ name: long.key, validator: { validate: fits } }, { context: { reason: long } }),
  );
}
