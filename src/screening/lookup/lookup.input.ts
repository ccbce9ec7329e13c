import { ChoiceField, LongTextField, TextField } from '../../web/fields';

/** A name somebody asks for by hand, with what is known of who bears it. */
export class LookupInput {
  @TextField({ max: 300 })
  name: string;

  @ChoiceField(['person', 'organization'], { optional: true })
  kind: 'person' | 'organization' | null = null;

  @TextField({ max: 2, optional: true, description: 'ISO 3166-1 alpha-2' })
  countryCode: string | null = null;

  @TextField({ max: 10, optional: true, description: 'YYYY, YYYY-MM or YYYY-MM-DD' })
  birthDate: string | null = null;

  @LongTextField({ optional: true, description: 'What it is asked for' })
  purpose: string | null = null;
}
