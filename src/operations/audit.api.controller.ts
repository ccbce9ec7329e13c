import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../access/current-actor';
import { Needs } from '../access/needs';
import type { Actor } from '../kernel/actor';
import { cursorPage, cursorRequest } from '../web/json-list';
import type { RawQuery } from '../web/list';
import { ListPage, ListQuery } from '../web/list-query';
import { AUDIT_LIST, AuditService } from './audit.service';
import type { ShownEntry } from './withheld-words';

class AuditEntryView {
  @ApiProperty() seq: number;
  @ApiProperty() at: string;
  @ApiProperty({ type: 'integer', nullable: true }) actorId: number | null;
  @ApiProperty() actorName: string;
  @ApiProperty() via: string;
  @ApiProperty() verb: string;
  @ApiProperty() subject: string;
  @ApiProperty({ type: 'string', nullable: true }) subjectId: string | null;
  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'JSON text; null where it is withheld or erased',
  })
  detail: string | null;
  @ApiProperty({ description: 'The words belong to a record the caller may not read' }) withheld: boolean;
  @ApiProperty({ description: 'The words were erased by law' }) erased: boolean;
  @ApiProperty({ description: 'What was hashed instead of the words; empty for entries of the time before' })
  seal: string;
  @ApiProperty() previousHash: string;
  @ApiProperty() hash: string;
}

class AuditPage extends ListPage {
  @ApiProperty({ type: [AuditEntryView] }) items: AuditEntryView[];
}

function entryView(entry: ShownEntry): AuditEntryView {
  const { seq, at, actorId, actorName, via, verb, subject, subjectId, detail, withheld, erased, seal } =
    entry;
  const { previousHash, hash } = entry;
  return { seq, at, actorId, actorName, via, verb, subject, subjectId, detail, withheld, erased, seal, previousHash, hash }; // prettier-ignore
}

@ApiTags('audit')
@Controller('api/v1/audit-entries')
export class AuditApiController {
  constructor(private readonly audit: AuditService) {}

  @Get()
  @Needs('audit.read')
  @ListQuery(AUDIT_LIST, AuditEntryView)
  @ApiOkResponse({ type: AuditPage })
  async list(@CurrentActor() actor: Actor, @Query() query: RawQuery): Promise<AuditPage> {
    const request = cursorRequest(query, AUDIT_LIST, AuditEntryView);
    return cursorPage(await this.audit.after(actor, request), request, entryView);
  }
}
