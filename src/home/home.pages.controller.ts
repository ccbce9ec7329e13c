import { Controller, Get, Render } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CurrentActor } from '../access/current-actor';
import { Needs } from '../access/needs';
import type { Actor } from '../kernel/actor';
import { GlanceService } from './glance.service';
import { HomeService } from './home.service';

@ApiExcludeController()
@Controller()
export class HomePagesController {
  constructor(
    private readonly home: HomeService,
    private readonly glance: GlanceService,
  ) {}

  @Get()
  @Needs('home.read')
  @Render('home/home')
  async page(@CurrentActor() actor: Actor): Promise<object> {
    const [waiting, glance] = await Promise.all([this.home.waiting(actor), this.glance.read(actor)]);
    return { titleKey: 'nav.home', waiting, glance, today: this.home.today() };
  }
}
