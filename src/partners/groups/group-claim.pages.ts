import type { Locale } from '../../kernel/actor';
import { formatInstant } from '../../texts/format';
import { translate } from '../../texts/translator';
import type { ListRequest } from '../../web/list';
import type { SheetColumn, SheetValues } from '../../web/spreadsheet/sheet';
import { CLAIM_STATES } from './group-claim.entity';
import type { ClaimRow } from './groups.service';

/** A claim as the list and its own page show it. */
export const claimShown =
  (locale: Locale) =>
  ({ claim, partner, group, claimedBy, decidedBy, mayDecide }: ClaimRow) => ({
    ...{ id: claim.id, version: claim.version, state: claim.state, illustrative: claim.illustrative },
    partner: { id: partner.id, name: partner.name },
    group: group && { id: group.id, name: group.name },
    stateText: translate(locale, `groups.state.${claim.state}`),
    becauseText: translate(locale, `groups.because.${claim.because}`),
    ...{ evidence: claim.evidence, evidenceUrl: claim.evidenceUrl, note: claim.note },
    ...{ claimedBy: claimedBy ?? '', claimedAt: formatInstant(locale, claim.claimedAt) },
    decidedBy: decidedBy ?? '',
    decidedAt: claim.decidedAt === null ? '' : formatInstant(locale, claim.decidedAt),
    mayDecide,
  });

export function claimStates(locale: Locale, { filters }: ListRequest): object[] {
  return [...CLAIM_STATES, 'all'].map((value) => ({
    value,
    label: translate(locale, `groups.state.${value}`),
    chosen: (filters.state ?? 'open') === value,
  }));
}

const COLUMNS = ['id', 'partnerId', 'partner', 'parentId', 'parent', 'state', 'because', 'evidence', 'evidenceUrl', 'claimedBy', 'claimedAt', 'decidedBy', 'decidedAt', 'note'] as const; // prettier-ignore

export function claimColumns(locale: Locale): SheetColumn[] {
  return COLUMNS.map((key) => ({
    ...{ key, header: translate(locale, `groups.field.${key}`) },
    kind: key === 'id' || key.endsWith('Id') ? ('number' as const) : ('text' as const),
  }));
}

export const claimExported =
  (locale: Locale) =>
  ({ claim, partner, group, claimedBy, decidedBy }: ClaimRow): SheetValues => ({
    ...{ id: claim.id, partnerId: partner.id, partner: partner.name },
    ...{ parentId: group?.id ?? null, parent: group?.name ?? null },
    state: translate(locale, `groups.state.${claim.state}`),
    because: translate(locale, `groups.because.${claim.because}`),
    ...{ evidence: claim.evidence, evidenceUrl: claim.evidenceUrl, note: claim.note },
    ...{ claimedBy, claimedAt: claim.claimedAt, decidedBy, decidedAt: claim.decidedAt },
  });
