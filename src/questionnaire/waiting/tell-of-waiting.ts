import type { Change } from '../../database/change';
import { notify } from '../../notices/notify';
import { usersWith } from '../../notices/users-with';
import { officeNames } from '../../offices/office-names';
import { ACT_RULES, type WaitingAct } from './waiting-act';

/** Tells whoever has to act, once for each office and act, how many rows of a file wait for them. */
export async function tellOfWaiting(
  change: Change,
  importId: number,
  rows: readonly { officeId: number; act: WaitingAct }[],
): Promise<void> {
  const counts = new Map<string, { officeId: number; act: WaitingAct; count: number }>();
  for (const { officeId, act } of rows) {
    const key = `${act} ${officeId}`;
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { officeId, act, count: 1 });
  }
  if (counts.size === 0) return;
  const ids = [...counts.values()].map(({ officeId }) => officeId);
  const names = await officeNames(change.manager, ids);
  for (const { officeId, act, count } of counts.values()) {
    await notify(change, {
      to: await usersWith(change.manager, ACT_RULES[act].told, officeId, change.clock.today()),
      kind: `waiting_rows.notice.${act}`,
      values: { count, office: names.get(officeId) ?? '' },
      href: waitingHref(act, officeId),
      ...{ subject: 'import', subjectId: importId },
    });
  }
}

/** The page that lists what waits for one act at one office. */
export function waitingHref(act: WaitingAct, officeId: number): string {
  return `/waiting-rows?${new URLSearchParams({ act, office: String(officeId) }).toString()}`;
}
