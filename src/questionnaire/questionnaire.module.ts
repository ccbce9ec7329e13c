import { Module } from '@nestjs/common';
import { ContributionsModule } from '../contributions/contributions.module';
import { ProgressModule } from '../progress/progress.module';
import { registerTexts } from '../texts/translator';
import { spreadsheetTexts } from '../web/spreadsheet/spreadsheet.texts';
import { columnTexts } from './columns.texts';
import { ImportsApiController } from './imports.api.controller';
import { ImportsPagesController } from './imports.pages.controller';
import { ImportsService } from './imports.service';
import { importErrorsTexts } from './import-errors.texts';
import { questionnaireTexts } from './questionnaire.texts';
import { questionsTexts } from './questions.texts';
import { WaitingRowsApiController } from './waiting/waiting-rows.api.controller';
import { WaitingRowsPagesController } from './waiting/waiting-rows.pages.controller';
import { WaitingRowsService } from './waiting/waiting-rows.service';
import { waitingRowsTexts } from './waiting/waiting-rows.texts';
import './questionnaire.places';

registerTexts(spreadsheetTexts);
registerTexts(columnTexts);
registerTexts(importErrorsTexts);
registerTexts(questionnaireTexts);
registerTexts(questionsTexts);
registerTexts(waitingRowsTexts);

/** Questionnaires and lists handed in as spreadsheets. */
@Module({
  imports: [ContributionsModule, ProgressModule],
  controllers: [
    ImportsApiController,
    ImportsPagesController,
    WaitingRowsApiController,
    WaitingRowsPagesController,
  ],
  providers: [ImportsService, WaitingRowsService],
  exports: [ImportsService, WaitingRowsService],
})
export class QuestionnaireModule {}
