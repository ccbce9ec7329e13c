import { NOTHING, type TableLayout } from './table-layout';

/** Australia's consolidated list (DFAT): the aliases of entry 2 stand in rows 2a, 2b. */
export const AUSTRALIA_TABLE: TableLayout = {
  ...NOTHING,
  knownBy: ['reference', 'name of individual or entity', 'name type'],
  reference: [[['reference']]],
  join: { column: ['reference'], part: '^\\d+' },
  names: [{ parts: [['name of individual or entity']], type: 'primary' }],
  nameType: {
    column: ['name type'],
    values: [
      ['primary', 'primary'],
      ['original', 'original_script'],
      ['f', 'former'],
      ['previously', 'former'],
      ['', 'alias'],
    ],
  },
  quality: ['alias strength'],
  kind: ['type'],
  births: [['date of birth']],
  countries: [['citizenship'], ['flag']],
  places: [['place of birth'], ['address']],
  identifiers: [{ column: ['imo number'], scheme: 'imo' }],
  program: [['committees'], ['instrument of designation']],
  remarks: [['additional information'], ['listing information'], ['place of birth'], ['address']],
  listedOn: [],
  updatedOn: ['control date'],
};

/** The Denied Persons List of the US Bureau of Industry and Security: divided by tabs, each order with its end. */
export const DENIED_PERSONS_TABLE: TableLayout = {
  ...NOTHING,
  knownBy: ['name', 'effective_date', 'expiration_date', 'standard_order'],
  dates: 'mdy',
  names: [{ parts: [['name']], type: 'primary' }],
  countries: [['country']],
  sameness: [['name'], ['street_address'], ['city'], ['effective_date']],
  remarks: [
    ['action'],
    ['street_address'],
    ['city'],
    ['state'],
    ['postal_code'],
    ['fr_citation'],
    ['standard_order'],
  ],
  listedOn: ['effective_date'],
  updatedOn: ['last_update'],
  until: ['expiration_date'],
};

/** The Consolidated Screening List of the US Department of Commerce. */
export const CONSOLIDATED_SCREENING_TABLE: TableLayout = {
  ...NOTHING,
  knownBy: ['source', 'name', 'alt_names', 'federal_register_notice'],
  dates: 'mdy',
  reference: [[['_id']], [['source'], ['entity_number']]],
  names: [
    { parts: [['name']], type: 'primary' },
    { parts: [['alt_names']], type: 'alias', several: true },
  ],
  kind: ['type'],
  births: [['dates_of_birth']],
  countries: [['nationalities'], ['citizenships'], ['vessel_flag']],
  places: [['places_of_birth'], ['addresses']],
  identifiers: [
    { column: ['ids'], scheme: 'identifier', labelled: true },
    { column: ['call_sign'], scheme: 'call_sign' },
  ],
  program: [['source'], ['programs']],
  remarks: [
    ...[['title'], ['remarks'], ['addresses'], ['federal_register_notice'], ['license_requirement']],
    ...[['license_policy'], ['vessel_type'], ['vessel_owner'], ['standard_order'], ['places_of_birth']],
  ],
  listedOn: ['start_date'],
  until: ['end_date'],
};
