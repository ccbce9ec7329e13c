import { Module } from '@nestjs/common';
import { registerTexts } from '../texts/translator';
import { CaseControlApiController } from './case-control.api.controller';
import { CaseControlPagesController } from './case-control.pages.controller';
import { CaseControlService } from './case-control.service';
import { ConcernsApiController } from './concerns.api.controller';
import { ConcernsPagesController } from './concerns.pages.controller';
import { ConcernsService } from './concerns.service';
import { controlTexts } from './control.texts';
import { MonitoringApiController } from './monitoring.api.controller';
import { MonitoringPagesController } from './monitoring.pages.controller';
import { MonitoringService } from './monitoring.service';
import { SpeakUpPagesController } from './speak-up.pages.controller';

registerTexts(controlTexts);

/** What keeps due diligence alive after and between decisions: clocks, monitoring, concerns. */
@Module({
  controllers: [
    CaseControlApiController,
    CaseControlPagesController,
    MonitoringApiController,
    MonitoringPagesController,
    ConcernsApiController,
    ConcernsPagesController,
    SpeakUpPagesController,
  ],
  providers: [CaseControlService, MonitoringService, ConcernsService],
  exports: [CaseControlService],
})
export class ControlModule {}
