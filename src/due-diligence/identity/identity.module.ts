import { Module } from '@nestjs/common';
import { watchIdentity } from '../../partners/identity/identity-watch';
import { registerTexts } from '../../texts/translator';
import { askWhoItIs } from './ask-again';
import { IdentityApiController } from './identity.api.controller';
import { IdentityPagesController } from './identity.pages.controller';
import { identityTexts } from './identity.texts';
import { IdentityQuestionsService } from './identity-questions.service';

registerTexts(identityTexts);
watchIdentity(askWhoItIs);

/** What was cleared is who was judged: asked again when a cleared partner is another than it was. */
@Module({
  controllers: [IdentityApiController, IdentityPagesController],
  providers: [IdentityQuestionsService],
  exports: [IdentityQuestionsService],
})
export class IdentityModule {}
