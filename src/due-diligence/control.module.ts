import { Module } from '@nestjs/common';
import { registerTexts } from '../texts/translator';
import { CaseControlApiController } from './case-control.api.controller';
import { CaseControlPagesController } from './case-control.pages.controller';
import { CaseControlService } from './case-control.service';
import { controlTexts } from './control.texts';
import { MonitoringApiController } from './monitoring.api.controller';
import { MonitoringPagesController } from './monitoring.pages.controller';
import { MonitoringService } from './monitoring.service';

registerTexts(controlTexts);

/** What keeps due diligence alive after and between decisions: clocks, monitoring, concerns. */
@Module({
  controllers: [
    CaseControlApiController,
    CaseControlPagesController,
    MonitoringApiController,
    MonitoringPagesController,
  ],
  providers: [CaseControlService, MonitoringService],
  exports: [CaseControlService],
})
export class ControlModule {}
