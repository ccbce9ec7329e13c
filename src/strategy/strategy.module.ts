import { Module } from '@nestjs/common';
import { GoalModule } from '../goal/goal.module';
import { registerTexts } from '../texts/translator';
import { StrategyApiController, StrategyReportApiController } from './strategy.api.controller';
import { StrategyReportPagesController, StrategyTargetsPagesController } from './strategy.pages.controller';
import { StrategyService } from './strategy.service';
import { strategyTexts } from './strategy.texts';

registerTexts(strategyTexts);

@Module({
  imports: [GoalModule],
  controllers: [
    StrategyReportApiController,
    StrategyApiController,
    StrategyReportPagesController,
    StrategyTargetsPagesController,
  ],
  providers: [StrategyService],
  exports: [StrategyService],
})
export class StrategyModule {}
