import type { NextFunction, Request, Response } from 'express';
import { LOCALES, type Locale } from '../kernel/actor';
import { translate } from '../texts/translator';
import { takeFlash } from '../web/flash';
import { isAnonymousPlace } from './anonymous-place';
import { csrfToken, isByLink } from './csrf';
import { LANGUAGE_NAMES, languageOf } from './language';
import { navigation } from './navigation';
import { isProbe } from './probes';
import { tabsOf } from './sections';
import { isApi } from './asked-path';

/** Puts into `res.locals` what every page is drawn with. */
export function pageContext(request: Request, response: Response, next: NextFunction): void {
  const locale = languageOf(request);
  response.locals.locale = locale;
  response.locals.actor = request.actor ?? null;
  response.locals.path = request.path;
  if (!isApi(request) && !isProbe(request)) Object.assign(response.locals, pageLocals(request, locale));
  next();
}

function pageLocals(request: Request, locale: Locale): Record<string, unknown> {
  const byLink = isByLink(request) || isAnonymousPlace(request);
  const left = isPageView(request) && !byLink ? takeFlash(request) : null;
  return {
    csrfToken: byLink ? '' : csrfToken(request),
    nav: navigation(request.actor ?? null, request.path, locale),
    tabs: tabsOf(request.actor ?? null, request.path, locale),
    localeLinks: (byLink ? [] : LOCALES).map((each) => ({
      locale: each,
      label: LANGUAGE_NAMES[each],
      current: each === locale,
    })),
    notice: left?.notice ? translate(locale, left.notice.key, left.notice.values) : null,
    form: left?.form
      ? {
          values: left.form.values,
          errors: left.form.errors.map(({ field, reason }) => ({
            field,
            message: translate(locale, reason.key, reason.values),
            href: wayOf(reason.values?.href),
          })),
        }
      : null,
  };
}

/** A page of ours that a reason leads to. */
function wayOf(href: unknown): string | null {
  return typeof href === 'string' && /^\/(?!\/)/.test(href) ? href : null;
}

/** Pictures and files fetched beside a page must not take what is meant for it. */
function isPageView(request: Request): boolean {
  const target = request.headers['sec-fetch-dest'];
  return request.method === 'GET' && (target === undefined || target === 'document' || target === 'empty');
}
