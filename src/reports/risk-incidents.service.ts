import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { DueDiligenceCase } from '../due-diligence/cases/due-diligence-case.entity';
import { RISK_LEVELS, type RiskLevel } from '../due-diligence/due-diligence.vocabulary';
import { Incident } from '../due-diligence/monitoring/incident.entity';
import { percentOf, roundTo } from '../kernel/money';

/** Decided cases of a level against what happened afterwards. */
interface LevelIncidents {
  level: RiskLevel;
  decided: number;
  withIncident: number;
  /** Of the decided ones, those with an incident. */
  percent: number | null;
  incidents: number;
  /** Serious or grave. */
  serious: number;
  /** Incidents that suspended or ended the partnership. */
  ended: number;
}

interface CriterionIncidents {
  criterion: string;
  incidents: number;
  serious: number;
  ended: number;
}

interface RiskAgainstIncidents {
  levels: LevelIncidents[];
  criteria: CriterionIncidents[];
  /** Incidents with partners that no case had decided on. */
  undecided: number;
}

const SERIOUS = "SUM(CASE WHEN incident.severity IN ('serious', 'grave') THEN 1 ELSE 0 END)";
const ENDED = "SUM(CASE WHEN incident.effect IN ('suspended', 'ended') THEN 1 ELSE 0 END)";

/** What monitoring teaches the policy: whether what was called risky is where things happened. */
@Injectable()
export class RiskIncidentsService {
  constructor(private readonly database: Database) {}

  async read(): Promise<RiskAgainstIncidents> {
    const { read } = this.database;
    const decided = await read
      .createQueryBuilder(DueDiligenceCase, 'held')
      .select('COALESCE(held.level, held.proposedLevel)', 'level')
      .addSelect('COUNT(*)', 'count')
      .where('held.decidedAt IS NOT NULL')
      .groupBy('COALESCE(held.level, held.proposedLevel)')
      .getRawMany<{ level: RiskLevel | null; count: number | string }>();
    const seen = await this.byLevel();
    const criteria = await read
      .createQueryBuilder(Incident, 'incident')
      .select('incident.criterion', 'criterion')
      .addSelect('COUNT(*)', 'incidents')
      .addSelect(SERIOUS, 'serious')
      .addSelect(ENDED, 'ended')
      .where('incident.criterion IS NOT NULL')
      .groupBy('incident.criterion')
      .orderBy('COUNT(*)', 'DESC')
      .addOrderBy('incident.criterion')
      .getRawMany<Record<keyof CriterionIncidents, string | number>>();
    return {
      levels: RISK_LEVELS.map((level) => {
        const count = Number(decided.find((each) => each.level === level)?.count ?? 0);
        const found = seen.get(level) ?? { incidents: 0, withIncident: 0, serious: 0, ended: 0 };
        const percent = percentOf(found.withIncident, count);
        return { level, decided: count, ...found, percent: percent === null ? null : roundTo(percent, 1) };
      }),
      criteria: criteria.map(({ criterion, incidents, serious, ended }) => ({
        criterion: String(criterion),
        ...{ incidents: Number(incidents), serious: Number(serious), ended: Number(ended) },
      })),
      undecided: await read
        .createQueryBuilder(Incident, 'incident')
        .where('incident.caseId IS NULL')
        .getCount(),
    };
  }

  private async byLevel(): Promise<Map<string, Omit<LevelIncidents, 'level' | 'decided' | 'percent'>>> {
    const rows = await this.database.read
      .createQueryBuilder(Incident, 'incident')
      .innerJoin(DueDiligenceCase, 'held', 'held.id = incident.caseId')
      .select('COALESCE(held.level, held.proposedLevel)', 'level')
      .addSelect('COUNT(*)', 'incidents')
      .addSelect('COUNT(DISTINCT held.id)', 'withIncident')
      .addSelect(SERIOUS, 'serious')
      .addSelect(ENDED, 'ended')
      .groupBy('COALESCE(held.level, held.proposedLevel)')
      .getRawMany<Record<'level' | 'incidents' | 'withIncident' | 'serious' | 'ended', string | number>>();
    return new Map(
      rows.map(({ level, incidents, withIncident, serious, ended }) => [
        String(level),
        {
          ...{ incidents: Number(incidents), withIncident: Number(withIncident) },
          ...{ serious: Number(serious), ended: Number(ended) },
        },
      ]),
    );
  }
}
