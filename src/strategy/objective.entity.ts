import { Entity, Index } from 'typeorm';
import { Id, Integer, Text } from '../database/columns';

/** An objective of the private sector partnership strategy. */
@Entity()
export class Objective {
  @Id()
  id: number;

  @Index('uq_objective_code', { unique: true })
  @Text(40)
  code: string;

  @Text(300)
  titleEn: string;

  @Text(300)
  titleFr: string;

  @Text(300)
  titleEs: string;

  @Integer()
  position: number;

  @Integer()
  version: number;
}
