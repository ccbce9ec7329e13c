import type { Request, Response } from 'express';
import { LOCALES, type Locale } from '../kernel/actor';

/** Each language in its own words, as its speakers look for it. */
export const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
};

const COOKIE = 'lang';
const YEAR = 366 * 24 * 60 * 60 * 1000;

/** The person's own language, else the browser's choice of before, else what the browser asks for. */
export function languageOf(request: Request): Locale {
  const wanted = request.actor?.locale ?? chosen(request) ?? request.acceptsLanguages([...LOCALES]);
  return LOCALES.find((each) => each === wanted) ?? 'en';
}

/** Keeps the choice of a browser nobody is signed in with. */
export function keepLanguage(response: Response, locale: Locale, secure: boolean): void {
  response.cookie(COOKIE, locale, { maxAge: YEAR, httpOnly: true, sameSite: 'lax', secure });
}

function chosen(request: Request): string | undefined {
  return /(?:^|;\s*)lang=([a-z]{2})(?:;|$)/.exec(request.headers.cookie ?? '')?.[1];
}
