import { Global, Module } from '@nestjs/common';
import { registerTexts } from '../texts/translator';
import { CasesApiController } from './cases.api.controller';
import { CasesService } from './cases.service';
import { ClearancesService } from './clearances.service';
import { dueDiligenceTexts } from './due-diligence.texts';
import { PoliciesApiController } from './policies.api.controller';
import { PoliciesService } from './policies.service';
import { TriagesApiController } from './triages.api.controller';
import { TriagesService } from './triages.service';

registerTexts(dueDiligenceTexts);

/** Triage, cases, decisions and clearances; engagements and contributions ask it at their gates. */
@Global()
@Module({
  controllers: [CasesApiController, TriagesApiController, PoliciesApiController],
  providers: [PoliciesService, TriagesService, CasesService, ClearancesService],
  exports: [PoliciesService, TriagesService, CasesService, ClearancesService],
})
export class DueDiligenceModule {}
