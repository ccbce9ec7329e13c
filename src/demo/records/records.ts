import { contributionRecords } from './contribution-records';
import { planEngagements } from './engagement-records';
import { grantRecords } from './grant-records';
import { PartnerBook } from './partner-book';
import { officeRecords } from './places';
import { affiliateRequirements, financialYears, investmentCases, peers, strategyFunding } from './published';
import { screeningRecords } from './screening-records';
import { Seeded } from './seeded';
import type { IllustrativeRecords, PartnerRecord } from './shapes';
import { routes } from './wanderers';

/**
 * Illustrative records of 2016 and 2017, the same on every call: partners are invented, and counting and
 * summing the records gives every figure the evaluation of the strategy published for the two years. What
 * the evaluation shows only in pictures, or not at all, is filled in and means nothing.
 */
export function illustrativeRecords(): IllustrativeRecords {
  const seeded = new Seeded(20162017);
  const book = new PartnerBook(seeded);
  const plan = planEngagements(book, seeded);
  joinGroups(book.partners);
  return {
    offices: officeRecords(),
    partners: book.partners,
    engagements: plan.engagements,
    contributions: contributionRecords(plan, book.partners, seeded),
    financialYears: [...financialYears],
    strategyFunding: [...strategyFunding],
    peers: [...peers],
    grants: grantRecords(seeded),
    screenings: screeningRecords(book.partners, seeded),
    affiliateRequirements: [...affiliateRequirements],
    investmentCases: [...investmentCases],
  };
}

/**
 * Makes some companies part of a group. Both always work in the same one country, so that companies in more
 * than one country are as many whether they are counted one by one or by group.
 */
function joinGroups(partners: readonly PartnerRecord[]): void {
  const local = partners.slice(routes().length).filter(({ kind }) => kind === 'company');
  const parents = new Map<string, PartnerRecord>();
  local.forEach((company, index) => {
    const parent = parents.get(company.country);
    if (!parent) parents.set(company.country, company);
    else if (index % 9 === 0) company.parentRef = parent.ref;
  });
}
