import type { PartnerKind } from '../partners/partners.vocabulary';

/** Internal names every partner; public leaves unnamed those who do not wish to be listed. */
export const EDITIONS = ['internal', 'public'] as const;
export type Edition = (typeof EDITIONS)[number];

export const COMPENDIUM_FORMATS = ['json', 'csv', 'xlsx', 'html'] as const;
export type CompendiumFormat = (typeof COMPENDIUM_FORMATS)[number];

/** The four target groups of the strategy (evaluation 3.2). */
export const TARGET_GROUPS = ['companies', 'foundations', 'wealthy_individuals', 'general_public'] as const;
export type TargetGroup = (typeof TARGET_GROUPS)[number];

/** The target group a kind of partner belongs to (evaluation 3.2). */
export const TARGET_GROUP_OF: Readonly<Record<PartnerKind, TargetGroup>> = {
  company: 'companies',
  business_network: 'companies',
  foundation: 'foundations',
  association: 'foundations',
  network_of_individuals: 'foundations',
  individual: 'wealthy_individuals',
  ambassador: 'wealthy_individuals',
  general_public: 'general_public',
};
