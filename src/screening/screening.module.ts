import { Module } from '@nestjs/common';
import { ProgressModule } from '../progress/progress.module';
import { registerTexts } from '../texts/translator';
import { ChangedPartners } from './changed-partners';
import { changedTexts } from './changed.texts';
import { HitListeners } from './hit-listeners';
import { ListsApiController } from './lists/lists.api.controller';
import { listPagesTexts } from './lists/list-pages.texts';
import { ListsPagesController } from './lists/lists.pages.controller';
import { ListsReader } from './lists/lists-reader.service';
import { ListsService } from './lists.service';
import { PartnerScreening } from './partner-screening';
import { RunWorker } from './run-worker';
import { EvidenceService } from './runs/evidence.service';
import { RunsApiController } from './runs/runs.api.controller';
import { RunsPagesController } from './runs/runs.pages.controller';
import { RunsService } from './runs.service';
import { runsTexts } from './runs.texts';
import { ScreeningEngine } from './screening-engine.service';
import { ColumnsPagesController } from './lists/columns.pages.controller';
import { EndedMeasures } from './ended-measures';
import { ScreeningWatch } from './screening-watch';
import './screening.places';

registerTexts(changedTexts);
registerTexts(runsTexts);
registerTexts(listPagesTexts);

/** Who of the register may be on a list: the lists, the hits, and the evidence that it was looked at. */
@Module({
  imports: [ProgressModule],
  controllers: [
    ListsPagesController,
    ColumnsPagesController,
    ListsApiController,
    RunsPagesController,
    RunsApiController,
  ],
  providers: [
    ListsService,
    ListsReader,
    EvidenceService,
    ScreeningEngine,
    HitListeners,
    PartnerScreening,
    ChangedPartners,
    EndedMeasures,
    RunWorker,
    RunsService,
    ScreeningWatch,
  ],
  exports: [ListsService, ScreeningEngine, HitListeners],
})
export class ScreeningModule {}
