import { ApiProperty } from '@nestjs/swagger';
import { RISK_LEVELS } from '../due-diligence.vocabulary';
import { INCIDENT_EFFECTS, INCIDENT_SEVERITIES, KEPT, MONITORING_RATINGS } from './monitoring';
import { ListPage } from '../../web/list-query';

const TEXT_OR_NULL = { type: 'string', nullable: true } as const;

/** One look at a partner under watch. */
export class CheckInView {
  @ApiProperty() id: number;
  @ApiProperty() caseId: number;
  @ApiProperty({ description: 'Of the case' }) number: string;
  @ApiProperty() partnerId: number;
  @ApiProperty() partner: string;
  @ApiProperty() officeId: number;
  @ApiProperty() office: string;
  @ApiProperty({ enum: RISK_LEVELS }) level: string;
  @ApiProperty() dueOn: string;
  @ApiProperty(TEXT_OR_NULL) doneOn: string | null;
  @ApiProperty({ enum: MONITORING_RATINGS, nullable: true }) rating: string | null;
  @ApiProperty(TEXT_OR_NULL) whatHappened: string | null;
  @ApiProperty({ enum: KEPT, nullable: true }) agreementKept: string | null;
  @ApiProperty({ enum: KEPT, nullable: true }) resultsReached: string | null;
  @ApiProperty({ enum: KEPT, nullable: true }) conditionsKept: string | null;
}

export class CheckInPage extends ListPage {
  @ApiProperty({ type: [CheckInView] }) items: CheckInView[];
}

/** Something that happened with a partner. */
export class IncidentView {
  @ApiProperty() id: number;
  @ApiProperty() partnerId: number;
  @ApiProperty({ type: 'integer', nullable: true, description: 'The decided case it is set against' })
  caseId: number | null;
  @ApiProperty() happenedOn: string;
  @ApiProperty() what: string;
  @ApiProperty(TEXT_OR_NULL) criterion: string | null;
  @ApiProperty({ enum: INCIDENT_SEVERITIES }) severity: string;
  @ApiProperty({ enum: INCIDENT_EFFECTS }) effect: string;
}

export class IncidentPage extends ListPage {
  @ApiProperty({ type: [IncidentView] }) items: IncidentView[];
}

export function incidentView({
  id,
  partnerId,
  caseId,
  happenedOn,
  what,
  criterion,
  severity,
  effect,
}: IncidentView): IncidentView {
  // prettier-ignore
  return { id, partnerId, caseId, happenedOn, what, criterion, severity, effect };
}
