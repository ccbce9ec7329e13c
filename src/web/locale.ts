import type { Response } from 'express';
import { LOCALES, type Locale } from '../kernel/actor';

/** The reader's language, as the page context set it; English before that. */
export function localeOf(response: Response): Locale {
  return LOCALES.find((locale) => locale === response.locals.locale) ?? 'en';
}
