import { ApiProperty } from '@nestjs/swagger';
import type { Locale } from '../kernel/actor';
import type { Reason } from '../kernel/verdict';
import type { OpenMove } from '../kernel/workflow';
import { translate } from '../texts/translator';
import { AmendmentView, amendmentView } from './amendments/amendment.view';
import type { NamedAmendment } from './amendments/load-amendment';
import type { EngagementWithParts } from './engagement-parts';
import type { EngagementMove } from './engagement.workflow';
import {
  AGREEMENT_KINDS,
  ENGAGEMENT_KINDS,
  ENGAGEMENT_STATES,
  REPORTED_DUE_DILIGENCES,
  type AgreementKind,
  type EngagementKind,
  type EngagementState,
  type ReportedDueDiligence,
} from './engagements.vocabulary';
import { ListPage } from '../web/list-query';

class NamedView {
  @ApiProperty() id: number;
  @ApiProperty() name: string;
}

class EngagementTypeView {
  @ApiProperty() id: number;
  @ApiProperty() code: string;
}

class EngagementPartnerView extends NamedView {
  @ApiProperty() lead: boolean;
}

/** An engagement as a JSON list gives it. */
export class EngagementView {
  @ApiProperty() id: number;
  @ApiProperty({ example: 'E-000042' }) number: string;
  @ApiProperty() title: string;
  @ApiProperty({ enum: ENGAGEMENT_KINDS }) kind: EngagementKind;
  @ApiProperty({ type: EngagementTypeView }) type: EngagementTypeView;
  @ApiProperty({ type: 'string', nullable: true }) theme: string | null;
  @ApiProperty({ type: 'string', nullable: true }) purpose: string | null;
  @ApiProperty({ format: 'date' }) startsOn: string;
  @ApiProperty({ type: 'string', format: 'date', nullable: true }) endsOn: string | null;
  @ApiProperty({ enum: AGREEMENT_KINDS }) agreement: AgreementKind;
  @ApiProperty({ type: 'string', format: 'date', nullable: true }) agreedOn: string | null;
  @ApiProperty({ enum: ENGAGEMENT_STATES }) state: EngagementState;
  @ApiProperty({ type: NamedView }) office: NamedView;
  @ApiProperty({ type: [NamedView] }) otherOffices: NamedView[];
  @ApiProperty({ type: [String] }) countryCodes: string[];
  @ApiProperty({ type: [EngagementPartnerView] }) partners: EngagementPartnerView[];
  @ApiProperty({ type: 'string', nullable: true }) workshop: string | null;
  @ApiProperty({ description: 'Found already running without clearance' }) withoutClearance: boolean;
  @ApiProperty({ type: 'string', format: 'date', nullable: true, description: 'Since when, where it was' })
  runningSince: string | null;
  @ApiProperty({ description: 'Let through by the Director General' }) overridden: boolean;
  @ApiProperty({ type: 'string', nullable: true }) overrideReason: string | null;
  @ApiProperty({ type: 'string', nullable: true }) questionnaire: string | null;
  @ApiProperty({ enum: REPORTED_DUE_DILIGENCES, nullable: true })
  reportedDueDiligence: ReportedDueDiligence | null;
  @ApiProperty({ type: 'string', nullable: true }) sourceRef: string | null;
  @ApiProperty() illustrative: boolean;
  @ApiProperty({ type: 'integer' }) version: number;
}

export class EngagementPage extends ListPage {
  @ApiProperty({ type: [EngagementView] }) items: EngagementView[];
}

class EngagementRefusalView {
  @ApiProperty() code: string;
  @ApiProperty() message: string;
}

class EngagementMoveView {
  @ApiProperty() move: string;
  @ApiProperty({ enum: ENGAGEMENT_STATES }) to: EngagementState;
  @ApiProperty({ description: 'True when a note must come with it' }) note: boolean;
  @ApiProperty({ type: [EngagementRefusalView], description: 'What still stands against it' })
  refusals: EngagementRefusalView[];
}

/** One engagement, with the moves open to the caller. */
export class EngagementDetailView extends EngagementView {
  @ApiProperty({ type: [EngagementMoveView] }) moves: EngagementMoveView[];
  @ApiProperty({
    type: [EngagementRefusalView],
    description: 'Partners whose clearance ends before the term',
  })
  warnings: EngagementRefusalView[];
  @ApiProperty({ type: AmendmentView, nullable: true, description: 'Other terms that wait for the chief' })
  amendment: AmendmentView | null;
}

export function engagementView(engagement: EngagementWithParts): EngagementView {
  const { id, number, title, kind, type, theme, purpose, startsOn, endsOn, agreement, agreedOn } = engagement;
  const { state, office, otherOffices, countryCodes, partners, workshop, withoutClearance } = engagement;
  const { overrideBy, overrideReason, questionnaire, reportedDueDiligence, sourceRef } = engagement;
  return {
    id, number, title, kind,
    type: { id: type.id, code: type.code },
    theme, purpose, startsOn, endsOn, agreement, agreedOn, state, office, otherOffices, countryCodes, partners,
    workshop, withoutClearance, runningSince: engagement.runningSince,
    overridden: overrideBy !== null,
    overrideReason, questionnaire, reportedDueDiligence, sourceRef,
    illustrative: engagement.illustrative,
    version: engagement.version,
  }; // prettier-ignore
}

export function engagementDetailView(
  engagement: EngagementWithParts,
  beside: {
    moves: readonly OpenMove<EngagementState, EngagementMove>[];
    warnings: readonly Reason[];
    amendment: NamedAmendment | null;
  },
  locale: Locale,
): EngagementDetailView {
  const { moves, warnings, amendment } = beside;
  const said = ({ key, values }: Reason) => ({ code: key, message: translate(locale, key, values) });
  return {
    ...engagementView(engagement),
    warnings: warnings.map(said),
    amendment: amendment && amendmentView(amendment, locale),
    moves: moves.map(({ move, to, note, refusals }) => ({
      move,
      to,
      note,
      refusals: refusals.map(said),
    })),
  };
}
