import { Module } from '@nestjs/common';
import { registerTexts } from '../texts/translator';
import { GoalApiController } from './goal.api.controller';
import { GoalService } from './goal.service';
import { goalTexts } from './goal.texts';

registerTexts(goalTexts);

@Module({
  controllers: [GoalApiController],
  providers: [GoalService],
  exports: [GoalService],
})
export class GoalModule {}
