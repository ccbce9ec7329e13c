import type { CountryRule, SectorRule, TrackRule } from './policy';
import { words, type Three } from './write-criterion';

const sector = (key: string, title: Three, isic: readonly string[], own = false): SectorRule => ({
  key,
  title: words(title),
  isic,
  level: 'medium',
  own,
});

/** High-risk sectors start at medium. The ISIC Rev. 4 prefixes are ours: verify them before relying on the list. */
export const SECTORS: readonly SectorRule[] = [
  sector('extractives', ['Extractives: oil, gas, mining', 'Industries extractives : pétrole, gaz, mines', 'Industrias extractivas: petróleo, gas, minería'], ['05', '06', '07', '08', '09', '19']),
  sector('utilities', ['Utilities', 'Services collectifs', 'Servicios públicos'], ['35', '36', '37', '38', '39']),
  sector('infrastructure', ['Large infrastructure', 'Grandes infrastructures', 'Grandes infraestructuras'], ['42']),
  sector('agriculture_fishing', ['Agriculture and fishing', 'Agriculture et pêche', 'Agricultura y pesca'], ['01', '03']),
  sector('timber', ['Timber', 'Bois', 'Madera'], ['02', '16']),
  sector('alcohol', ['Alcohol', 'Alcool', 'Alcohol'], ['1101', '1102', '1103']),
  sector('chemicals', ['Chemicals', 'Chimie', 'Productos químicos'], ['20']),
  sector('consumer_goods', ['Clothing, toys, consumer electronics', 'Habillement, jouets, électronique grand public', 'Ropa, juguetes, electrónica de consumo'], ['14', '15', '3240', '264']),
  sector('fast_food', ['Fast food', 'Restauration rapide', 'Comida rápida'], ['5610']),
  sector('pharmaceuticals', ['Pharmaceuticals', 'Industrie pharmaceutique', 'Industria farmacéutica'], ['21']),
  sector('arms', ['Conventional arms', 'Armes classiques', 'Armas convencionales'], ['252', '304']),
  sector('recruitment', ['Recruitment agencies', 'Agences de recrutement', 'Agencias de contratación'], ['78'], true),
  sector('private_security', ['Private security', 'Sécurité privée', 'Seguridad privada'], ['80'], true),
  sector('data_brokers', ['Data brokers', 'Courtiers en données', 'Intermediarios de datos'], ['6311', '6312'], true),
]; // prettier-ignore

const REGIME = words([
  'A United Nations sanctions regime concerns this country',
  'Un régime de sanctions des Nations Unies concerne ce pays',
  'Un régimen de sanciones de las Naciones Unidas afecta a este país',
]);

/** Our own table: countries with a Security Council sanctions regime. Verify it before relying on it. */
export const COUNTRIES: readonly CountryRule[] = [
  ...['AF', 'CD', 'CF', 'GW', 'HT', 'IQ', 'IR', 'LB', 'LY', 'SD', 'SO', 'SS', 'YE'].map(
    (code): CountryRule => ({ code, level: 'medium', why: REGIME }),
  ),
  { code: 'KP', level: 'high', why: REGIME },
];

export const TRACK_RULES: readonly TrackRule[] = [
  {
    track: 'standard',
    title: words(['Standard', 'Standard', 'Estándar']),
    who: words(['Companies, foundations, associations, networks', 'Entreprises, fondations, associations, réseaux', 'Empresas, fundaciones, asociaciones, redes']),
    differs: words(['All criteria', 'Tous les critères', 'Todos los criterios']),
  },
  {
    track: 'light',
    title: words(['Light', 'Allégée', 'Simplificada']),
    who: words(['Start-ups under three years, small and family businesses', 'Jeunes entreprises de moins de trois ans, petites entreprises et entreprises familiales', 'Empresas emergentes de menos de tres años, pequeñas empresas y empresas familiares']),
    differs: words(['Ten questions, none on media footprint; founders and directors are screened by name, with their earlier companies', 'Dix questions, aucune sur la présence médiatique ; fondateurs et dirigeants sont criblés nommément, avec leurs sociétés antérieures', 'Diez preguntas, ninguna sobre presencia en los medios; fundadores y directivos se cotejan por nombre, con sus empresas anteriores']),
  },
  {
    track: 'individual',
    title: words(['Individual', 'Personne', 'Persona']),
    who: words(['High-net-worth individuals, ambassadors, celebrities', 'Grandes fortunes, ambassadeurs, célébrités', 'Grandes patrimonios, embajadores, celebridades']),
    differs: words(['Ten questions of their own: source of wealth, public statements, companies controlled', 'Dix questions qui leur sont propres : origine de la fortune, déclarations publiques, sociétés contrôlées', 'Diez preguntas propias: origen del patrimonio, declaraciones públicas, empresas controladas']),
  },
  {
    track: 'group',
    title: words(['Group', 'Groupe', 'Grupo']),
    who: words(['Subsidiary of a parent already approved', 'Filiale d’une société mère déjà approuvée', 'Filial de una matriz ya aprobada']),
    differs: words(['Takes the parent’s answers; what depends on the country is asked again', 'Reprend les réponses de la société mère ; ce qui dépend du pays est redemandé', 'Toma las respuestas de la matriz; lo que depende del país se pregunta de nuevo']),
  },
  {
    track: 'none',
    title: words(['None', 'Aucune', 'Ninguna']),
    who: words(['A collaboration without a donation', 'Une collaboration sans don', 'Una colaboración sin donación']),
    differs: words(['Only the triage is kept, with its reason', 'Seul le tri est conservé, avec son motif', 'Solo se conserva la clasificación, con su motivo']),
  },
]; // prettier-ignore
