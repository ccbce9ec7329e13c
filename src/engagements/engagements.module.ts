import { Module } from '@nestjs/common';
import { registerTexts } from '../texts/translator';
import { AmendmentsService } from './amendments/amendments.service';
import { amendmentsTexts } from './amendments/amendments.texts';
import { EngagementDetailModel } from './engagement.detail';
import { EngagementFormModel } from './engagement.form';
import { EngagementsApiController } from './engagements.api.controller';
import { EngagementsPagesController } from './engagements.pages.controller';
import { EngagementsService } from './engagements.service';
import { engagementsTexts } from './engagements.texts';
import { PartnershipTypesApiController } from './partnership-types.api.controller';
import { PartnershipTypesPagesController } from './partnership-types.pages.controller';
import { PartnershipTypesService } from './partnership-types.service';
import { partnershipTypesTexts } from './partnership-types.texts';
import './engagements.places';

registerTexts(engagementsTexts);
registerTexts(amendmentsTexts);
registerTexts(partnershipTypesTexts);

/** Engagements and the partnership types they are of. */
@Module({
  controllers: [
    EngagementsApiController,
    EngagementsPagesController,
    PartnershipTypesApiController,
    PartnershipTypesPagesController,
  ],
  providers: [
    AmendmentsService,
    EngagementsService,
    PartnershipTypesService,
    EngagementFormModel,
    EngagementDetailModel,
  ],
  exports: [AmendmentsService, EngagementsService, PartnershipTypesService],
})
export class EngagementsModule {}
