import { Controller, Get, HttpCode, Param, ParseIntPipe, Post, Redirect, Req, Res } from '@nestjs/common'; // prettier-ignore
import { ApiCreatedResponse, ApiExcludeController, ApiNoContentResponse, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger'; // prettier-ignore
import type { Request, Response } from 'express';
import type { Actor, Locale } from '../../kernel/actor';
import { translate } from '../../texts/translator';
import { withNotice, type SeeOther } from '../../web/see-other';
import { CurrentActor } from '../../access/current-actor';
import { Needs } from '../../access/needs';
import { NeverStored } from '../../access/never-stored';
import { ACCOUNT_REQUEST_KINDS, type AccountRequestKind } from './account-request.entity';
import { AccountRequestsService, type WaitingAccount } from './account-requests.service';

const TEXT_OR_NULL = { type: 'string', nullable: true } as const;

class AccountRequestView {
  @ApiProperty() id: number;
  @ApiProperty() userId: number;
  @ApiProperty() person: string;
  @ApiProperty({ enum: ACCOUNT_REQUEST_KINDS }) kind: AccountRequestKind;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'The address asked for' }) email: string | null;
  @ApiProperty() askedBy: number;
  @ApiProperty() asker: string;
  @ApiProperty() askedAt: string;
  @ApiProperty({ type: [String], description: 'Why the caller may not confirm it; empty when they may' })
  refusals: string[];
}

class AccountRequestList {
  @ApiProperty({ type: [AccountRequestView] }) items: AccountRequestView[];
}

class AccountConfirmedView {
  @ApiProperty() id: number;
  @ApiProperty() userId: number;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Of a new password: shown this once, good for one sign-in' })
  password: string | null;
}

const requestView =
  (locale: Locale) =>
  ({ request, person, asker, refusals }: WaitingAccount): AccountRequestView => {
    const { id, userId, kind, email, askedBy, askedAt } = request;
    const said = refusals.map(({ key, values }) => translate(locale, key, values));
    return { id, userId, person, kind, email, askedBy, asker, askedAt, refusals: said };
  };

/** The rows of the page. */
export function accountRequestRows(locale: Locale, waiting: readonly WaitingAccount[]): object[] {
  return waiting.map((each) => ({
    ...requestView(locale)(each),
    kindName: translate(locale, `account_requests.kind.${each.request.kind}`),
  }));
}

@ApiTags('users')
@Controller('api/v1/account-requests')
export class AccountRequestsApiController {
  constructor(private readonly requests: AccountRequestsService) {}

  @Get()
  @Needs('users.manage')
  @ApiOkResponse({ type: AccountRequestList })
  async list(@CurrentActor() actor: Actor): Promise<AccountRequestList> {
    return { items: (await this.requests.waiting(actor)).map(requestView(actor.locale)) };
  }

  @Post(':id/confirm')
  @Needs('users.manage')
  @NeverStored()
  @ApiCreatedResponse({ type: AccountConfirmedView })
  async confirm(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
  ): Promise<AccountConfirmedView> {
    const { request, password } = await this.requests.confirm(actor, id);
    return { id, userId: request.userId, password };
  }

  @Post(':id/refuse')
  @Needs('users.manage')
  @HttpCode(204)
  @ApiNoContentResponse()
  async refuse(@CurrentActor() actor: Actor, @Param('id', ParseIntPipe) id: number): Promise<void> {
    await this.requests.refuse(actor, id);
  }
}

@ApiExcludeController()
@Controller('users/accounts')
export class AccountRequestsPagesController {
  constructor(private readonly requests: AccountRequestsService) {}

  /** Answers with a page where there is a password to show: it is kept nowhere, so no redirect could show it. */
  @Post(':id/confirm')
  @Needs('users.manage')
  async confirm(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { request: confirmed, password } = await this.requests.confirm(actor, id);
    if (password === null) {
      const { url, statusCode } = withNotice(request, '/users/roles', 'account_requests.notice.confirmed');
      response.redirect(statusCode, url);
      return;
    }
    response.render('access/password-given', {
      titleKey: 'account_requests.kind.password',
      ...{ userId: confirmed.userId, password },
    });
  }

  @Post(':id/refuse')
  @Needs('users.manage')
  @Redirect()
  async refuse(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.requests.refuse(actor, id);
    return withNotice(request, '/users/roles', 'account_requests.notice.refused');
  }
}
