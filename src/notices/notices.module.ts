import { Module } from '@nestjs/common';
import { registerTexts } from '../texts/translator';
import { NoticesApiController } from './notices.api.controller';
import { NoticesPagesController } from './notices.pages.controller';
import { NoticesService } from './notices.service';
import { noticesTexts } from './notices.texts';
import { OutboxListService } from './outbox-list.service';
import { OutboxPagesController } from './outbox.pages.controller';
import { OutboxService } from './outbox.service';
import { PreferencesService } from './preferences.service';
import { TellOfRoles } from './tell-of-roles';

registerTexts(noticesTexts);

/** What happened that concerns a person, in the product and by e-mail. */
@Module({
  controllers: [OutboxPagesController, NoticesPagesController, NoticesApiController],
  providers: [NoticesService, PreferencesService, OutboxService, OutboxListService, TellOfRoles],
})
export class NoticesModule {}
