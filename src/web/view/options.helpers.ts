import Handlebars from 'handlebars';
import { asText, type HelperOptions, type Safe } from './html';

interface Option {
  value: unknown;
  label: unknown;
}

/**
 * `{{selectOptions countries chosen=country}}`: the choices of a select, with the one that is chosen. A list has
 * hundreds of them, and a block of the template costs more for each than the row of a table does.
 */
export const optionsHelpers = {
  selectOptions: (options: readonly Option[], { hash }: HelperOptions<{ chosen?: unknown }>): Safe => {
    const chosen = asText(hash.chosen);
    let text = '';
    for (const { value, label } of options) {
      const written = asText(value);
      const mark = written === chosen ? ' selected' : '';
      text += `<option value="${Handlebars.escapeExpression(written)}"${mark}>${Handlebars.escapeExpression(asText(label))}</option>`;
    }
    return new Handlebars.SafeString(text);
  },
};
