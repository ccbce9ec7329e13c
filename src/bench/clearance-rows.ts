import type { Clearance } from '../clearances/clearance.entity';
import type { DueDiligenceCase } from '../due-diligence/cases/due-diligence-case.entity';
import { FIRST_YEAR, LAST_YEAR } from './sizes';

/** Four partners in ten are cleared all the time, one in ten was once. */
export function standing(partnerId: number): 'cleared' | 'expired' | 'none' {
  const tenth = partnerId % 10;
  if (tenth < 4) return 'cleared';
  return tenth === 4 ? 'expired' : 'none';
}

export function caseRow(
  partnerId: number,
  officeId: number,
  policyId: number,
): Omit<DueDiligenceCase, 'id' | 'version'> {
  const decidedAt = `${FIRST_YEAR}-01-01T00:00:00.000Z`;
  return {
    number: `DD-${FIRST_YEAR}-${partnerId}`,
    partnerId,
    officeId,
    policyId,
    track: 'standard',
    state: 'decided',
    purpose: 'Work with the office',
    addresses: [],
    proposedLevel: 'low',
    level: 'low',
    levelReason: null,
    excluded: false,
    openedBy: null,
    openedAt: decidedAt,
    assessedBy: null,
    assessedAt: decidedAt,
    dueOn: null,
    decidedAt,
    illustrative: true,
  };
}

export function clearanceRow(partnerId: number, caseId: number): Omit<Clearance, 'id' | 'version'> {
  const validUntil = standing(partnerId) === 'cleared' ? `${LAST_YEAR + 1}-12-31` : `${FIRST_YEAR + 2}-12-31`;
  return {
    partnerId,
    caseId,
    level: 'low',
    validFrom: `${FIRST_YEAR}-01-01`,
    validUntil,
    binding: true,
    held: false,
    suspendedOn: null,
    suspensionReason: null,
  };
}
