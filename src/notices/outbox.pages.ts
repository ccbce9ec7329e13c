import type { Locale } from '../kernel/actor';
import { translate } from '../texts/translator';
import type { SheetColumn, SheetValues } from '../web/spreadsheet/sheet';
import { OUTBOX_STATES, type OutboxRow } from './outbox-list.service';

export function outboxStates(locale: Locale): { value: string; label: string }[] {
  return OUTBOX_STATES.map((value) => ({ value, label: translate(locale, `notices.state.${value}`) }));
}

export const outboxValues =
  (locale: Locale) =>
  ({ id: _, ...row }: OutboxRow): SheetValues => ({
    ...row,
    state: translate(locale, `notices.state.${row.state}`),
  });

export function outboxColumns(locale: Locale): SheetColumn[] {
  const text = (key: string, name: string, width: number): SheetColumn => ({
    key,
    header: translate(locale, `notices.field.${name}`),
    kind: 'text',
    width,
  });
  return [
    text('name', 'person', 30),
    text('email', 'email', 30),
    text('state', 'state', 20),
    text('createdAt', 'when', 26),
    { ...text('attempts', 'attempts', 8), kind: 'number' },
    text('nextTryAt', 'next_try', 26),
    text('lastError', 'error', 60),
  ];
}
