import { Module } from '@nestjs/common';
import { registerTexts } from '../texts/translator';
import { ClocksPagesController } from './clocks.pages.controller';
import { ClocksService } from './clocks.service';
import { controlReportsTexts } from './control.texts';
import { CoveragePagesController } from './coverage.pages.controller';
import { RecordsApiController, RecordsPagesController } from './records.controllers';
import { RecordsService } from './records.service';
import { ReportsApiController } from './reports.api.controller';
import { ReportsPagesController } from './reports.pages.controller';
import { ReportsService } from './reports.service';
import { RiskIncidentsPagesController } from './risk-incidents.pages.controller';
import { RiskIncidentsService } from './risk-incidents.service';
import { reportsTexts } from './reports.texts';
import './reports.places';

registerTexts(reportsTexts);
registerTexts(controlReportsTexts);

@Module({
  controllers: [
    ReportsApiController,
    CoveragePagesController,
    ReportsPagesController,
    RecordsApiController,
    RecordsPagesController,
    ClocksPagesController,
    RiskIncidentsPagesController,
  ],
  providers: [ReportsService, RecordsService, ClocksService, RiskIncidentsService],
  exports: [ReportsService],
})
export class ReportsModule {}
