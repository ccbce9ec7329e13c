import type { Actor } from '../../kernel/actor';
import { formatNumber } from '../../texts/format';
import { translate } from '../../texts/translator';
import type { CaseEvidence } from './case-evidence.entity';

/** Evidence as pages list it. */
export function evidenceRows(rows: readonly CaseEvidence[], { locale }: Actor): object[] {
  return rows.map((row) => ({
    ...{ id: row.id, title: row.title, criterion: row.criterion, seenOn: row.seenOn, kind: row.kind },
    href: row.removedAt !== null ? null : (row.url ?? `/cases/${row.caseId}/evidence/${row.id}`),
    size: row.size === null ? null : sizeText(locale, row.size),
    fileName: row.fileName,
    hash: row.sha256?.slice(0, 12) ?? null,
    removed: row.removedAt !== null,
    removedReason: row.removedReason,
    action: `/cases/${row.caseId}/evidence/${row.id}/removal`,
  }));
}

function sizeText(locale: Actor['locale'], bytes: number): string {
  const big = bytes >= 1_000_000;
  const amount = formatNumber(locale, bytes / (big ? 1_000_000 : 1000), big ? 1 : 0);
  return translate(locale, big ? 'evidence.megabytes' : 'evidence.kilobytes', { amount });
}
