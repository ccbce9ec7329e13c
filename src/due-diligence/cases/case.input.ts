import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, ValidateNested } from 'class-validator';
import { ChoiceField, DayField, FlagField, IdField, IntegerField, ListField, LongTextField, PercentField, TextField } from '../../web/fields'; // prettier-ignore
import { ANSWER_VALUES, type AnswerValue } from '../assessment/answers';
import { caseWorkflow, type CaseMove } from './case.workflow';
import { ScopeInput } from '../../clearances/scope.input';
import { COMMITTEE_VOTE_KINDS, RISK_CATEGORIES, RISK_LEVELS, SOURCE_KINDS, TRACKS, type CommitteeVoteKind, type DecisionOutcome, type RiskCategory, type RiskLevel, type SourceKind, type Track } from '../due-diligence.vocabulary'; // prettier-ignore

/** What is said when a case is opened. */
export class OpenCaseInput {
  @IdField()
  partnerId: number;

  @IdField()
  officeId: number;

  @ChoiceField(TRACKS, {
    optional: true,
    description: 'Left out: the one that follows from who the partner is',
  })
  track: Track | null = null;

  @LongTextField({ optional: true, description: 'Why an analyst chooses another track than that one' })
  trackReason?: string | null = null;

  @TextField({ max: 300, description: 'What the partner is wanted for' })
  purpose: string;

  @ListField({ description: 'Criteria whose failure the engagement is meant to address: LAB-1, GCP-1' })
  addresses: string[] = [];
}

/** The answer to one criterion; a share is a number of at most two decimals. */
export class AnswerInput {
  @TextField({ max: 20, description: 'Code of the criterion, such as ARM-2' })
  criterion: string;

  @ChoiceField(ANSWER_VALUES, { optional: true })
  value: AnswerValue | null = null;

  @PercentField({ optional: true, description: 'Share of turnover in per cent' })
  sharePercent: number | null = null;

  @LongTextField({ optional: true, description: 'Why it cannot be determined' })
  why: string | null = null;

  @LongTextField({ optional: true })
  note: string | null = null;

  @LongTextField({ optional: true })
  evidence: string | null = null;
}

export class AnswersInput {
  @ApiProperty({ type: [AnswerInput], description: 'Those given replace what was said before; others stay' })
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => AnswerInput)
  answers: AnswerInput[];
}

/** One of the four categories: rated twice from 1 to 5, or a reasoned none. */
export class RiskInput {
  @ChoiceField(RISK_CATEGORIES)
  category: RiskCategory;

  @IntegerField({ optional: true, min: 1, max: 5 })
  likelihood: number | null = null;

  @IntegerField({ optional: true, min: 1, max: 5 })
  impact: number | null = null;

  @LongTextField({ optional: true })
  text: string | null = null;

  @LongTextField({ optional: true })
  mitigation: string | null = null;

  @IdField({ optional: true, description: 'The person who does something about it' })
  ownerUserId?: number | null = null;

  @IdField({ optional: true, description: 'Or the office that does' })
  ownerOfficeId?: number | null = null;

  @DayField({ optional: true })
  reviewOn: string | null = null;

  @LongTextField({ optional: true, description: 'Why there is no risk of this category' })
  noneReason: string | null = null;
}

export class RisksInput {
  @ApiProperty({ type: [RiskInput] })
  @IsArray()
  @ArrayMaxSize(4)
  @ValidateNested({ each: true })
  @Type(() => RiskInput)
  risks: RiskInput[];
}

/** Another track, by an analyst. */
export class TrackInput {
  @ChoiceField(TRACKS)
  track: Track;

  @LongTextField({ description: 'Why this track' })
  reason: string;
}

export class SourceInput {
  @ChoiceField(SOURCE_KINDS, { optional: true, description: 'What kind of source it is; left out: other' })
  kind?: SourceKind | null = null;

  @TextField()
  source: string;

  @DayField()
  consultedOn: string;

  @TextField({ max: 300 })
  result: string;
}

export class LevelInput {
  @ChoiceField(RISK_LEVELS)
  level: RiskLevel;

  @LongTextField({ optional: true, description: 'Needed when it is not the proposed level' })
  reason: string | null = null;
}

/** A condition as a vote asks for it. */
export class VoteConditionInput {
  @LongTextField()
  text: string;

  @TextField({ optional: true, description: 'Who meets it; the office when left out' })
  owner: string | null = null;

  @DayField({ optional: true, description: 'By when; thirty days after the decision when left out' })
  dueOn: string | null = null;

  @FlagField({ description: 'True when the gate stays closed until the committee lets go of it' })
  holdsGate = true;
}

export class VoteInput {
  @ChoiceField(COMMITTEE_VOTE_KINDS)
  vote: CommitteeVoteKind;

  @LongTextField({ optional: true })
  reason: string | null = null;

  @ApiProperty({
    type: [VoteConditionInput],
    required: false,
    description: 'Of a vote with conditions; when none are listed its reason is one that holds the gate',
  })
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => VoteConditionInput)
  conditions?: VoteConditionInput[] = [];
}

/** What a member says to letting a condition of the committee go. */
export class LiftInput {
  @FlagField({ description: 'True to let go of the gate' })
  lift: boolean = false;

  @LongTextField({ optional: true, description: 'Needed for a no' })
  reason: string | null = null;
}

export class ConflictInput {
  @LongTextField({ description: 'What stands between the person and an unbiased decision' })
  reason: string;
}

export class ConditionInput {
  @LongTextField()
  text: string;

  @TextField()
  owner: string;

  @DayField()
  dueOn: string;

  @FlagField({ description: 'True when the gate stays closed until it is met' })
  holdsGate = false;

  @ListField({ description: 'In the committee: the conditions of voters it words, such as 7-0' })
  standsFor?: string[] = [];
}

const OUTCOMES = ['approved', 'approved_with_conditions', 'rejected'] as const;

/** A case climbs by rule alone. */
const MOVES_BY_HAND = caseWorkflow.names().filter((name) => caseWorkflow.moves[name].by.length > 0);

/** A move of the case; a decision also says what is decided. */
export class CaseMoveInput {
  @ChoiceField(MOVES_BY_HAND)
  move: CaseMove;

  @LongTextField({ optional: true, description: 'The reason; moves that ask for one say so' })
  note: string | null = null;

  @ChoiceField(OUTCOMES, { optional: true, description: 'For decisions; the committee follows its vote' })
  outcome: DecisionOutcome | null = null;

  @FlagField({ description: 'True when the decision is only advisory: it clears nobody' })
  advisory = false;

  @LongTextField({
    optional: true,
    description: 'For decisions: why only those concerned may see it; left out: all staff',
  })
  restrictedBecause?: string | null = null;

  @LongTextField({
    optional: true,
    description: 'For the Director General: why conditions of the committee that hold the gate are left out',
  })
  overruledBecause?: string | null = null;

  @ApiProperty({ type: [ConditionInput], required: false })
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => ConditionInput)
  conditions: ConditionInput[] = [];

  @ApiProperty({
    type: ScopeInput,
    required: false,
    nullable: true,
    description: 'How far an approval reaches',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => ScopeInput)
  scope?: ScopeInput | null = null;
}

export class ConditionMetInput {
  @DayField({ optional: true, description: 'Today when left out' })
  metOn: string | null = null;

  @LongTextField({ description: 'How it was met' })
  note: string;
}
