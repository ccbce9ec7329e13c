import { applyDecorators } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';

/** Describes the query of a JSON list in OpenAPI: `limit`, `after`, `q` and its filters. */
export function ListQuery(filters: readonly string[]): MethodDecorator {
  return applyDecorators(
    ApiQuery({
      name: 'limit',
      required: false,
      schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
    }),
    ApiQuery({
      name: 'after',
      required: false,
      description: 'The `next` of the page before',
      schema: { type: 'string' },
    }),
    ApiQuery({ name: 'q', required: false, description: 'Text to find', schema: { type: 'string' } }),
    ...filters.map((name) => ApiQuery({ name, required: false, schema: { type: 'string' } })),
  );
}
