import { Module } from '@nestjs/common';
import { registerTexts } from '../texts/translator';
import { CaseControlApiController } from './case-control.api.controller';
import { CaseControlPagesController } from './case-control.pages.controller';
import { CaseControlService } from './case-control.service';
import { controlTexts } from './control.texts';

registerTexts(controlTexts);

/** What keeps due diligence alive after and between decisions: clocks, monitoring, concerns. */
@Module({
  controllers: [CaseControlApiController, CaseControlPagesController],
  providers: [CaseControlService],
  exports: [CaseControlService],
})
export class ControlModule {}
