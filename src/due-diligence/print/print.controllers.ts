import { Controller, Get, Param, ParseIntPipe, Res } from '@nestjs/common';
import { ApiExcludeController, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentActor } from '../../access/current-actor';
import { Needs } from '../../access/needs';
import type { Actor } from '../../kernel/actor';
import { PrintService, type PdfFile } from './print.service';

@ApiExcludeController()
@Controller()
export class PrintPagesController {
  constructor(private readonly print: PrintService) {}

  @Get('cases/:id/dossier.pdf')
  @Needs('cases.read')
  async dossier(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Res() response: Response,
  ): Promise<void> {
    send(response, await this.print.dossier(actor, id));
  }

  @Get('committee/:id/minutes.pdf')
  @Needs('committee.read')
  async minutes(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Res() response: Response,
  ): Promise<void> {
    send(response, await this.print.minutes(actor, id));
  }
}

const PDF = { schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('due diligence')
@Controller('api/v1/due-diligence')
export class PrintApiController {
  constructor(private readonly print: PrintService) {}

  @Get('cases/:id/dossier.pdf')
  @Needs('cases.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse(PDF)
  async dossier(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Res() response: Response,
  ): Promise<void> {
    send(response, await this.print.dossier(actor, id));
  }

  @Get('committee-sessions/:id/minutes.pdf')
  @Needs('committee.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse(PDF)
  async minutes(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Res() response: Response,
  ): Promise<void> {
    send(response, await this.print.minutes(actor, id));
  }
}

function send(response: Response, { name, content }: PdfFile): void {
  response.attachment(name).type('application/pdf').send(content);
}
