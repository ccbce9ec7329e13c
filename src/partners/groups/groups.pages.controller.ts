import { Body, Controller, Get, Param, ParseIntPipe, Post, Query, Redirect, Render, Req, Res } from '@nestjs/common'; // prettier-ignore
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CurrentActor } from '../../access/current-actor';
import { Needs } from '../../access/needs';
import type { Actor } from '../../kernel/actor';
import { flash } from '../../web/flash';
import { listModel, listRequest, type RawQuery } from '../../web/list';
import { localeOf } from '../../web/locale';
import { seeOther, type SeeOther } from '../../web/see-other';
import { sendTable, tableFormat } from '../../web/send-table';
import { VersionedForm } from '../../web/versioned-form';
import { GroupClaimInput } from './group-claim.input';
import { claimColumns, claimExported, claimShown, claimStates } from './group-claim.pages';
import { CLAIM_LIST, GroupsService } from './groups.service';

class GroupClaimForm extends VersionedForm(GroupClaimInput) {}

@ApiExcludeController()
@Controller('group-claims')
export class GroupsPagesController {
  constructor(private readonly groups: GroupsService) {}

  @Get()
  @Needs('groups.read')
  async list(
    @Query() query: RawQuery,
    @CurrentActor() actor: Actor,
    @Res() response: Response,
  ): Promise<void> {
    const request = listRequest(query, CLAIM_LIST);
    const locale = localeOf(response);
    const format = tableFormat(query);
    if (format) {
      const rows = (await this.groups.all(actor, request)).map(claimExported(locale));
      return sendTable(response, format, 'group-claims', claimColumns(locale), rows);
    }
    const { rows, total } = await this.groups.list(actor, request);
    response.render('partners/group-claims', {
      titleKey: 'groups.title',
      rows: rows.map(claimShown(locale)),
      states: claimStates(locale, request),
      list: listModel(request, total, '/group-claims'),
    });
  }

  @Get(':id')
  @Needs('groups.read')
  @Render('partners/group-claim')
  async show(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    const row = await this.groups.get(actor, id);
    return { titleKey: 'groups.one', claim: claimShown(localeOf(response))(row) };
  }

  @Post(':id')
  @Needs('groups.decide')
  @Redirect()
  async decide(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() { version, ...input }: GroupClaimForm,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.groups.decide(actor, id, input, version);
    flash(request, { path: `/group-claims/${id}`, notice: { key: `groups.done.${input.move}` } });
    return seeOther(`/group-claims/${id}`);
  }
}
