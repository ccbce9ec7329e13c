import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import Handlebars from 'handlebars';
import type { Locale } from '../../kernel/actor';
import '../../texts/common.texts';
import { translate } from '../../texts/translator';
import { assetPath, installAssets } from './assets';
import { formHelpers } from './form.helpers';
import { listHelpers } from './list.helpers';
import { optionsHelpers } from './options.helpers';
import { projectRoot } from './project-root';
import { textHelpers } from './text.helpers';
import { workflowHelpers } from './workflow.helpers';

const TEMPLATES = join(projectRoot(__dirname), 'templates');

/**
 * Pages are strict: a template that names what its model has not is an error, not a gap. What may be
 * absent is null in the model, or read by the helper `at`.
 */
const handlebars = Handlebars.create();
const helpers = {
  ...textHelpers,
  ...formHelpers,
  ...listHelpers,
  ...optionsHelpers,
  ...workflowHelpers,
  asset: assetPath,
};
/** Told to the compiler, which then calls them without looking each one up again at every place. */
const knownHelpers = Object.fromEntries(Object.keys(helpers).map((name) => [name, true]));
for (const [name, helper] of Object.entries(helpers)) {
  handlebars.registerHelper(name, helper as Handlebars.HelperDelegate);
}
for (const name of partNames()) {
  handlebars.registerPartial(name, readFileSync(join(TEMPLATES, `${name}.hbs`), 'utf8'));
}
const compiled = new Map<string, HandlebarsTemplateDelegate>();

function template(file: string): HandlebarsTemplateDelegate {
  let found = compiled.get(file);
  if (!found) {
    found = handlebars.compile(readFileSync(file, 'utf8'), {
      strict: true,
      preventIndent: true,
      knownHelpers,
    });
    compiled.set(file, found);
  }
  return found;
}

/** Pages what no request gave: so that layout and helpers always find their names. */
const EMPTY_CONTEXT = {
  actor: null,
  unread: 0,
  csrfToken: '',
  path: '',
  nav: [],
  tabs: [],
  notice: null,
  form: null,
  localeLinks: [],
  list: null,
};

/** A template of `templates/`, without a request: reports and files. `name` has no ending. */
export function renderTemplate(name: string, model: object, locale: Locale): string {
  return template(join(TEMPLATES, `${name}.hbs`))({ ...EMPTY_CONTEXT, ...model, locale });
}

/** Makes Express render Handlebars pages inside the layout, and serve the stylesheet and the script. */
export function installViews(app: NestExpressApplication): void {
  app.setBaseViewsDir(TEMPLATES);
  app.engine('hbs', (file: string, model: object, done: (error: Error | null, html?: string) => void) => {
    try {
      done(null, renderPage(file, model));
    } catch (error) {
      done(error as Error);
    }
  });
  app.setViewEngine('hbs');
  installAssets(app);
}

interface PageModel {
  locale?: Locale;
  title?: string;
  titleKey?: string;
  _locals?: object;
  settings?: unknown;
}

function renderPage(file: string, model: PageModel): string {
  const { _locals, settings: _settings, ...own } = model;
  const locale = own.locale ?? (_locals as PageModel | undefined)?.locale ?? 'en';
  const context = { ...EMPTY_CONTEXT, ..._locals, ...own, locale };
  const title = own.title ?? (own.titleKey ? translate(locale, own.titleKey) : translate(locale, 'app.name'));
  const body = template(file)(context);
  return template(join(TEMPLATES, 'layout.hbs'))({ ...context, title, body });
}

/** Parts of pages, `{{> cases/parts/evidence}}`: the templates in a folder `parts` of their module. */
function partNames(): string[] {
  return readdirSync(TEMPLATES).flatMap((module) => {
    const folder = join(TEMPLATES, module, 'parts');
    if (!existsSync(folder)) return [];
    return readdirSync(folder).map((file) => `${module}/parts/${file.replace(/\.hbs$/, '')}`);
  });
}
