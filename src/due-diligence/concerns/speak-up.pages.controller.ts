import { Body, Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { Request, Response } from 'express';
import { LANGUAGE_NAMES } from '../../access/language';
import { Public } from '../../access/needs';
import { LOCALES, type Locale } from '../../kernel/actor';
import { translate } from '../../texts/translator';
import { localeOf } from '../../web/locale';
import { fieldErrors } from '../../web/validation';
import { AnonymousConcernInput } from './concern.input';
import { ConcernsService } from './concerns.service';
import { newCode } from './raise-concern';

type Form = Readonly<Record<string, unknown>>;

/**
 * The public form. Nobody is known here: no session is read or made (`access/anonymous-place.ts`), and what
 * was typed is answered on the spot, since there is nowhere to leave it for a next page.
 */
@ApiExcludeController()
@Controller('speak-up')
export class SpeakUpPagesController {
  constructor(private readonly concerns: ConcernsService) {}

  @Get()
  @Public()
  blank(@Query('lang') lang: unknown, @Req() request: Request, @Res() response: Response): void {
    response.render('concerns/speak-up', { ...page(lang, request, response), form: null });
  }

  @Post()
  @Public()
  @HttpCode(200)
  async raise(
    @Query('lang') lang: unknown,
    @Body() form: Form,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const model = page(lang, request, response);
    const given = { partnerName: form.partnerName, text: form.text, website: form.website };
    const input = plainToInstance(AnonymousConcernInput, given, { exposeDefaultValues: true });
    const errors = validateSync(input).flatMap((error) => fieldErrors(error, ''));
    if (errors.length > 0) {
      const worded = errors.map(({ field, reason }) => ({
        field,
        message: translate(model.locale, reason.key, reason.values),
      }));
      response.status(422);
      response.render('concerns/speak-up', { ...model, form: { values: given, errors: worded } });
      return;
    }
    // A field no person sees was filled in: a machine, which is told what a person is told.
    const isMachine = input.website !== null;
    const code = isMachine ? newCode() : await this.concerns.raiseAnonymously(model.locale, input);
    response.render('concerns/thanks', { ...model, code, back: '/speak-up/answer' });
  }

  @Get('answer')
  @Public()
  ask(@Query('lang') lang: unknown, @Req() request: Request, @Res() response: Response): void {
    response.render('concerns/answer', { ...page(lang, request, response), found: null, unknown: false });
  }

  @Post('answer')
  @Public()
  @HttpCode(200)
  async answer(
    @Query('lang') lang: unknown,
    @Body() form: Form,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const code = typeof form.code === 'string' ? form.code.slice(0, 40) : '';
    const found = await this.concerns.answerTo(code);
    response.render('concerns/answer', { ...page(lang, request, response), found, unknown: found === null });
  }
}

/** What the pages share; the language comes with the address, as there is no cookie to keep it in. */
function page(
  lang: unknown,
  request: Request,
  response: Response,
): { locale: Locale; titleKey: string; languages: object[]; lang: Locale } {
  const locale = LOCALES.find((each) => each === lang) ?? localeOf(response);
  response.setHeader('Cache-Control', 'no-store');
  const languages = LOCALES.map((each) => ({
    ...{ locale: each, label: LANGUAGE_NAMES[each], current: each === locale },
    href: `${request.path}?lang=${each}`,
  }));
  return { locale, titleKey: 'concerns.speak_up', languages, lang: locale };
}
