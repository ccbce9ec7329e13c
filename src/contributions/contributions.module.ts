import { Module } from '@nestjs/common';
import { registerTexts } from '../texts/translator';
import { ContributionsApiController } from './contributions.api.controller';
import { ContributionsService } from './contributions.service';
import { contributionsTexts } from './contributions.texts';
import { RatesApiController } from './rates.api.controller';
import { RatesService } from './rates.service';

registerTexts(contributionsTexts);

@Module({
  controllers: [ContributionsApiController, RatesApiController],
  providers: [ContributionsService, RatesService],
  exports: [ContributionsService, RatesService],
})
export class ContributionsModule {}
