import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CurrentActor } from '../../access/current-actor';
import { Needs } from '../../access/needs';
import type { Actor } from '../../kernel/actor';
import { EvidenceFileInput, EvidenceLinkInput, EvidenceRemovalInput } from './evidence.input';
import { EvidenceService } from './evidence.service';
import { sendFile, uploadIn } from './evidence-upload';
import { EvidenceList, EvidenceView, evidenceView } from './evidence.view';

const TEXT = { type: 'string' } as const;

@ApiTags('due diligence')
@Controller('api/v1/due-diligence/cases/:id/evidence')
export class EvidenceApiController {
  constructor(private readonly evidence: EvidenceService) {}

  @Get()
  @Needs('cases.read')
  @ApiOkResponse({ type: EvidenceList })
  async list(@CurrentActor() actor: Actor, @Param('id', ParseIntPipe) id: number): Promise<EvidenceList> {
    return { items: (await this.evidence.list(actor, id)).map(evidenceView) };
  }

  @Post('links')
  @Needs('cases.write')
  @ApiCreatedResponse({ type: EvidenceView })
  async addLink(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: EvidenceLinkInput,
  ): Promise<EvidenceView> {
    return evidenceView(await this.evidence.addLink(actor, id, input));
  }

  @Post('files')
  @Needs('cases.write')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file', 'seenOn'],
      properties: {
        file: { type: 'string', format: 'binary', description: 'PDF, PNG, JPEG, DOCX, XLSX, EML or text' },
        seenOn: { type: 'string', format: 'date' },
        title: TEXT,
        criterion: TEXT,
      },
    },
  })
  @ApiCreatedResponse({ type: EvidenceView })
  async addFile(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: EvidenceFileInput,
    @Req() request: Request,
  ): Promise<EvidenceView> {
    return evidenceView(await this.evidence.addFile(actor, id, input, uploadIn(request)));
  }

  @Get(':evidenceId/content')
  @Needs('cases.read')
  @ApiOkResponse({
    description: 'The file itself',
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  })
  async content(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Param('evidenceId', ParseIntPipe) evidenceId: number,
    @Res() response: Response,
  ): Promise<void> {
    sendFile(response, await this.evidence.download(actor, id, evidenceId));
  }

  @Post(':evidenceId/removal')
  @HttpCode(200)
  @Needs('cases.write')
  @ApiOkResponse({ type: EvidenceList })
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Param('evidenceId', ParseIntPipe) evidenceId: number,
    @Body() input: EvidenceRemovalInput,
  ): Promise<EvidenceList> {
    await this.evidence.remove(actor, id, evidenceId, input.reason);
    return this.list(actor, id);
  }
}
