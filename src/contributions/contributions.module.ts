import { Module } from '@nestjs/common';
import { registerTexts } from '../texts/translator';
import { ContributionChoices } from './contribution.choices';
import { ContributionsApiController } from './contributions.api.controller';
import { ContributionsPagesController } from './contributions.pages.controller';
import { ContributionsService } from './contributions.service';
import { contributionsTexts } from './contributions.texts';
import { RatesApiController } from './rates.api.controller';
import { RatesPagesController } from './rates.pages.controller';
import { RatesService } from './rates.service';
import { ratesTexts } from './rates.texts';

registerTexts({ ...contributionsTexts, ...ratesTexts });

@Module({
  controllers: [
    ContributionsApiController,
    ContributionsPagesController,
    RatesApiController,
    RatesPagesController,
  ],
  providers: [ContributionsService, ContributionChoices, RatesService],
  exports: [ContributionsService, RatesService],
})
export class ContributionsModule {}
