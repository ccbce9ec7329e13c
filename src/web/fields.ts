import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ValidateBy, ValidateIf } from 'class-validator';
import { isDay } from '../kernel/clock';
import { isBlank, textFault } from '../kernel/plain-text';
import { reason, type Reason } from '../kernel/verdict';
import { typedDecimal } from './reader-style';

/**
 * One decorator a field: what comes in is trimmed, checked and described in OpenAPI at one place.
 * An optional field is `null` when it is empty or absent (give it `= null`); errors are text keys.
 */
export interface FieldOptions {
  optional?: boolean;
  description?: string;
}

type Test = (value: unknown) => boolean;

/** One line, unless `lines`. */
export const TextField = (
  options: FieldOptions & { max?: number; lines?: boolean } = {},
): PropertyDecorator => {
  const { max = 200, lines = false } = options;
  return field(options, { type: 'string', maxLength: max }, tidyText, [
    [(value) => typeof value === 'string' && value !== '', reason('field.required')],
    [(value) => typeof value !== 'string' || value.length <= max, reason('field.too_long', { max })],
    ...plain(lines),
  ]);
};

export const LongTextField = (options: FieldOptions = {}): PropertyDecorator =>
  TextField({ ...options, max: 20_000, lines: true });

/** Against lines where one is asked for, and against characters nobody sees. */
function plain(lines: boolean): [Test, Reason][] {
  const free = (value: unknown, key: string): boolean =>
    typeof value !== 'string' || textFault(value, { lines })?.key !== key;
  return [
    [(value) => free(value, 'field.one_line'), reason('field.one_line')],
    [(value) => free(value, 'field.unseen_characters'), reason('field.unseen_characters')],
  ];
}

export const ChoiceField = (values: readonly string[], options: FieldOptions = {}): PropertyDecorator =>
  field(options, { type: 'string', enum: [...values] }, tidyText, [
    [(value) => value !== '' && value !== undefined && value !== null, reason('field.required')],
    [(value) => typeof value === 'string' && values.includes(value), reason('field.not_one_of')],
  ]);

export const DayField = (options: FieldOptions = {}): PropertyDecorator =>
  field(options, { type: 'string', format: 'date' }, tidyText, [
    [(value) => value !== '' && value !== undefined && value !== null, reason('field.required')],
    [(value) => typeof value === 'string' && isDay(value), reason('field.not_a_day')],
  ]);

export const IntegerField = (
  options: FieldOptions & { min?: number; max?: number } = {},
): PropertyDecorator => {
  const [min, max] = [options.min ?? 0, options.max ?? 2_147_483_647];
  return field(options, { type: 'integer', minimum: min, maximum: max }, toNumber, [
    [(value) => value !== '' && value !== undefined && value !== null, reason('field.required')],
    [(value) => Number.isInteger(value), reason('field.not_a_number')],
    [(value) => Number(value) >= min && Number(value) <= max, reason('field.out_of_range', { min, max })],
  ]);
};

/** The id of another record. */
export const IdField = (options: FieldOptions = {}): PropertyDecorator =>
  IntegerField({ ...options, min: 1 });

/** Per cent with at most two decimals, 0 to 100. */
export const PercentField = (options: FieldOptions = {}): PropertyDecorator =>
  field(options, { type: 'number', minimum: 0, maximum: 100 }, toNumber, [
    [(value) => value !== '' && value !== undefined && value !== null, reason('field.required')],
    [(value) => typeof value === 'number' && !Number.isNaN(value), reason('field.not_a_number')],
    [
      (value) => Number(value) >= 0 && Number(value) <= 100,
      reason('field.out_of_range', { min: 0, max: 100 }),
    ],
  ]);

export const EmailField = (options: FieldOptions = {}): PropertyDecorator =>
  field(options, { type: 'string', format: 'email', maxLength: 200 }, tidyEmail, [
    [(value) => typeof value === 'string' && value !== '', reason('field.required')],
    [
      (value) => typeof value === 'string' && value.length <= 200 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value),
      reason('field.not_an_email'),
    ],
    ...plain(false),
  ]);

export const UrlField = (options: FieldOptions = {}): PropertyDecorator =>
  field(options, { type: 'string', format: 'uri', maxLength: 300 }, tidyText, [
    [(value) => typeof value === 'string' && value !== '', reason('field.required')],
    [
      (value) => typeof value === 'string' && value.length <= 300 && isWebAddress(value),
      reason('field.not_a_url'),
    ],
    ...plain(false),
  ]);

/** True or false; a form's ticked box counts as true, its absence as false (give it `= false`). */
export const FlagField = (options: FieldOptions = {}): PropertyDecorator =>
  field({ ...options, optional: true }, { type: 'boolean' }, toFlag, [
    [(value) => typeof value === 'boolean', reason('field.not_one_of')],
  ]);

/** Several texts; a form's single value counts as a list of one, its lines as one each (give it `= []`). */
export const ListField = (options: FieldOptions & { values?: readonly string[] } = {}): PropertyDecorator =>
  field(
    { ...options, optional: true },
    {
      type: 'array',
      items: options.values ? { type: 'string', enum: [...options.values] } : { type: 'string' },
    },
    toList,
    [
      [
        (value) =>
          Array.isArray(value) && value.length <= 300 && value.every((each) => fits(each, options.values)),
        reason('field.not_one_of'),
      ],
      [
        (value) => !Array.isArray(value) || value.every((each) => isOneLine(each)),
        reason('field.unseen_characters'),
      ],
    ],
  );

/** Several ids of other records (give it `= []`). */
export const IdsField = (options: FieldOptions = {}): PropertyDecorator =>
  field({ ...options, optional: true }, { type: 'array', items: { type: 'integer' } }, toIds, [
    [
      (value) =>
        Array.isArray(value) &&
        value.length <= 300 &&
        value.every((each) => Number.isInteger(each) && each > 0),
      reason('field.unknown_reference'),
    ],
  ]);

/** Trims and checks a value by one reason a test, and describes it in OpenAPI. */
export function field(
  options: FieldOptions,
  schema: ApiPropertyOptions,
  tidy: (value: unknown, row: unknown) => unknown,
  tests: [Test, Reason][],
): PropertyDecorator {
  const api = {
    ...schema,
    required: !options.optional,
    ...(options.optional && schema.type !== 'array' && schema.type !== 'boolean' ? { nullable: true } : {}),
    ...(options.description ? { description: options.description } : {}),
  } as ApiPropertyOptions;
  const empties = options.optional
    ? [ValidateIf((_: unknown, value: unknown) => value !== null && value !== undefined)]
    : [];
  return applyDecorators(
    ApiProperty(api),
    Transform(({ value, obj }: { value: unknown; obj: unknown }) => {
      const tidied = tidy(value, obj);
      return options.optional && tidied === '' ? null : tidied;
    }),
    ...empties,
    ...tests.map(([test, why]) =>
      ValidateBy({ name: why.key, validator: { validate: test } }, { message: JSON.stringify(why) }),
    ),
  );
}

/** What shows nothing is nothing: a name of invisible marks is no name. */
function tidyText(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  return isBlank(value) ? '' : value.normalize('NFC').trim();
}

function isOneLine(value: unknown): boolean {
  return typeof value !== 'string' || textFault(value, { lines: false }) === null;
}

function tidyEmail(value: unknown): unknown {
  return typeof value === 'string' ? value.trim().toLowerCase() : value;
}

function toNumber(value: unknown): unknown {
  return typeof value === 'string' ? (typedDecimal(value, 2) ?? value.trim()) : value;
}

function toFlag(value: unknown): unknown {
  if (value === 'on' || value === 'true' || value === 'yes' || value === '1') return true;
  if (value === '' || value === 'false' || value === 'no' || value === '0') return false;
  return value;
}

function toList(value: unknown): unknown {
  if (typeof value === 'string')
    return value
      .split(/\r?\n/)
      .map(tidyText)
      .filter((each) => each !== '');
  const list: unknown[] = Array.isArray(value) ? value : value == null ? [] : [value];
  return list.map(tidyText).filter((each) => each !== '');
}

function toIds(value: unknown): unknown {
  const list = toList(value);
  return Array.isArray(list) ? list.map(toNumber) : list;
}

function fits(each: unknown, values: readonly string[] | undefined): boolean {
  return typeof each === 'string' && each.length <= 300 && (!values || values.includes(each));
}

/** An address of the web with its `https://`: nothing that a link could run. */
export function isWebAddress(value: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(value).protocol);
  } catch {
    return false;
  }
}
