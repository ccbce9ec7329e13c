import Handlebars from 'handlebars';
import { formHelpers } from '../../src/web/view/form.helpers';
import { listHelpers } from '../../src/web/view/list.helpers';
import { optionsHelpers } from '../../src/web/view/options.helpers';
import { textHelpers } from '../../src/web/view/text.helpers';
import { workflowHelpers } from '../../src/web/view/workflow.helpers';
import { registerTexts, translate } from '../../src/texts/translator';
import '../../src/texts/common.texts';

registerTexts({ 'test.hello': { en: 'Hello {name}', fr: 'Bonjour {name}', es: 'Hola {name}' } });

const handlebars = Handlebars.create();
for (const [name, helper] of Object.entries({
  ...textHelpers,
  ...formHelpers,
  ...listHelpers,
  ...optionsHelpers,
  ...workflowHelpers,
})) {
  handlebars.registerHelper(name, helper as Handlebars.HelperDelegate);
}
const HOSTILE = '"><script>alert(1)</script>';
const list = {
  total: 120, page: 2, pages: 3, pageSize: 50, sort: 'name', direction: 'asc', path: '/partners', q: 'x',
  filters: {}, query: { q: HOSTILE },
}; // prettier-ignore
const root = {
  locale: 'en',
  csrfToken: 'token',
  path: '/',
  form: null,
  list,
  bad: HOSTILE,
  options: [{ value: HOSTILE, label: HOSTILE }],
};

const draw = (template: string, model: object = {}): string =>
  handlebars
    .compile(template, { strict: true })({ ...root, ...model })
    .replace(/\s+/g, ' ');

describe('the helpers', () => {
  it.each([
    `{{textField name='a' label=bad hint=bad value=bad}}`,
    `{{areaField name='a' label=bad value=bad}}`,
    `{{selectField name='a' label=bad options=options value=bad}}`,
    `{{radioField name='a' label=bad options=options}}`,
    `{{checksField name='a' label=bad options=options}}`,
    `{{checkField name='a' label=bad}}`,
    `{{hiddenField name='a' value=bad}}`,
    `{{submitButton label=bad}}`,
    `{{sortHead key='name' label=bad}}`,
    `{{pager}}{{exportLinks}}{{listCount}}`,
    `{{t 'test.hello' name=bad}}`,
    `{{errorSummary}}{{textField name='a' label='A'}}`,
    `{{movesForm action=bad moves=moves}}`,
    `{{steps steps}}`,
  ])('escape what they are given: %s', (template) => {
    const html = draw(template, {
      form: { values: { a: HOSTILE }, errors: [{ field: 'a', message: HOSTILE }] },
      moves: [
        { move: HOSTILE, label: HOSTILE, note: true, refusals: [] },
        { move: 'b', label: 'b', note: false, refusals: [HOSTILE] },
      ],
      steps: [{ label: HOSTILE, detail: HOSTILE, state: 'now' }],
    });
    expect(html).not.toContain('<script');
    expect(html.length).toBeGreaterThan(10);
  });

  it('keep what was typed and put the error beside its field', () => {
    const form = { values: { name: 'typed' }, errors: [{ field: 'name', message: 'Too short' }] };
    const html = draw(`{{errorSummary}}{{textField name='name' label='Name' value='stored' required=true}}`, {
      form,
    });
    expect(html).toContain('value="typed"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('href="#f-name"');
    expect(html).toContain('aria-describedby="e-name"');
  });

  it('never send a password back', () => {
    const form = { values: { password: 'secret' }, errors: [] };
    expect(draw(`{{textField name='password' type='password' label='Password'}}`, { form })).not.toContain(
      'secret',
    );
  });

  it('show the stored value when nothing was typed', () => {
    expect(draw(`{{textField name='name' label='Name' value='stored'}}`)).toContain('value="stored"');
    expect(draw(`{{selectField name='s' label='S' options=options value='b'}}`, { options: [{ value: 'a', label: 'A' }, { value: 'b', label: 'B' }] }))
      .toMatch(/value="b" ?selected/); // prettier-ignore
  });

  it('keep the query in the links of a list', () => {
    const html = draw(`{{sortHead key='name' label='Name'}}{{pager}}`, {
      list: { ...list, query: { kind: 'company' } },
    });
    expect(html).toContain('kind&#x3D;company&amp;sort&#x3D;name&amp;direction&#x3D;desc');
    expect(html).toContain('aria-sort="ascending"');
    expect(html).toContain('page&#x3D;3');
  });

  it.each([
    ['en', "{{money 419036700 'USD'}}", 'USD 4,190,367'],
    ['fr', "{{money 419036700 'USD'}}", 'USD 4 190 367'],
    ['es', "{{money 123450 'USD'}}", 'USD 1.234,50'],
    ['en', '{{percent 0.26 2}}', '0.26 %'],
    ['fr', '{{percent 0.26 2}}', '0,26 %'],
    ['en', "{{day '2028-03-03'}}", '3 March 2028'],
    ['fr', "{{day '2028-03-03'}}", '3 mars 2028'],
    ['es', "{{country 'DE'}}", 'Alemania'],
    ['en', "{{url '/partners' kind='a b' none=''}}", '/partners?kind&#x3D;a+b'],
    ['en', "{{t 'list.count' count=1200}}", '1,200 found'],
  ])('write as the reader does: %s %s', (locale, template, expected) => {
    expect(draw(template, { locale }).replace(/[\u00a0\u202f]/g, ' ')).toBe(expected);
  });

  it('fail on a name the model has not, rather than draw a gap', () => {
    expect(() => draw('{{nothing}}')).toThrow();
    expect(() => draw("{{t 'no.such.key'}}")).toThrow();
  });
});

describe('a day in a sentence', () => {
  registerTexts({ 'test.until': { en: 'until {day}', fr: 'jusqu’au {day}', es: 'hasta el {day}' } });

  it.each([
    ['en', 'until 3 March 2028'],
    ['fr', 'jusqu’au 3 mars 2028'],
    ['es', 'hasta el 3 de marzo de 2028'],
  ] as const)('is written as its reader writes it in %s', (locale, said) => {
    expect(translate(locale, 'test.until', { day: '2028-03-03' })).toBe(said);
  });

  it('draw the choices of a select, escaped, with the one that is chosen, whatever kind of value it has', () => {
    expect(draw('{{selectOptions options}}')).not.toContain('<script>');
    const options = [
      { value: 7, label: 'Seven' },
      { value: '', label: 'None' },
    ];
    expect(draw("{{selectOptions options chosen='7'}}", { options })).toBe(
      '<option value="7" selected>Seven</option><option value="">None</option>',
    );
    expect(draw('{{selectOptions options chosen=nothing}}', { options, nothing: null })).toBe(
      '<option value="7">Seven</option><option value="" selected>None</option>',
    );
  });
});
