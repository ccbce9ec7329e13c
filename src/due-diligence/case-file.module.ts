import { Module } from '@nestjs/common';
import { CONFIG } from '../config/config.token';
import { registerTexts } from '../texts/translator';
import { CasePartsService } from './cases/case-parts.service';
import { DeclarationPublicController } from './declaration/declaration.public.controller';
import { declarationTexts } from './declaration/declaration.texts';
import {
  DeclarationsApiController,
  DeclarationsPagesController,
} from './declaration/declarations.controllers';
import { DeclarationsService } from './declaration/declarations.service';
import { EvidenceApiController } from './evidence/evidence.api.controller';
import { EvidencePagesController } from './evidence/evidence.pages.controller';
import { EvidenceService } from './evidence/evidence.service';
import { EVIDENCE_STORE, evidenceStore } from './evidence/evidence-store';
import { evidenceTexts } from './evidence/evidence.texts';
import { LibraryApiController } from './library/library.api.controller';
import { LibraryPagesController } from './library/library.pages.controller';
import { LibraryService } from './library/library.service';
import { libraryTexts } from './library/library.texts';
import { GroundsBackfill } from './library/write-grounds';
import { TalkApiController } from './talk/talk.api.controller';
import { TalkPagesController } from './talk/talk.pages.controller';
import { TalkService } from './talk/talk.service';
import { talkTexts } from './talk/talk.texts';
import { StatementsApiController, StatementsPagesController } from './tracks/statements.controllers';
import { tracksTexts } from './tracks/tracks.texts';

registerTexts(libraryTexts);
registerTexts(evidenceTexts);
registerTexts(talkTexts);
registerTexts(tracksTexts);
registerTexts(declarationTexts);

/** What belongs to the file of a case beside its answers, and the library that decisions come to rest in. */
@Module({
  controllers: [
    LibraryApiController,
    LibraryPagesController,
    EvidenceApiController,
    EvidencePagesController,
    TalkApiController,
    TalkPagesController,
    StatementsApiController,
    StatementsPagesController,
    DeclarationsApiController,
    DeclarationsPagesController,
    DeclarationPublicController,
  ],
  providers: [
    LibraryService,
    GroundsBackfill,
    CasePartsService,
    EvidenceService,
    TalkService,
    DeclarationsService,
    { provide: EVIDENCE_STORE, inject: [CONFIG], useFactory: evidenceStore },
  ],
  exports: [LibraryService, CasePartsService],
})
export class CaseFileModule {}
