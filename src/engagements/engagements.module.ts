import { Module } from '@nestjs/common';
import { registerTexts } from '../texts/translator';
import { EngagementsApiController } from './engagements.api.controller';
import { EngagementsService } from './engagements.service';
import { engagementsTexts } from './engagements.texts';
import { PartnershipTypesApiController } from './partnership-types.api.controller';
import { PartnershipTypesService } from './partnership-types.service';
import { partnershipTypesTexts } from './partnership-types.texts';

registerTexts(engagementsTexts);
registerTexts(partnershipTypesTexts);

/** Engagements and the partnership types they are of. */
@Module({
  controllers: [EngagementsApiController, PartnershipTypesApiController],
  providers: [EngagementsService, PartnershipTypesService],
  exports: [EngagementsService, PartnershipTypesService],
})
export class EngagementsModule {}
