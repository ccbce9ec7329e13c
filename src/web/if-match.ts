import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { Invalid } from '../kernel/errors';

/** The version a caller says it knows (`If-Match: "3"`), or undefined when it says none. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number | undefined => {
  const header = context.switchToHttp().getRequest<Request>().headers['if-match'];
  if (header === undefined || header === '*') return undefined;
  const match = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header);
  if (!match) throw Invalid.field('If-Match', 'field.not_a_number');
  return Number(match[1]);
});
