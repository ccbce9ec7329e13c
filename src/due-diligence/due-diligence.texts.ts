import type { Texts } from '../texts/texts';
import { closingTexts } from './closing/closing.texts';
import { diligenceRulesTexts } from './policy/diligence-rules.texts';
import { assessmentTexts } from './texts/assessment.texts';
import { caseFieldsTexts } from './texts/case-fields.texts';
import { casePagesTexts } from './texts/case-pages.texts';
import { caseTexts } from './texts/case.texts';
import { casesTexts } from './texts/cases.texts';
import { ladderTexts } from './texts/ladder.texts';
import { meetingsTexts } from './texts/meetings.texts';
import { policyEditorTexts } from './texts/policy-editor.texts';
import { policyFieldsTexts } from './texts/policy-fields.texts';
import { policyTexts } from './texts/policy.texts';
import { policyVersionsTexts } from './texts/policy-versions.texts';
import { printTexts } from './texts/print.texts';
import { tellTexts } from './texts/tell.texts';
import { triageTexts } from './texts/triage.texts';
import { triagePagesTexts } from './texts/triage-pages.texts';
import { votingTexts } from './texts/voting.texts';

/** Every text of the due diligence rules, to be registered once. */
export const dueDiligenceTexts = {
  ...assessmentTexts,
  ...caseFieldsTexts,
  ...casePagesTexts,
  ...caseTexts,
  ...casesTexts,
  ...closingTexts,
  ...diligenceRulesTexts,
  ...ladderTexts,
  ...meetingsTexts,
  ...policyEditorTexts,
  ...policyFieldsTexts,
  ...policyTexts,
  ...policyVersionsTexts,
  ...printTexts,
  ...tellTexts,
  ...triageTexts,
  ...triagePagesTexts,
  ...votingTexts,
} satisfies Texts;
