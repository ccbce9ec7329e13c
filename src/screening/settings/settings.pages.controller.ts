import { Controller, Get, Render, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentActor } from '../../access/current-actor';
import { Needs } from '../../access/needs';
import { mayAsk } from '../../access/permissions';
import { rolesOf, type Actor } from '../../kernel/actor';
import { translate } from '../../texts/translator';
import { ListsService } from '../lists.service';
import type { ScreeningThreshold } from '../screening-settings';
import { curveOf, pointAt, type CurvePoint, type Scored } from './curve';
import { curveChart } from './settings.chart';
import { ScreeningSettingsService } from './settings.service';

@ApiExcludeController()
@Controller('screening/settings')
export class ScreeningSettingsPagesController {
  constructor(
    private readonly settings: ScreeningSettingsService,
    private readonly lists: ListsService,
  ) {}

  @Get()
  @Needs('screening.read')
  @Render('screening/settings')
  async show(@CurrentActor() actor: Actor): Promise<object> {
    const [{ thresholds }, { names, real }, lists] = await Promise.all([
      this.settings.active(),
      this.settings.labelled(),
      this.lists.lists(),
    ]);
    const { locale } = actor;
    const title = (code: string): string =>
      code === '*'
        ? translate(locale, 'thresholds.every_list')
        : (lists.find((each) => each.code === code)?.title ?? code);
    return {
      titleKey: 'thresholds.title',
      real,
      thresholds: thresholds.map((each) => ({
        list: title(each.list),
        kind: translate(locale, each.kind === 'any' ? 'common.any' : `hits.kind.${each.kind}`),
        ...percent(meaning(names, each)),
      })),
      curve: curveOf(names, 'any').map(percent),
      mayWrite: mayAsk(rolesOf(actor), 'policy.write'),
    };
  }

  @Get('curve.svg')
  @Needs('screening.read')
  async chart(@CurrentActor() actor: Actor, @Res() response: Response): Promise<void> {
    const { names } = await this.settings.labelled();
    response.type('image/svg+xml').send(curveChart(actor.locale, names));
  }
}

function meaning(names: readonly Scored[], { kind, threshold }: ScreeningThreshold): CurvePoint {
  return pointAt(
    names.filter((each) => kind === 'any' || each.kind === kind),
    threshold,
  );
}

function percent({ threshold, recall, falseAlarms }: CurvePoint) {
  return { threshold, recall: recall * 100, falseAlarms: falseAlarms * 100 };
}
