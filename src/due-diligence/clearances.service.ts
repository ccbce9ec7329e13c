import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Database } from '../database/database';
import type { Day } from '../kernel/clock';
import { Clearance } from './clearance.entity';
import { clearanceOn, type ClearanceState } from './clearance';
import type { RiskLevel } from './due-diligence.vocabulary';

/** Whether a partner is cleared, until when, at which level, by which case. */
export interface PartnerClearance extends ClearanceState {
  level: RiskLevel | null;
  caseId: number | null;
}

/** Ids asked for in one statement. */
const BATCH = 5_000;

@Injectable()
export class ClearancesService {
  constructor(private readonly database: Database) {}

  /** The state of each partner on a day, those without any clearance included. Give a change's manager inside one. */
  async of(
    partnerIds: readonly number[],
    day: Day,
    manager: EntityManager = this.database.read,
  ): Promise<Map<number, PartnerClearance>> {
    const ids = [...new Set(partnerIds)];
    const held = new Map<number, Clearance[]>(ids.map((id) => [id, []]));
    for (let start = 0; start < ids.length; start += BATCH) {
      const part = ids.slice(start, start + BATCH);
      const rows = await manager.find(Clearance, { where: { partnerId: In(part) }, order: { id: 'ASC' } });
      for (const row of rows) held.get(row.partnerId)?.push(row);
    }
    return new Map([...held].map(([id, rows]) => [id, stateOf(day, rows)]));
  }
}

function stateOf(day: Day, rows: readonly Clearance[]): PartnerClearance {
  const state = clearanceOn(day, rows);
  const by = rows.findLast(
    (row) => state.cleared && row.validUntil === state.until && clearanceOn(day, [row]).cleared,
  );
  return { ...state, level: by?.level ?? null, caseId: by?.caseId ?? null };
}
