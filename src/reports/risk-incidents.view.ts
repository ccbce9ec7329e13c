import { ApiProperty } from '@nestjs/swagger';
import { RISK_LEVELS, type RiskLevel } from '../due-diligence/due-diligence.vocabulary';

class LevelIncidentsView {
  @ApiProperty({ enum: RISK_LEVELS }) level: RiskLevel;
  @ApiProperty() decided: number;
  @ApiProperty() withIncident: number;
  @ApiProperty({ type: 'number', nullable: true }) percent: number | null;
  @ApiProperty() incidents: number;
  @ApiProperty({ description: 'Serious or grave' }) serious: number;
  @ApiProperty({ description: 'That suspended or ended the partnership' }) ended: number;
}

class CriterionIncidentsView {
  @ApiProperty() criterion: string;
  @ApiProperty() incidents: number;
  @ApiProperty() serious: number;
  @ApiProperty() ended: number;
}

/** The risk that was given, set against what was seen afterwards. */
export class RiskIncidentsView {
  @ApiProperty({ type: [LevelIncidentsView] }) levels: LevelIncidentsView[];
  @ApiProperty({ type: [CriterionIncidentsView] }) criteria: CriterionIncidentsView[];
  @ApiProperty({ description: 'Incidents with partners that no case had decided on' }) undecided: number;
}
