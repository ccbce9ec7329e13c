import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, ValidateNested } from 'class-validator';
import { AmountField } from '../web/decimal-fields';
import { IntegerField, LongTextField, TextField } from '../web/fields';

/** What one indicator should reach in the year. */
export class TargetInput {
  @TextField({ max: 60, description: 'Code of the indicator' })
  indicator: string;

  @AmountField({ optional: true, description: 'In the unit of the indicator; null for no target' })
  target: string | null = null;

  @LongTextField({ optional: true })
  note: string | null = null;

  @IntegerField({ optional: true, description: 'The version known, 0 for no target yet; checked when given' })
  version: number | null = null;
}

/** All targets of a year: an indicator that is not named has none. */
export class TargetsInput {
  @ApiProperty({ type: [TargetInput] })
  @IsArray()
  @ArrayMaxSize(300)
  @ValidateNested({ each: true })
  @Type(() => TargetInput)
  targets: TargetInput[];
}

/** `targets.0.target` and the like of a form, as the input is nested; other fields are left out. */
export function nestedTargets(body: Readonly<Record<string, unknown>>): { targets: object[] } {
  const targets = new Map<number, Record<string, unknown>>();
  for (const [name, value] of Object.entries(body)) {
    const [, index, field] = /^targets\.(\d{1,3})\.(indicator|target|note|version)$/.exec(name) ?? [];
    if (index === undefined || field === undefined) continue;
    targets.set(Number(index), { ...targets.get(Number(index)), [field]: value });
  }
  return { targets: [...targets].sort(([a], [b]) => a - b).map(([, target]) => target) };
}
