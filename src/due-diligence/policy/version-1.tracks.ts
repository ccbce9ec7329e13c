import type { Track } from '../due-diligence.vocabulary';
import type { Criterion } from './policy';
import { criterion, escalate, EVIDENCE } from './write-criterion';

/** What stands for many questions on a short track, and what only a person is asked (evaluation 4.2.2). */
export const TRACK_CRITERIA = [
  criterion({
    code: 'ACT-1',
    title: ['Activities that need the full questions', 'Activités exigeant toutes les questions', 'Actividades que exigen todas las preguntas'],
    question: [
      'Does the partner make or trade in arms, tobacco, alcohol, gambling, pornography, banned substances or wildlife, nuclear power, immigration detention, border technology or personal data of migrants?',
      'Le partenaire fabrique-t-il ou vend-il des armes, du tabac, de l’alcool, des jeux d’argent, de la pornographie, des substances ou espèces interdites, de l’énergie nucléaire, des services de rétention d’immigrants, des technologies de frontière ou des données personnelles de migrants ?',
      '¿Fabrica o comercia el socio con armas, tabaco, alcohol, juegos de azar, pornografía, sustancias o especies prohibidas, energía nuclear, detención migratoria, tecnología fronteriza o datos personales de migrantes?',
    ],
    source: 'Evaluation 4.2.2 (start-ups and family businesses); one question in place of many is our own',
    own: true,
    metric: 'yes_no',
    yes: escalate('very_high'),
    evidence: EVIDENCE.statement,
  }),
  criterion({
    code: 'PEP-2',
    title: ['Politically exposed person', 'Personne politiquement exposée', 'Persona políticamente expuesta'],
    question: [
      'Is the person, or somebody close to the person, politically exposed?',
      'La personne, ou l’un de ses proches, est-elle politiquement exposée ?',
      '¿Está la persona, o alguien cercano a ella, políticamente expuesta?',
    ],
    source: 'Our own choice',
    own: true,
    metric: 'yes_no_unknown',
    yes: escalate('medium'),
    evidence: EVIDENCE.statement,
  }),
  criterion({
    code: 'END-1',
    title: ['Endorsements', 'Parrainages commerciaux', 'Patrocinios comerciales'],
    question: [
      'Does the person lend name or face to products or causes that the organization would not be seen with?',
      'La personne prête-t-elle son nom ou son image à des produits ou à des causes auxquels l’organisation ne voudrait pas être associée ?',
      '¿Presta la persona su nombre o su imagen a productos o causas con los que la organización no querría ser asociada?',
    ],
    source: 'Evaluation 4.2.2 (ambassadors and celebrities)',
    own: true,
    metric: 'yes_no_unknown',
    yes: escalate('high'),
    evidence: EVIDENCE.conduct,
  }),
]; // prettier-ignore

/** What a start-up or family business is asked: ten questions. */
const LIGHT: readonly string[] = [
  ...['SAN-1', 'SAN-2', 'ACT-1', 'LAB-1', 'LAB-2', 'COR-1', 'SEA-1', 'COI-1', 'PEP-1', 'FND-1'],
];

/** What a person is asked: ten questions of their own, none of them about turnover. */
const PERSON: readonly string[] = [
  ...['SAN-1', 'HRV-1', 'COR-1', 'SEA-1', 'COI-1', 'PEP-2', 'WLT-1', 'PUB-1', 'CTL-1', 'END-1'],
];

/** Asked on a short track only: the full questions say the same at length. */
const SHORT_ONLY: readonly string[] = ['ACT-1', 'FND-1', 'PEP-2', 'WLT-1', 'PUB-1', 'CTL-1', 'END-1'];

/** The tracks a criterion of the shipped policy is asked on. */
export function shippedTracks(code: string): Track[] {
  return [
    ...(SHORT_ONLY.includes(code) ? [] : (['standard'] as const)),
    ...(LIGHT.includes(code) ? (['light'] as const) : []),
    ...(PERSON.includes(code) ? (['individual'] as const) : []),
    ...(SHORT_ONLY.includes(code) ? [] : (['group'] as const)),
  ];
}

/** The criteria as each track of the shipped policy asks them. */
export function onTheirTracks(criteria: readonly Criterion[]): Criterion[] {
  return criteria.map((each) => ({ ...each, tracks: shippedTracks(each.code) }));
}
