import { parentPort } from 'node:worker_threads';
import { EngineIndex, type Asked, type EntryRow } from './engine-index';

/** What the engine asks of its worker; every one is answered under its `id`. */
export type WorkerTask =
  { task: 'add'; rows: readonly EntryRow[] } | { task: 'build' } | { task: 'search'; asked: Asked };

const index = new EngineIndex();

function done(given: WorkerTask): unknown {
  switch (given.task) {
    case 'add':
      index.add(given.rows);
      return null;
    case 'build':
      index.build();
      return null;
    case 'search':
      return index.search(given.asked);
  }
}

parentPort?.on('message', ({ id, given }: { id: number; given: WorkerTask }) => {
  try {
    parentPort?.postMessage({ id, result: done(given) });
  } catch (error) {
    parentPort?.postMessage({ id, problem: error instanceof Error ? error.message : String(error) });
  }
});
