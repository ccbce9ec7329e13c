import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../database/database';
import type { Day } from '../kernel/clock';
import { clearanceOn, type ClearanceState } from './clearance';
import type { RiskLevel } from './clearances.vocabulary';
import { linesOf } from './load-lines';
import type { AskedScope } from './scope';

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
    asked: AskedScope = { kind: 'any' },
  ): Promise<Map<number, PartnerClearance>> {
    const lines = await linesOf(manager, [...new Set(partnerIds)]);
    return new Map(
      [...lines].map(([id, line]) => {
        const state = clearanceOn(day, line, asked);
        return [id, { ...state, level: state.by?.level ?? null, caseId: state.by?.caseId ?? null }];
      }),
    );
  }
}
