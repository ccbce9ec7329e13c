import { Module } from '@nestjs/common';
import { registerTexts } from '../texts/translator';
import { matchingTexts } from '../matching/matching.texts';
import { PartnerPageService } from './partner-page.service';
import { PartnersApiController } from './partners.api.controller';
import { PartnersPagesController } from './partners.pages.controller';
import { PartnersService } from './partners.service';
import { partnersTexts } from './partners.texts';
import { RelatedPartiesApiController } from './related-parties.api.controller';
import { RelatedPartiesPagesController } from './related-parties.pages.controller';
import { RelatedPartiesService } from './related-parties.service';
import { relatedPartyTexts } from './related-party.texts';

registerTexts(matchingTexts);
registerTexts(partnersTexts);
registerTexts(relatedPartyTexts);

@Module({
  controllers: [
    PartnersApiController,
    PartnersPagesController,
    RelatedPartiesApiController,
    RelatedPartiesPagesController,
  ],
  providers: [PartnersService, PartnerPageService, RelatedPartiesService],
  exports: [PartnersService],
})
export class PartnersModule {}
