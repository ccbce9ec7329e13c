import { NOTHING, type TableLayout } from './table-layout';

/** The World Bank's firms and persons that are not eligible: a title row and two rows of headers. */
export const WORLD_BANK_TABLE: TableLayout = {
  ...NOTHING,
  knownBy: ['firm name', 'country', 'from date', 'to date', 'grounds'],
  names: [{ parts: [['firm name']], type: 'primary' }],
  countries: [['country']],
  program: [['grounds']],
  remarks: [['address'], ['additional firm info']],
  listedOn: ['from date'],
  until: ['to date'],
};

/** The EBRD's list of ineligible entities. */
export const EBRD_TABLE: TableLayout = {
  ...NOTHING,
  knownBy: ['firm name', 'ineligible from', 'ineligible until'],
  names: [{ parts: [['firm name']], type: 'primary' }],
  countries: [['nationality'], ['country']],
  program: [['prohibited practice'], ['originating institution', 'originating mdb']],
  remarks: [['address']],
  listedOn: ['ineligible from'],
  until: ['ineligible until'],
};

/** The African Development Bank's list of sanctioned entities. */
export const AFDB_TABLE: TableLayout = {
  ...NOTHING,
  knownBy: ['name', 'nationality', 'basis', 'from', 'to'],
  names: [
    { parts: [['name']], type: 'primary' },
    { parts: [['other name', 'other names']], type: 'alias', several: true },
  ],
  kind: ['type', 'type of entity'],
  countries: [['nationality'], ['country']],
  program: [['basis']],
  remarks: [['address']],
  listedOn: ['from'],
  until: ['to'],
};

/** The Inter-American Development Bank's sanctioned firms and individuals. */
export const IADB_TABLE: TableLayout = {
  ...NOTHING,
  knownBy: ['entity', 'nationality', 'grounds', 'from', 'to'],
  dates: 'mdy',
  names: [
    { parts: [['title', 'name']], type: 'primary' },
    { parts: [['other name', 'other names']], type: 'alias', several: true },
  ],
  kind: ['entity'],
  countries: [['nationality'], ['country']],
  program: [['grounds']],
  remarks: [['source'], ['idb sanction type'], ['idb sanction source'], ['affiliated with entity']],
  listedOn: ['from'],
  until: ['to'],
};
