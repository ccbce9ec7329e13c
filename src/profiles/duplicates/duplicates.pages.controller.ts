import { Body, Controller, Get, Param, ParseIntPipe, Post, Query, Redirect, Render, Req, Res } from '@nestjs/common'; // prettier-ignore
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CurrentActor } from '../../access/current-actor';
import { Needs } from '../../access/needs';
import type { Actor } from '../../kernel/actor';
import { LongWork, type Asked } from '../../progress/long-work.service';
import { flash } from '../../web/flash';
import { listModel, listRequest, type RawQuery } from '../../web/list';
import { localeOf } from '../../web/locale';
import { seeOther, type SeeOther } from '../../web/see-other';
import { sendTable, tableFormat } from '../../web/send-table';
import { VersionedForm } from '../../web/versioned-form';
import { DuplicatesService, PAIR_LIST } from './duplicates.service';
import { PairMoveInput, UnmergeInput } from './pair.input';
import { pairColumns, pairExported, pairFilters, pairPage, pairShown, unmergedNotice } from './pair.pages';

class PairMoveForm extends VersionedForm(PairMoveInput) {}

/** Batches of changed partners compared when somebody asks for more. */
const ASKED_FOR = 2;

/** What is worked on: names in use by many take longer than a page waits for. */
const COMPARING: Asked = {
  title: { key: 'duplicates.work' },
  back: '/partners/duplicates',
  list: { path: '/partners/duplicates', titleKey: 'duplicates.title' },
};

@ApiExcludeController()
@Controller('partners')
export class DuplicatesPagesController {
  constructor(
    private readonly duplicates: DuplicatesService,
    private readonly works: LongWork,
  ) {}

  @Get('duplicates')
  @Needs('partners.review')
  async list(@Query() query: RawQuery, @Res() response: Response): Promise<void> {
    const request = listRequest(query, PAIR_LIST);
    const locale = localeOf(response);
    const left = await this.duplicates.catchUp();
    const format = tableFormat(query);
    if (format) {
      const rows = (await this.duplicates.all(request)).map(pairExported(locale));
      return sendTable(response, format, 'partner-duplicates', pairColumns(locale), rows);
    }
    const { rows, total } = await this.duplicates.list(request);
    response.render('partners/duplicates', {
      titleKey: 'duplicates.title',
      rows: rows.map(pairShown(locale)),
      list: listModel(request, total, '/partners/duplicates'),
      filters: pairFilters(locale, request),
      left,
    });
  }

  @Post('duplicates/compare')
  @Needs('partners.review')
  @Redirect()
  async compare(@CurrentActor() actor: Actor, @Req() request: Request): Promise<SeeOther> {
    return this.works.start(request, actor, COMPARING, async () => {
      const left = await this.duplicates.compare(ASKED_FOR);
      return { path: COMPARING.back, notice: { key: 'duplicates.notice.compared', values: { left } } };
    });
  }

  @Get('duplicates/:id')
  @Needs('partners.review')
  @Render('partners/duplicate')
  async show(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Query('keep') keep: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    return pairPage(localeOf(response), await this.duplicates.get(actor, id, Number(keep) || null));
  }

  @Post('duplicates/:id')
  @Needs('partners.review')
  @Redirect()
  async decide(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() { version, ...input }: PairMoveForm,
    @Req() request: Request,
  ): Promise<SeeOther> {
    const kept = await this.duplicates.decide(actor, id, input, version);
    const path = kept === null ? '/partners/duplicates' : `/partners/${kept}`;
    const done = input.move === 'merge' && kept === null ? 'proposed' : input.move;
    flash(request, { path, notice: { key: `duplicates.notice.${done}` } });
    return seeOther(path);
  }

  @Get(':id/unmerge')
  @Needs('partners.review')
  @Render('partners/unmerge')
  unmergeForm(@Param('id', ParseIntPipe) id: number): object {
    return { titleKey: 'duplicates.unmerge', id };
  }

  @Post(':id/unmerge')
  @Needs('partners.review')
  @Redirect()
  async unmerge(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() { note }: UnmergeInput,
    @Req() request: Request,
  ): Promise<SeeOther> {
    const done = await this.duplicates.unmerge(actor, id, note);
    flash(request, { path: `/partners/${id}`, notice: unmergedNotice(actor.locale, done) });
    return seeOther(`/partners/${id}`);
  }
}
