import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CurrentActor } from '../access/current-actor';
import { Needs } from '../access/needs';
import type { Actor } from '../kernel/actor';
import { backToForm } from '../web/back-to-form';
import { ToldBefore } from '../web/problem';
import { ledTo, LongWork, type Work } from './long-work.service';

/** The page is asked for again after so many seconds, without any script. */
const LOOK_AGAIN_S = 2;

@ApiExcludeController()
@Controller('progress')
export class ProgressPagesController {
  constructor(private readonly works: LongWork) {}

  @Get(':id')
  @Needs('account.own')
  async show(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const work = await this.works.of(actor, id);
    if (work.endedAt !== null) {
      showEnd(request, response, work);
      return;
    }
    response.setHeader('Refresh', LOOK_AGAIN_S);
    response.render('progress/show', progressPage(work));
  }
}

function progressPage({ title, list, progress, startedAt }: Work): object {
  return {
    titleKey: 'progress.title',
    ...{ work: title, list, progress },
    seconds: Math.round((Date.now() - startedAt) / 1000),
  };
}

function showEnd(request: Request, response: Response, { outcome, problem, back, values }: Work): void {
  if (outcome) {
    const { url, statusCode } = ledTo(request, outcome);
    response.redirect(statusCode, url);
  } else if (problem && ['invalid', 'refused', 'stale'].includes(problem.kind)) {
    // What was wrong with the form is said beside its fields, as if it had been answered at once.
    backToForm(request, response, { target: back, problem, values: values ?? {} });
  } else if (problem) throw new ToldBefore(problem);
}
