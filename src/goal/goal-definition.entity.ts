import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Flag, Id, Integer, Json, Text } from '../database/columns';
import type { Measure } from './goal.vocabulary';

/** What counts towards a goal and what it is a share of. */
@Entity()
@Check('ck_goal_definition_measure', "measure IN ('revenue', 'budget')")
export class GoalDefinition {
  @Id()
  id: number;

  @Index('uq_goal_definition_code', { unique: true })
  @Text(40)
  code: string;

  @ForeignKey('Goal')
  @Integer()
  goalId: number;

  @Text(200)
  titleEn: string;

  @Text(200)
  titleFr: string;

  @Text(200)
  titleEs: string;

  /** The bookings that count; see `Booking`. */
  @Json()
  bookings: string[];

  /** The forms that count; see `ContributionForm`. */
  @Json()
  forms: string[];

  @Text(30)
  measure: Measure;

  @Flag()
  isDefault: boolean;

  @Integer()
  position: number;

  @Integer()
  version: number;
}
