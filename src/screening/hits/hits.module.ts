import { Module } from '@nestjs/common';
import { OfficesModule } from '../../offices/offices.module';
import { registerTexts } from '../../texts/translator';
import { LookupApiController } from '../lookup/lookup.api.controller';
import { LookupPagesController } from '../lookup/lookup.pages.controller';
import { LookupService } from '../lookup/lookup.service';
import { lookupTexts } from '../lookup/lookup.texts';
import { ScreeningSettingsPagesController } from '../settings/settings.pages.controller';
import { ScreeningSettingsService } from '../settings/settings.service';
import { settingsTexts } from '../settings/settings.texts';
import { ScreeningModule } from '../screening.module';
import { HitsApiController } from './hits.api.controller';
import { HitsPagesController } from './hits.pages.controller';
import { HitsService } from './hits.service';
import { hitsTexts } from './hits.texts';

registerTexts(hitsTexts);
registerTexts(lookupTexts);
registerTexts(settingsTexts);

/** What people do with the screening: decide its hits, and ask for a name by hand. */
@Module({
  imports: [OfficesModule, ScreeningModule],
  controllers: [
    HitsApiController,
    HitsPagesController,
    LookupApiController,
    LookupPagesController,
    ScreeningSettingsPagesController,
  ],
  providers: [HitsService, LookupService, ScreeningSettingsService],
  exports: [HitsService],
})
export class HitsModule {}
