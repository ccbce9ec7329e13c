import type { Change } from '../database/change';

/**
 * One part of a change that may fail alone: when it throws, nothing of it stands, in the tables or in the records,
 * and the change may go on.
 */
export async function attempt<T>(change: Change, work: () => Promise<T>): Promise<T> {
  const { manager, records } = change;
  const before = records.length;
  await manager.query('SAVEPOINT attempt');
  try {
    const result = await work();
    await manager.query('RELEASE SAVEPOINT attempt');
    return result;
  } catch (error) {
    await manager.query('ROLLBACK TO SAVEPOINT attempt');
    await manager.query('RELEASE SAVEPOINT attempt');
    records.length = before;
    throw error;
  }
}
