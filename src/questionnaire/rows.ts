import type { NewContribution } from '../contributions/contribution.writes';
import type { NewEngagement } from '../engagements/add-engagements';
import type { AskedOfRow } from './engagement-act';
import type { NamedPartner } from './partner-book';

/** What a row says, its partners not yet in the register where they are new. */
export interface EngagementRow {
  row: number;
  reference: string;
  values: Omit<NewEngagement, 'partnerIds'>;
  partners: NamedPartner[];
  request: AskedOfRow | null;
}

/** What a row of gifts says, its giver not yet in the register where it is new. */
export interface ContributionRow {
  row: number;
  reference: string;
  values: Omit<NewContribution, 'partnerId'>;
  partner: NamedPartner | null;
}
