import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiExcludeController, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentActor } from '../access/current-actor';
import { Needs } from '../access/needs';
import type { Actor } from '../kernel/actor';
import { Missing } from '../kernel/errors';
import { translate } from '../texts/translator';
import { cursorPage, cursorRequest } from '../web/json-list';
import { listModel, listRequest, type ListRules, type RawQuery } from '../web/list';
import { ListPage, ListQuery } from '../web/list-query';
import { sendTable, tableFormat } from '../web/send-table';
import { RECORDS_OF, type RecordRow, type RecordsAsked } from './records';
import { RecordsService } from './records.service';
import { askedClocks, askedDay, askedYear } from './reports.request';
import { ReportsService } from './reports.service';

const RECORD_LIST: ListRules = {
  sorts: [],
  filters: ['year', 'office', 'screenedTo', 'by', 'key', 'level', 'criterion', 'only'],
  usual: { sort: 'newest' },
};
const TEXT_OR_NULL = { type: 'string', nullable: true } as const;
const NUMBER_OR_NULL = { type: 'integer', nullable: true } as const;

class RecordView {
  @ApiProperty() id: number;
  @ApiProperty(TEXT_OR_NULL) day: string | null;
  @ApiProperty({ ...NUMBER_OR_NULL, description: 'Null where the case is not for the caller' })
  partnerId: number | null;
  @ApiProperty(TEXT_OR_NULL) partner: string | null;
  @ApiProperty(TEXT_OR_NULL) office: string | null;
  @ApiProperty(NUMBER_OR_NULL) caseId: number | null;
  @ApiProperty(TEXT_OR_NULL) number: string | null;
  @ApiProperty({ description: 'The source, the state of the step, the purpose or the severity' })
  what: string;
}

class RecordPage extends ListPage {
  @ApiProperty({ type: [RecordView] }) items: RecordView[];
}

/** What a query asks for; the same for page and API. @throws Missing for a list there is none of */
async function askedOf(reports: ReportsService, actor: Actor, of: string, query: RawQuery): Promise<RecordsAsked> {
  const known = RECORDS_OF.find((each) => each === of);
  if (!known) throw new Missing();
  const said = (name: string): string | null => {
    const value = query[name];
    return typeof value === 'string' && value !== '' ? value.slice(0, 200) : null;
  };
  return {
    of: known,
    year: askedYear(query) ?? Number(reports.today().slice(0, 4)),
    scope: await reports.scope(actor, query.office),
    upTo: askedDay(query.screenedTo, reports.today()),
    by: askedClocks(query),
    ...{ key: said('key'), level: said('level'), criterion: said('criterion'), only: said('only') },
  };
} // prettier-ignore

@ApiTags('reports')
@Controller('api/v1/reports/records')
export class RecordsApiController {
  constructor(
    private readonly records: RecordsService,
    private readonly reports: ReportsService,
  ) {}

  @Get(':of')
  @Needs('reports.read')
  @ListQuery(RECORD_LIST, RecordView)
  @ApiOkResponse({ type: RecordPage })
  async list(
    @CurrentActor() actor: Actor,
    @Param('of') of: string,
    @Query() query: RawQuery,
  ): Promise<RecordPage> {
    const request = cursorRequest(query, RECORD_LIST, RecordView);
    const asked = await askedOf(this.reports, actor, of, query);
    return cursorPage(await this.records.after(actor, asked, request), request, (row) => row);
  }
}

/** The list behind a figure, as a page and as a file. */
@ApiExcludeController()
@Controller('reports/records')
export class RecordsPagesController {
  constructor(
    private readonly records: RecordsService,
    private readonly reports: ReportsService,
  ) {}

  @Get(':of')
  @Needs('reports.read')
  async list(
    @CurrentActor() actor: Actor,
    @Param('of') of: string,
    @Query() query: RawQuery,
    @Res() response: Response,
  ): Promise<void> {
    const asked = await askedOf(this.reports, actor, of, query);
    const format = tableFormat(query);
    const worded = (row: RecordRow) => ({ ...row, what: wordOf(actor, asked, row) });
    if (format) {
      const columns = (['day', 'partner', 'number', 'office', 'what'] as const).map((key) => ({
        ...{ key, header: translate(actor.locale, `reports.records.field.${key}`) },
        kind: key === 'day' ? ('day' as const) : ('text' as const),
      }));
      const rows = (await this.records.all(actor, asked)).map(worded).map(({ day, partner, number, office, what }) => ({
        ...{ day, what, partner: partner ?? '', number: number ?? '', office: office ?? '' },
      })); // prettier-ignore
      return sendTable(response, format, asked.of, columns, rows);
    }
    const request = listRequest(query, RECORD_LIST);
    const { rows, total } = await this.records.list(actor, asked, request);
    response.render('reports/records', {
      titleKey: `reports.records.${asked.of}`,
      rows: rows.map(worded),
      list: listModel(request, total, `/reports/records/${asked.of}`),
    });
  }
}

function wordOf({ locale }: Actor, { of }: RecordsAsked, { what }: RecordRow): string {
  if (of === 'steps') return translate(locale, `case.state.${what}`);
  if (of === 'incidents') return translate(locale, `monitoring.severity.${what}`);
  return of === 'not-followed' ? translate(locale, `case.outcome.${what}`) : what;
}
