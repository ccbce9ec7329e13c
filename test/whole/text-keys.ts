import { join } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '..', '..');

/** A text key that the code puts together, as `case.state.${state}`. */
export interface PutTogether {
  /** From the root, with its line. */
  at: string;
  /** What it may be, with `*` where anything may stand. */
  pattern: RegExp;
  /** Every key it may be, where the types of its parts say so; null where one of them is any text. */
  keys: readonly string[] | null;
}

/** Parts of a key: words of small letters, numbers, dots. */
const PART = /^[a-z0-9_.]*$/;
const MOST = 500;

/** Every template of the source that reads as a key: what stands before its first gap names a group of keys. */
export function keysPutTogether(): PutTogether[] {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(ROOT, 'tsconfig.json'),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: () => undefined,
    },
  );
  const files = (config?.fileNames ?? []).filter((file) => file.startsWith(join(ROOT, 'src')));
  const program = ts.createProgram(files, config?.options ?? {});
  const checker = program.getTypeChecker();
  const found: PutTogether[] = [];
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (!source) continue;
    const visit = (node: ts.Node): void => {
      if (ts.isTemplateExpression(node) && isKey(node) && asksForText(node)) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
        const at = `${file.slice(ROOT.length + 1)}:${line + 1}`;
        found.push({ at, pattern: patternOf(node), keys: keysOf(node, checker) });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

function isKey({ head, templateSpans }: ts.TemplateExpression): boolean {
  return (
    /^[a-z_]+\./.test(head.text) &&
    [head, ...templateSpans.map((span) => span.literal)].every(({ text }) => PART.test(text))
  );
}

/** Given to what looks a text up or keeps its key for later: not the verb of an entry, nor the name of a field. */
function asksForText(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent)) return /(^k|K)ey$/.test(parent.name.getText());
  if (ts.isConditionalExpression(parent) || ts.isParenthesizedExpression(parent)) return asksForText(parent);
  if (ts.isVariableDeclaration(parent)) return /(^k|K)ey$/.test(parent.name.getText());
  return (
    ts.isCallExpression(parent) && /^(translate|reason|hasText|notice)$/.test(parent.expression.getText())
  );
}

function patternOf({ head, templateSpans }: ts.TemplateExpression): RegExp {
  const parts = [head.text, ...templateSpans.map(({ literal }) => literal.text)];
  return new RegExp(`^${parts.map((part) => part.replaceAll('.', '\\.')).join('[\\w.]+')}$`);
}

function keysOf({ head, templateSpans }: ts.TemplateExpression, checker: ts.TypeChecker): string[] | null {
  let keys = [head.text];
  for (const { expression, literal } of templateSpans) {
    const values = valuesOf(checker.getTypeAtLocation(expression), checker);
    if (!values || values.length * keys.length > MOST) return null;
    keys = keys.flatMap((key) => values.map((value) => `${key}${value}${literal.text}`));
  }
  return keys;
}

function valuesOf(type: ts.Type, checker: ts.TypeChecker): string[] | null {
  const whole = type.isTypeParameter() ? (checker.getBaseConstraintOfType(type) ?? type) : type;
  const values: string[] = [];
  for (const each of whole.isUnion() ? whole.types : [whole]) {
    if (!each.isStringLiteral() && !each.isNumberLiteral()) return null;
    values.push(String(each.value));
  }
  return values;
}
