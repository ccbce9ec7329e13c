import { Module } from '@nestjs/common';
import { registerTexts } from '../texts/translator';
import { ChangedPartners } from './changed-partners';
import { changedTexts } from './changed.texts';
import { HitListeners } from './hit-listeners';
import { ListsService } from './lists.service';
import { PartnerScreening } from './partner-screening';
import { RunWorker } from './run-worker';
import { RunsService } from './runs.service';
import { runsTexts } from './runs.texts';
import { ScreeningEngine } from './screening-engine.service';
import { ScreeningWatch } from './screening-watch';

registerTexts(changedTexts);
registerTexts(runsTexts);

/** Who of the register may be on a list: the lists, the hits, and the evidence that it was looked at. */
@Module({
  providers: [
    ListsService,
    ScreeningEngine,
    HitListeners,
    PartnerScreening,
    ChangedPartners,
    RunWorker,
    RunsService,
    ScreeningWatch,
  ],
  exports: [ListsService, ScreeningEngine, HitListeners],
})
export class ScreeningModule {}
