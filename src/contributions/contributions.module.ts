import { Module } from '@nestjs/common';
import { ScreeningModule } from '../screening/screening.module';
import { registerTexts } from '../texts/translator';
import { ContributionChoices } from './contribution.choices';
import { ContributionsApiController } from './contributions.api.controller';
import { ContributionsPagesController } from './contributions.pages.controller';
import { ContributionsService } from './contributions.service';
import { contributionsTexts } from './contributions.texts';
import { giftFieldsTexts } from './gift-fields.texts';
import { giftRulesTexts } from './gift-rules.texts';
import { LabelChecks } from './label-checks.service';
import { RatesApiController } from './rates.api.controller';
import { RatesPagesController } from './rates.pages.controller';
import { RatesService } from './rates.service';
import { ratesTexts } from './rates.texts';
import './contributions.places';

registerTexts({ ...contributionsTexts, ...giftFieldsTexts, ...giftRulesTexts, ...ratesTexts });

@Module({
  imports: [ScreeningModule],
  controllers: [
    ContributionsApiController,
    ContributionsPagesController,
    RatesApiController,
    RatesPagesController,
  ],
  providers: [ContributionsService, ContributionChoices, LabelChecks, RatesService],
  exports: [ContributionsService, LabelChecks, RatesService],
})
export class ContributionsModule {}
