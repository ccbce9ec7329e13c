/** The line of modules: each imports only those before it. */
const LINE = [
  'kernel',
  'config',
  'processes',
  'database',
  'logging',
  'texts',
  'workers',
  'matching',
  'audit',
  'web',
  'access',
  'accounts',
  'progress',
  'notices',
  'offices',
  'partners',
  'clearances',
  'screening',
  'due-diligence',
  'engagements',
  'contributions',
  'goal',
  'strategy',
  'grants',
  'compendium',
  'questionnaire',
  'profiles',
  'reports',
  'home',
  'operations',
  'cli',
  'demo',
  'bench',
];

const onlyBefore = LINE.map((name, index) => ({
  name: `${name}-imports-only-what-stands-before-it`,
  severity: 'error',
  from: { path: `^src/${name}/` },
  to: { path: `^src/(${LINE.slice(index + 1).join('|') || 'nothing'})/` },
}));

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'the-kernel-imports-nothing',
      severity: 'error',
      from: { path: '^src/kernel/' },
      to: { pathNot: '^src/kernel/' },
    },
    {
      name: 'what-ships-needs-only-what-ships',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'files-are-read-in-a-thread',
      comment: 'docs/decisions/0018-files-in-a-thread.md',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: '\\.job\\.ts$|^src/web/spreadsheet/read-sheet|^src/screening/lists/read-',
      },
      to: {
        path: '^src/(web/spreadsheet/read-(sheet|sheet-lines|csv)|screening/lists/read-list)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'migrations-stand-for-themselves',
      comment: 'what a released migration does must not change with the product',
      severity: 'error',
      from: { path: '^migrations/' },
      to: { path: '^src/' },
    },
    ...onlyBefore,
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
  },
};
