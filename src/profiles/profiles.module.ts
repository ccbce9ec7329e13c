import { Module } from '@nestjs/common';
import { ProgressModule } from '../progress/progress.module';
import { registerTexts } from '../texts/translator';
import { ComparisonWatch } from './duplicates/comparison-watch';
import { DuplicatesApiController } from './duplicates/duplicates.api.controller';
import { DuplicatesPagesController } from './duplicates/duplicates.pages.controller';
import { DuplicatesService } from './duplicates/duplicates.service';
import { PartnerPageService } from './partner-page.service';
import { PartnersApiController } from './partners.api.controller';
import { PartnersPagesController } from './partners.pages.controller';
import { PartnersService } from './partners.service';
import { ErasuresApiController, ErasuresPagesController } from './personal-data/erasures.controllers';
import { ErasuresService } from './personal-data/erasures.service';
import { personalDataTexts } from './personal-data/personal-data.texts';
import './profiles.places';

registerTexts(personalDataTexts);

/** What of a partner shows many modules at once: its list, page and export, merging, and erasing a person by law. */
@Module({
  imports: [ProgressModule],
  controllers: [
    // Before the partners: `duplicates` is no partner's number.
    DuplicatesApiController,
    DuplicatesPagesController,
    PartnersApiController,
    PartnersPagesController,
    ErasuresApiController,
    ErasuresPagesController,
  ],
  providers: [PartnersService, PartnerPageService, DuplicatesService, ComparisonWatch, ErasuresService],
  exports: [PartnersService, DuplicatesService],
})
export class ProfilesModule {}
