import { Entity, PrimaryColumn } from 'typeorm';
import { Integer, Text } from '../database/columns';

/** The end of the chain: one row, locked by every change, so that changes queue on either database. */
@Entity()
export class AuditHead {
  @PrimaryColumn({ type: 'integer' })
  id: number;

  @Integer()
  seq: number;

  @Text(64)
  hash: string;
}
