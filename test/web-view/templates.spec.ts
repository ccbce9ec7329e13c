import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { formHelpers } from '../../src/web/view/form.helpers';
import { listHelpers } from '../../src/web/view/list.helpers';
import { textHelpers } from '../../src/web/view/text.helpers';
import { workflowHelpers } from '../../src/web/view/workflow.helpers';

const TEMPLATES = join(__dirname, '..', '..', 'templates');

/** They say what the whole page knows, and take nothing. */
const WITHOUT_ARGUMENTS = ['csrfField', 'errorSummary', 'listCount', 'pager', 'exportLinks'];
const helpers = new Set(
  Object.keys({ ...textHelpers, ...formHelpers, ...listHelpers, ...workflowHelpers }).filter(
    (name) => !WITHOUT_ARGUMENTS.includes(name),
  ),
);

/** Finds `{{number}}` where a value of the row is meant: Handlebars calls the helper of that name instead. */
class BareHelpers extends Handlebars.Visitor {
  readonly found: string[] = [];

  override MustacheStatement(statement: hbs.AST.MustacheStatement): void {
    const { path, params, hash, loc } = statement;
    const name = (path as hbs.AST.PathExpression).original;
    const isBare = params.length === 0 && ((hash as hbs.AST.Hash | undefined)?.pairs.length ?? 0) === 0;
    if (isBare && helpers.has(name)) this.found.push(`${name} in line ${loc.start.line}`);
    super.MustacheStatement(statement);
  }
}

describe('the templates', () => {
  const files = readdirSync(TEMPLATES, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.hbs'),
  );

  it('name no value by the name of a helper, which would be called instead', () => {
    const faults = files.flatMap((file) => {
      const visitor = new BareHelpers();
      visitor.accept(Handlebars.parse(readFileSync(join(TEMPLATES, file), 'utf8')));
      return visitor.found.map((each) => `${file}: ${each}`);
    });
    expect(files.length).toBeGreaterThan(100);
    expect(faults).toEqual([]);
  });
});
