/**
 * Words of organizations' names as data: how they are shortened, how little common ones tell apart, and
 * which contradict each other. Keys of the first table are the spelling that is compared.
 */
export const ABBREVIATIONS: Readonly<Record<string, string>> = {
  administration: 'admin administracion administracao',
  agency: 'agencia agence agenzia',
  agriculture: 'agricultural agri agricola agricole',
  airline: 'airlines aerolineas airway airways air',
  american: 'amer',
  authority: 'auth autoridad autorite',
  aviation: 'aviacion avia',
  broker: 'brokers brokerage',
  building: 'bldg buildings',
  center: 'centre centers centres centro ctr cntr',
  commercial: 'comercial comercio commerciale',
  commission: 'comision comm commn',
  committee: 'cttee comite',
  commodity: 'commodities',
  communication: 'communications comms comunicaciones',
  computer: 'computers',
  construction: 'constructions constr construcciones construccion constructora',
  cooperative: 'coop cooperativa cooperativo',
  department: 'dept departamento departement',
  distribution: 'distributors distributor distribuidora distribuciones distrib',
  division: 'div',
  east: 'eastern',
  electric: 'electrical electrica electrique elec',
  electronic: 'electronics electronica electronique elektronik',
  enterprise: 'enterprises ent entreprise entreprises empresa empresas',
  energy: 'energie energia energetica energies',
  engineering: 'engineers engineer eng engr ingenieria ingenierie',
  equipment: 'equip eqpt equipments',
  exchange: 'exch exchanges',
  factory: 'factories fabrica fabrik usine',
  farm: 'farms',
  federal: 'fed federale',
  federation: 'federacion',
  film: 'films',
  finance: 'financial financiera finances financiere finanzas fin',
  food: 'foods alimentos',
  fort: 'ft',
  fund: 'funds fondo fonds',
  general: 'genl gral generale',
  government: 'govt gov gobierno gouvernement',
  hospital: 'hosp hopital hospitals',
  hotel: 'hotels hoteles',
  import: 'imports imp',
  export: 'exports exp exportaciones',
  industry: 'ind industrial',
  institute: 'inst instituto institut institution institutes',
  investment: 'inv invest investors investing inversion',
  labor: 'labour',
  laboratory: 'lab labs laboratories laboratorio laboratorios laboratoire laboratoires',
  logistic: 'logistics logistik logistica logistique logisticas',
  machine: 'machines machinery maquinaria',
  management: 'mgmt mgt mngt managing',
  marine: 'maritime maritima',
  market: 'markets mkt marketing',
  material: 'materials materiales materiaux',
  medical: 'med medica medico',
  mill: 'mills',
  mine: 'mines mining minera mineria miniere minerals',
  ministry: 'ministerio ministere',
  motor: 'motors motores',
  mount: 'mt',
  mountain: 'mtn mountains',
  north: 'northern norte nord',
  office: 'offices oficina',
  organization: 'organisation organizacion org organizations',
  petrochemical: 'petrochemicals petroquimica petrokhimicheskaya',
  petroleum: 'petrol petroleo petroleos petrole',
  plastic: 'plastics plasticos',
  product: 'production producciones productions prod',
  project: 'projects proyectos projets',
  property: 'properties propiedades',
  publishing: 'publishers pub publications',
  railway: 'railways rail railroad ry',
  republic: 'rep republica republique',
  research: 'rsch',
  restaurant: 'restaurants restaurantes',
  school: 'schools escuela ecole',
  science: 'sciences sci scientific ciencias',
  security: 'securities sec seguridad securite',
  shipping: 'ship ships naviera navigation',
  society: 'soc sociedad',
  south: 'southern sur sud',
  steel: 'steels acero aceros acier',
  supply: 'supplies suppliers supplier',
  telecommunication: 'telecom telecoms telecommunications telekom telecomunicaciones telco',
  textile: 'textiles textil',
  tour: 'tours turismo tourism',
  transport: 'transportation transportes transports transporte trans transportations',
  trading: 'traders trader trdg comercializadora',
  union: 'unions',
  united: 'utd unidos unis unida',
  universal: 'univ',
  west: 'western oeste ouest',
  works: 'work',
  vehicle: 'vehicles',
};

/** How much words tell apart that many names share, from 0 to 1; all others by their rarity or 1. */
export const GENERIC: Readonly<Record<string, string>> = {
  0.15: 'no number nr num unit branch dba aka fka formerly known',
  0.25: 'ministry department office government authority',
  0.3:
    'administration commission committee division organization institution exchange equipment material supply product ' +
    'distribution commercial general import export market marketing project property works establishment agents ' +
    'associates brothers sons stores shop ventures office advanced universal integrated professional premier prime ' +
    'smart best total digital data online network networks innovation innovative strategic allied associated',
  0.4:
    'finance logistic transport electronic electric construction airline airway aviation machine motor mine petroleum ' +
    'petrochemical security shipping steel telecommunication textile tour vehicle hospital hotel laboratory medical ' +
    'research school science federation federal republic railway publishing restaurant plastic food film farm factory ' +
    'computer communication commodity broker agriculture agency center institute union labor mill cooperative building ' +
    'savings software design studio power water air land sea star sun gold golden silver royal city central north south east ' +
    'west northern southern eastern western old great grand american european asian african pacific atlantic ' +
    'real estate realty semiconductor euro asia africa europe america arab islamic people state public private free modern super express direct',
};

/** Words of one line are alternatives: a name with one of them is not the name with another. */
export const ALTERNATIVES: readonly string[] = [
  'north south east west northeast northwest southeast southwest central midland',
  'upper lower inner outer',
  'import export',
  'new old young ancient',
  'public private',
  'red blue green black white yellow orange purple brown grey gray silver gold golden bronze',
  'asia africa europe america australia oceania asian african european american australian',
  'atlantic pacific indian arctic baltic mediterranean caspian',
  'commercial central agricultural industrial savings cooperative export construction merchant development',
  'health defence defense education justice labor interior foreign finance agriculture transport energy',
  'alpha beta gamma delta epsilon omega sigma',
  'monday tuesday wednesday thursday friday saturday sunday',
  'spring summer autumn winter',
  'iranian iraqi syrian russian chinese pakistani afghan yemeni libyan sudanese somali nigerian ghanaian kenyan ' +
    'german french spanish italian portuguese polish ukrainian turkish greek austrian australian swedish norwegian ' +
    'danish finnish canadian mexican brazilian japanese korean thai indonesian lebanese jordanian british swiss dutch',
];

/** Lines of work: two names of one word that differ in them are two companies of a group, or of none. */
export const SECTORS =
  'insurance motor steel mine shipping textile food pharmaceutical telecommunication mobile electronic electric oil ' +
  'petroleum gas chemical tanker construction hotel hospital airline railway publishing restaurant university school ' +
  'museum paper water media film music health tobacco cement sugar realty bottling printing press laundry paint tower ' +
  'travel logistic transport tourism aerospace pharmacy bank mill rental brewery semiconductor software life dental';

/** Given names that differ by a letter or two and are all in use: one is not another mistyped. */
export const GIVEN_NAMES =
  'maria mario marie marco mary marta martha john joan jean jane jan juan joanna anna anne hanna emma emily tomas tomasa ' +
  'paul paula paulo pablo carl carla carlo carlos luis luisa luca lucas lucia lucio david daniel daniela dana omar amir ' +
  'ali alia amin amina amine aman hassan hussain hussein husayn jose josef joseph josefa peter petra petr linda lina nikolai ' +
  'nikita ivan ivana sergei sofia sonia karen karim karima kamal kamil jamal jamila samir samira salim salma salem said ' +
  'sara sarah farah farid farida fatima hamid hamida ahmad ahmed mohamed muhammad mahmud mahmoud ibrahim ismail idris ' +
  'olga oleg igor victor viktor victoria viktoria alex alexander alexandra andrea andreas andrei andrew antonio antonia ' +
  'angel angela angelo roberto robert roberta rosa rosario fernando fernanda francisco francisca javier xavier julio julia ' +
  'julian juliana eduardo edgar elena elina elisa eric erica george georgia gabriel gabriela miguel michael michel michelle';
