import { randomBytes } from 'node:crypto';
import type { UnitOfWork } from '../audit/unit-of-work';
import { Setting } from '../access/setting.entity';

const KEY = 'session.secret';

/** Injection token of the secret that signs the session cookie. */
export const SESSION_SECRET = Symbol('session secret');

/** Made once and kept, so that sessions outlive a restart and two processes agree. */
export function sessionSecret(work: UnitOfWork): Promise<string> {
  return work.housekeepingShort(async (manager) => {
    const fresh = { key: KEY, value: randomBytes(32).toString('hex') };
    await manager.createQueryBuilder().insert().into(Setting).values(fresh).orIgnore().execute();
    return (await manager.findOneByOrFail(Setting, { key: KEY })).value;
  });
}
