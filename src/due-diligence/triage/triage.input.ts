import { PARTNER_KINDS, type PartnerKind } from '../../partners/partners.vocabulary';
import { AmountField } from '../../web/decimal-fields';
import { ChoiceField, FlagField, IdField } from '../../web/fields';

export const TRIAGE_KINDS = ['partnership', 'collaboration'] as const;
export const YES_NO = ['yes', 'no'] as const;

/** "Do I need due diligence?" in at most five questions; one left open is "I do not know". */
export class TriageInput {
  @IdField({ description: 'The office that asks' })
  officeId: number;

  @IdField({ optional: true })
  partnerId: number | null = null;

  @IdField({ optional: true })
  engagementId: number | null = null;

  @IdField({ optional: true })
  contributionId: number | null = null;

  @ChoiceField(TRIAGE_KINDS, { optional: true })
  kind: (typeof TRIAGE_KINDS)[number] | null = null;

  @ChoiceField(YES_NO, { optional: true })
  donation: (typeof YES_NO)[number] | null = null;

  @FlagField({ description: 'Gifts of the public entered as one sum' })
  aggregatedPublic = false;

  @AmountField({ optional: true, description: 'The largest single gift in that sum, in US dollars' })
  largestGiftUsd: string | null = null;

  @ChoiceField(PARTNER_KINDS, { optional: true })
  partnerKind: PartnerKind | null = null;

  @FlagField({ description: 'Under three years old, or a small or family business' })
  youngOrSmall = false;

  @FlagField({ description: 'Its parent is cleared already' })
  approvedParent = false;
}
