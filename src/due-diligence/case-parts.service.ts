import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/actor';
import type { CaseFile } from './case-file';
import { evidenceRows } from './evidence/evidence.pages';
import { EvidenceService } from './evidence/evidence.service';
import { precedentRows } from './library/library.pages';
import { LibraryService } from './library/library.service';

/** What the page of a case shows from its parts, each with the names its template reads. */
@Injectable()
export class CasePartsService {
  constructor(
    private readonly library: LibraryService,
    private readonly evidence: EvidenceService,
  ) {}

  async of(file: CaseFile, actor: Actor): Promise<object> {
    return {
      precedents: precedentRows(await this.library.precedents(file), actor),
      evidence: evidenceRows(await this.evidence.list(actor, file.case.id), actor),
    };
  }
}
