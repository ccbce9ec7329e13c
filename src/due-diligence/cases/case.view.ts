import { ApiProperty } from '@nestjs/swagger';
import type { Actor, Locale, Role } from '../../kernel/actor';
import type { Reason } from '../../kernel/verdict';
import { translate } from '../../texts/translator';
import { ANSWER_VALUES } from '../assessment/answers';
import { CLOSING_PARTS, type ClosingPart } from '../closing/closing';
import { votesShown } from '../committee/visible-votes';
import { ChangedSinceView, changedSinceViews } from '../identity/changed-since.view';
import { levelInForce, movesFor } from './case-context';
import type { CaseFile } from './case-file';
import { answerOf } from './kept-answer';
import type { HeldCase } from '../clocks/listed-holders';
import { CASE_STATES, caseWorkflow } from './case.workflow';
import type { DueDiligenceCase } from './due-diligence-case.entity';
import { ListPage } from '../../web/list-query';
import { COMMITTEE_VOTE_KINDS, DECISION_OUTCOMES, DECISION_STAGES, RISK_CATEGORIES, RISK_LEVELS, SOURCE_KINDS, TRACKS, type RiskLevel, type Track } from '../due-diligence.vocabulary'; // prettier-ignore

const TEXT_OR_NULL = { type: 'string', nullable: true } as const;
const NUMBER_OR_NULL = { type: 'integer', nullable: true } as const;
const LEVEL_OR_NULL = { enum: RISK_LEVELS, nullable: true } as const;

/** A sentence with the code a program goes by. */
export class Sentence {
  @ApiProperty() code: string;
  @ApiProperty() message: string;
}

/** A case as a list gives it. */
export class CaseSummary {
  @ApiProperty() id: number;
  @ApiProperty({ example: '2026-0001' }) number: string;
  @ApiProperty() partnerId: number;
  @ApiProperty() partnerName: string;
  @ApiProperty() officeId: number;
  @ApiProperty() officeName: string;
  @ApiProperty({ enum: TRACKS }) track: Track;
  @ApiProperty({ enum: CASE_STATES }) state: string;
  @ApiProperty() purpose: string;
  @ApiProperty({ ...LEVEL_OR_NULL, description: 'By rule' }) proposedLevel: RiskLevel | null;
  @ApiProperty({ ...LEVEL_OR_NULL, description: 'In force: the analyst’s, else the proposed one' })
  level: RiskLevel | null;
  @ApiProperty() excluded: boolean;
  @ApiProperty(TEXT_OR_NULL) dueOn: string | null;
  @ApiProperty() openedAt: string;
  @ApiProperty(TEXT_OR_NULL) decidedAt: string | null;
  @ApiProperty() illustrative: boolean;
  @ApiProperty() version: number;
}

export class HolderView {
  @ApiProperty({ type: 'string' }) role: Role;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Where just one person holds the role' }) name: string | null;
}

/** A case of a list, with who has its next step. */
export class ListedCaseView extends CaseSummary {
  @ApiProperty({ type: HolderView, nullable: true }) holder: HolderView | null;
}

export class CasePage extends ListPage {
  @ApiProperty({ type: [ListedCaseView] }) items: ListedCaseView[];
}

export class FindingView {
  @ApiProperty({ description: 'A criterion, or RISK, SECTOR, COUNTRY, UNK-1' }) code: string;
  @ApiProperty({ enum: ['none', 'flag', 'escalate', 'exclude'] }) effect: string;
  @ApiProperty(LEVEL_OR_NULL) level: RiskLevel | null;
  @ApiProperty({ type: Sentence }) reason: Sentence;
}

export class CaseAnswerView {
  @ApiProperty() criterion: string;
  @ApiProperty({ enum: ANSWER_VALUES, nullable: true }) value: string | null;
  @ApiProperty({ type: 'number', nullable: true }) sharePercent: number | null;
  @ApiProperty(TEXT_OR_NULL) why: string | null;
  @ApiProperty(TEXT_OR_NULL) note: string | null;
  @ApiProperty(TEXT_OR_NULL) evidence: string | null;
}

export class RiskView {
  @ApiProperty({ description: 'A review names it by this' }) id: number;
  @ApiProperty({ enum: RISK_CATEGORIES }) category: string;
  @ApiProperty(NUMBER_OR_NULL) likelihood: number | null;
  @ApiProperty(NUMBER_OR_NULL) impact: number | null;
  @ApiProperty(TEXT_OR_NULL) text: string | null;
  @ApiProperty(TEXT_OR_NULL) mitigation: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'In words, from before a person or office was chosen' })
  owner: string | null;
  @ApiProperty(NUMBER_OR_NULL) ownerUserId: number | null;
  @ApiProperty(NUMBER_OR_NULL) ownerOfficeId: number | null;
  @ApiProperty(TEXT_OR_NULL) reviewOn: string | null;
  @ApiProperty(TEXT_OR_NULL) noneReason: string | null;
}

/** One thing that closing the assessment still asks for. */
export class ClosingView extends Sentence {
  @ApiProperty({ enum: CLOSING_PARTS, description: 'Where it is put right' }) part: ClosingPart;
}

export class SourceView {
  @ApiProperty({ enum: SOURCE_KINDS, nullable: true }) kind: string | null;
  @ApiProperty() source: string;
  @ApiProperty() consultedOn: string;
  @ApiProperty() result: string;
}

class VotedConditionView {
  @ApiProperty() text: string;
  @ApiProperty(TEXT_OR_NULL) owner: string | null;
  @ApiProperty(TEXT_OR_NULL) dueOn: string | null;
  @ApiProperty() holdsGate: boolean;
}

export class VoteView {
  @ApiProperty() userId: number;
  @ApiProperty({ enum: COMMITTEE_VOTE_KINDS }) vote: string;
  @ApiProperty(TEXT_OR_NULL) capacity: string | null;
  @ApiProperty(TEXT_OR_NULL) reason: string | null;
  @ApiProperty({ type: [VotedConditionView] }) conditions: VotedConditionView[];
  @ApiProperty() castAt: string;
}

export class ConflictView {
  @ApiProperty() userId: number;
  @ApiProperty() reason: string;
  @ApiProperty() declaredAt: string;
}

export class TallyView {
  @ApiProperty() quorate: boolean;
  @ApiProperty() cast: number;
  @ApiProperty() needed: number;
  @ApiProperty({ enum: ['approve', 'approve_with_conditions', 'reject'], nullable: true }) outcome:
    string | null;
}

export class ConditionView {
  @ApiProperty() id: number;
  @ApiProperty() text: string;
  @ApiProperty() owner: string;
  @ApiProperty() dueOn: string;
  @ApiProperty() holdsGate: boolean;
  @ApiProperty(TEXT_OR_NULL) metOn: string | null;
  @ApiProperty(TEXT_OR_NULL) metNote: string | null;
}

/** With what it is to the committee. */
export class CaseConditionView extends ConditionView {
  @ApiProperty({ description: 'Of the committee: while it holds the gate, only the committee lets go' })
  byCommittee: boolean;
  @ApiProperty({ ...NUMBER_OR_NULL, description: 'The voter who asked for it' }) askedBy: number | null;
  @ApiProperty({ ...NUMBER_OR_NULL, description: 'The condition that words it together with others' })
  wordedById: number | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'The day the committee let go of the gate' })
  liftedOn: string | null;
}

export class DecisionView {
  @ApiProperty() id: number;
  @ApiProperty({ enum: DECISION_STAGES }) stage: string;
  @ApiProperty({ enum: DECISION_OUTCOMES }) outcome: string;
  @ApiProperty({ enum: RISK_LEVELS }) level: RiskLevel;
  @ApiProperty() binding: boolean;
  @ApiProperty(NUMBER_OR_NULL) decidedBy: number | null;
  @ApiProperty({ type: 'string' }) decidedAs: Role;
  @ApiProperty({ ...NUMBER_OR_NULL, description: 'In whose stead an officer in charge decided' })
  inChargeFor: number | null;
  @ApiProperty() reason: string;
  @ApiProperty() decidedAt: string;
  @ApiProperty(TEXT_OR_NULL) validFrom: string | null;
  @ApiProperty(TEXT_OR_NULL) validUntil: string | null;
  @ApiProperty({ type: 'array', items: { type: 'object' }, description: 'Votes against it' })
  dissent: unknown;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Why only those concerned see it; null: all staff do' })
  restrictedBecause: string | null;
  @ApiProperty({
    ...TEXT_OR_NULL,
    description: 'Why the committee’s conditions that hold the gate are left out',
  })
  overruledBecause: string | null;
  @ApiProperty({ type: [CaseConditionView] }) conditions: CaseConditionView[];
}

export class CaseMoveView {
  @ApiProperty({ enum: caseWorkflow.names() }) move: string;
  @ApiProperty({ enum: CASE_STATES }) to: string;
  @ApiProperty({ description: 'True when a note must be written' }) note: boolean;
  @ApiProperty({ type: [Sentence] }) refusals: Sentence[];
}

/** A case with everything that belongs to it. */
export class CaseView extends CaseSummary {
  @ApiProperty() policyNumber: number;
  @ApiProperty({ type: [String] }) addresses: string[];
  @ApiProperty({ ...LEVEL_OR_NULL, description: 'Set by the analyst' }) analystLevel: RiskLevel | null;
  @ApiProperty(TEXT_OR_NULL) levelReason: string | null;
  @ApiProperty(NUMBER_OR_NULL) openedBy: number | null;
  @ApiProperty(NUMBER_OR_NULL) assessedBy: number | null;
  @ApiProperty({ type: [FindingView], description: 'Why the level is proposed' }) findings: FindingView[];
  @ApiProperty({ type: [ClosingView], description: 'What keeps the assessment open' }) open: ClosingView[];
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Why an analyst chose the track' })
  trackReason: string | null;
  @ApiProperty({ type: [CaseAnswerView] }) answers: CaseAnswerView[];
  @ApiProperty({ type: [RiskView] }) risks: RiskView[];
  @ApiProperty({ type: [SourceView] }) sources: SourceView[];
  @ApiProperty({ type: [Number], description: 'Members who may vote today' }) memberIds: number[];
  @ApiProperty({ type: [ConflictView], description: 'Persons who take no part in the decision' })
  conflicts: ConflictView[];
  @ApiProperty({
    type: [VoteView],
    description: 'While the vote is open: for those who have voted, else empty',
  })
  votes: VoteView[];
  @ApiProperty({ type: TallyView }) tally: TallyView;
  @ApiProperty({ type: [DecisionView] }) decisions: DecisionView[];
  @ApiProperty({ type: [ChangedSinceView], description: 'What changed of the partner since the assessment' })
  changedSince: ChangedSinceView[];
  @ApiProperty({ type: [CaseMoveView] }) moves: CaseMoveView[];
}

export function caseSummary(row: HeldCase): ListedCaseView {
  return { ...summary(row.case, row.partnerName, row.officeName), holder: row.holder };
}

function summary(found: DueDiligenceCase, partnerName: string, officeName: string): CaseSummary {
  const { id, number, partnerId, officeId, track, state, purpose, proposedLevel, excluded } = found;
  const { dueOn, openedAt, decidedAt, illustrative, version } = found;
  return {
    ...{ id, number, partnerId, partnerName, officeId, officeName, track, state, purpose, proposedLevel },
    ...{ level: levelInForce(found), excluded, dueOn, openedAt, decidedAt, illustrative, version },
  };
}

export function sentence(locale: Locale, { key, values }: Reason): Sentence {
  return { code: key, message: translate(locale, key, values) };
}

/** The whole case in the words of whoever asks, with the moves open to them. */
export function caseView(file: CaseFile, actor: Actor): CaseView {
  const say = (reason: Reason): Sentence => sentence(actor.locale, reason);
  const found = file.case;
  return {
    ...summary(file.case, file.partner.name, file.office.name),
    ...{ policyNumber: file.policy.number, addresses: found.addresses, analystLevel: found.level },
    ...{ levelReason: found.levelReason, openedBy: found.openedBy, assessedBy: found.assessedBy },
    findings: file.assessment.reasons.map(({ code, effect, level, reason }) => ({
      ...{ code, effect, level: level ?? null, reason: say(reason) },
    })),
    open: file.closing.map(({ part, reason }) => ({ part, ...say(reason) })),
    trackReason: found.trackReason ?? null,
    answers: file.answers.map((answer) => {
      const { value, sharePercent, why, note, evidence } = answerOf(answer);
      const said = { note: note ?? null, evidence: evidence ?? null };
      return { criterion: answer.criterion, value, sharePercent, why, ...said };
    }),
    risks: file.risks.map(({ caseId: _case, toldOn: _told, ...risk }) => risk),
    sources: file.sources.map(({ source, kind, consultedOn, result }) => ({ source, kind, consultedOn, result })), // prettier-ignore
    memberIds: file.memberIds,
    conflicts: file.conflicts.map(({ userId, reason, declaredAt }) => ({ userId, reason, declaredAt })),
    votes: votesFor(file, actor).map(({ userId, vote, capacity, reason, conditions, castAt }) => ({
      ...{ userId, vote, capacity, reason, castAt },
      conditions: conditions ?? [],
    })),
    tally: tallyView(file, actor),
    decisions: file.decisions.map((decision) => decisionView(decision, file)),
    changedSince: changedSinceViews(file.changes),
    moves: movesFor(file, actor).map((each) => ({ ...each, refusals: each.refusals.map(say) })),
  };
}

/** How members voted, for those who may know it by now. */
function votesFor(file: CaseFile, { id }: Actor): CaseFile['votes'] {
  return votesShown(file.case.state, file.votes, id) ? file.votes : [];
}

function tallyView(file: CaseFile, { id }: Actor): TallyView {
  const { quorate, cast, needed, outcome } = file.tally;
  const shown = votesShown(file.case.state, file.votes, id);
  return { quorate, cast, needed, outcome: shown ? outcome : null };
}

function ofCommittee({ committeeConditions }: CaseFile, id: number) {
  const kept = committeeConditions.find((each) => each.conditionId === id);
  const { askedBy = null, wordedById = null, liftedOn = null } = kept ?? {};
  return { byCommittee: kept !== undefined, askedBy, wordedById, liftedOn };
}

function decisionView(decision: CaseFile['decisions'][number], file: CaseFile): DecisionView {
  const { caseId: _, illustrative: __, ...shown } = decision;
  const conditions = file.conditions
    .filter((each) => each.decisionId === decision.id)
    .map(({ id, text, owner, dueOn, holdsGate, metOn, metNote }) => ({
      ...{ id, text, owner, dueOn, holdsGate, metOn, metNote },
      ...ofCommittee(file, id),
    }));
  return { ...shown, overruledBecause: shown.overruledBecause ?? null, conditions };
}
