import { AsyncLocalStorage } from 'node:async_hooks';
import type { Change, Recorded } from '../database/change';

/** What a request adds to the changes made for it, in their own transaction. */
export interface Claim {
  /** Before anything is done. @throws to refuse the change */
  begin(change: Change): Promise<void>;
  /** After all was done. */
  end(change: Change, records: readonly Recorded[]): Promise<void>;
}

/** Set around the answering of a request whose changes are claimed. */
export const claims = new AsyncLocalStorage<Claim>();
