import { Global, Module } from '@nestjs/common';
import { registerTexts } from '../texts/translator';
import { CaseFileModule } from './case-file.module';
import { CasesApiController } from './cases.api.controller';
import { CaseFormsPagesController } from './case-forms.pages.controller';
import { CasesPagesController } from './cases.pages.controller';
import { CasesService } from './cases.service';
import { ClearancesService } from './clearances.service';
import { ControlModule } from './control.module';
import { dueDiligenceTexts } from './due-diligence.texts';
import { NewCaseService } from './new-case.service';
import { PoliciesApiController } from './policies.api.controller';
import { PoliciesService } from './policies.service';
import { PolicyEditorPagesController } from './policy/policy-editor.pages.controller';
import { PolicyEditorService } from './policy/policy-editor.service';
import { PolicyVersionsPagesController } from './policy/policy-versions.pages.controller';
import { PolicyVersionsService } from './policy/policy-versions.service';
import { PolicyPagesController } from './policy.pages.controller';
import { PrintApiController, PrintPagesController } from './print/print.controllers';
import { PrintService } from './print/print.service';
import { SessionsApiController } from './sessions/sessions.api.controller';
import { SessionsPagesController } from './sessions/sessions.pages.controller';
import { SessionsService } from './sessions/sessions.service';
import { ScreeningModule } from '../screening/screening.module';
import { ScreeningConsequences } from './screening-consequences';
import { screeningConsequencesTexts } from './texts/screening-consequences.texts';
import { TriagePagesController } from './triage.pages.controller';
import { TriagesApiController } from './triages.api.controller';
import { TriagesService } from './triages.service';

registerTexts(dueDiligenceTexts);
registerTexts(screeningConsequencesTexts);

/** Triage, cases, decisions and clearances; engagements and contributions ask it at their gates. */
@Global()
@Module({
  imports: [ScreeningModule, CaseFileModule, ControlModule],
  controllers: [
    CasesApiController,
    TriagesApiController,
    PoliciesApiController,
    CasesPagesController,
    CaseFormsPagesController,
    SessionsApiController,
    SessionsPagesController,
    PrintApiController,
    PrintPagesController,
    TriagePagesController,
    PolicyPagesController,
    PolicyVersionsPagesController,
    PolicyEditorPagesController,
  ],
  providers: [
    PoliciesService,
    PolicyVersionsService,
    PolicyEditorService,
    TriagesService,
    CasesService,
    ClearancesService,
    NewCaseService,
    ScreeningConsequences,
    SessionsService,
    PrintService,
  ],
  exports: [PoliciesService, TriagesService, CasesService, ClearancesService],
})
export class DueDiligenceModule {}
