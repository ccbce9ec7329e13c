import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentActor } from '../access/current-actor';
import { Needs } from '../access/needs';
import type { Actor, Locale } from '../kernel/actor';
import { translate } from '../texts/translator';
import type { RawQuery } from '../web/list';
import { sendTable, tableFormat } from '../web/send-table';
import { CLOCKS_BY, ClocksService, type ClocksBy } from './clocks.service';
import { askedClocks, askedYear } from './reports.request';
import { ReportsService } from './reports.service';

@ApiExcludeController()
@Controller('reports/clocks')
export class ClocksPagesController {
  constructor(
    private readonly clocks: ClocksService,
    private readonly reports: ReportsService,
  ) {}

  @Get()
  @Needs('reports.read')
  async show(
    @Query() query: RawQuery,
    @CurrentActor() actor: Actor,
    @Res() response: Response,
  ): Promise<void> {
    const thisYear = Number(this.reports.today().slice(0, 4));
    const [year, by] = [askedYear(query) ?? thisYear, askedClocks(query)];
    const found = await this.clocks.lines(year, by, await this.reports.scope(actor, query.office));
    const lines = found.map((line) => ({ ...line, name: nameOf(actor.locale, by, line.key) }));
    const format = tableFormat(query);
    if (format) {
      const columns = (['name', 'count', 'median', 'p90', 'late'] as const).map((key) => ({
        ...{ key, header: translate(actor.locale, `reports.clocks.${key}`) },
        kind: key === 'name' ? ('text' as const) : ('number' as const),
      }));
      return sendTable(response, format, `clocks-${year}-${by}`, columns, lines);
    }
    response.render('reports/clocks', {
      titleKey: 'reports.clocks',
      ...{ lines, by, dimensions: CLOCKS_BY, yearText: String(year) },
      years: Array.from({ length: 5 }, (_, index) => String(thisYear - index)),
      office: typeof query.office === 'string' ? query.office : '',
      officeName: await this.reports.officeName(query.office),
    });
  }
}

function nameOf(locale: Locale, by: ClocksBy, key: string): string {
  if (by === 'office') return key;
  if (by === 'step') return translate(locale, `case.state.${key}`);
  return translate(locale, key === 'none' ? 'reports.clocks.no_level' : `level.${key}`);
}
