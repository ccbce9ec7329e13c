import { Body, Controller, Get, Param, ParseIntPipe, Post, Put, Query } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../../access/current-actor';
import { Needs } from '../../access/needs';
import type { Actor } from '../../kernel/actor';
import { IfMatch } from '../../web/if-match';
import type { RawQuery } from '../../web/list';
import { PoliciesService } from './policies.service';
import { PolicyMoveInput } from './policy.input';
import { PolicyVersionsService } from './policy-versions.service';
import { PolicyComparison, PolicyPage, policySummary, PolicyTrial, PolicyView, policyView, trialView } from './policy.view'; // prettier-ignore

type PolicyBody = Record<string, unknown>;

const POLICY_BODY = { schema: { type: 'object', additionalProperties: true } } as const;

@ApiTags('due diligence')
@Controller('api/v1/due-diligence/policies')
export class PoliciesApiController {
  constructor(
    private readonly policies: PoliciesService,
    private readonly versions: PolicyVersionsService,
  ) {}

  @Get()
  @Needs('policy.read')
  @ApiOkResponse({ type: PolicyPage })
  async list(): Promise<PolicyPage> {
    const items = (await this.policies.list()).map(policySummary);
    return { items, total: items.length, next: null };
  }

  @Get(':id')
  @Needs('policy.read')
  @ApiOkResponse({ type: PolicyView })
  async get(@CurrentActor() actor: Actor, @Param('id', ParseIntPipe) id: number): Promise<PolicyView> {
    return this.view(actor, id);
  }

  /** A new draft: the policy given, or with an empty object a copy of the version in force. */
  @Post()
  @Needs('policy.write')
  @ApiBody(POLICY_BODY)
  @ApiCreatedResponse({ type: PolicyView })
  async draft(@CurrentActor() actor: Actor, @Body() body: PolicyBody): Promise<PolicyView> {
    const given = Object.keys(body).length > 0 ? body : undefined;
    return this.view(actor, (await this.versions.draft(actor, given)).id);
  }

  /** Writes a draft whole; errors name the path of each member that is wrong. */
  @Put(':id')
  @Needs('policy.write')
  @ApiBody(POLICY_BODY)
  @ApiOkResponse({ type: PolicyView })
  async write(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: PolicyBody,
    @IfMatch() version?: number,
  ): Promise<PolicyView> {
    await this.versions.write(actor, id, body, version);
    return this.view(actor, id);
  }

  @Post(':id/moves')
  @Needs('policy.write')
  @ApiCreatedResponse({ type: PolicyView })
  async move(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: PolicyMoveInput,
    @IfMatch() version?: number,
  ): Promise<PolicyView> {
    await this.versions.move(actor, id, input, version);
    return this.view(actor, id);
  }

  /** What differs from another version, by default the one in force. */
  @Get(':id/changes')
  @Needs('policy.read')
  @ApiQuery({ name: 'with', required: false, description: 'Id of the other version', schema: { type: 'integer' } }) // prettier-ignore
  @ApiOkResponse({ type: PolicyComparison })
  async changes(@Param('id', ParseIntPipe) id: number, @Query() query: RawQuery): Promise<PolicyComparison> {
    const { before, after, changes } = await this.versions.compare(id, Number(query.with) || null);
    return { before: before.row.number, after: after.row.number, changes };
  }

  /** Judges every past case by this version and by the one in force. */
  @Get(':id/trial')
  @Needs('policy.write')
  @ApiOkResponse({ type: PolicyTrial })
  async trial(@Param('id', ParseIntPipe) id: number): Promise<PolicyTrial> {
    return trialView(await this.versions.tryOut(id));
  }

  private async view(actor: Actor, id: number): Promise<PolicyView> {
    const { row } = await this.policies.get(id);
    return policyView(row, await this.versions.moves(row, actor), actor.locale);
  }
}
