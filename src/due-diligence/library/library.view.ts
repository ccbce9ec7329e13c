import { ApiProperty } from '@nestjs/swagger';
import { LongTextField } from '../../web/fields';
import type { Role } from '../../kernel/actor';
import { ConditionView } from '../cases/case.view';
import { DECISION_OUTCOMES, RISK_LEVELS, type RiskLevel } from '../due-diligence.vocabulary';
import type { DecisionGround } from './decision-ground.entity';
import type { LibraryRow } from './library-list';
import type { LibraryEntry } from './library.service';
import { ListPage } from '../../web/list-query';

const TEXT_OR_NULL = { type: 'string', nullable: true } as const;
const NUMBER_OR_NULL = { type: 'integer', nullable: true } as const;

export class NotFollowedInput {
  @LongTextField({ description: 'Why the advice was not followed' })
  reason: string;
}

/** Who may see a decision. */
export class VisibilityInput {
  @LongTextField({ optional: true, description: 'Why only those concerned may see it; left out: all staff' })
  restrictedBecause: string | null = null;
}

/** One thing a decision rests on. */
export class GroundView {
  @ApiProperty({ description: 'A criterion, or RISK, SECTOR, COUNTRY, SCREENING, NONE' }) criterion: string;
  @ApiProperty({ enum: ['none', 'flag', 'escalate', 'exclude'] }) effect: string;
  @ApiProperty({ enum: RISK_LEVELS, nullable: true }) level: RiskLevel | null;
  @ApiProperty({ description: 'The answer, or the limits a share lies between: `5-10`' }) band: string;
  @ApiProperty({ type: 'number', nullable: true }) sharePercent: number | null;
}

/** A decision as the library lists it. */
export class LibraryDecision {
  @ApiProperty() id: number;
  @ApiProperty() caseId: number;
  @ApiProperty({ example: '2026-0001' }) caseNumber: string;
  @ApiProperty() purpose: string;
  @ApiProperty() partnerId: number;
  @ApiProperty() partnerName: string;
  @ApiProperty(TEXT_OR_NULL) sector: string | null;
  @ApiProperty() officeId: number;
  @ApiProperty() officeName: string;
  @ApiProperty({ enum: RISK_LEVELS }) level: RiskLevel;
  @ApiProperty({ enum: DECISION_OUTCOMES }) outcome: string;
  @ApiProperty() binding: boolean;
  @ApiProperty({ type: 'string' }) decidedAs: Role;
  @ApiProperty() decidedAt: string;
  @ApiProperty(TEXT_OR_NULL) validUntil: string | null;
  @ApiProperty() reason: string;
  @ApiProperty({ type: [GroundView] }) grounds: GroundView[];
  @ApiProperty({ description: 'How many conditions it has' }) conditionCount: number;
  @ApiProperty({ description: 'True when it is an advisory approval that was not followed' })
  notFollowed: boolean;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Why only those concerned see it; null: all staff do' })
  restrictedBecause: string | null;
  @ApiProperty() illustrative: boolean;
}

export class LibraryPage extends ListPage {
  @ApiProperty({ type: [LibraryDecision] }) items: LibraryDecision[];
}

export class FollowUpView {
  @ApiProperty() reason: string;
  @ApiProperty(NUMBER_OR_NULL) recordedBy: number | null;
  @ApiProperty() recordedAt: string;
}

/** A decision with its conditions; restricted notes are never part of it. */
export class LibraryDecisionView extends LibraryDecision {
  @ApiProperty(NUMBER_OR_NULL) decidedBy: number | null;
  @ApiProperty({ type: [ConditionView] }) conditions: ConditionView[];
  @ApiProperty({ ...TEXT_OR_NULL, description: 'What the committee recommended' }) recommended: string | null;
  @ApiProperty({ type: FollowUpView, nullable: true }) followUp: FollowUpView | null;
}

export class PrecedentCaseView {
  @ApiProperty() decisionId: number;
  @ApiProperty() caseNumber: string;
  @ApiProperty() partnerName: string;
  @ApiProperty({ enum: DECISION_OUTCOMES }) outcome: string;
}

export class OutcomeCount {
  @ApiProperty({ enum: DECISION_OUTCOMES }) outcome: string;
  @ApiProperty() count: number;
}

/** How earlier cases with the same ground were decided. */
export class PrecedentView {
  @ApiProperty() criterion: string;
  @ApiProperty() band: string;
  @ApiProperty() total: number;
  @ApiProperty({ type: [OutcomeCount] }) outcomes: OutcomeCount[];
  @ApiProperty({ type: [PrecedentCaseView], description: 'The newest of them' }) newest: PrecedentCaseView[];
}

export class PrecedentsView {
  @ApiProperty({ type: [PrecedentView] }) items: PrecedentView[];
}

export function groundView({ criterion, effect, level, band, shareBasisPoints }: DecisionGround): GroundView {
  const sharePercent = shareBasisPoints === null ? null : shareBasisPoints / 100;
  return { criterion, effect, level, band, sharePercent };
}

export function libraryDecision(row: LibraryRow): LibraryDecision {
  const { level, outcome, binding, decidedAs, decidedAt, validUntil, reason, illustrative } = row.decision;
  const { restrictedBecause } = row.decision;
  const { id, caseId, purpose, partnerId, partnerName, sector, officeId, officeName, notFollowed } = row;
  return {
    ...{ id, caseId, caseNumber: row.number, purpose, partnerId, partnerName, sector, officeId, officeName },
    ...{ level, outcome, binding, decidedAs, decidedAt, validUntil, reason, illustrative, notFollowed },
    restrictedBecause,
    grounds: row.grounds.map(groundView),
    conditionCount: row.conditions,
  };
}

export function libraryDecisionView(entry: LibraryEntry): LibraryDecisionView {
  const { followUp } = entry;
  return {
    ...libraryDecision(entry),
    decidedBy: entry.decision.decidedBy,
    conditions: entry.conditionRows.map(({ id, text, owner, dueOn, holdsGate, metOn, metNote }) => ({
      ...{ id, text, owner, dueOn, holdsGate, metOn, metNote },
    })),
    recommended: entry.recommendation?.outcome ?? null,
    followUp: followUp && {
      reason: followUp.reason,
      recordedBy: followUp.recordedBy,
      recordedAt: followUp.recordedAt,
    },
  };
}
