import { Global, Module } from '@nestjs/common';
import { registerTexts } from '../texts/translator';
import { clearanceNoticesTexts } from './clearance-notices.texts';
import { ClearancesService } from './clearances.service';
import { clearancesTexts } from './clearances.texts';
import { scopeTexts } from './scope.texts';

registerTexts(clearancesTexts);
registerTexts(clearanceNoticesTexts);
registerTexts(scopeTexts);

/** The one answer to "is this partner cleared, for this, on this day?", asked from everywhere. */
@Global()
@Module({ providers: [ClearancesService], exports: [ClearancesService] })
export class ClearancesModule {}
