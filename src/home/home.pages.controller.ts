import { Controller, Get, Render, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentActor } from '../access/current-actor';
import { Needs } from '../access/needs';
import type { Actor } from '../kernel/actor';
import { localeOf } from '../web/locale';
import { HomeService } from './home.service';

@ApiExcludeController()
@Controller()
export class HomePagesController {
  constructor(private readonly home: HomeService) {}

  @Get()
  @Needs('home.read')
  @Render('home/home')
  async page(@CurrentActor() actor: Actor, @Res({ passthrough: true }) response: Response): Promise<object> {
    const [waiting, coverage] = await Promise.all([
      this.home.waiting(actor, localeOf(response)),
      this.home.coverage(actor),
    ]);
    return { titleKey: 'nav.home', waiting, coverage, today: this.home.today() };
  }
}
