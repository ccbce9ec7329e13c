import { Body, Controller, Get, Param, ParseIntPipe, Post, Query, Redirect, Render } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CurrentActor } from '../../access/current-actor';
import { Needs } from '../../access/needs';
import { mayAsk } from '../../access/permissions';
import { rolesOf, type Actor } from '../../kernel/actor';
import { translate } from '../../texts/translator';
import { PARTNER_KINDS } from '../../partners/partners.vocabulary';
import type { RawQuery } from '../../web/list';
import { seeOther, type SeeOther } from '../../web/see-other';
import { NewCaseService } from '../cases/new-case.service';
import { TRIAGE_KINDS, TriageInput, YES_NO } from './triage.input';
import { TriagesService } from './triages.service';

/** "Do I need due diligence?" as a page. */
@ApiExcludeController()
@Controller('triage')
export class TriagePagesController {
  constructor(
    private readonly triages: TriagesService,
    private readonly newCase: NewCaseService,
  ) {}

  @Get()
  @Needs('triage.ask')
  @Render('cases/triage')
  async blank(@CurrentActor() actor: Actor, @Query() query: RawQuery): Promise<object> {
    const partner = await this.newCase.partner(query.partnerId);
    const offices = await this.newCase.ownOffices(actor);
    const choice = (prefix: string) => (value: string) => ({
      value,
      label: translate(actor.locale, `${prefix}.${value}`),
    });
    return {
      titleKey: 'triage.title',
      ...{ partner, offices, engagementId: query.engagementId ?? null },
      officeId: offices.length === 1 ? (offices[0] as { value: string }).value : null,
      kinds: TRIAGE_KINDS.map(choice('triage.kind')),
      yesNo: YES_NO.map(choice('common')),
      partnerKinds: PARTNER_KINDS.map(choice('triage.partner')),
    };
  }

  @Post()
  @Needs('triage.ask')
  @Redirect()
  async ask(@CurrentActor() actor: Actor, @Body() input: TriageInput): Promise<SeeOther> {
    const { id } = await this.triages.ask(actor, input);
    return seeOther(`/triage/${id}`);
  }

  @Get(':id')
  @Needs('cases.read')
  @Render('cases/triage-answer')
  async answer(@CurrentActor() actor: Actor, @Param('id', ParseIntPipe) id: number): Promise<object> {
    const asked = await this.triages.get(actor, id);
    return {
      titleKey: 'triage.title',
      asked,
      partner: await this.newCase.partner(asked.partnerId),
      mayOpen: asked.needed !== 'no' && mayAsk(rolesOf(actor), 'cases.open'),
    };
  }
}
