import { applyDecorators, type Type } from '@nestjs/common';
import { ApiProperty, ApiQuery } from '@nestjs/swagger';
import type { ListRules } from './list';

/** The class that describes an item of a JSON list. */
export type ViewClass = Type<object>;

/** Where `@ApiProperty` keeps the names of a class's properties, each with a colon before it. */
const PROPERTIES = 'swagger/apiModelPropertiesArray';

/** The names of the properties of an item, in their order. */
export function fieldsOf(view: ViewClass): string[] {
  const names = Reflect.getMetadata(PROPERTIES, view.prototype as object) as string[] | undefined;
  return (names ?? []).map((name) => name.slice(1));
}

/** What every page of a JSON list has beside its items. */
export abstract class ListPage {
  @ApiProperty({ type: 'integer', description: 'How many fit in all, of those the caller sees' })
  total: number;
  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'Give it as `after` for the next page; null at the end',
  })
  next: string | null;
}

/** Describes the query of a JSON list of `view` in OpenAPI. */
export function ListQuery(
  { sorts, filters }: Pick<ListRules, 'sorts' | 'filters'>,
  view: ViewClass,
): MethodDecorator {
  return applyDecorators(
    ApiQuery({
      name: 'limit',
      required: false,
      schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
    }),
    ApiQuery({
      name: 'after',
      required: false,
      description: 'The `next` of the page before, in the same order',
      schema: { type: 'string' },
    }),
    ApiQuery({
      name: 'sort',
      required: false,
      description: 'What has no value comes after all others, in descending order before them',
      schema: { type: 'string', enum: ['id', ...sorts], default: 'id' },
    }),
    ApiQuery({
      name: 'direction',
      required: false,
      schema: { type: 'string', enum: ['asc', 'desc'], default: 'asc' },
    }),
    ApiQuery({
      name: 'fields',
      required: false,
      description: 'Only these properties of each item, with commas between',
      style: 'form',
      explode: false,
      schema: { type: 'array', items: { type: 'string', enum: fieldsOf(view) } },
    }),
    ApiQuery({ name: 'q', required: false, description: 'Text to find', schema: { type: 'string' } }),
    ...filters.map((name) => ApiQuery({ name, required: false, schema: { type: 'string' } })),
  );
}
