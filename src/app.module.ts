import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { AccessGuard } from './access/access.guard';
import { AccountsModule } from './accounts/accounts.module';
import { IdempotencyInterceptor } from './accounts/idempotency.interceptor';
import { ClearancesModule } from './clearances/clearances.module';
import type { Config } from './config/config';
import { EngagementsModule } from './engagements/engagements.module';
import { DueDiligenceModule } from './due-diligence/due-diligence.module';
import { Foundation, FoundationModule } from './foundation.module';
import { ContributionsModule } from './contributions/contributions.module';
import { GoalModule } from './goal/goal.module';
import { StrategyModule } from './strategy/strategy.module';
import { CompendiumModule } from './compendium/compendium.module';
import { HomeModule } from './home/home.module';
import { ReportsModule } from './reports/reports.module';
import { NoticesModule } from './notices/notices.module';
import { OfficesModule } from './offices/offices.module';
import { QuestionnaireModule } from './questionnaire/questionnaire.module';
import { ProgressModule } from './progress/progress.module';
import { PartnersModule } from './partners/partners.module';
import { ProfilesModule } from './profiles/profiles.module';
import { HitsModule } from './screening/hits/hits.module';
import { ScreeningModule } from './screening/screening.module';
import { OperationsModule } from './operations/operations.module';
import { ErrorsFilter } from './web/errors.filter';
import { EtagInterceptor } from './web/etag.interceptor';
import { inputPipe } from './web/validation';
import './web/web.texts';

/** The modules in their line: each imports only those before it. */
export const MODULES = [
  AccountsModule,
  ProgressModule,
  NoticesModule,
  OfficesModule,
  ClearancesModule,
  PartnersModule,
  ScreeningModule,
  HitsModule,
  DueDiligenceModule,
  EngagementsModule,
  ContributionsModule,
  GoalModule,
  StrategyModule,
  CompendiumModule,
  QuestionnaireModule,
  ProfilesModule,
  ReportsModule,
  HomeModule,
  OperationsModule,
];

@Module({})
export class AppModule {
  static with(config: Config, foundation: Partial<Foundation> = {}): DynamicModule {
    return {
      module: AppModule,
      imports: [FoundationModule.with(config, foundation), ...MODULES],
      providers: [
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: ErrorsFilter },
        { provide: APP_PIPE, useFactory: inputPipe },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
        { provide: APP_INTERCEPTOR, useClass: EtagInterceptor },
      ],
    };
  }
}
