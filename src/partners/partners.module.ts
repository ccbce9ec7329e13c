import { Module } from '@nestjs/common';
import { registerTexts } from '../texts/translator';
import { matchingTexts } from '../matching/matching.texts';
import { PartnerPageService } from './partner-page.service';
import { PartnersApiController } from './partners.api.controller';
import { PartnersPagesController } from './partners.pages.controller';
import { PartnersService } from './partners.service';
import { partnersTexts } from './partners.texts';

registerTexts(matchingTexts);
registerTexts(partnersTexts);

@Module({
  controllers: [PartnersApiController, PartnersPagesController],
  providers: [PartnersService, PartnerPageService],
  exports: [PartnersService],
})
export class PartnersModule {}
