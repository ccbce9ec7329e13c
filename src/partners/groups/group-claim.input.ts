import { ChoiceField, LongTextField, UrlField } from '../../web/fields';

/** What an analyst says to a claim that a partner belongs to a group. */
export class GroupClaimInput {
  @ChoiceField(['confirm', 'refuse'])
  move: 'confirm' | 'refuse';

  @LongTextField({ optional: true, description: 'What shows that it is so; needed where the claim has none' })
  evidence: string | null = null;

  @UrlField({ optional: true, description: 'Where that can be read' })
  evidenceUrl: string | null = null;

  @LongTextField({ optional: true, description: 'Why; refusing needs it' })
  note: string | null = null;
}
