import type { Locale } from '../../kernel/actor';

/** A block of a printed document; every word is worded already. */
export type Block =
  | { kind: 'heading' | 'subheading' | 'text' | 'notice'; text: string }
  | { kind: 'facts'; rows: [string, string][] }
  | { kind: 'list'; items: string[] }
  /** Widths are shares of the page. */
  | { kind: 'table'; head: string[]; widths: number[]; rows: string[][] };

/** What `templates/pdf/common.typ` draws. */
export interface Printed {
  locale: Locale;
  title: string;
  author: string;
  kicker: string;
  heading: string;
  lede: string;
  facts: [string, string][];
  footer: string;
  pageWord: string;
  blocks: Block[];
}

/** A heading with its table, or with a sentence that says there is nothing. */
export function tableUnder(
  title: string,
  none: string,
  table: { head: string[]; widths: number[]; rows: string[][] },
): Block[] {
  const heading: Block = { kind: 'heading', text: title };
  if (table.rows.length === 0) return [heading, { kind: 'text', text: none }];
  return [heading, { kind: 'table', ...table }];
}
