import { ChoiceField, FlagField, IdsField, ListField } from '../web/fields';

/** How far a clearance reaches; what is left out reaches everything of the partner. */
export class ScopeInput {
  @ChoiceField(['partner', 'group'], { optional: true, description: '`group`: the companies below it too' })
  covers: 'partner' | 'group' | null = null;

  @FlagField({ description: 'True when it does not cover donations' })
  withoutDonations = false;

  @IdsField({ description: 'Partnership types it is limited to; none: every type' })
  typeIds: number[] = [];

  @ListField({ description: 'Countries it is limited to (ISO 3166-1 alpha-2); none: every country' })
  countryCodes: string[] = [];

  @FlagField({ description: 'True when the partner is to be monitored whatever its level' })
  monitored = false;
}
