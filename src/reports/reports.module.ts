import { Module } from '@nestjs/common';
import { registerTexts } from '../texts/translator';
import { ReportsApiController, ReportsPagesController } from './reports.controllers';
import { ReportsService } from './reports.service';
import { reportsTexts } from './reports.texts';

registerTexts(reportsTexts);

@Module({
  controllers: [ReportsApiController, ReportsPagesController],
  providers: [ReportsService],
  exports: [ReportsService],
})
export class ReportsModule {}
