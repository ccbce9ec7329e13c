import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { SnakeNaming } from '../../src/database/naming';

const SRC = join(__dirname, '..', '..', 'src');
const { forbidden } = createRequire(__filename)('../../.dependency-cruiser.cjs') as {
  forbidden: { name: string }[];
};

/** The modules in their line, as the rule of the imports has them. */
export const LINE: readonly string[] = forbidden.flatMap(
  ({ name }) => /^(.+)-imports-only-what-stands-before-it$/.exec(name)?.[1] ?? [],
);

export interface SourceFile {
  /** From `src/`, as `partners/partner.ts`. */
  path: string;
  module: string;
  tree: ts.SourceFile;
}

/** The files of the modules, but for words people read. */
export function sources(): SourceFile[] {
  return filesUnder(SRC)
    .map((file) => relative(SRC, file))
    .filter((path) => path.includes('/') && !path.endsWith('.texts.ts'))
    .map((path) => ({ path, module: path.split('/')[0] ?? '', tree: treeOf(join(SRC, path)) }));
}

export function treeOf(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
}

export interface Table {
  entity: string;
  table: string;
  module: string;
}

/** Every class that is an entity, with its table and the module that it stands in. */
export function tablesOf(files: readonly SourceFile[]): Table[] {
  const naming = new SnakeNaming();
  return files.flatMap(({ tree, module }) =>
    tree.statements.filter(ts.isClassDeclaration).flatMap((statement) => {
      const entity = statement.name?.text;
      const decorator = ts
        .getDecorators(statement)
        ?.map((one) => one.expression)
        .find(isEntity);
      if (!entity || !decorator) return [];
      const [given] = decorator.arguments;
      const named = given && ts.isStringLiteral(given) ? given.text : undefined;
      return [{ entity, table: naming.tableName(entity, named), module }];
    }),
  );
}

function isEntity(node: ts.Expression): node is ts.CallExpression {
  return ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'Entity';
}

/** Tables of later modules that a file names in its strings, each once. */
export function namesOfLater(file: SourceFile, tables: ReadonlyMap<string, Table>): string[] {
  const own = LINE.indexOf(file.module);
  const named = stringsOf(file.tree).flatMap((text) => namesIn(text, tables));
  const later = named.filter(({ module }) => LINE.indexOf(module) > own);
  return [...new Set(later.map(({ table }) => table))].sort();
}

/** The strings of a file, each template as one with a gap where something is put in; but for those of imports. */
export function stringsOf(tree: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isStringLiteralLike(node)) found.push(node.text);
    if (ts.isTemplateExpression(node))
      found.push([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(' … '));
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

const AFTER = /\b(?:FROM|JOIN|INTO|UPDATE|TABLE|ON)\s+"?([a-z_]+)/g;
const IS_SQL = /\b[A-Z]{2,} |\.[a-z_]+ (?:=|<|>)/;

/**
 * A string names a table where it is its name or the entity's and nothing else, where it stands in SQL after a word
 * that asks for one, and anywhere in SQL where it is of two words: “partner” alone may be an alias or a verb's half.
 */
export function namesIn(text: string, tables: ReadonlyMap<string, Table>): Table[] {
  const words = [...text.matchAll(AFTER)].map(([, word]) => word ?? '');
  if (/^[A-Z]?[A-Za-z_]+$/.test(text) && /[A-Z_]/.test(text)) words.push(text);
  if (IS_SQL.test(text)) words.push(...(text.match(/\b[a-z]+_[a-z_]+\b/g) ?? []));
  return words.flatMap((word) => tables.get(word) ?? []);
}

/** By the name of the table and by that of the entity. */
export function byName(tables: readonly Table[]): ReadonlyMap<string, Table> {
  return new Map(tables.flatMap((each) => [[each.table, each] as const, [each.entity, each] as const]));
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesUnder(path);
    return path.endsWith('.ts') ? [path] : [];
  });
}
