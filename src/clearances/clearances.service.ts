import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../database/database';
import type { Day } from '../kernel/clock';
import { clearanceOn, type ClearanceState } from './clearance';
import type { RiskLevel } from './clearances.vocabulary';
import { heldClearances, type HeldClearance } from './held-clearances';

/** Whether a partner is cleared, until when, at which level, by which case. */
export interface PartnerClearance extends ClearanceState {
  level: RiskLevel | null;
  caseId: number | null;
}

@Injectable()
export class ClearancesService {
  constructor(private readonly database: Database) {}

  /**
   * The state of each partner on a day, by its own clearances and those of its group, those without any
   * included. Give a change's manager inside one.
   */
  async of(
    partnerIds: readonly number[],
    day: Day,
    manager: EntityManager = this.database.read,
  ): Promise<Map<number, PartnerClearance>> {
    const held = await heldClearances(manager, [...new Set(partnerIds)]);
    return new Map([...held].map(([id, rows]) => [id, stateOf(day, rows)]));
  }
}

function stateOf(day: Day, rows: readonly HeldClearance[]): PartnerClearance {
  const state = clearanceOn(day, rows);
  const by = rows.findLast(
    (row) => state.cleared && row.validUntil === state.until && clearanceOn(day, [row]).cleared,
  );
  return { ...state, level: by?.level ?? null, caseId: by?.caseId ?? null };
}
