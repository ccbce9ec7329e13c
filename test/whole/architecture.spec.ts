import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contributionWorkflow } from '../../src/contributions/contribution.workflow';
import { caseWorkflow } from '../../src/due-diligence/cases/case.workflow';
import { policyWorkflow } from '../../src/due-diligence/policy/policy.workflow';
import { engagementWorkflow } from '../../src/engagements/engagement.workflow';
import { Workflow } from '../../src/kernel/workflow';
import { sources } from './tables-named';

const ROOT = join(__dirname, '..', '..');
const PAGE = join(ROOT, 'docs', 'architecture.md');

const WORKFLOWS = [
  ['engagement', engagementWorkflow],
  ['due diligence case', caseWorkflow],
  ['contribution', contributionWorkflow],
  ['policy version', policyWorkflow],
] as const;

/** Those that are not drawn on the page too, by the file each stands in. */
const LIFE_CYCLES = sources()
  .filter(({ tree }) => tree.text.includes('= new Workflow<'))
  .map(({ path }) => path);

describe('life cycles', () => {
  it('are found, each where it stands', () => {
    expect(LIFE_CYCLES.map((path) => path.split('/').at(-1)?.split('.')[0]).sort()).toEqual([
      ...['case', 'concern', 'contribution', 'engagement', 'hit', 'import', 'pair', 'policy', 'session'],
    ]);
  });

  it.each(LIFE_CYCLES)('reach every one of their states: %s', async (path) => {
    const exported: unknown[] = Object.values((await import(join('../../src', path))) as object);
    const [workflow, ...others] = exported.filter((each) => each instanceof Workflow);
    expect(others).toEqual([]);
    expect([...(workflow?.reachable() ?? [])].sort()).toEqual([...(workflow?.states() ?? ['none'])].sort());
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
  const ground = [
    'kernel',
    'config',
    'processes',
    'database',
    'logging',
    'texts',
    'audit',
    'web',
    'access',
    'accounts',
  ];
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
