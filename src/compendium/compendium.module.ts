import { Module } from '@nestjs/common';
import { registerTexts } from '../texts/translator';
import { CompendiumApiController, CompendiumPagesController } from './compendium.controllers';
import { CompendiumService } from './compendium.service';
import { compendiumTexts } from './compendium.texts';
import './compendium.places';

registerTexts(compendiumTexts);

@Module({
  controllers: [CompendiumApiController, CompendiumPagesController],
  providers: [CompendiumService],
  exports: [CompendiumService],
})
export class CompendiumModule {}
