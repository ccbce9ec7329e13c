import { LongTextField } from '../../web/fields';

/** Why a case may not wait its turn. */
export class FastTrackInput {
  @LongTextField({ description: 'Why it cannot wait' })
  reason: string;
}
