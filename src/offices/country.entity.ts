import { Entity, PrimaryColumn } from 'typeorm';
import { Text } from '../database/columns';

/** A country or territory of ISO 3166-1; its names come from CLDR by the reader's language. */
@Entity()
export class Country {
  @PrimaryColumn({ type: 'varchar', length: '2' })
  code: string;

  @Text(3)
  alpha3: string;

  @Text(3)
  m49: string;
}
