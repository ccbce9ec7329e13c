import { ChoiceField, TextField } from '../web/fields';
import { IMPORT_KINDS, type ImportKind } from './questionnaire.vocabulary';

/** What a file that is handed in holds. */
export class ImportInput {
  @ChoiceField(IMPORT_KINDS)
  kind: ImportKind;
}

/** As `ImportInput`, in the query of an API call, with the name of a raw body. */
export class ImportQuery extends ImportInput {
  @TextField({ max: 200, optional: true, description: 'Name of the file, when the body is the file itself' })
  name: string | null = null;
}

export class ImportMoveInput {
  @TextField({ max: 40, description: 'apply or discard' })
  move: string;
}
