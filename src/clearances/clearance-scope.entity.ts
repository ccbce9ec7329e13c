import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Flag, Id, Integer, Text } from '../database/columns';

/** How far a clearance reaches; one without this row reaches everything of its partner. */
@Entity()
@Check('ck_clearance_scope_covers', "covers IN ('partner', 'group')")
export class ClearanceScope {
  @Id()
  id: number;

  @Index('uq_clearance_scope_clearance_id', { unique: true })
  @ForeignKey('Clearance')
  @Integer()
  clearanceId: number;

  /** `group`: the companies below the partner as well. */
  @Text(10)
  covers: 'partner' | 'group';

  /** True when it covers donations too. */
  @Flag()
  donations: boolean;
}

/** A partnership type a clearance is limited to; none means every type. */
@Entity()
@Index('uq_clearance_scope_type', ['clearanceId', 'typeId'], { unique: true })
export class ClearanceScopeType {
  @Id()
  id: number;

  @ForeignKey('Clearance')
  @Integer()
  clearanceId: number;

  @Integer()
  typeId: number;
}

/** A country a clearance is limited to; none means every country. */
@Entity()
@Index('uq_clearance_scope_country', ['clearanceId', 'countryCode'], { unique: true })
export class ClearanceScopeCountry {
  @Id()
  id: number;

  @ForeignKey('Clearance')
  @Integer()
  clearanceId: number;

  @ForeignKey('Country', 'code')
  @Text(2)
  countryCode: string;
}
