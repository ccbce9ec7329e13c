import { ChoiceField, FlagField, IdField, TextField } from '../web/fields';
import { OFFICE_KINDS, type OfficeKind } from './offices.vocabulary';

/** What is said of an office when it is added or changed. */
export class OfficeInput {
  @TextField({ max: 20, description: 'Short code, unique, such as SN' })
  code: string;

  @TextField({ max: 120 })
  name: string;

  @ChoiceField(OFFICE_KINDS)
  kind: OfficeKind;

  @IdField({ optional: true, description: 'The office above it' })
  parentId: number | null = null;

  @TextField({ max: 2, optional: true, description: 'ISO 3166-1 alpha-2' })
  countryCode: string | null = null;

  @FlagField()
  active = false;
}
