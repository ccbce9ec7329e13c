/** Countries and parts of the world as they stand in names of companies: what stands in one line is one place. */
const PLACES = `
afghanistan
albania shqiperia
algeria algerie argelia algerien
angola
argentina argentine argentinien
armenia armenie
australia australie
austria osterreich oesterreich autriche
azerbaijan azerbaidjan
bahrain
bangladesh
belarus belarus bielorussie
belgium belgique belgie belgica belgien
benin
bolivia bolivie
botswana
brazil brasil bresil brasilien
bulgaria bulgarie
burundi
cambodia cambodge
cameroon cameroun
canada kanada
chad tchad
chile chili
china chine
colombia colombie kolumbien
congo
croatia hrvatska croatie kroatien
cuba
cyprus chypre zypern
czechia czech cesko
denmark danmark danemark dinamarca
dominica
dominicana dominican
ecuador equateur
egypt egypte egipto agypten
estonia eesti
ethiopia ethiopie
finland suomi finlande finlandia
france frankreich francia
gabon
gambia gambie
georgia georgie
germany deutschland allemagne alemania germania
ghana
greece hellas grece grecia griechenland
guatemala
guinea guinee
guyana
haiti
honduras
hungary hongrie hungria magyarorszag ungarn
iceland island
india inde indien
indonesia indonesie
iran
iraq irak
ireland eire irlande irlanda irland
israel
italy italia italie italien
jamaica
japan japon nippon
jordan jordanie
kazakhstan
kenya
korea coree corea
kuwait koweit
latvia latvija lettonie lettland
lebanon liban libano libanon
liberia
libya libye
lithuania lietuva lituanie litauen
luxembourg luxemburg luxemburgo
madagascar
malawi
malaysia malaisie malasia
mali
malta malte
mauritania mauritanie
mauritius maurice
mexico mexique mexiko
moldova
mongolia
montenegro
morocco maroc marruecos marokko
mozambique mocambique
myanmar
namibia
nepal
netherlands nederland holland
nicaragua
niger
nigeria
norway norge norvege noruega norwegen
oman
pakistan
panama
paraguay
peru perou
philippines filipinas
poland polska pologne polonia polen
portugal
qatar
romania roumanie rumania rumanien
russia russie rusia russland
rwanda
senegal
serbia srbija serbie serbien
singapore singapour singapur
slovakia slovensko slovaquie
slovenia slovenija slovenie
somalia
spain espana espagne spanien espanha
sudan
sweden sverige suede suecia schweden
switzerland schweiz suisse svizzera suiza
syria syrie siria
taiwan
tanzania tanzanie
thailand thailande tailandia
togo
tunisia tunisie tunez
turkey turkiye turquie turquia turkei
turkmenistan
uganda
uk britain england
ukraine ukraina ucrania
uruguay
usa
uzbekistan
venezuela
vietnam
yemen
zambia zambie
zimbabwe
africa afrique afrika
america amerique
asia asie
europe europa
emea
apac
latam
benelux
scandinavia
caribbean caribe
`;

/** The one word for a place, by each word it is called. */
export const PLACE_OF: ReadonlyMap<string, string> = new Map(
  PLACES.trim()
    .split('\n')
    .flatMap((line) => {
      const [place = '', ...others] = line.split(' ');
      return [place, ...others].map((each) => [each, place] as const);
    }),
);

const PLACE_WORDS: ReadonlySet<string> = new Set(PLACE_OF.values());

/** True for a place in its one word. */
export function isPlace(word: string): boolean {
  return PLACE_WORDS.has(word);
}
