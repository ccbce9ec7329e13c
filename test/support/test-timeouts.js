/** The light runner knows no time-outs: a test that never ends fails here after the time it was given. */
const { it: plain, beforeAll, beforeEach, afterAll, afterEach } = globalThis;
const USUAL = process.env.TEST_POSTGRES_URL ? 60_000 : 30_000;

function within(ms, run) {
  return async (...args) => {
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`still not done after ${ms} ms`)), ms);
    });
    try {
      return await Promise.race([run(...args), late]);
    } finally {
      clearTimeout(timer);
    }
  };
}

const test = (name, run, ms = USUAL) => plain(name, within(ms, run));
test.each = (...table) => {
  const each = plain.each(...table);
  return (name, run, ms = USUAL) => each(name, within(ms, run));
};
test.skip = plain.skip;
test.only = (name, run, ms = USUAL) => plain.only(name, within(ms, run));
globalThis.it = test;
globalThis.test = test;
for (const [name, hook] of Object.entries({ beforeAll, beforeEach, afterAll, afterEach })) {
  globalThis[name] = (run, ms = USUAL) => hook(within(ms, run));
}
