import { Global, Module } from '@nestjs/common';
import { registerTexts } from '../texts/translator';
import { OfficesApiController } from './offices.api.controller';
import { OfficesPagesController } from './offices.pages.controller';
import { OfficesService } from './offices.service';
import { officesTexts } from './offices.texts';
import './offices.places';

registerTexts(officesTexts);

/** Offices and countries are known to every module that comes after. */
@Global()
@Module({
  controllers: [OfficesApiController, OfficesPagesController],
  providers: [OfficesService],
  exports: [OfficesService],
})
export class OfficesModule {}
