import Handlebars from 'handlebars';
import type { Locale } from '../../kernel/actor';

export type Safe = Handlebars.SafeString;

/** The page a helper draws on: what `@root` holds. */
export interface Root {
  locale: Locale;
  csrfToken: string;
  path: string;
  form: {
    values: Record<string, unknown>;
    errors: { field: string; message: string; href?: string | null }[];
  } | null;
  list: import('../list').ListModel | null;
}

/** The last argument of every helper. */
export interface HelperOptions<Hash = Record<string, unknown>> {
  hash: Hash;
  data: { root: Root };
  fn?: (context: unknown) => string;
}

/** A template tag whose values are escaped, but for what already is safe. */
export function html(parts: TemplateStringsArray, ...values: unknown[]): Safe {
  const text = parts.reduce((result, part, index) => {
    const value = index === 0 ? '' : piece(values[index - 1]);
    return result + value + part;
  }, '');
  return new Handlebars.SafeString(text);
}

function piece(value: unknown): string {
  if (value instanceof Handlebars.SafeString) return value.toHTML();
  if (Array.isArray(value)) return value.map(piece).join('');
  return value === false ? '' : Handlebars.escapeExpression(asText(value));
}

/** ` name="value"`, or nothing when the value is empty. */
export function attribute(name: string, value: string | number | boolean | null | undefined): Safe {
  if (value === null || value === undefined || value === false || value === '') return html``;
  return value === true ? html` ${name}` : html` ${name}="${value}"`;
}

/** What a model holds as a form shows it. */
export function asText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(asText).join('\n');
  if (typeof value === 'string') return value;
  return typeof value === 'object' ? JSON.stringify(value) : (value as number | boolean).toString();
}
