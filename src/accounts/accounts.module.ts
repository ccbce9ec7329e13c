import { Global, Module } from '@nestjs/common';
import { UnitOfWork } from '../audit/unit-of-work';
import { registerTexts } from '../texts/translator';
import { AccessListeners } from './access-listeners';
import { accessTexts } from '../access/access.texts';
import { AccountPagesController } from './account.pages.controller';
import { AccountService } from './account.service';
import { FailedSignIns } from './failed-sign-ins';
import { IdempotencyKeys } from './idempotency-keys';
import {
  AccountRequestsApiController,
  AccountRequestsPagesController,
} from './account-requests/account-requests.controllers';
import { AccountRequestsService } from './account-requests/account-requests.service';
import { accountRequestsTexts } from './account-requests/account-requests.texts';
import { ActorMiddleware } from './actor.middleware';
import { ActorsService } from './actors.service';
import {
  AppointmentsApiController,
  AppointmentsPagesController,
} from './appointments/appointments.controllers';
import { AppointmentsService } from './appointments/appointments.service';
import { appointmentsTexts } from './appointments/appointments.texts';
import { AssignmentsService } from './assignments.service';
import { SESSION_SECRET, sessionSecret } from './session-secret';
import { SessionStore } from './session-store';
import { SignInPagesController } from './sign-in.pages.controller';
import { SignInService } from './sign-in.service';
import { TokensService } from './tokens.service';
import { AccountApiController, UsersApiController } from './users.api.controller';
import { UsersPagesController } from './users.pages.controller';
import { UsersService } from './users.service';
import './accounts.places';

registerTexts(accessTexts);
registerTexts(appointmentsTexts);
registerTexts(accountRequestsTexts);

/** Who may come in and what they may ask; everything else stands behind it. */
@Global()
@Module({
  controllers: [
    SignInPagesController,
    AccountPagesController,
    // Before the pages of one person: `/users/roles` is no person.
    AppointmentsPagesController,
    AppointmentsApiController,
    AccountRequestsPagesController,
    AccountRequestsApiController,
    UsersPagesController,
    UsersApiController,
    AccountApiController,
  ],
  providers: [
    AccessListeners,
    AccountRequestsService,
    ActorsService,
    FailedSignIns,
    IdempotencyKeys,
    ActorMiddleware,
    AppointmentsService,
    AccountService,
    AssignmentsService,
    SessionStore,
    SignInService,
    TokensService,
    UsersService,
    { provide: SESSION_SECRET, inject: [UnitOfWork], useFactory: sessionSecret },
  ],
  exports: [
    AccessListeners,
    AccountRequestsService,
    AccountService,
    ActorsService,
    AppointmentsService,
    AssignmentsService,
    IdempotencyKeys,
    TokensService,
    UsersService,
    SESSION_SECRET,
  ],
})
export class AccountsModule {}
