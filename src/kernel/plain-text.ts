import { reason, type Reason } from './verdict';

/** Line breaks of every script, and the tab between cells of a table. */
const BREAKS = /[\n\r\u0085\u2028\u2029\t\v\f]/u;

/**
 * What no person types and no reader sees: control characters, marks that turn the direction of what follows
 * (a name that reads as another one), halves of characters, and places that are no characters, which break a
 * workbook.
 */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]/u;
const BREAKS_OF_TEXT = /[\n\r\t]/gu;

/** Marks that show nothing by themselves; between letters some scripts need them. */
const BLANK = /[\p{Z}\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** True when nothing of it can be seen. */
export function isBlank(text: string): boolean {
  return text.replace(BLANK, '') === '';
}

/** What stands against a text: it holds lines where one is asked for, or characters nobody can see. */
export function textFault(text: string, { lines }: { lines: boolean }): Reason | null {
  if (!lines && BREAKS.test(text)) return reason('field.one_line');
  return UNSEEN.test(text.replace(BREAKS_OF_TEXT, '')) ? reason('field.unseen_characters') : null;
}
