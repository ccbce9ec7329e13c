import { NOTHING, type TableLayout } from './table-layout';

export const PLAIN_NAME = [
  ...['name', 'firm name', 'full name', 'whole name', 'entity name', 'company name', 'vendor name'],
  ...['supplier name', 'company', 'vendor', 'supplier', 'nom', 'nombre', 'nom complet', 'nombre completo'],
  ...['name of individual or entity', 'names', 'nom ou raison sociale', 'razón social'],
];

/** A list somebody keeps in a spreadsheet: a column of names is enough, the others are found by usual headers. */
export const PLAIN_TABLE: TableLayout = {
  ...NOTHING,
  knownBy: [],
  reference: [[['id', 'entry id', 'entry_id', 'reference', 'référence', 'referencia', 'unique id', 'uid']]],
  names: [
    { parts: [PLAIN_NAME], type: 'primary' },
    {
      parts: [
        [
          ...['aliases', 'alias', 'aka', 'a.k.a.', 'also known as', 'other names', 'other name', 'alt_names'],
          ...['alt names', 'alternative names', 'autres noms', 'otros nombres'],
        ],
      ],
      type: 'alias',
      several: true,
    },
    {
      parts: [['former names', 'former name', 'formerly known as', 'anciens noms', 'nombres anteriores']],
      type: 'former',
      several: true,
    },
  ],
  kind: ['kind', 'type', 'entity type', 'type of entity', 'genre', 'tipo'],
  births: [
    [
      ...['birth date', 'birth_date', 'date of birth', 'dates of birth', 'dates_of_birth', 'dob', 'd.o.b'],
      ...['birth dates', 'date de naissance', 'fecha de nacimiento'],
    ],
  ],
  countries: [
    ['country', 'countries', 'pays', 'país', 'países'],
    ['nationality', 'nationalities', 'citizenship', 'citizenships', 'nationalité', 'nacionalidad'],
  ],
  identifiers: [
    { column: ['identifier', 'identifiers', 'identifiant', 'identificador'], scheme: 'identifier' },
    { column: ['ids', 'id numbers'], scheme: 'identifier', labelled: true },
    { column: ['lei'], scheme: 'lei' },
    { column: ['register number', 'registration number'], scheme: 'registration_number' },
    { column: ['passport', 'passport number'], scheme: 'passport' },
    { column: ['tax number', 'tax id'], scheme: 'tax_id' },
    { column: ['imo', 'imo number'], scheme: 'imo' },
  ],
  program: [['program', 'programme', 'programs', 'grounds', 'motif', 'motivo', 'basis']],
  remarks: [
    ['remarks', 'remarques', 'observaciones', 'notes', 'comments'],
    ['address', 'addresses', 'adresse', 'dirección'],
    ['title', 'titre', 'título'],
  ],
  /** As they were when rows without a reference were first numbered by their content: another choice would number them anew. */
  sameness: [
    PLAIN_NAME,
    ['country', 'countries', 'nationality', 'pays', 'país'],
    ['birth date', 'birth_date', 'date of birth', 'dob', 'date de naissance', 'fecha de nacimiento'],
    ['program', 'programme', 'grounds', 'motif', 'motivo'],
  ],
  listedOn: [
    ...['listed on', 'listed_on', 'from date', 'from', 'start date', 'start_date', 'effective date'],
    ...['ineligible from', 'inscrit le', 'inscrito el'],
  ],
  updatedOn: ['last updated', 'last update', 'updated on'],
  until: [
    ...[
      'until',
      'to date',
      'to',
      'end date',
      'end_date',
      'expiration date',
      'expiry date',
      'ineligible until',
    ],
    ...['ineligible to', 'valid until', 'jusqu’au', "jusqu'au", 'date de fin', 'hasta', 'fecha de fin'],
  ],
};
