import { Body, Controller, Get, Param, ParseIntPipe, Post, Query, Redirect, Render, Req, Res } from '@nestjs/common'; // prettier-ignore
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CurrentActor } from '../../access/current-actor';
import { Needs } from '../../access/needs';
import { mayAsk } from '../../access/permissions';
import { rolesOf, type Actor } from '../../kernel/actor';
import { translate } from '../../texts/translator';
import { flash } from '../../web/flash';
import { listModel, listRequest, type RawQuery } from '../../web/list';
import { seeOther, type SeeOther } from '../../web/see-other';
import { sendTable, tableFormat } from '../../web/send-table';
import { LessonsService } from '../policy/lessons.service';
import { CHECK_IN_LIST, WHICH } from './check-ins';
import { INCIDENT_EFFECTS, INCIDENT_SEVERITIES, MONITORING_RATINGS } from './monitoring';
import { CheckInInput, IncidentInput } from './monitoring.input';
import { checkInColumns, checkInSheetRow, choices, incidentShown, keptQuestions } from './monitoring.pages';
import { MonitoringService } from './monitoring.service';

@ApiExcludeController()
@Controller('monitoring')
export class MonitoringPagesController {
  constructor(
    private readonly monitoring: MonitoringService,
    private readonly lessons: LessonsService,
  ) {}

  @Get()
  @Needs('monitoring.read')
  async list(
    @Query() query: RawQuery,
    @CurrentActor() actor: Actor,
    @Res() response: Response,
  ): Promise<void> {
    const request = listRequest(query, CHECK_IN_LIST);
    const format = tableFormat(query);
    if (format) {
      const rows = await this.monitoring.all(actor, request);
      const shown = rows.map(checkInSheetRow(actor.locale));
      return sendTable(response, format, 'check-ins', checkInColumns(actor.locale), shown);
    }
    const { rows, total } = await this.monitoring.list(actor, request);
    const today = this.monitoring.today();
    response.render('monitoring/list', {
      titleKey: 'monitoring.title',
      rows: rows.map((row) => ({ ...row, late: row.doneOn === null && row.dueOn < today })),
      list: listModel(request, total, '/monitoring'),
      which: choices(actor.locale, 'monitoring.which', WHICH),
      mayWrite: mayAsk(rolesOf(actor), 'monitoring.write'),
    });
  }

  @Get('incidents')
  @Needs('monitoring.read')
  @Render('monitoring/incidents')
  async incidents(@CurrentActor() actor: Actor, @Query('partnerId') partnerId?: string): Promise<object> {
    const partner = partnerId ? await this.monitoring.partner(Number(partnerId) || 0) : null;
    const rows = await this.monitoring.incidents(actor, partner?.id ?? null);
    const lessons = await this.lessons.ledTo(actor, rows.map(({ id }) => id)); // prettier-ignore
    const mayPropose = mayAsk(rolesOf(actor), 'policy.write');
    const links = (id = 0): object => ({
      lessons: lessons.filter((each) => each.incidentId === id),
      propose: mayPropose ? `/monitoring/incidents/${id}/propose` : null,
    });
    return {
      titleKey: 'monitoring.incidents',
      partner,
      rows: rows
        .map(incidentShown(actor.locale))
        .map((row, index) => ({ ...row, ...links(rows[index]?.id) })),
      mayWrite: mayAsk(rolesOf(actor), 'monitoring.write'),
      severities: choices(actor.locale, 'monitoring.severity', INCIDENT_SEVERITIES),
      effects: choices(actor.locale, 'monitoring.effect', INCIDENT_EFFECTS),
      today: this.monitoring.today(),
    };
  }

  @Post('incidents')
  @Needs('monitoring.write')
  @Redirect()
  async record(
    @CurrentActor() actor: Actor,
    @Body() input: IncidentInput,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.monitoring.recordIncident(actor, input);
    flash(request, { path: '/monitoring/incidents', notice: { key: 'monitoring.notice.recorded' } });
    return seeOther(`/monitoring/incidents?partnerId=${input.partnerId}`);
  }

  @Get(':id')
  @Needs('monitoring.read')
  @Render('monitoring/check-in')
  async show(@CurrentActor() actor: Actor, @Param('id', ParseIntPipe) id: number): Promise<object> {
    const look = await this.monitoring.get(actor, id);
    const incidents = await this.monitoring.incidents(actor, look.partnerId);
    return {
      title: `${translate(actor.locale, 'monitoring.check_in')} · ${look.partner}`,
      look,
      late: look.doneOn === null && look.dueOn < this.monitoring.today(),
      today: this.monitoring.today(),
      questions: keptQuestions(actor.locale, look),
      ratings: choices(actor.locale, 'monitoring.rating', MONITORING_RATINGS),
      incidents: incidents.map(incidentShown(actor.locale)),
      mayWrite: look.doneOn === null && mayAsk(rolesOf(actor), 'monitoring.write'),
    };
  }

  @Post(':id')
  @Needs('monitoring.write')
  @Redirect()
  async checkIn(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: CheckInInput,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.monitoring.checkIn(actor, id, input);
    flash(request, { path: `/monitoring/${id}`, notice: { key: 'monitoring.notice.checked_in' } });
    return seeOther(`/monitoring/${id}`);
  }
}
