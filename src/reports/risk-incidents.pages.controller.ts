import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentActor } from '../access/current-actor';
import { Needs } from '../access/needs';
import type { Actor } from '../kernel/actor';
import { translate } from '../texts/translator';
import type { RawQuery } from '../web/list';
import { sendTable, tableFormat } from '../web/send-table';
import { RiskIncidentsService } from './risk-incidents.service';

const COLUMNS = ['level', 'decided', 'withIncident', 'percent', 'incidents', 'serious', 'ended'] as const;

@ApiExcludeController()
@Controller('reports/risk-and-incidents')
export class RiskIncidentsPagesController {
  constructor(private readonly incidents: RiskIncidentsService) {}

  @Get()
  @Needs('reports.read')
  async show(
    @Query() query: RawQuery,
    @CurrentActor() { locale }: Actor,
    @Res() response: Response,
  ): Promise<void> {
    const report = await this.incidents.read();
    const format = tableFormat(query);
    if (format) {
      const columns = COLUMNS.map((key) => ({
        ...{ key, header: translate(locale, `reports.risk_incidents.${key}`) },
        kind:
          key === 'level'
            ? ('text' as const)
            : key === 'percent'
              ? ('percent' as const)
              : ('number' as const),
      }));
      const rows = report.levels.map((row) => ({ ...row, level: translate(locale, `level.${row.level}`) }));
      return sendTable(response, format, 'risk-and-incidents', columns, rows);
    }
    response.render('reports/risk-and-incidents', { titleKey: 'reports.risk_incidents', report });
  }
}
