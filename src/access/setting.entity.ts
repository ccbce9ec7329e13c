import { Entity, PrimaryColumn } from 'typeorm';
import { LongText } from '../database/columns';

/** A value the product keeps for itself, such as the secret that signs cookies. */
@Entity()
export class Setting {
  @PrimaryColumn({ type: 'varchar', length: '60' })
  key: string;

  @LongText()
  value: string;
}
