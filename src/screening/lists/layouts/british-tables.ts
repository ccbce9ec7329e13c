import { NOTHING, type TableLayout } from './table-layout';

const SIX_NAMES = ['name 1', 'name 2', 'name 3', 'name 4', 'name 5', 'name 6'].map((each) => [each]);

/** The UK Sanctions List as CSV: 58 columns, a row a name and address, a title row with the day. */
export const UK_TABLE: TableLayout = {
  ...NOTHING,
  titleDay: true,
  knownBy: ['unique id', 'name 6', 'name type', 'regime name'],
  reference: [[['unique id']]],
  join: { column: ['unique id'] },
  names: [
    { parts: SIX_NAMES, type: 'primary' },
    { parts: [['name non-latin script']], type: 'original_script' },
  ],
  nameType: {
    column: ['name type'],
    values: [
      ['primary name variation', 'alias'],
      ['primary', 'primary'],
      ['f', 'former'],
      ['', 'alias'],
    ],
  },
  quality: ['alias strength'],
  kind: ['designation type', 'individual, entity, ship'],
  births: [['d.o.b', 'dob']],
  countries: [
    ['nationality(/ies)'],
    ['address country'],
    ['country of birth'],
    ['current believed flag of ship'],
  ],
  identifiers: [
    { column: ['passport number'], scheme: 'passport' },
    { column: ['national identifier number'], scheme: 'national_id' },
    { column: ['business registration number (s)'], scheme: 'registration_number' },
    { column: ['imo number'], scheme: 'imo' },
    { column: ['hull identification number (hin)'], scheme: 'hull_number' },
  ],
  program: [['regime name']],
  remarks: [
    ...[['title'], ['position'], ['other information'], ['uk statement of reasons'], ['sanctions imposed']],
    ...[['un reference number'], ['ofsi group id'], ['type of entity'], ['parent company'], ['subsidiaries']],
    ...[
      ['current owner/operator (s)'],
      ['previous owner/operator (s)'],
      ['previous flags'],
      ['type of ship'],
    ],
    ...[
      ['town of birth'],
      ['passport additional information'],
      ['national identifier additional information'],
    ],
  ],
  listedOn: ['date designated'],
  updatedOn: ['last updated'],
};

/** OFSI's consolidated list of targets (ConList): a title row, then a row a name and address. */
export const OFSI_TABLE: TableLayout = {
  ...NOTHING,
  titleDay: true,
  knownBy: ['group id', 'name 6', 'alias type', 'group type'],
  reference: [[['group id']]],
  join: { column: ['group id'] },
  names: [
    { parts: SIX_NAMES, type: 'primary' },
    { parts: [['name non-latin script']], type: 'original_script' },
  ],
  nameType: {
    column: ['alias type'],
    values: [
      ['primary name variation', 'alias'],
      ['primary', 'primary'],
      ['f', 'former'],
      ['', 'alias'],
    ],
  },
  quality: ['alias quality'],
  kind: ['group type'],
  births: [['dob']],
  countries: [['nationality'], ['country'], ['country of birth']],
  identifiers: [
    { column: ['passport number', 'passport details'], scheme: 'passport' },
    { column: ['national identification number', 'ni number'], scheme: 'national_id' },
  ],
  program: [['regime']],
  remarks: [
    ...[['title'], ['position'], ['other information'], ['town of birth']],
    ...[['passport details'], ['national identification details']],
  ],
  listedOn: ['listed on'],
  updatedOn: ['last updated'],
};
