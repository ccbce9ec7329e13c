import { Controller, Get, Render } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CurrentActor } from '../../access/current-actor';
import { Needs } from '../../access/needs';
import type { Actor } from '../../kernel/actor';
import { PoliciesService } from './policies.service';
import { policyPage } from './policy.pages';

@ApiExcludeController()
@Controller('policy')
export class PolicyPagesController {
  constructor(private readonly policies: PoliciesService) {}

  @Get()
  @Needs('policy.read')
  @Render('policy/policy')
  async show(@CurrentActor() actor: Actor): Promise<object> {
    return policyPage(await this.policies.active(), actor.locale);
  }
}
