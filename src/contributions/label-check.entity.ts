import { Entity, Index } from 'typeorm';
import { Id, InstantColumn, Integer, Json, Text } from '../database/columns';

/** A listed name that the name of many givers is like. */
export interface ListedLike {
  list: string;
  name: string;
  /** 0 to 1. */
  score: number;
}

/** The name of many givers, compared with the lists of names as they were then. */
@Entity()
export class LabelCheck {
  @Id()
  id: number;

  @Index('uq_label_check_label', { unique: true })
  @Text(200)
  label: string;

  /** The versions it was compared with, `code number` each, in order. */
  @Json()
  versions: string[];

  @Json()
  alike: ListedLike[];

  @InstantColumn()
  checkedAt: string;

  @Integer()
  version: number;
}
