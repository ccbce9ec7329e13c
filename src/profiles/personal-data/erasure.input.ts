import { IdField, TextField } from '../../web/fields';

/** Whose personal data is erased, and why. */
export class ErasureInput {
  @IdField({ description: 'The founder, director or owner who was removed' })
  partyId: number;

  @TextField({ max: 1000, lines: true, description: 'Kept in the audit trail: name nobody in it' })
  reason: string;
}
