import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Needs } from '../access/needs';
import type { RawQuery } from '../web/list';
import { localeOf } from '../web/locale';
import { goalRequest } from './goal.request';
import { GoalService } from './goal.service';
import { GoalView, goalView } from './goal.view';

@ApiTags('reports')
@Controller('api/v1/reports')
export class GoalApiController {
  constructor(private readonly goals: GoalService) {}

  @Get('goal')
  @Needs('goal.read')
  @ApiQuery({ name: 'year', required: false, schema: { type: 'integer' }, description: 'Usually the newest' })
  @ApiQuery({
    name: 'definition',
    required: false,
    schema: { type: 'string' },
    description: 'Usually the default one',
  })
  @ApiOkResponse({ type: GoalView })
  async goal(@Query() query: RawQuery, @Res({ passthrough: true }) response: Response): Promise<GoalView> {
    const { year, definition } = goalRequest(query);
    return goalView(localeOf(response), await this.goals.summary(year, definition));
  }
}
