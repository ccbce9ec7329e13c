import { ChoiceField, DayField, IdField, LongTextField, TextField } from '../web/fields';
import { RELATIONS, type Relation } from './partners.vocabulary';

/** What is said of a person or company behind a partner. */
export class RelatedPartyInput {
  @ChoiceField(RELATIONS)
  relation: Relation;

  @ChoiceField(['person', 'organization'])
  kind: 'person' | 'organization';

  @TextField({ max: 300 })
  name: string;

  @TextField({ max: 2, optional: true, description: 'Nationality or seat, ISO 3166-1 alpha-2' })
  countryCode: string | null = null;

  @TextField({ max: 10, optional: true, description: 'YYYY, YYYY-MM or YYYY-MM-DD; persons only' })
  birthDate: string | null = null;

  @TextField({ max: 60, optional: true, description: 'Register number, LEI or passport' })
  identifier: string | null = null;

  @IdField({ optional: true, description: 'The founder, director or owner whose company this is' })
  behindId: number | null = null;

  @DayField({ optional: true, description: 'From when on it no longer holds' })
  endedOn: string | null = null;

  @LongTextField({ optional: true })
  note: string | null = null;
}
