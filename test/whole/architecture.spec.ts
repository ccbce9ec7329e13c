import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contributionWorkflow } from '../../src/contributions/contribution.workflow';
import { caseWorkflow } from '../../src/due-diligence/cases/case.workflow';
import { policyWorkflow } from '../../src/due-diligence/policy/policy.workflow';
import { engagementWorkflow } from '../../src/engagements/engagement.workflow';

const ROOT = join(__dirname, '..', '..');
const PAGE = join(ROOT, 'docs', 'architecture.md');

const WORKFLOWS = [
  ['engagement', engagementWorkflow],
  ['due diligence case', caseWorkflow],
  ['contribution', contributionWorkflow],
  ['policy version', policyWorkflow],
] as const;

describe.each(WORKFLOWS)('the life cycle of an %s', (_, workflow) => {
  it('reaches every one of its states', () => {
    expect([...workflow.reachable()].sort()).toEqual([...workflow.states()].sort());
  });
});

/** `UPDATE_DOCS=yes npx jest test/whole/architecture` draws them anew. */
describe('the architecture page', () => {
  it('draws the modules and life cycles as the code has them', () => {
    const page = readFileSync(PAGE, 'utf8');
    const drawn = [
      drawModules(),
      ...WORKFLOWS.map(([name, workflow]) => fenced(name, workflow.diagram())),
    ].reduce((text, part) => text.replace(part.pattern, part.text), page);
    if (process.env.UPDATE_DOCS === 'yes') writeFileSync(PAGE, drawn);
    expect(readFileSync(PAGE, 'utf8')).toBe(drawn);
  });
});

interface Drawing {
  pattern: RegExp;
  text: string;
}

function fenced(name: string, diagram: string): Drawing {
  const mark = `<!-- drawn: ${name} -->`;
  const pattern = new RegExp(`${mark}\n(?:\`\`\`mermaid\n[\\s\\S]*?\`\`\`\n)?`);
  return { pattern, text: `${mark}\n\`\`\`mermaid\n${diagram}\n\`\`\`\n` };
}

/** An arrow from a module to each it imports, but for the ground that all stand on. */
function drawModules(): Drawing {
  const ground = ['kernel', 'config', 'processes', 'database', 'logging', 'texts', 'audit', 'web', 'access'];
  const modules = readdirSync(join(ROOT, 'src')).filter((name) =>
    statSync(join(ROOT, 'src', name)).isDirectory(),
  );
  const arrows = modules
    .filter((name) => !ground.includes(name))
    .flatMap((name) =>
      [...importsOf(name)]
        .filter((other) => !ground.includes(other))
        .map((other) => `  ${name} --> ${other}`),
    );
  return fenced('modules', ['flowchart TD', ...arrows.sort()].join('\n'));
}

function importsOf(module: string): Set<string> {
  const found = new Set<string>();
  for (const file of filesUnder(join(ROOT, 'src', module))) {
    for (const [, path] of readFileSync(file, 'utf8').matchAll(/from '(?:\.\.\/)+([a-z-]+)\//g)) {
      if (path && path !== module && statSync(join(ROOT, 'src', path), { throwIfNoEntry: false }))
        found.add(path);
    }
  }
  return found;
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : path.endsWith('.ts') ? [path] : [];
  });
}
