import type { Locale } from '../kernel/actor';
import { translate } from '../texts/translator';
import type { SheetColumn } from '../web/spreadsheet/sheet';
import { sentenceOf } from './notice';
import type { Notice } from './notice.entity';
import { EMAIL_CHOICES } from './notices.vocabulary';

/** What the page and the export show of a notice. */
export const noticeRow =
  (locale: Locale) =>
  (notice: Notice): Pick<Notice, 'id' | 'createdAt' | 'readAt' | 'illustrative'> & { sentence: string } => {
    const { id, createdAt, readAt, illustrative } = notice;
    return { id, createdAt, readAt, illustrative, sentence: sentenceOf(locale, notice) };
  };

export function noticeValues(row: ReturnType<ReturnType<typeof noticeRow>>): Record<string, string | null> {
  const { sentence, createdAt, readAt } = row;
  return { sentence, createdAt, readAt };
}

export function noticeColumns(locale: Locale): SheetColumn[] {
  return [
    { key: 'sentence', header: translate(locale, 'notices.field.notice'), kind: 'text', width: 80 },
    { key: 'createdAt', header: translate(locale, 'notices.field.when'), kind: 'text', width: 26 },
    { key: 'readAt', header: translate(locale, 'notices.field.read'), kind: 'text', width: 26 },
  ];
}

export function emailChoices(locale: Locale): { value: string; label: string }[] {
  return EMAIL_CHOICES.map((value) => ({ value, label: translate(locale, `notices.email.${value}`) }));
}
