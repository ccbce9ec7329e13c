import { ChoiceField, DayField, IdField, LongTextField, TextField } from '../../web/fields';
import { INCIDENT_EFFECTS, INCIDENT_SEVERITIES, KEPT, MONITORING_RATINGS, type IncidentEffect, type IncidentSeverity, type Kept, type MonitoringRating } from './monitoring'; // prettier-ignore

/** What a check-in found. */
export class CheckInInput {
  @DayField({ optional: true, description: 'Today when left out' })
  doneOn: string | null = null;

  @LongTextField()
  whatHappened: string;

  @ChoiceField(KEPT, { optional: true, description: 'Whether the agreement is kept' })
  agreementKept?: Kept | null = null;

  @ChoiceField(KEPT, { optional: true, description: 'Whether the results are reached' })
  resultsReached?: Kept | null = null;

  @ChoiceField(KEPT, { optional: true, description: 'Whether the conditions of the decision are kept' })
  conditionsKept?: Kept | null = null;

  @ChoiceField(MONITORING_RATINGS)
  rating: MonitoringRating;
}

/** Something that happened with a partner. */
export class IncidentInput {
  @IdField()
  partnerId: number;

  @DayField()
  happenedOn: string;

  @LongTextField()
  what: string;

  @TextField({ optional: true, max: 20, description: 'Code of the criterion it falls under, such as LAB-1' })
  criterion: string | null = null;

  @ChoiceField(INCIDENT_SEVERITIES)
  severity: IncidentSeverity;

  @ChoiceField(INCIDENT_EFFECTS, {
    description: 'On the partnership; `suspended` and `ended` suspend clearance',
  })
  effect: IncidentEffect;
}
