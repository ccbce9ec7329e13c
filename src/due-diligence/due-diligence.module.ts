import { Global, Module } from '@nestjs/common';
import { registerTexts } from '../texts/translator';
import { CaseFileModule } from './case-file.module';
import { CasesApiController } from './cases/cases.api.controller';
import { CaseFormsPagesController } from './cases/case-forms.pages.controller';
import { CasesPagesController } from './cases/cases.pages.controller';
import { CasesService } from './cases/cases.service';
import { ControlModule } from './control.module';
import { dueDiligenceTexts } from './due-diligence.texts';
import { IdentityModule } from './identity/identity.module';
import { NewCaseService } from './cases/new-case.service';
import { PoliciesApiController } from './policy/policies.api.controller';
import { PoliciesService } from './policy/policies.service';
import { PolicyEditorPagesController } from './policy/policy-editor.pages.controller';
import { PolicyEditorService } from './policy/policy-editor.service';
import { PolicyVersionsPagesController } from './policy/policy-versions.pages.controller';
import { PolicyVersionsService } from './policy/policy-versions.service';
import { PolicyPagesController } from './policy/policy.pages.controller';
import { PrintApiController, PrintPagesController } from './print/print.controllers';
import { PrintService } from './print/print.service';
import { SessionsApiController } from './committee/sessions.api.controller';
import { SessionsPagesController } from './committee/sessions.pages.controller';
import { SessionsService } from './committee/sessions.service';
import { ScreeningModule } from '../screening/screening.module';
import { ScreeningConsequences } from './cases/screening-consequences';
import { screeningConsequencesTexts } from './texts/screening-consequences.texts';
import { TriagePagesController } from './triage/triage.pages.controller';
import { TriagesApiController } from './triage/triages.api.controller';
import { TriagesService } from './triage/triages.service';
import './due-diligence.places';

registerTexts(dueDiligenceTexts);
registerTexts(screeningConsequencesTexts);

/** Triage, cases, decisions and clearances; engagements and contributions ask it at their gates. */
@Global()
@Module({
  imports: [ScreeningModule, CaseFileModule, ControlModule, IdentityModule],
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
    NewCaseService,
    ScreeningConsequences,
    SessionsService,
    PrintService,
  ],
  exports: [IdentityModule, PoliciesService, TriagesService, CasesService],
})
export class DueDiligenceModule {}
