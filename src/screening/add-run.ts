import type { Change } from '../database/change';
import { Partner } from '../partners/partner.entity';
import { activeSettings, activeVersions } from './active';
import { ScreeningRun } from './screening-run.entity';
import type { RunKind, RunTrigger } from './screening.vocabulary';

/** Puts a run in the line, by the settings and versions of now; the watch takes it up. Records nothing. */
export async function addRun(
  change: Change,
  { kind, cause, listVersionId }: { kind: RunKind; cause: RunTrigger; listVersionId: number | null },
): Promise<ScreeningRun> {
  return change.insert(ScreeningRun, {
    ...{ kind, cause, listVersionId, state: 'waiting', startedBy: change.actor.id },
    versions: await activeVersions(change.manager),
    settings: await activeSettings(change.manager),
    ...{ afterPartnerId: 0, total: await change.manager.count(Partner), screened: 0 },
    ...{ opened: 0, reopened: 0, ended: 0, createdAt: change.clock.now(), startedAt: null, finishedAt: null },
    ...{ heldBy: null, heldUntil: null, problem: null },
  });
}
