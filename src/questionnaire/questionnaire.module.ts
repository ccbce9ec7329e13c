import { Module } from '@nestjs/common';
import { registerTexts } from '../texts/translator';
import { spreadsheetTexts } from '../web/spreadsheet/spreadsheet.texts';
import { columnTexts } from './columns.texts';
import { ImportsApiController } from './imports.api.controller';
import { ImportsPagesController } from './imports.pages.controller';
import { ImportsService } from './imports.service';
import { importErrorsTexts } from './import-errors.texts';
import { questionnaireTexts } from './questionnaire.texts';

registerTexts(spreadsheetTexts);
registerTexts(columnTexts);
registerTexts(importErrorsTexts);
registerTexts(questionnaireTexts);

/** Questionnaires and lists handed in as spreadsheets. */
@Module({
  controllers: [ImportsApiController, ImportsPagesController],
  providers: [ImportsService],
  exports: [ImportsService],
})
export class QuestionnaireModule {}
