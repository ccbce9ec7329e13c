import { Body, Controller, Get, Param, ParseIntPipe, Post, Query, Redirect, Render, Req, Res } from '@nestjs/common'; // prettier-ignore
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CurrentActor } from '../../access/current-actor';
import { Needs } from '../../access/needs';
import type { Actor } from '../../kernel/actor';
import { translate } from '../../texts/translator';
import { flash } from '../../web/flash';
import { listModel, listRequest, type RawQuery } from '../../web/list';
import { seeOther, type SeeOther } from '../../web/see-other';
import { sendTable, tableFormat } from '../../web/send-table';
import type { Concern } from './concern.entity';
import { ConcernInput, ConcernMoveInput } from './concern.input';
import { CONCERN_STATES } from './concern.workflow';
import { CONCERN_LIST, ConcernsService } from './concerns.service';
import { choices } from '../monitoring/monitoring.pages';

const COLUMNS = ['id', 'raisedOn', 'partnerName', 'state', 'text', 'answer', 'closedOn'] as const;

@ApiExcludeController()
@Controller('concerns')
export class ConcernsPagesController {
  constructor(private readonly concerns: ConcernsService) {}

  @Get()
  @Needs('concerns.read')
  async list(
    @Query() query: RawQuery,
    @CurrentActor() actor: Actor,
    @Res() response: Response,
  ): Promise<void> {
    const request = listRequest(query, CONCERN_LIST);
    const format = tableFormat(query);
    if (format) {
      const rows = (await this.concerns.all(actor, request)).map((row) => sheetRow(actor, row));
      const columns = COLUMNS.map((key) => ({
        ...{ key, header: translate(actor.locale, `concerns.field.${key}`) },
        kind: key.endsWith('On') ? ('day' as const) : key === 'id' ? ('number' as const) : ('text' as const),
      }));
      return sendTable(response, format, 'concerns', columns, rows);
    }
    const { rows, total } = await this.concerns.list(actor, request);
    response.render('concerns/list', {
      titleKey: 'concerns.title',
      rows,
      states: choices(actor.locale, 'concerns.state', CONCERN_STATES),
      list: listModel(request, total, '/concerns'),
    });
  }

  @Get('new')
  @Needs('concerns.raise')
  @Render('concerns/new')
  async blank(@CurrentActor() actor: Actor, @Query('partnerId') partnerId?: string): Promise<object> {
    const partner = await this.concerns.partner(actor, Number(partnerId) || null);
    return { titleKey: 'concerns.raise', partner };
  }

  @Post()
  @Needs('concerns.raise')
  async raise(
    @CurrentActor() actor: Actor,
    @Body() input: ConcernInput,
    @Res() response: Response,
  ): Promise<void> {
    const code = await this.concerns.raise(actor, input);
    response.setHeader('Cache-Control', 'no-store');
    const model = { titleKey: 'concerns.raise', languages: [], lang: actor.locale };
    response.status(200).render('concerns/thanks', { ...model, code, back: '/speak-up/answer' });
  }

  @Get(':id')
  @Needs('concerns.read')
  @Render('concerns/concern')
  async show(@CurrentActor() actor: Actor, @Param('id', ParseIntPipe) id: number): Promise<object> {
    const concern = await this.concerns.get(actor, id);
    const moves = this.concerns.moves(actor, concern);
    return {
      title: `${translate(actor.locale, 'concerns.one')} ${id} · ${concern.partnerName}`,
      concern,
      isAnonymous: concern.raisedBy === null,
      partner: await this.concerns.partner(actor, concern.partnerId),
      moves: moves.map(({ move }) => ({
        value: move,
        label: translate(actor.locale, `concerns.move.${move}`),
      })),
      only: moves.length === 1 ? (moves[0]?.move ?? null) : null,
    };
  }

  @Post(':id/moves')
  @Needs('concerns.write')
  @Redirect()
  async move(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: ConcernMoveInput,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.concerns.move(actor, id, input);
    flash(request, { path: `/concerns/${id}`, notice: { key: 'concerns.notice.saved' } });
    return seeOther(`/concerns/${id}`);
  }
}

function sheetRow({ locale }: Actor, { id, raisedOn, partnerName, state, text, answer, closedOn }: Concern) {
  return {
    id,
    raisedOn,
    partnerName,
    text,
    answer,
    closedOn,
    state: translate(locale, `concerns.state.${state}`),
  };
}
