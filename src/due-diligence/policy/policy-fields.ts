import { LOCALES, type Locale } from '../../kernel/actor';
import { hasText, translate } from '../../texts/translator';

/** `codes` is a list in one line; `usd` is typed in dollars and kept in cents; `effect` is kind and level in one. */
export type FieldKind =
  'text' | 'area' | 'number' | 'usd' | 'choice' | 'checks' | 'flag' | 'codes' | 'effect';

/** One field of the editor: a member of the policy by its path, which also is the field's name. */
export interface PolicyField {
  path: string;
  kind: FieldKind;
  label: string;
  hint: string;
  /** True where an empty field means null. */
  optional: boolean;
  options: readonly { value: string; label: string }[];
}

/** A list whose rows can be added and removed; its fields are named within the row. */
export interface RowList {
  path: string;
  heading: string;
  fields: readonly PolicyField[];
}

/** A page of the editor. */
export interface PolicyLayout {
  groups: readonly { legend: string; fields: readonly PolicyField[] }[];
  rows: RowList | null;
}

interface Extra {
  optional?: boolean;
  options?: PolicyField['options'];
  label?: string;
}

/** Writes fields for readers of one language; labels and hints go by the name of the member. */
export function fieldsIn(locale: Locale) {
  const say = (key: string): string => translate(locale, key);
  const field = (path: string, kind: FieldKind, extra: Extra = {}): PolicyField => {
    const member = path.split('.').at(-1) ?? path;
    const hint = `policy.hint.${member}`;
    return {
      ...{ path, kind, optional: extra.optional ?? false, options: extra.options ?? [] },
      label: extra.label ?? say(`policy.field.${member}`),
      hint: hasText(hint) ? say(hint) : '',
    };
  };
  const choices = (values: readonly string[], stem: string): PolicyField['options'] =>
    values.map((value) => ({ value, label: say(`${stem}.${value}`) }));
  return {
    say,
    field,
    choices,
    /** The same text in every language of the product. */
    words: (path: string, kind: 'text' | 'area' = 'text'): PolicyField[] => {
      const member = path.split('.').at(-1) ?? path;
      return LOCALES.map((each) => ({
        ...field(path, kind, { label: `${say(`policy.field.${member}`)} · ${say(`language.${each}`)}` }),
        path: `${path}.${each}`,
      }));
    },
    choice: (path: string, values: readonly string[], stem: string, extra: Extra = {}): PolicyField =>
      field(path, 'choice', { ...extra, options: choices(values, stem) }),
  };
}

export type FieldWriter = ReturnType<typeof fieldsIn>;
