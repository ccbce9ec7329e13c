import { AuditService } from '../operations/audit.service';
import { CommandFailed, print, say, withProduct } from './product';

const WORDS = {
  changed: 'was changed after it was written',
  removed: 'was removed',
  inserted: 'was inserted, or stands behind a changed one',
} as const;

/** Follows the audit trail entry by entry; fails when one was changed, removed or inserted. */
export async function verifyAudit(): Promise<void> {
  await withProduct(async (app) => {
    const found = await app.get(AuditService).verify((checked) => say(`${checked} entries read`));
    for (const { seq, kind } of found.faults) print(`Entry ${seq} ${WORDS[kind]}.`);
    if (found.faults.length > 0) throw new CommandFailed('The audit trail is broken.');
    if (found.erased > 0) {
      print(
        `${found.erased} ${found.erased === 1 ? 'entry' : 'entries'} erased by law: the words are gone, the entries stand.`,
      );
    }
    print(`The audit trail is whole: ${found.entries} entries, head ${found.head}.`);
  });
}
