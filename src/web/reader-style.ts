import { AsyncLocalStorage } from 'node:async_hooks';
import type { NextFunction, Request, Response } from 'express';
import type { Locale } from '../kernel/actor';
import { COMMA, COMMA_SPACED, POINT, readNumber, type NumberStyle } from '../kernel/number-text';
import { localeOf } from './locale';

const STYLES: Readonly<Record<Locale, NumberStyle>> = { en: POINT, fr: COMMA_SPACED, es: COMMA };

/** How readers of a language write numbers. */
export function styleOf(locale: Locale): NumberStyle {
  return STYLES[locale];
}

const reader = new AsyncLocalStorage<NumberStyle>();

/** Keeps, for the length of a request, how the person who filled in its form writes numbers. */
export function readerStyle(request: Request, response: Response, next: NextFunction): void {
  // What a program sends is a plain decimal, whatever the language of its answers.
  if (request.is('json')) next();
  else reader.run(styleOf(localeOf(response)), next);
}

/** The style of the form that is read; null for what a program sends. */
export function formStyle(): NumberStyle | null {
  return reader.getStore() ?? null;
}

/** A plain decimal as the reader types it into a field: only the sign before the decimals differs. */
export function typedNumber(locale: Locale, decimal: string): string {
  return styleOf(locale).decimal === ',' ? decimal.replace('.', ',') : decimal;
}

/** A number of a form or a program; undefined for what is none, or may be two things. */
export function typedDecimal(text: string, decimals: number): number | undefined {
  const bare = text.trim();
  const style = formStyle();
  if (style === null) return /^-?\d+([.,]\d+)?$/.test(bare) ? Number(bare.replace(',', '.')) : undefined;
  const read = readNumber(bare, style, decimals);
  return 'value' in read ? Number(read.value) : undefined;
}
