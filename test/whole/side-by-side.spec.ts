import ts from 'typescript';
import { sources, type SourceFile } from './tables-named';

/** What a transaction is asked through; a manager that may be asked several things at once is called `read`. */
const OF_A_TRANSACTION = /^(manager|change)$/;

describe('one transaction', () => {
  it('is asked one thing after the other', () => {
    expect(sources().flatMap(askedAtOnce)).toEqual([]);
  });
});

/** Lists of promises that are waited for together and ask through a transaction. */
function askedAtOnce({ path, tree }: SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isCallExpression(node) &&
      /^Promise\.(all|allSettled|race|any)$/.test(node.expression.getText(tree))
    ) {
      const line = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
      if (node.arguments.some(namesTransaction)) found.push(`${path}:${line}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function namesTransaction(node: ts.Node): boolean {
  // Of `this.database.read` and the like only the last word counts.
  if (ts.isIdentifier(node)) return OF_A_TRANSACTION.test(node.text);
  return ts.forEachChild(node, (child) => namesTransaction(child) || undefined) ?? false;
}
