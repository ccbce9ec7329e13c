import type { Locale } from '../kernel/actor';
import { translate } from '../texts/translator';
import { renderTemplate } from '../web/view/view-engine';
import { sentenceOf } from './notice';
import type { Notice } from './notice.entity';

export interface Reader {
  name: string;
  email: string;
  locale: Locale;
}

export interface Mail {
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  /** Made of the notice, so that a mail sent a second time after a crash is known as the same. */
  messageId: string;
}

/** One mail in the reader's language: a single notice is its subject, several are a list. */
export function mailOf(reader: Reader, notices: readonly Notice[], publicUrl: string): Mail {
  const { locale } = reader;
  const items = notices.map((notice) => ({
    sentence: sentenceOf(locale, notice),
    link: `${publicUrl}/notices/${notice.id}/open`,
  }));
  const [first] = items;
  const subject =
    items.length === 1 && first
      ? first.sentence
      : translate(locale, 'notices.mail.digest', { count: items.length });
  const model = { subject, items, name: reader.name, preferences: `${publicUrl}/notices/preferences` };
  return {
    to: { name: reader.name, address: reader.email },
    subject: subject.replace(/\s+/g, ' '),
    text: renderTemplate('notices/mail-text', model, locale),
    html: renderTemplate('notices/mail', model, locale),
    messageId: messageId(notices, publicUrl),
  };
}

function messageId(notices: readonly Notice[], publicUrl: string): string {
  const newest = notices.reduce((found, each) => (each.createdAt >= found.createdAt ? each : found));
  return `<notice-${newest.id}-${Date.parse(newest.createdAt)}@${new URL(publicUrl).hostname}>`;
}
