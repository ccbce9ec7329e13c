import { join } from 'node:path';
import { WorkerChannel, WorkerGone } from '../../src/screening/engine-channel';
import { DEFAULT_SETTINGS } from '../../src/screening/screening-settings';

const sources = join(__dirname, '..', '..', 'src', 'screening');
const typescript = join(__dirname, '..', 'support', 'run-typescript.js');

const row = (entryId: string, name: string) => ({
  list: 'own',
  listId: 1,
  firstVersion: 1,
  hash: 'h',
  data: JSON.stringify({
    entryId,
    kind: 'organization',
    names: [{ name, type: 'primary', quality: 'good' }],
    birthDates: [],
    countries: [],
    identifiers: [],
  }),
});

test('the index answers from a thread of its own, and says when that thread is gone', async () => {
  const channel = new WorkerChannel(join(sources, 'engine.worker.ts'), { execArgv: ['-r', typescript] });
  await channel.add([row('1', 'Zelkova Marine Trading LLC'), row('2', 'Birch Foods')]);
  await channel.build();
  const asked = { top: 5, settings: DEFAULT_SETTINGS, only: null };
  const found = await channel.search({
    queries: [{ name: 'Zelkova Marine Trading' }, { name: 'Nobody' }],
    ...asked,
  });
  expect(found.map((each) => each.map(({ entryId }) => entryId))).toEqual([['1'], []]);
  const last = channel.search({ queries: [{ name: 'Birch Foods' }], ...asked });
  await channel.close(false);
  expect((await last)[0]).toHaveLength(1);
  await expect(channel.search({ queries: [], ...asked })).rejects.toThrow(WorkerGone);
});
