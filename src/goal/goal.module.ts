import { Module } from '@nestjs/common';
import { registerTexts } from '../texts/translator';
import { FiguresPagesController } from './figures.pages.controller';
import { FiguresService } from './figures.service';
import { figuresTexts } from './figures.texts';
import { GoalApiController } from './goal.api.controller';
import { GoalPagesController } from './goal.pages.controller';
import { GoalService } from './goal.service';
import { goalTexts } from './goal.texts';

registerTexts({ ...goalTexts, ...figuresTexts });

@Module({
  controllers: [GoalApiController, GoalPagesController, FiguresPagesController],
  providers: [GoalService, FiguresService],
  exports: [GoalService, FiguresService],
})
export class GoalModule {}
