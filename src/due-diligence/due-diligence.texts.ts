import type { Texts } from '../texts/texts';
import { assessmentTexts } from './texts/assessment.texts';
import { caseTexts } from './texts/case.texts';
import { casesTexts } from './texts/cases.texts';
import { clearanceTexts } from './texts/clearance.texts';
import { policyTexts } from './texts/policy.texts';

/** Every text of the due diligence rules, to be registered once. */
export const dueDiligenceTexts = {
  ...assessmentTexts,
  ...caseTexts,
  ...casesTexts,
  ...clearanceTexts,
  ...policyTexts,
} satisfies Texts;
