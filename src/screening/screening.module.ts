import { Module } from '@nestjs/common';
import { registerTexts } from '../texts/translator';
import { changedTexts } from './changed.texts';
import { HitListeners } from './hit-listeners';
import { ListsService } from './lists.service';
import { ScreeningEngine } from './screening-engine.service';

registerTexts(changedTexts);

/** Who of the register may be on a list: the lists, the hits, and the evidence that it was looked at. */
@Module({
  providers: [ListsService, ScreeningEngine, HitListeners],
  exports: [ListsService, ScreeningEngine, HitListeners],
})
export class ScreeningModule {}
