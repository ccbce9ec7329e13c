import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/actor';
import type { CaseFile } from './case-file';
import { declarationLines } from './declaration/declaration.pages';
import { DeclarationsService } from './declaration/declarations.service';
import { evidenceRows } from './evidence/evidence.pages';
import { EvidenceService } from './evidence/evidence.service';
import { precedentRows } from './library/library.pages';
import { LibraryService } from './library/library.service';
import { talkModel } from './talk/talk.pages';
import { TalkService } from './talk/talk.service';
import { trackModel } from './tracks/tracks.pages';

/** What the page of a case shows from its parts, each with the names its template reads. */
@Injectable()
export class CasePartsService {
  constructor(
    private readonly library: LibraryService,
    private readonly evidence: EvidenceService,
    private readonly talk: TalkService,
    private readonly declarations: DeclarationsService,
  ) {}

  async of(file: CaseFile, actor: Actor): Promise<object> {
    const sent = await this.declarations.list(actor, file.case.id);
    return {
      declarations: declarationLines(file, sent, actor),
      ...trackModel(file, actor),
      precedents: precedentRows(await this.library.precedents(file), actor),
      evidence: evidenceRows(await this.evidence.list(actor, file.case.id), actor),
      ...talkModel(await this.talk.of(actor, file.case.id), actor, file.case.id),
    };
  }
}
