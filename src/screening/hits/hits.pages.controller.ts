import { Body, Controller, Get, Param, ParseIntPipe, Post, Query, Redirect, Render, Req, Res } from '@nestjs/common'; // prettier-ignore
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CurrentActor } from '../../access/current-actor';
import { Needs } from '../../access/needs';
import { mayAsk } from '../../access/permissions';
import { rolesOf, type Actor } from '../../kernel/actor';
import { Invalid } from '../../kernel/errors';
import { OfficesService } from '../../offices/offices.service';
import { flash } from '../../web/flash';
import { listModel, listRequest, type RawQuery } from '../../web/list';
import { seeOther, type SeeOther } from '../../web/see-other';
import { sendTable, tableFormat } from '../../web/send-table';
import { ListsService } from '../lists.service';
import { HitMoveForm } from './hit.input';
import { hitColumns, hitExported, hitFilters, hitPage, hitShown } from './hit.pages';
import { HIT_LIST } from './hits.query';
import { HitsService } from './hits.service';

@ApiExcludeController()
@Controller('screening')
export class HitsPagesController {
  constructor(
    private readonly hits: HitsService,
    private readonly lists: ListsService,
    private readonly offices: OfficesService,
  ) {}

  /** Analysts come to their queue, everybody else to the search. */
  @Get()
  @Needs('screening.search')
  @Redirect()
  start(@CurrentActor() actor: Actor): SeeOther {
    return seeOther(mayAsk(rolesOf(actor), 'screening.read') ? '/screening/hits' : '/screening/search');
  }

  @Get('hits')
  @Needs('screening.read')
  async list(
    @Query() query: RawQuery,
    @CurrentActor() actor: Actor,
    @Res() response: Response,
  ): Promise<void> {
    const request = listRequest(query, HIT_LIST);
    const format = tableFormat(query);
    const { locale } = actor;
    if (format) {
      const rows = (await this.hits.all(request)).map(hitExported(locale));
      return sendTable(response, format, 'screening-hits', hitColumns(locale), rows);
    }
    const [{ rows, total }, counts, lists, offices] = await Promise.all([
      this.hits.list(request),
      this.hits.counts(),
      this.lists.lists(),
      this.offices.choices(),
    ]);
    response.render('screening/hits', {
      titleKey: 'hits.title',
      rows: rows.map(hitShown(locale)),
      counts,
      list: listModel(request, total, '/screening/hits'),
      ...hitFilters(locale, lists),
      offices,
    });
  }

  @Get('hits/:id')
  @Needs('screening.read')
  @Render('screening/hit')
  async show(@CurrentActor() actor: Actor, @Param('id', ParseIntPipe) id: number): Promise<object> {
    const file = await this.hits.get(actor, id);
    const [others, beside] = await Promise.all([this.hits.others(file.hit), this.hits.beside(file.hit)]);
    return hitPage(actor, file, others, beside);
  }

  /** Goes on to the next one of the queue, so that a morning's work is one page after the other. */
  @Post('hits/:id/moves')
  @Needs('screening.decide')
  @Redirect()
  async move(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() { move, note, also, version }: HitMoveForm,
    @Req() request: Request,
  ): Promise<SeeOther> {
    const { hit } = await this.hits.get(actor, id);
    const { next } = await this.hits.beside(hit);
    if (move === 'clear' && also.length > 0) {
      if (note === null) throw Invalid.field('note', 'field.required');
      await this.hits.clear(actor, [id, ...also], note);
    } else await this.hits.move(actor, id, { move, note }, version);
    const onward = next !== null && !also.includes(next) && (move === 'clear' || move === 'propose');
    const path = onward ? `/screening/hits/${next}` : move === 'clear' ? '/screening/hits' : `/screening/hits/${id}`; // prettier-ignore
    flash(request, {
      path,
      notice: { key: `hits.notice.${move}`, values: { name: hit.subjectName, count: also.length + 1 } },
    });
    return seeOther(path);
  }
}
