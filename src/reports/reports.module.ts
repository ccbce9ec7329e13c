import { Module } from '@nestjs/common';
import { registerTexts } from '../texts/translator';
import { CoveragePagesController } from './coverage.pages.controller';
import { ReportsApiController } from './reports.api.controller';
import { ReportsPagesController } from './reports.pages.controller';
import { ReportsService } from './reports.service';
import { reportsTexts } from './reports.texts';

registerTexts(reportsTexts);

@Module({
  controllers: [ReportsApiController, CoveragePagesController, ReportsPagesController],
  providers: [ReportsService],
  exports: [ReportsService],
})
export class ReportsModule {}
