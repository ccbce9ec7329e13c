import { Entity, Index } from 'typeorm';
import { Id, Integer, Text } from '../database/columns';

/** A share of the budget to be raised from the private sector by a year. */
@Entity()
export class Goal {
  @Id()
  id: number;

  @Index('uq_goal_code', { unique: true })
  @Text(40)
  code: string;

  @Text(200)
  titleEn: string;

  @Text(200)
  titleFr: string;

  @Text(200)
  titleEs: string;

  /** 500 = 5 per cent. */
  @Integer()
  targetBasisPoints: number;

  @Integer()
  targetYear: number;

  @Integer()
  version: number;
}
