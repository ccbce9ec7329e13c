import { Global, Module } from '@nestjs/common';
import { UnitOfWork } from '../audit/unit-of-work';
import { registerTexts } from '../texts/translator';
import { accessTexts } from './access.texts';
import { AccountPagesController } from './account.pages.controller';
import { AccountService } from './account.service';
import { ActorMiddleware } from './actor.middleware';
import { ActorsService } from './actors.service';
import { AssignmentsService } from './assignments.service';
import { SESSION_SECRET, sessionSecret } from './session-secret';
import { SessionStore } from './session-store';
import { SignInPagesController } from './sign-in.pages.controller';
import { SignInService } from './sign-in.service';
import { TokensService } from './tokens.service';
import { AccountApiController, UsersApiController } from './users.api.controller';
import { UsersPagesController } from './users.pages.controller';
import { UsersService } from './users.service';

registerTexts(accessTexts);

/** Who may come in and what they may ask; everything else stands behind it. */
@Global()
@Module({
  controllers: [
    SignInPagesController,
    AccountPagesController,
    UsersPagesController,
    UsersApiController,
    AccountApiController,
  ],
  providers: [
    ActorsService,
    ActorMiddleware,
    AccountService,
    AssignmentsService,
    SessionStore,
    SignInService,
    TokensService,
    UsersService,
    { provide: SESSION_SECRET, inject: [UnitOfWork], useFactory: sessionSecret },
  ],
  exports: [ActorsService, AssignmentsService, TokensService, UsersService, SESSION_SECRET],
})
export class AccessModule {}
