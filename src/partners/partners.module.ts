import { Module } from '@nestjs/common';
import { ProgressModule } from '../progress/progress.module';
import { registerTexts } from '../texts/translator';
import { matchingTexts } from '../matching/matching.texts';
import { ComparisonWatch } from './duplicates/comparison-watch';
import { DuplicatesApiController } from './duplicates/duplicates.api.controller';
import { DuplicatesPagesController } from './duplicates/duplicates.pages.controller';
import { DuplicatesService } from './duplicates/duplicates.service';
import { duplicatesTexts } from './duplicates/duplicates.texts';
import { GroupsApiController } from './groups/groups.api.controller';
import { GroupsPagesController } from './groups/groups.pages.controller';
import { GroupsService } from './groups/groups.service';
import { groupsTexts } from './groups/groups.texts';
import { ErasuresApiController, ErasuresPagesController } from './personal-data/erasures.controllers';
import { ErasuresService } from './personal-data/erasures.service';
import { personalDataTexts } from './personal-data/personal-data.texts';
import { sectorsTexts } from './sectors.texts';
import { PartnerPageService } from './partner-page.service';
import { PartnersApiController } from './partners.api.controller';
import { PartnersPagesController } from './partners.pages.controller';
import { PartnersService } from './partners.service';
import { partnerHistoryTexts } from './partner-history.texts';
import { partnersTexts } from './partners.texts';
import { RelatedPartiesApiController } from './related-parties.api.controller';
import { RelatedPartiesPagesController } from './related-parties.pages.controller';
import { RelatedPartiesService } from './related-parties.service';
import { relatedPartyTexts } from './related-party.texts';

registerTexts(matchingTexts);
registerTexts(partnersTexts);
registerTexts(partnerHistoryTexts);
registerTexts(sectorsTexts);
registerTexts(relatedPartyTexts);
registerTexts(duplicatesTexts);
registerTexts(groupsTexts);
registerTexts(personalDataTexts);

@Module({
  imports: [ProgressModule],
  controllers: [
    // Before the partners: `duplicates` is no partner's number.
    DuplicatesApiController,
    DuplicatesPagesController,
    PartnersApiController,
    PartnersPagesController,
    RelatedPartiesApiController,
    RelatedPartiesPagesController,
    GroupsApiController,
    GroupsPagesController,
    ErasuresApiController,
    ErasuresPagesController,
  ],
  providers: [
    PartnersService,
    PartnerPageService,
    RelatedPartiesService,
    DuplicatesService,
    ComparisonWatch,
    GroupsService,
    ErasuresService,
  ],
  exports: [PartnersService, GroupsService, DuplicatesService, ComparisonWatch],
})
export class PartnersModule {}
