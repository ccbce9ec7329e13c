import { Controller, Get, Post, Query, Redirect, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CurrentActor } from '../access/current-actor';
import { Needs } from '../access/needs';
import type { Actor } from '../kernel/actor';
import { each } from '../kernel/breathe';
import type { Reason } from '../kernel/verdict';
import { translate } from '../texts/translator';
import { flash } from '../web/flash';
import { listModel, listRequest, type RawQuery } from '../web/list';
import { localeOf } from '../web/locale';
import { seeOther, type SeeOther } from '../web/see-other';
import { sendTable, tableFormat } from '../web/send-table';
import type { SheetValues } from '../web/spreadsheet/sheet';
import { AUDIT_LIST, AuditService } from './audit.service';
import type { ShownEntry } from './withheld-words';

const COLUMNS = ['seq', 'at', 'actorName', 'via', 'verb', 'subject', 'subjectId', 'detail', 'hash'] as const;

const shown = ({ withheld: _withheld, erased: _erased, ...entry }: ShownEntry): SheetValues => entry;

@ApiExcludeController()
@Controller('audit')
export class AuditPagesController {
  constructor(private readonly audit: AuditService) {}

  @Get()
  @Needs('audit.read')
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: RawQuery,
    @Res() response: Response,
  ): Promise<void> {
    const request = listRequest(query, AUDIT_LIST);
    const format = tableFormat(query);
    if (format) {
      const columns = COLUMNS.map((key) => ({
        key,
        header: translate(localeOf(response), `audit.field.${key}`),
        kind: 'text' as const,
      }));
      const entries = each(this.audit.all(actor, request), shown);
      return sendTable(response, format, 'audit-trail', columns, entries);
    }
    const { rows, total } = await this.audit.list(actor, request);
    response.render('operations/audit', {
      titleKey: 'audit.title',
      rows,
      list: listModel(request, total, '/audit'),
    });
  }

  /** Follows the chain now, and says on the page what it found. */
  @Post('verify')
  @Needs('audit.read')
  @Redirect()
  async verify(@Req() request: Request): Promise<SeeOther> {
    const { entries, erased, faults } = await this.audit.verify();
    const first = faults[0];
    const notice: Reason = first
      ? { key: 'audit.notice.broken', values: { count: faults.length, seq: first.seq } }
      : erased === 0
        ? { key: 'audit.notice.whole', values: { count: entries } }
        : { key: 'audit.notice.whole_erased', values: { count: entries, erased } };
    flash(request, { path: '/audit', notice });
    return seeOther('/audit');
  }
}
