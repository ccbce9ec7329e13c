import { join } from 'node:path';
import { Asked } from '../../src/kernel/asked';
import { schema } from '../../src/schema';
import { STILL_NAMED } from './line.exceptions';
import { LINE, byName, namesIn, namesOfLater, sources, stringsOf, tablesOf } from './tables-named';

const FILES = sources();
const TABLES = tablesOf(FILES);

describe('the line of modules', () => {
  it('has every table of the register in one module', () => {
    const entities = schema.entities.map((entity) => (entity as { name: string }).name);
    expect(TABLES.map(({ entity }) => entity).sort()).toEqual(entities.sort());
    expect(TABLES.filter(({ module }) => !LINE.includes(module))).toEqual([]);
  });

  it('is kept in strings too: no file names a table of a later module, but those that are left', () => {
    const tables = byName(TABLES);
    const found = FILES.map((file) => [file.path, namesOfLater(file, tables)] as const);
    expect(Object.fromEntries(found.filter(([, names]) => names.length > 0))).toEqual(STILL_NAMED);
  });
});

describe('access', () => {
  it('names no path of another module: each declares its own', () => {
    const [own, others] = [
      pathsOf(({ module }) => module === 'access'),
      pathsOf(({ module }) => module !== 'access'),
    ];
    const later = others.filter((segment) => !own.includes(segment));
    expect(later).toEqual(
      expect.arrayContaining(['cases', 'declarations', 'partners', 'screening', 'speak-up']),
    );
    const named = new RegExp(`^/(api/v1/)?(${later.join('|')})(/|$)`);
    const found = FILES.filter(({ module }) => module === 'access').flatMap(({ path, tree }) =>
      stringsOf(tree).flatMap((text) => (named.test(text) ? [`${path}: ${text}`] : [])),
    );
    expect(found).toEqual([]);
  });
});

/** The first words of the paths that controllers of these files answer. */
function pathsOf(which: (file: (typeof FILES)[number]) => boolean): string[] {
  const text = FILES.filter(which).map(({ tree }) => tree.text).join('\n'); // prettier-ignore
  const paths = [...text.matchAll(/@Controller\('(?:api\/v1\/)?([a-z-]+)/g)].map(
    ([, segment]) => segment ?? '',
  );
  return [...new Set(paths)].filter((segment) => segment !== 'api');
}

describe('what a module asks of later ones', () => {
  const asking = FILES.filter(({ tree }) => tree.text.includes('= new Asked<'));

  it.each(asking.map(({ path }) => path))('is answered once the schema is put together: %s', async (path) => {
    const exported: unknown[] = Object.values((await import(join('../../src', path))) as object);
    const questions = exported.filter((each) => each instanceof Asked);
    expect(questions.length).toBeGreaterThan(0);
    for (const question of questions) expect(question.all.length).toBeGreaterThan(0);
  });
});

describe('the tables that a string names', () => {
  const tables = byName([
    { entity: 'Partner', table: 'partner', module: 'partners' },
    { entity: 'CaseStep', table: 'case_step', module: 'due-diligence' },
  ]);
  test.each([
    ['SELECT id FROM partner', ['partner']],
    ['EXISTS (SELECT 1 FROM case_step step JOIN partner ON …)', ['case_step', 'partner']],
    ['case_step.left_at IS NULL', ['case_step']],
    ['UPDATE partner SET name = 1', ['partner']],
    ['case_step', ['case_step']],
    ['Partner', ['partner']],
    ['CaseStep', ['case_step']],
    ['partner', []],
    ['partner.merge', []],
    ['SELECT name AS partner', []],
  ])('are told: “%s”', (text, names) => {
    expect([...new Set(namesIn(text, tables).map(({ table }) => table))].sort()).toEqual(names);
  });
});
