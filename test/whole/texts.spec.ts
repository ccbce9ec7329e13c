import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import '../../src/app.module';
import '../../src/screening/lists/lists.texts';
import '../../src/web/view/view-engine';
import { LOCALES } from '../../src/kernel/actor';
import { allTexts, hasText } from '../../src/texts/translator';

const ROOT = join(__dirname, '..', '..');

function filesUnder(folder: string, ending: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesUnder(path, ending);
    return path.endsWith(ending) ? [path] : [];
  });
}

function usedIn(files: readonly string[], pattern: RegExp): string[] {
  return files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(pattern)].map(
      (match) => `${match[1]} in ${file.slice(ROOT.length + 1)}`,
    ),
  );
}

const missing = (used: readonly string[]): string[] =>
  used.filter((each) => !hasText(each.split(' in ')[0]!));

describe('the texts', () => {
  it.each(LOCALES)('are whole and well-formed in %s', (locale) => {
    for (const [key, text] of allTexts()) {
      expect([key, text[locale].trim() === '']).toEqual([key, false]);
      expect(() => new IntlMessageFormat(text[locale], locale, undefined, { ignoreTag: true })).not.toThrow();
    }
  });

  it('name the same values in every language', () => {
    for (const [key, text] of allTexts()) {
      expect([key, namesIn(text.fr)]).toEqual([key, namesIn(text.en)]);
      expect([key, namesIn(text.es)]).toEqual([key, namesIn(text.en)]);
    }
  });

  it('are there for every key a template names', () => {
    const templates = filesUnder(join(ROOT, 'templates'), '.hbs');
    expect(templates.length).toBeGreaterThan(5);
    expect(missing(usedIn(templates, /[({]t '([\w.-]+)'/g))).toEqual([]);
  });

  it('are there for everything that is done with a partner and told on its page', () => {
    const sources = filesUnder(join(ROOT, 'src'), '.ts');
    const done = usedIn(sources, /verb: '(partner\.\w+)'/g).filter((each) => !each.includes('add_many'));
    expect(done.length).toBeGreaterThan(10);
    expect(missing(done.map((each) => each.replace('partner.', 'partners.verb.')))).toEqual([]);
  });

  it('are there for every key the code names', () => {
    const sources = filesUnder(join(ROOT, 'src'), '.ts');
    const used = [
      ...usedIn(sources, /(?:titleKey|key): '([a-z_]+\.[\w.]+)'/g),
      ...usedIn(sources, /(?:reason|translate)\((?:locale, )?'([a-z_]+\.[\w.]+)'/g),
      ...usedIn(sources, /Invalid\.field\('[\w-]+', '([\w.]+)'/g),
    ];
    expect(used.length).toBeGreaterThan(50);
    expect(missing(used)).toEqual([]);
  });
});

interface Element {
  type: number;
  value?: unknown;
  options?: Record<string, { value: Element[] }>;
}

/** The values a message names, those inside the branches of a plural or a select too. */
function namesIn(message: string): string[] {
  const found = new Set<string>();
  const walk = (elements: readonly Element[]): void => {
    for (const { type, value, options } of elements) {
      // 0 is plain text and 7 the number sign of a plural: neither names a value.
      if (type !== 0 && type !== 7) found.add(String(value));
      for (const option of Object.values(options ?? {})) walk(option.value);
    }
  };
  walk(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst());
  return [...found].sort();
}
