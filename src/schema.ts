import './accounts/accounts.answers';
import './offices/offices.answers';
import './clearances/clearances.answers';
import './due-diligence/due-diligence.answers';
import './engagements/engagements.answers';
import './contributions/contributions.answers';
import { GivenPassword } from './accounts/given-password.entity';
import { AccountRequest } from './accounts/account-requests/account-request.entity';
import { RoleProposal } from './accounts/appointments/role-proposal.entity';
import { FailedSignIn } from './accounts/failed-sign-in.entity';
import { ApiToken } from './accounts/api-token.entity';
import { AuditEntry, AuditWords, SealedEntry } from './audit/audit-entry.entity';
import { AuditHead } from './audit/audit-head.entity';
import { ChangedBlock } from './audit/changed-block.entity';
import { CaseAnswer } from './due-diligence/cases/case-answer.entity';
import { CaseComment } from './due-diligence/talk/case-comment.entity';
import { CaseEvidence } from './due-diligence/evidence/case-evidence.entity';
import { CaseNote } from './due-diligence/talk/case-note.entity';
import { CaseRisk } from './due-diligence/cases/case-risk.entity';
import { PolicyLesson } from './due-diligence/policy/policy-lesson.entity';
import { RiskReview } from './due-diligence/cases/risk-review.entity';
import { CaseSource } from './due-diligence/cases/case-source.entity';
import { CaseStatement } from './due-diligence/tracks/case-statement.entity';
import { CaseStep } from './due-diligence/clocks/case-step.entity';
import {
  ClearanceScope,
  ClearanceScopeCountry,
  ClearanceScopeType,
} from './clearances/clearance-scope.entity';
import { ClearanceSuspension } from './clearances/clearance-suspension.entity';
import { Concern } from './due-diligence/concerns/concern.entity';
import { FastTrack } from './due-diligence/clocks/fast-track.entity';
import { Incident } from './due-diligence/monitoring/incident.entity';
import { MonitoringCheckIn } from './due-diligence/monitoring/monitoring-check-in.entity';
import { MonitoringPlan } from './due-diligence/monitoring/monitoring-plan.entity';
import { Clearance } from './clearances/clearance.entity';
import { CaseConflict } from './due-diligence/cases/case-conflict.entity';
import { CommitteeCondition } from './due-diligence/committee/committee-condition.entity';
import { ConditionLift } from './due-diligence/committee/condition-lift.entity';
import { CommitteeInvitation } from './due-diligence/committee/committee-invitation.entity';
import { CommitteeItem } from './due-diligence/committee/committee-item.entity';
import { CommitteeSession } from './due-diligence/committee/committee-session.entity';
import { CommitteeVote } from './due-diligence/committee/committee-vote.entity';
import { Contribution } from './contributions/contribution.entity';
import { LabelCheck } from './contributions/label-check.entity';
import { Country } from './offices/country.entity';
import { Decision } from './due-diligence/cases/decision.entity';
import { DecisionCondition } from './due-diligence/cases/decision-condition.entity';
import { DecisionFollowUp } from './due-diligence/library/decision-follow-up.entity';
import { DecisionGround } from './due-diligence/library/decision-ground.entity';
import { DueDiligenceCase } from './due-diligence/cases/due-diligence-case.entity';
import { DueDiligencePolicy } from './due-diligence/policy/due-diligence-policy.entity';
import { Engagement } from './engagements/engagement.entity';
import { EngagementCountry } from './engagements/engagement-country.entity';
import { EngagementAmendment } from './engagements/amendments/engagement-amendment.entity';
import { EngagementRequest } from './engagements/engagement-request.entity';
import { EngagementOffice } from './engagements/engagement-office.entity';
import { EngagementPartner } from './engagements/engagement-partner.entity';
import { ExchangeRate } from './contributions/exchange-rate.entity';
import { FinancialYear } from './goal/financial-year.entity';
import { FundingPlan } from './goal/funding-plan.entity';
import { Goal } from './goal/goal.entity';
import { GoalDefinition } from './goal/goal-definition.entity';
import { GrantProposal } from './grants/grant-proposal.entity';
import { GroupClaim } from './partners/groups/group-claim.entity';
import { IdempotencyKey } from './accounts/idempotency-key.entity';
import { IdentityChange } from './partners/identity/identity-change.entity';
import { IdentityQuestion } from './due-diligence/identity/identity-question.entity';
import { ImportBatch } from './questionnaire/import-batch.entity';
import { Indicator } from './strategy/indicator.entity';
import { IndicatorTarget } from './strategy/indicator-target.entity';
import { DueTold } from './notices/due-told.entity';
import { Notice } from './notices/notice.entity';
import { NoticePreference } from './notices/notice-preference.entity';
import { Objective } from './strategy/objective.entity';
import { Office } from './offices/office.entity';
import { Partner } from './partners/partner.entity';
import { PartnerAlias } from './partners/partner-alias.entity';
import { PartnerIdentifier } from './partners/partner-identifier.entity';
import { PartnerMerge } from './partners/duplicates/partner-merge.entity';
import { PartnerPair } from './partners/duplicates/partner-pair.entity';
import { PartnerNameKey } from './partners/partner-name-key.entity';
import { PartnershipType } from './engagements/partnership-type.entity';
import { PeerFigure } from './goal/peer-figure.entity';
import { RoleAssignment } from './accounts/role-assignment.entity';
import { RelatedParty } from './partners/related-party.entity';
import { ScreeningCheck } from './screening/screening-check.entity';
import { ScreeningEntry } from './screening/screening-entry.entity';
import { ScreeningHit } from './screening/screening-hit.entity';
import { ScreeningList } from './screening/screening-list.entity';
import { ScreeningListVersion } from './screening/screening-list-version.entity';
import { ScreeningUnread } from './screening/screening-unread.entity';
import { ScreeningLookup } from './screening/screening-lookup.entity';
import { StagedRows } from './questionnaire/staged-rows.entity';
import { ScreeningRun } from './screening/screening-run.entity';
import { SelfDeclaration } from './due-diligence/declaration/self-declaration.entity';
import { Setting } from './access/setting.entity';
import { StrategyFunding } from './goal/strategy-funding.entity';
import { Triage } from './due-diligence/triage/triage.entity';
import { User } from './accounts/user.entity';
import { UserSession } from './accounts/user-session.entity';
import type { Schema } from './database/sources';
import { MIGRATIONS } from '../migrations';

/** Every table of the product and the steps that make them; above, what later modules answer to earlier ones. */
export const schema: Schema = {
  entities: [
    AuditEntry,
    AuditWords,
    SealedEntry,
    AuditHead,
    ChangedBlock,
    User,
    RoleAssignment,
    AccountRequest,
    RoleProposal,
    GivenPassword,
    UserSession,
    FailedSignIn,
    ApiToken,
    IdempotencyKey,
    Setting,
    Notice,
    DueTold,
    NoticePreference,
    Country,
    Office,
    Partner,
    PartnerAlias,
    PartnerIdentifier,
    PartnerNameKey,
    PartnerPair,
    PartnerMerge,
    GroupClaim,
    IdentityChange,
    RelatedParty,
    ScreeningList,
    ScreeningListVersion,
    ScreeningEntry,
    ScreeningRun,
    ScreeningHit,
    ScreeningCheck,
    ScreeningLookup,
    ScreeningUnread,
    DueDiligencePolicy,
    Triage,
    DueDiligenceCase,
    CaseAnswer,
    CaseRisk,
    CaseSource,
    RiskReview,
    PolicyLesson,
    CommitteeVote,
    CaseConflict,
    CommitteeInvitation,
    CommitteeSession,
    CommitteeItem,
    Decision,
    DecisionCondition,
    CommitteeCondition,
    ConditionLift,
    Clearance,
    IdentityQuestion,
    CaseStep,
    FastTrack,
    ClearanceSuspension,
    ClearanceScope,
    ClearanceScopeType,
    ClearanceScopeCountry,
    MonitoringPlan,
    MonitoringCheckIn,
    Incident,
    Concern,
    DecisionGround,
    DecisionFollowUp,
    CaseEvidence,
    CaseComment,
    CaseNote,
    CaseStatement,
    SelfDeclaration,
    PartnershipType,
    Engagement,
    EngagementPartner,
    EngagementOffice,
    EngagementRequest,
    EngagementAmendment,
    EngagementCountry,
    ExchangeRate,
    Contribution,
    LabelCheck,
    FinancialYear,
    Goal,
    GoalDefinition,
    StrategyFunding,
    PeerFigure,
    FundingPlan,
    Objective,
    Indicator,
    IndicatorTarget,
    GrantProposal,
    ImportBatch,
    StagedRows,
  ],
  migrations: MIGRATIONS,
};
