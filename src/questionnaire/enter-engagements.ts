import type { Change } from '../database/change';
import { addEngagements } from '../engagements/add-engagements';
import { askFor } from '../engagements/engagement-requests';
import { mapped } from '../kernel/breathe';
import { tellProgress } from '../kernel/progress';
import type { NamedPartner } from './partner-book';
import type { EngagementRow } from './rows';
import { tellOfWaiting } from './waiting/tell-of-waiting';

/** Requests written between two words of how far it has come. */
const TOLD_EVERY = 100;

/** Enters the new engagements of a file, asks for what each waits for, and tells whoever has to act. */
export async function enterEngagements(
  change: Change,
  importId: number,
  rows: readonly EngagementRow[],
  idsOf: (partners: readonly NamedPartner[]) => number[],
): Promise<void> {
  if (rows.length === 0) return;
  const many = await mapped(rows, ({ values, partners }) => {
    return { ...values, partnerIds: idsOf(partners) };
  });
  const ids = await addEngagements(change, many);
  for (const [index, { request }] of rows.entries()) {
    if (index % TOLD_EVERY === 0) tellProgress('progress.writing', index, rows.length);
    if (request) await askFor(change, { ...request, engagementId: ids[index] ?? 0, importId });
  }
  const waiting = rows.flatMap(({ values, request }) =>
    request ? [{ officeId: values.officeId, act: request.act }] : [],
  );
  await tellOfWaiting(change, importId, waiting);
}
