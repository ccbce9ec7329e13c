import { ChoiceField, DayField, IdField, IdsField, ListField, LongTextField, TextField } from '../web/fields';
import {
  AGREEMENT_KINDS,
  ENGAGEMENT_KINDS,
  type AgreementKind,
  type EngagementKind,
} from './engagements.vocabulary';

/** What is said of an engagement when it is added or changed. */
export class EngagementInput {
  @TextField({ max: 300 })
  title: string;

  @ChoiceField(ENGAGEMENT_KINDS, {
    description: 'Partnership: longer-term, both sides invest. Collaboration: one-off.',
  })
  kind: EngagementKind;

  @IdField({ description: 'Partnership type' })
  typeId: number;

  @TextField({ max: 60, optional: true })
  theme: string | null = null;

  @LongTextField({ optional: true })
  purpose: string | null = null;

  @DayField()
  startsOn: string;

  @DayField({ optional: true, description: 'Last day, included; empty while it runs on' })
  endsOn: string | null = null;

  @ChoiceField(AGREEMENT_KINDS)
  agreement: AgreementKind;

  @IdField({ description: 'The office that leads' })
  officeId: number;

  @IdsField({ description: 'Offices beside the one that leads' })
  otherOfficeIds: number[] = [];

  @ListField({ description: 'ISO 3166-1 alpha-2' })
  countryCodes: string[] = [];

  @IdsField({ description: 'The first is the lead partner' })
  partnerIds: number[] = [];

  @TextField({ max: 120, optional: true, description: 'Workshop this was a part of' })
  workshop: string | null = null;
}

/** A move of the life cycle, with the note some moves ask for. */
export class MoveInput {
  @TextField({ max: 40 })
  move: string;

  @LongTextField({ optional: true })
  note: string | null = null;

  @DayField({ optional: true, description: 'With `enter_running`: since when it runs' })
  since: string | null = null;
}
