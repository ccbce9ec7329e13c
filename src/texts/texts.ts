import type { Locale } from '../kernel/actor';

/** Interface texts of one module: a key, and its ICU message in every language. */
export type Texts = Readonly<Record<string, Readonly<Record<Locale, string>>>>;
