import { Entity, PrimaryColumn } from 'typeorm';
import { Integer } from '../database/columns';

/**
 * A block of rows of a table whose lists are long, by the rows' ids; triggers move its revision on with every change
 * of a row in it. A block that is not here has not changed since the table is there.
 */
@Entity()
export class ChangedBlock {
  @PrimaryColumn({ type: 'varchar', length: '40' })
  tableName: string;

  @PrimaryColumn({ type: 'integer' })
  block: number;

  @Integer()
  revision: number;
}
