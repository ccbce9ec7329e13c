import { Entity } from 'typeorm';
import { Id, Integer, Minor, Text } from '../database/columns';

/** What a peer organization raised from the private sector in a year. */
@Entity()
export class PeerFigure {
  @Id()
  id: number;

  @Text(120)
  organization: string;

  @Integer()
  year: number;

  @Minor()
  amountMinor: number;

  @Integer({ nullable: true })
  shareBasisPoints: number | null;

  @Integer({ nullable: true })
  spentCentsPerDollar: number | null;

  @Text(300)
  source: string;

  @Integer()
  version: number;
}
