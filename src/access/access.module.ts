import { Global, Module } from '@nestjs/common';
import { UnitOfWork } from '../audit/unit-of-work';
import { registerTexts } from '../texts/translator';
import { accessTexts } from './access.texts';
import { AccountService } from './account.service';
import { ActorMiddleware } from './actor.middleware';
import { ActorsService } from './actors.service';
import { SESSION_SECRET, sessionSecret } from './session-secret';
import { SessionStore } from './session-store';
import { SignInPagesController } from './sign-in.pages.controller';
import { SignInService } from './sign-in.service';
import { TokensService } from './tokens.service';

registerTexts(accessTexts);

/** Who may come in and what they may ask; everything else stands behind it. */
@Global()
@Module({
  controllers: [SignInPagesController],
  providers: [
    ActorsService,
    ActorMiddleware,
    AccountService,
    SessionStore,
    SignInService,
    TokensService,
    { provide: SESSION_SECRET, inject: [UnitOfWork], useFactory: sessionSecret },
  ],
  exports: [ActorsService, TokensService],
})
export class AccessModule {}
