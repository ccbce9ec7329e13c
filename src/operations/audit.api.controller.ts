import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../access/current-actor';
import { Needs } from '../access/needs';
import type { Actor } from '../kernel/actor';
import { cursorRequest, type RawQuery } from '../web/list';
import { ListQuery } from '../web/list-query';
import { AUDIT_LIST, AuditService } from './audit.service';

class AuditEntryView {
  @ApiProperty() seq: number;
  @ApiProperty() at: string;
  @ApiProperty({ type: 'integer', nullable: true }) actorId: number | null;
  @ApiProperty() actorName: string;
  @ApiProperty() via: string;
  @ApiProperty() verb: string;
  @ApiProperty() subject: string;
  @ApiProperty({ type: 'string', nullable: true }) subjectId: string | null;
  @ApiProperty({ description: 'JSON text, as it was hashed' }) detail: string;
  @ApiProperty() previousHash: string;
  @ApiProperty() hash: string;
}

class AuditPage {
  @ApiProperty({ type: [AuditEntryView] }) items: AuditEntryView[];
  @ApiProperty({ type: 'string', nullable: true }) next: string | null;
}

@ApiTags('audit')
@Controller('api/v1/audit-entries')
export class AuditApiController {
  constructor(private readonly audit: AuditService) {}

  @Get()
  @Needs('audit.read')
  @ListQuery(AUDIT_LIST.filters)
  @ApiOkResponse({ type: AuditPage })
  async list(@CurrentActor() actor: Actor, @Query() query: RawQuery): Promise<AuditPage> {
    const request = cursorRequest(query, AUDIT_LIST.filters);
    const rows = await this.audit.after(actor, request);
    const items = rows.slice(0, request.limit);
    return { items, next: rows.length > request.limit ? String(items.at(-1)?.seq) : null };
  }
}
