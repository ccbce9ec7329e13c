import { Module } from '@nestjs/common';
import { registerTexts } from '../texts/translator';
import { CaseControlApiController } from './clocks/case-control.api.controller';
import { CaseControlPagesController } from './clocks/case-control.pages.controller';
import { CaseControlService } from './clocks/case-control.service';
import { ConcernsApiController } from './concerns/concerns.api.controller';
import { ConcernsPagesController } from './concerns/concerns.pages.controller';
import { ConcernsService } from './concerns/concerns.service';
import { controlTexts } from './control.texts';
import { MonitoringApiController } from './monitoring/monitoring.api.controller';
import { MonitoringPagesController } from './monitoring/monitoring.pages.controller';
import { MonitoringService } from './monitoring/monitoring.service';
import { SpeakUpPagesController } from './concerns/speak-up.pages.controller';

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
