import { Module } from '@nestjs/common';
import { registerTexts } from '../texts/translator';
import { matchingTexts } from '../matching/matching.texts';
import { duplicatesTexts } from './duplicates/duplicates.texts';
import { GroupsApiController } from './groups/groups.api.controller';
import { GroupsPagesController } from './groups/groups.pages.controller';
import { GroupsService } from './groups/groups.service';
import { groupsTexts } from './groups/groups.texts';
import { sectorsTexts } from './sectors.texts';
import { partnerHistoryTexts } from './partner-history.texts';
import { partnersTexts } from './partners.texts';
import { RelatedPartiesApiController } from './related-parties.api.controller';
import { RelatedPartiesPagesController } from './related-parties.pages.controller';
import { RelatedPartiesService } from './related-parties.service';
import { relatedPartyTexts } from './related-party.texts';
import './partners.places';

registerTexts(matchingTexts);
registerTexts(partnersTexts);
registerTexts(partnerHistoryTexts);
registerTexts(sectorsTexts);
registerTexts(relatedPartyTexts);
registerTexts(duplicatesTexts);
registerTexts(groupsTexts);

@Module({
  controllers: [
    RelatedPartiesApiController,
    RelatedPartiesPagesController,
    GroupsApiController,
    GroupsPagesController,
  ],
  providers: [RelatedPartiesService, GroupsService],
  exports: [GroupsService],
})
export class PartnersModule {}
