import { Module } from '@nestjs/common';
import { registerTexts } from '../texts/translator';
import { CasePartsService } from './case-parts.service';
import { LibraryApiController } from './library/library.api.controller';
import { LibraryPagesController } from './library/library.pages.controller';
import { LibraryService } from './library/library.service';
import { libraryTexts } from './library/library.texts';
import { GroundsBackfill } from './library/write-grounds';

registerTexts(libraryTexts);

/** What belongs to the file of a case beside its answers, and the library that decisions come to rest in. */
@Module({
  controllers: [LibraryApiController, LibraryPagesController],
  providers: [LibraryService, GroundsBackfill, CasePartsService],
  exports: [CasePartsService],
})
export class CaseFileModule {}
