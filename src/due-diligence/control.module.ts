import { Module } from '@nestjs/common';
import { registerTexts } from '../texts/translator';
import { CaseControlApiController } from './clocks/case-control.api.controller';
import { CaseControlPagesController } from './clocks/case-control.pages.controller';
import { CaseControlService } from './clocks/case-control.service';
import { ConcernsApiController } from './concerns/concerns.api.controller';
import { ConcernsPagesController } from './concerns/concerns.pages.controller';
import { ConcernsService } from './concerns/concerns.service';
import { controlTexts } from './control.texts';
import { LessonsApiController, LessonsPagesController } from './policy/lessons.controllers';
import { LessonsService } from './policy/lessons.service';
import { RisksApiController } from './risks/risks.api.controller';
import { RisksPagesController } from './risks/risks.pages.controller';
import { RisksService } from './risks/risks.service';
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
    LessonsApiController,
    LessonsPagesController,
    RisksApiController,
    RisksPagesController,
    MonitoringApiController,
    MonitoringPagesController,
    ConcernsApiController,
    ConcernsPagesController,
    SpeakUpPagesController,
  ],
  providers: [CaseControlService, LessonsService, MonitoringService, RisksService, ConcernsService],
  exports: [CaseControlService],
})
export class ControlModule {}
