import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Public } from '../../access/needs';
import { LOCALES, type Locale } from '../../kernel/actor';
import { translate } from '../../texts/translator';
import type { RawQuery } from '../../web/list';
import { closedPage, declarationForm, receiptPage } from './declaration.form';
import { DeclarationsService, type OpenDeclaration } from './declarations.service';

/** The partner's side: a form behind a signed link. No account, no session; the link is the proof. */
@ApiExcludeController()
@Controller('declarations')
export class DeclarationPublicController {
  constructor(private readonly declarations: DeclarationsService) {}

  @Get(':token')
  @Public()
  async show(
    @Param('token') token: string,
    @Query() query: RawQuery,
    @Res() response: Response,
  ): Promise<void> {
    const open = await this.declarations.byToken(token);
    await this.declarations.opened(open);
    const locale = languageOf(query, open);
    const notice = query.saved === 'yes' ? translate(locale, 'declaration.saved') : null;
    draw(response, open, { token, locale, notice });
  }

  @Post(':token')
  @Public()
  async fill(
    @Param('token') token: string,
    @Query() query: RawQuery,
    @Body() form: Record<string, unknown>,
    @Res() response: Response,
  ): Promise<void> {
    const open = await this.declarations.byToken(token);
    const locale = languageOf(query, open);
    const submit = form.then === 'submit';
    const wrong = await this.declarations.fill(open, form, submit);
    if (wrong.length === 0) {
      response.redirect(303, `/declarations/${token}?language=${locale}${submit ? '' : '&saved=yes'}`);
      return;
    }
    const errors = wrong.map(({ field, reason }) => ({
      ...{ field, message: translate(locale, reason.key, reason.values) },
    }));
    response.status(422);
    draw(response, open, { token, locale, notice: null, form: { values: form, errors } });
  }
}

interface Drawn {
  token: string;
  locale: Locale;
  notice: string | null;
  form?: object;
}

function draw(response: Response, open: OpenDeclaration, drawn: Drawn): void {
  response.set({ 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex, nofollow' });
  const { token, locale, notice, form = null } = drawn;
  const page = { locale, notice, form, languages: links(token, locale) };
  if (open.state === 'submitted')
    response.render('declarations/receipt', { ...page, ...receiptPage(open, locale) });
  else if (open.state === 'sent' || open.state === 'opened') {
    response.render('declarations/form', { ...page, ...declarationForm(open, locale, token) });
  } else {
    response.status(410).render('declarations/closed', { ...page, ...closedPage(open, locale) });
  }
}

function links(token: string, locale: Locale): object[] {
  return LOCALES.map((each) => ({
    ...{ locale: each, current: each === locale, href: `/declarations/${token}?language=${each}` },
  }));
}

function languageOf(query: RawQuery, { row }: OpenDeclaration): Locale {
  return LOCALES.find((each) => each === query.language) ?? row.language;
}
