import { join } from 'node:path';
import pino from 'pino';
import {
  LocalChannel,
  WorkerChannel,
  WorkerGone,
  type EngineChannel,
} from '../../src/screening/engine-channel';
import { ScreeningEngine } from '../../src/screening/screening-engine.service';
import { Machine } from './screening.support';
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

test('a thread that dies is started again, and the question asked once more', async () => {
  const machine = await Machine.open();
  await machine.list('1,Zelkova Marine Trading LLC,FR');
  const made: EngineChannel[] = [];
  class Dying extends ScreeningEngine {
    protected override newChannel(): EngineChannel {
      const channel = new LocalChannel();
      if (made.length === 0) channel.search = () => Promise.reject(new WorkerGone('it died'));
      made.push(channel);
      return channel;
    }
  }
  const engine = new Dying(machine.test.database, pino({ level: 'silent' }));
  const queries = [{ name: 'Zelkova Marine Trading' }];
  const { found, versions } = await engine.search(queries, { top: 5, settings: DEFAULT_SETTINGS });
  expect(found[0]).toMatchObject([{ entryId: '1' }]);
  expect(versions).toMatchObject([{ list: 'own', number: 1 }]);
  expect(made).toHaveLength(2);
  await machine.list('1,Zelkova Marine Trading LLC,FR', '2,Zelkova Marine Trade,FR');
  const stale = await engine.search(queries, { top: 5, settings: DEFAULT_SETTINGS });
  expect(stale.versions).toMatchObject([{ number: 1 }]);
  const fresh = await engine.search(queries, { top: 5, settings: DEFAULT_SETTINGS, fresh: true });
  expect(fresh.found[0]).toHaveLength(2);
  await engine.onApplicationShutdown();
  await machine.close();
});
