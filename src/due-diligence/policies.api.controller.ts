import { Controller, Get, Param, ParseIntPipe } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Needs } from '../access/needs';
import type { DueDiligencePolicy } from './due-diligence-policy.entity';
import { POLICY_STATES, type PolicyState } from './due-diligence.vocabulary';
import { PoliciesService } from './policies.service';

export class PolicyView {
  @ApiProperty() id: number;
  @ApiProperty() number: number;
  @ApiProperty({ enum: POLICY_STATES }) state: PolicyState;
  @ApiProperty({ type: 'string', nullable: true }) activatedAt: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Criteria, sectors, countries, tracks, ladder, committee' }) // prettier-ignore
  body: unknown;
}

export class PolicyPage {
  @ApiProperty({ type: [PolicyView] }) items: PolicyView[];
  @ApiProperty({ type: 'string', nullable: true }) next: string | null;
}

@ApiTags('due diligence')
@Controller('api/v1/due-diligence/policies')
export class PoliciesApiController {
  constructor(private readonly policies: PoliciesService) {}

  @Get()
  @Needs('policy.read')
  @ApiOkResponse({ type: PolicyPage })
  async list(): Promise<PolicyPage> {
    return { items: (await this.policies.list()).map(policyView), next: null };
  }

  @Get(':id')
  @Needs('policy.read')
  @ApiOkResponse({ type: PolicyView })
  async get(@Param('id', ParseIntPipe) id: number): Promise<PolicyView> {
    return policyView((await this.policies.get(id)).row);
  }
}

function policyView({ id, number, state, activatedAt, body }: DueDiligencePolicy): PolicyView {
  return { id, number, state, activatedAt, body };
}
