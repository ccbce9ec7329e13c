import { ApiProperty } from '@nestjs/swagger';
import type { CaseClock } from './case-control.service';
import type { CaseStep } from './case-step.entity';
import { CASE_STATES } from '../cases/case.workflow';
import { RISK_LEVELS } from '../due-diligence.vocabulary';

const TEXT_OR_NULL = { type: 'string', nullable: true } as const;

/** One stay of a case in one state. */
class CaseStepView {
  @ApiProperty({ enum: CASE_STATES }) state: string;
  @ApiProperty({ enum: RISK_LEVELS, nullable: true }) level: string | null;
  @ApiProperty() enteredAt: string;
  @ApiProperty(TEXT_OR_NULL) leftAt: string | null;
  @ApiProperty(TEXT_OR_NULL) dueOn: string | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'From entering to leaving' })
  workingDays: number | null;
}

class RoleHolderView {
  @ApiProperty() id: number;
  @ApiProperty() name: string;
}

/** The case that starts from another. */
export class CaseRenewed {
  @ApiProperty() id: number;
}

/** Who has a case now, and how long each step took. */
export class CaseClockView {
  @ApiProperty({ enum: CASE_STATES }) state: string;
  @ApiProperty({ type: [RoleHolderView] }) holders: RoleHolderView[];
  @ApiProperty({ type: CaseStepView, nullable: true }) now: CaseStepView | null;
  @ApiProperty({ description: 'Working days it has been there' }) days: number;
  @ApiProperty() late: boolean;
  @ApiProperty({ type: [CaseStepView] }) steps: CaseStepView[];
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Why it is on the fast track' }) fastTrack: string | null;
}

export function clockView({ state, holders, now, days, late, steps, fastTrack }: CaseClock): CaseClockView {
  return {
    ...{ state, holders: holders.map(({ id, name }) => ({ id, name })), days, late },
    now: now && stepView(now),
    steps: steps.map(stepView),
    fastTrack: fastTrack?.reason ?? null,
  };
}

function stepView({ state, level, enteredAt, leftAt, dueOn, workingDays }: CaseStep): CaseStepView {
  return { state, level, enteredAt, leftAt, dueOn, workingDays };
}
