import type { XmlLayout } from './xml-layout';

/** OFAC's lists in their standard XML (SDN.XML, CONSOLIDATED.XML). */
export const OFAC_XML: XmlLayout = {
  root: 'sdnList',
  entries: 'sdnEntry',
  reference: [['uid']],
  names: [
    { at: '', parts: ['firstName', 'lastName'], type: 'primary' },
    {
      at: 'akaList/aka',
      parts: ['firstName', 'lastName'],
      type: 'alias',
      typeBy: {
        path: 'type',
        values: [
          ['f.k.a', 'former'],
          ['', 'alias'],
        ],
      },
      quality: { path: 'category', low: 'weak', good: 'strong' },
    },
  ],
  kind: [
    {
      path: 'sdnType',
      words: { individual: 'person', entity: 'organization', vessel: 'vessel', aircraft: 'aircraft' },
    },
  ],
  births: ['dateOfBirthList/dateOfBirthItem/dateOfBirth'],
  countries: [
    ...['nationalityList/nationality/country', 'citizenshipList/citizenship/country'],
    ...['addressList/address/country', 'vesselInfo/vesselFlag'],
  ],
  places: ['placeOfBirthList/placeOfBirthItem/placeOfBirth'],
  identifiers: [
    { at: 'idList/id', value: 'idNumber', label: 'idType', scheme: 'document' },
    { at: 'vesselInfo', value: 'callSign', scheme: 'call_sign' },
  ],
  program: ['programList/program'],
  remarks: ['title', 'remarks'],
  listedOn: [],
  updatedOn: [],
  until: [],
  publishedOn: ['publshInformation/Publish_Date', 'publishInformation/Publish_Date'],
  dates: 'mdy',
};

/** Canada's consolidated autonomous sanctions list (SEMA, JVCFOA). */
export const CANADA_XML: XmlLayout = {
  root: 'data-set',
  entries: 'record',
  reference: [['Country', 'Schedule', 'Item']],
  names: [
    { at: '', parts: ['GivenName', 'LastName'], type: 'primary' },
    { at: 'Entity', parts: ['.'], type: 'primary' },
    { at: 'EntityOrShip', parts: ['.'], type: 'primary' },
    // Of a company a comma may stand within its name.
    { at: 'Aliases', parts: ['.'], type: 'alias', dividedBy: '[;,]', onlyWith: 'LastName' },
    { at: 'Aliases', parts: ['.'], type: 'alias', dividedBy: ';', onlyWith: 'Entity' },
    { at: 'Aliases', parts: ['.'], type: 'alias', dividedBy: ';', onlyWith: 'EntityOrShip' },
  ],
  kind: [
    { path: 'ShipIMONumber', is: 'vessel' },
    { path: 'LastName', is: 'person' },
    { path: 'GivenName', is: 'person' },
    { path: 'Entity', is: 'organization' },
    { path: 'EntityOrShip', is: 'organization' },
  ],
  births: ['DateOfBirth', 'DateOfBirthOrShipBuildDate'],
  // The country is that of the regulations, and not of who is listed.
  countries: [],
  places: [],
  identifiers: [{ at: 'ShipIMONumber', value: '.', scheme: 'imo' }],
  program: ['Country'],
  remarks: ['Title', 'TitleOrShip', 'Schedule', 'Item'],
  listedOn: ['DateOfListing'],
  updatedOn: [],
  until: [],
  publishedOn: ['@date'],
  dates: 'dmy',
};

/** Ukraine's list of persons connected with terrorism or under international sanctions. */
export const UKRAINE_XML: XmlLayout = {
  root: 'consolidated-list',
  entries: 'acount-list',
  reference: [['number-entry']],
  names: [
    {
      at: 'aka-list',
      parts: ['aka-name1', 'aka-name2', 'aka-name3', 'aka-name4'],
      type: 'alias',
      typeBy: {
        path: 'type-aka',
        values: [
          ['N', 'primary'],
          ['F', 'former'],
          ['', 'alias'],
        ],
      },
      quality: { path: 'quality-aka', low: '2', good: '1' },
    },
  ],
  kind: [{ path: 'type-entry', words: { '2': 'person', '1': 'organization' } }],
  births: ['date-of-birth-list'],
  countries: ['nationality-list', 'document-list/document-country', 'address-list/address-country'],
  places: ['place-of-birth-list', 'address-list/address'],
  identifiers: [
    { at: 'document-list', value: 'document-id', scheme: 'passport' },
    { at: 'id-number-list', value: '.', scheme: 'national_id' },
  ],
  program: ['program-entry'],
  remarks: ['title-list', 'comments', 'document-list/document-reg'],
  listedOn: ['date-entry'],
  updatedOn: [],
  until: [],
  publishedOn: ['@date', 'date'],
  dates: 'dmy',
};
