import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  Post,
  Redirect,
  Render,
  Req,
  Res,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { UnitOfWork } from '../audit/unit-of-work';
import type { Actor, Locale } from '../kernel/actor';
import { translate } from '../texts/translator';
import { flash } from '../web/flash';
import { localeOf } from '../web/locale';
import { seeOther, type SeeOther } from '../web/see-other';
import { TOKEN_SCOPES } from '../access/access.vocabulary';
import { AccountService } from './account.service';
import { CurrentActor } from '../access/current-actor';
import { Needs, WithGivenPassword } from '../access/needs';
import { beginSession } from './session-data';
import { TokensService } from './tokens.service';
import { ChangePasswordInput, TokenInput } from './user.input';

@ApiExcludeController()
@Controller('account')
export class AccountPagesController {
  constructor(
    private readonly account: AccountService,
    private readonly tokens: TokensService,
    private readonly work: UnitOfWork,
  ) {}

  @Get()
  @Needs('account.own')
  @Render('access/account')
  page(@CurrentActor() actor: Actor, @Res({ passthrough: true }) response: Response): Promise<object> {
    return this.model(actor, localeOf(response), null);
  }

  /** Where whoever signed in with a password from somebody else chooses their own. */
  @Get('password')
  @Needs('account.own')
  @WithGivenPassword()
  @Render('access/choose-password')
  choose(@CurrentActor() actor: Actor): object {
    return { titleKey: 'access.choose_title', given: actor.choosesPassword === true };
  }

  @Post('password')
  @Needs('account.own')
  @WithGivenPassword()
  @Redirect()
  async password(
    @CurrentActor() actor: Actor,
    @Body() input: ChangePasswordInput,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.account.changePassword(actor, input.presentPassword, input.newPassword);
    await beginSession(request, actor, this.work.clock.now());
    flash(request, { path: '/account', notice: { key: 'access.notice.password_changed' } });
    return seeOther('/account');
  }

  @Post('sign-out-everywhere')
  @Needs('account.own')
  @Redirect()
  async signOutEverywhere(@CurrentActor() actor: Actor, @Req() request: Request): Promise<SeeOther> {
    await this.account.signOutEverywhere(actor);
    delete request.session.userId;
    flash(request, { path: '/sign-in', notice: { key: 'access.notice.signed_out_everywhere' } });
    return seeOther('/sign-in');
  }

  /** Answers with the page itself: the token is kept nowhere, so no redirect could show it. */
  @Post('tokens')
  @Needs('account.own')
  @HttpCode(200)
  @Render('access/account')
  async makeToken(
    @CurrentActor() actor: Actor,
    @Body() input: TokenInput,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    const { secret } = await this.tokens.create(actor, input);
    return this.model(actor, localeOf(response), secret);
  }

  @Post('tokens/:id/revoke')
  @Needs('account.own')
  @Redirect()
  async revoke(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.tokens.revoke(actor, id);
    flash(request, { path: '/account', notice: { key: 'access.notice.token_revoked' } });
    return seeOther('/account');
  }

  private async model(actor: Actor, locale: Locale, secret: string | null): Promise<object> {
    const [user, tokens] = await Promise.all([this.account.me(actor), this.tokens.list(actor)]);
    return {
      title: translate(locale, 'access.account'),
      path: '/account',
      user,
      secret,
      tokens: tokens.map((token) => ({
        ...token,
        scopeName: translate(locale, `access.scope.${token.scope}`),
      })),
      scopes: TOKEN_SCOPES.map((value) => ({ value, label: translate(locale, `access.scope.${value}`) })),
    };
  }
}
