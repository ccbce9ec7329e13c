import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, ValidateNested } from 'class-validator';
import { ChoiceField, LongTextField, TextField } from '../web/fields';
import type { Choice } from './questions';
import { IMPORT_KINDS, type ImportKind } from './questionnaire.vocabulary';

/** What a file that is handed in holds. */
export class ImportInput {
  @ChoiceField(IMPORT_KINDS)
  kind: ImportKind;

  @TextField({ max: 100, optional: true, description: 'Sheet of the workbook, where several could be meant' })
  sheet: string | null = null;
}

/** As `ImportInput`, in the query of an API call, with the name of a raw body. */
export class ImportQuery extends ImportInput {
  @TextField({ max: 200, optional: true, description: 'Name of the file, when the body is the file itself' })
  name: string | null = null;
}

export class ImportMoveInput {
  @TextField({ max: 40, description: 'apply or discard' })
  move: string;
}

/** What is chosen of one thing a file leaves open. */
export class ImportChoiceInput {
  @TextField({ max: 500, description: 'As the file’s `questions` name it' })
  question: string;

  @TextField({ max: 500, optional: true, description: 'One of its options; empty takes the choice back' })
  value: string | null = null;

  @LongTextField({ optional: true })
  reason: string | null = null;
}

export class ImportChoicesInput {
  @ApiProperty({ type: [ImportChoiceInput] })
  @IsArray()
  @ArrayMaxSize(2000)
  @ValidateNested({ each: true })
  @Type(() => ImportChoiceInput)
  choices: ImportChoiceInput[];
}

/** `choices.0.value` and the like of a form, as the input is nested; other fields are left out. */
export function nestedChoices(body: Readonly<Record<string, unknown>>): { choices: object[] } {
  const choices = new Map<number, Record<string, unknown>>();
  for (const [name, value] of Object.entries(body)) {
    const [, index, field] = /^choices\.(\d{1,4})\.(question|value|reason)$/.exec(name) ?? [];
    if (index === undefined || field === undefined) continue;
    choices.set(Number(index), { ...choices.get(Number(index)), [field]: value });
  }
  return { choices: [...choices].sort(([a], [b]) => a - b).map(([, choice]) => choice) };
}

/** The choices as the service takes them. */
export function chosen(choices: readonly ImportChoiceInput[]): Choice[] {
  return choices.map(({ question, value, reason }) => ({ question, value: value ?? '', reason }));
}
