import { translate } from '../../texts/translator';
import { asText, attribute, html, type HelperOptions, type Safe } from './html';

export interface Choice {
  value: string | number;
  label: string;
  hint?: string;
}

interface FieldHash {
  name: string;
  label: string;
  hint?: string;
  value?: unknown;
  required?: boolean;
  /** Needed in the end, though the form may be kept without it. */
  later?: boolean;
  type?: string;
  /** In characters. */
  width?: number;
  rows?: number;
  options?: readonly Choice[];
  /** The label of a select's empty choice. */
  empty?: string;
  checked?: boolean;
  accept?: string;
  list?: string;
  autocomplete?: string;
}

type Options = HelperOptions<FieldHash>;

/** One column of label, hint, error and field (the pattern of the GOV.UK Design System). */
export const formHelpers = {
  csrfField: ({ data }: Options): Safe =>
    html`<input type="hidden" name="_csrf" value="${data.root.csrfToken}" />`,

  hiddenField: ({ hash }: Options): Safe =>
    html`<input type="hidden" name="${hash.name}" value="${asText(hash.value)}" />`,

  /** What went wrong, on top, each with a link to its field, or to the page it speaks of. */
  errorSummary: ({ data: { root } }: Options): Safe => {
    const errors = root.form?.errors ?? [];
    if (errors.length === 0) return html``;
    const items = errors.map(({ field, message, href }) => {
      const way = href ?? (field === '' ? null : `#f-${field}`);
      return way === null ? html`<li>${message}</li>` : html`<li><a href="${way}">${message}</a></li>`;
    });
    return html`<div class="errors" role="alert" tabindex="-1">
      <h2>
        ${translate(root.locale, 'form.errors', {
          count: errors.length,
        })}
      </h2>
      <ul>
        ${items}
      </ul>
    </div>`;
  },

  textField: (options: Options): Safe => {
    const { hash } = options;
    const type = hash.type ?? 'text';
    return wrapped(
      options,
      html`<input
        id="f-${hash.name}"
        name="${hash.name}"
        type="${type}"
        value="${type === 'password' ? '' : typed(options)}"
        ${common(options)}${attribute('size', hash.width)}${attribute('list', hash.list)}${attribute('autocomplete', hash.autocomplete)}
      />`,
    );
  },

  areaField: (options: Options): Safe =>
    wrapped(
      options,
      html`<textarea
        id="f-${options.hash.name}"
        name="${options.hash.name}"
        rows="${options.hash.rows ?? 4}"
        ${common(options)}
      >
${typed(options)}</textarea>`,
    ),

  dateField: (options: Options): Safe =>
    wrapped(
      options,
      html`<input
        id="f-${options.hash.name}"
        name="${options.hash.name}"
        type="date"
        value="${typed(options)}"
        ${common(options)}
      />`,
    ),

  fileField: (options: Options): Safe =>
    wrapped(
      options,
      html`<input
        id="f-${options.hash.name}"
        name="${options.hash.name}"
        type="file"
        ${attribute('accept', options.hash.accept)}${common(options)}
      />`,
    ),

  selectField: (options: Options): Safe => {
    const { hash, data } = options;
    const chosen = typed(options);
    const empty = hash.empty ?? (hash.required ? translate(data.root.locale, 'form.choose') : '');
    const choices = (hash.options ?? []).map(
      ({ value, label }) =>
        html`<option value="${value}" ${attribute('selected', String(value) === chosen)}>${label}</option>`,
    );
    return wrapped(
      options,
      html`<select id="f-${hash.name}" name="${hash.name}" ${common(options)}>
        <option value="">${empty}</option>
        ${choices}
      </select>`,
    );
  },

  radioField: (options: Options): Safe => {
    const chosen = typed(options);
    return group(options, 'radio', (value) => String(value) === chosen);
  },

  /** Several ticks under one name. */
  checksField: (options: Options): Safe => {
    const { hash, data } = options;
    const kept = data.root.form ? data.root.form.values[hash.name] : hash.value;
    const chosen = (Array.isArray(kept) ? kept : kept === undefined || kept === null ? [] : [kept]).map(
      asText,
    );
    return group(options, 'checkbox', (value) => chosen.includes(String(value)));
  },

  /** Whether a box of a table was ticked when the form was refused. */
  wasTicked: (name: string, value: unknown, options: Options): boolean => {
    const kept = options.data.root.form?.values[name];
    return (Array.isArray(kept) ? kept : [kept]).some(
      (each) => each !== undefined && String(each) === String(value),
    );
  },

  checkField: (options: Options): Safe => {
    const { hash, data } = options;
    const on = data.root.form ? data.root.form.values[hash.name] !== undefined : hash.checked === true;
    return html`<div class="field check${errorOf(options) ? ' wrong' : ''}">
      ${errorText(options)}<label
        ><input
          type="checkbox"
          id="f-${hash.name}"
          name="${hash.name}"
          value="on"
          ${attribute('checked', on)}${attribute('aria-describedby', described(options))}
        />
        ${hash.label}</label
      >${hintText(options)}
    </div>`;
  },

  submitButton: ({
    hash,
  }: HelperOptions<{ label: string; quiet?: boolean; name?: string; value?: string }>): Safe =>
    html`<p class="submit">
      <button
        class="btn${hash.quiet ? ' quiet' : ''}"
        ${attribute('name', hash.name)}${attribute('value', hash.value)}
      >
        ${hash.label}
      </button>
    </p>`,
};

function wrapped(options: Options, input: Safe): Safe {
  const { hash, data } = options;
  const optional =
    hash.required || hash.later
      ? html``
      : html` <span class="soft">${translate(data.root.locale, 'common.optional')}</span>`;
  return html`<div class="field${errorOf(options) ? ' wrong' : ''}">
    <label for="f-${hash.name}">${hash.label}${optional}</label
    >${hintText(options)}${errorText(options)}${input}
  </div>`;
}

function group(
  options: Options,
  type: 'radio' | 'checkbox',
  isOn: (value: string | number) => boolean,
): Safe {
  const { hash } = options;
  const choices = (hash.options ?? []).map(
    ({ value, label, hint }, index) =>
      html`<label
        ><input
          type="${type}"
          name="${hash.name}"
          value="${value}"
          ${attribute('id', index === 0 ? `f-${hash.name}` : null)}${attribute('checked', isOn(value))}
        />
        <span>${label}${hint ? html`<small>${hint}</small>` : ''}</span></label
      >`,
  );
  return html`<fieldset
    class="field choices${errorOf(options) ? ' wrong' : ''}"
    ${attribute('aria-describedby', described(options))}
  >
    <legend>${hash.label}</legend>
    ${hintText(options)}${errorText(options)}${choices}
  </fieldset>`;
}

/** What was typed, when the form came back; else what the record holds. */
function typed({ hash, data }: Options): string {
  const { form } = data.root;
  if (form && Object.hasOwn(form.values, hash.name)) return asText(form.values[hash.name]);
  return asText(hash.value);
}

function common(options: Options): Safe {
  return html`${attribute('required', options.hash.required)}${attribute('aria-describedby', described(options))}${attribute('aria-invalid', errorOf(options) ? 'true' : null)}`;
}

function described(options: Options): string {
  const { name, hint } = options.hash;
  return [hint ? `h-${name}` : '', errorOf(options) ? `e-${name}` : ''].filter(Boolean).join(' ');
}

function errorOf({ hash, data }: Options): string | undefined {
  return data.root.form?.errors.find((error) => error.field === hash.name)?.message;
}

function hintText({ hash }: Options): Safe {
  return hash.hint ? html`<span class="hint" id="h-${hash.name}">${hash.hint}</span>` : html``;
}

function errorText(options: Options): Safe {
  const message = errorOf(options);
  if (!message) return html``;
  const prefix = translate(options.data.root.locale, 'form.error');
  return html`<span class="error" id="e-${options.hash.name}"
    ><span class="vh">${prefix} </span>${message}</span
  >`;
}
