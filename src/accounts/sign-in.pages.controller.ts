import { Body, Controller, Get, Inject, Post, Query, Redirect, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { UnitOfWork } from '../audit/unit-of-work';
import type { Config } from '../config/config';
import { CONFIG } from '../config/config.token';
import { translate } from '../texts/translator';
import { localeOf } from '../web/locale';
import { seeOther, type SeeOther } from '../web/see-other';
import { AccountService } from './account.service';
import { keepLanguage } from '../access/language';
import { localPath } from '../access/local-path';
import { Public } from '../access/needs';
import { beginSession, endSession } from './session-data';
import { LanguageInput, SignInInput } from './sign-in.input';
import { SignInService } from './sign-in.service';

@ApiExcludeController()
@Controller()
export class SignInPagesController {
  constructor(
    private readonly service: SignInService,
    private readonly account: AccountService,
    private readonly work: UnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('sign-in')
  @Public()
  form(@Query('next') next: unknown, @Req() request: Request, @Res() response: Response): void {
    const target = localPath(typeof next === 'string' ? next : null);
    if (request.actor) response.redirect(303, target ?? '/');
    else
      response.render('access/sign-in', {
        title: translate(localeOf(response), 'access.sign_in'),
        next: target,
      });
  }

  @Post('sign-in')
  @Public()
  @Redirect()
  async signIn(
    @Body() input: SignInInput,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SeeOther> {
    const actor = await this.service.signIn(input.email, input.password, request.ip ?? '');
    response.locals.signedIn = true;
    await beginSession(request, actor, this.work.clock.now());
    return seeOther(localPath(input.next) ?? '/');
  }

  @Post('sign-out')
  @Public()
  @Redirect()
  async signOut(@Req() request: Request): Promise<SeeOther> {
    if (request.actor) await this.service.signOut(request.actor);
    await endSession(request);
    return seeOther('/sign-in');
  }

  @Post('language')
  @Public()
  @Redirect()
  async language(
    @Body() { locale, back }: LanguageInput,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SeeOther> {
    if (request.actor) await this.account.setLocale(request.actor, locale);
    keepLanguage(response, locale, this.config.behindHttps);
    return seeOther(localPath(back) ?? refererPath(request) ?? '/');
  }
}

function refererPath(request: Request): string | null {
  const referer = request.headers.referer ?? '';
  if (!URL.canParse(referer)) return null;
  const { host, pathname, search } = new URL(referer);
  return host === request.headers.host ? localPath(`${pathname}${search}`) : null;
}
