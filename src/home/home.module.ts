import { Module } from '@nestjs/common';
import { ContributionsModule } from '../contributions/contributions.module';
import { DueDiligenceModule } from '../due-diligence/due-diligence.module';
import { EngagementsModule } from '../engagements/engagements.module';
import { GoalModule } from '../goal/goal.module';
import { PartnersModule } from '../partners/partners.module';
import { ProfilesModule } from '../profiles/profiles.module';
import { QuestionnaireModule } from '../questionnaire/questionnaire.module';
import { ReportsModule } from '../reports/reports.module';
import { HitsModule } from '../screening/hits/hits.module';
import { registerTexts } from '../texts/translator';
import { GlanceService } from './glance.service';
import { HomePagesController } from './home.pages.controller';
import { HomeService } from './home.service';
import { homeTexts } from './home.texts';
import './home.places';

registerTexts(homeTexts);

@Module({
  imports: [
    HitsModule,
    PartnersModule,
    ProfilesModule,
    DueDiligenceModule,
    EngagementsModule,
    ContributionsModule,
    GoalModule,
    QuestionnaireModule,
    ReportsModule,
  ],
  controllers: [HomePagesController],
  providers: [HomeService, GlanceService],
})
export class HomeModule {}
