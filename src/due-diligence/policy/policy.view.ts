import { ApiProperty } from '@nestjs/swagger';
import type { Locale } from '../../kernel/actor';
import type { OpenMove } from '../../kernel/workflow';
import { MoveView, moveViews } from '../../web/move.view';
import type { DueDiligencePolicy } from './due-diligence-policy.entity';
import { POLICY_STATES, RISK_LEVELS, type PolicyState, type RiskLevel } from '../due-diligence.vocabulary';
import { POLICY_SECTIONS, type PolicyChange, type PolicySection } from './compare-policies';
import { parsePolicy } from './parse-policy';
import type { TriedCase } from './policy-versions.service';
import { countTrial, TRIAL_CHANGES, type TrialChange } from './try-policy';
import { ListPage } from '../../web/list-query';

/** A version of the policy in a list. */
export class PolicySummary {
  @ApiProperty() id: number;
  @ApiProperty() number: number;
  @ApiProperty({ enum: POLICY_STATES }) state: PolicyState;
  @ApiProperty() createdAt: string;
  @ApiProperty({ type: 'integer', nullable: true }) createdBy: number | null;
  @ApiProperty({ type: 'string', nullable: true }) proposedAt: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) proposedBy: number | null;
  @ApiProperty({ type: 'string', nullable: true }) activatedAt: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) activatedBy: number | null;
  @ApiProperty({ type: 'string', nullable: true }) retiredAt: string | null;
  @ApiProperty({ type: 'string', nullable: true, description: 'What came with the last move' }) note:
    string | null;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'The whole policy as data' })
  body: unknown;
  @ApiProperty() version: number;
}

export class PolicyView extends PolicySummary {
  @ApiProperty({ type: [MoveView], description: 'The moves open to the caller' }) moves: MoveView[];
}

export class PolicyPage extends ListPage {
  @ApiProperty({ type: [PolicySummary] }) items: PolicySummary[];
}

export class PolicyChangeView {
  @ApiProperty({ enum: POLICY_SECTIONS }) section: PolicySection;
  @ApiProperty({ enum: ['added', 'removed', 'changed'] }) kind: PolicyChange['kind'];
  @ApiProperty({ type: 'string', nullable: true, description: 'A code, level, country…' }) key: string | null;
  @ApiProperty({ type: 'string', nullable: true, description: 'The member that changed, `title.fr`' }) field:
    string | null;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true }) before: unknown;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true }) after: unknown;
}

export class PolicyComparison {
  @ApiProperty({ description: 'Number of the version compared with' }) before: number;
  @ApiProperty() after: number;
  @ApiProperty({ type: [PolicyChangeView] }) changes: PolicyChangeView[];
}

class TriedStandingView {
  @ApiProperty({ enum: RISK_LEVELS }) level: RiskLevel;
  @ApiProperty() excluded: boolean;
}

export class TriedCaseView {
  @ApiProperty({ description: 'Of the case' }) id: number;
  @ApiProperty() number: string;
  @ApiProperty({ enum: TRIAL_CHANGES }) change: TrialChange;
  @ApiProperty() before: TriedStandingView;
  @ApiProperty() after: TriedStandingView;
  @ApiProperty({ type: [String], description: 'What newly bears on the level' }) because: string[];
  @ApiProperty({ type: [String], description: 'What the case was never asked' }) unasked: string[];
}

export class TrialCounts implements Record<TrialChange, number> {
  @ApiProperty({ description: 'Would now be excluded' }) excluded: number;
  @ApiProperty({ description: 'Would now stand higher' }) up: number;
  @ApiProperty({ description: 'Would now stand lower' }) down: number;
  @ApiProperty({ description: 'Would no longer be excluded' }) readmitted: number;
  @ApiProperty() unchanged: number;
}

export class PolicyTrial {
  @ApiProperty({ description: 'How many cases were judged by both versions' }) total: number;
  @ApiProperty() counts: TrialCounts;
  @ApiProperty({ type: [TriedCaseView], description: 'Those that change' }) items: TriedCaseView[];
}

export function policySummary(row: DueDiligencePolicy): PolicySummary {
  const { id, number, state, createdAt, createdBy, proposedAt, proposedBy, version } = row;
  const { activatedAt, activatedBy, retiredAt, note } = row;
  const life = { createdAt, createdBy, proposedAt, proposedBy, activatedAt, activatedBy, retiredAt, note };
  return { id, number, state, ...life, body: parsePolicy(row.body), version };
}

export function policyView(
  row: DueDiligencePolicy,
  moves: readonly OpenMove<string, string>[],
  locale: Locale,
): PolicyView {
  return { ...policySummary(row), moves: moveViews(locale, moves) };
}

export function trialView(tried: readonly TriedCase[]): PolicyTrial {
  const items = tried
    .filter((each) => each.change !== 'unchanged')
    .map(({ id, number, change, before, after, because, unasked }) => ({
      ...{ id, number, change, before, after, because, unasked },
    }));
  return { total: tried.length, counts: countTrial(tried), items };
}
