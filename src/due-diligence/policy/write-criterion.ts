import type { RiskLevel } from '../due-diligence.vocabulary';
import type { Band, Criterion, Effect, Words } from './policy';

/** English, French, Spanish. */
export type Three = readonly [en: string, fr: string, es: string];

export const words = ([en, fr, es]: Three): Words => ({ en, fr, es });

export const NONE: Effect = { kind: 'none' };
export const FLAG: Effect = { kind: 'flag' };
export const EXCLUDE: Effect = { kind: 'exclude' };
export const escalate = (to: RiskLevel): Effect => ({ kind: 'escalate', to });

export const above = (limit: number, effect: Effect): Band => ({ limit, included: false, effect });
export const from = (limit: number, effect: Effect): Band => ({ limit, included: true, effect });

export const EVIDENCE = {
  screening: [
    'Result of the list screening, with the day and the version of the lists',
    'Résultat du criblage des listes, avec la date et la version des listes',
    'Resultado del cotejo con las listas, con la fecha y la versión de las listas',
  ],
  accounts: [
    'Annual report or accounts showing turnover by activity',
    'Rapport annuel ou comptes présentant le chiffre d’affaires par activité',
    'Informe anual o cuentas con el volumen de negocio por actividad',
  ],
  conduct: [
    'Court and regulator records, reports of monitors and the press, the partner’s own statement',
    'Décisions de justice et des autorités, rapports d’observateurs et presse, déclaration du partenaire',
    'Resoluciones judiciales y de reguladores, informes de observadores y prensa, declaración del socio',
  ],
  statement: [
    'The partner’s signed statement, checked against one other source',
    'Déclaration signée du partenaire, recoupée avec une autre source',
    'Declaración firmada del socio, contrastada con otra fuente',
  ],
  register: [
    'Register extract with owners and directors',
    'Extrait du registre indiquant propriétaires et dirigeants',
    'Extracto del registro con propietarios y directivos',
  ],
} as const satisfies Record<string, Three>;

type Given = Pick<Criterion, 'code' | 'source' | 'metric'> & {
  title: Three;
  question: Three;
  evidence: Three;
} & Partial<Omit<Criterion, 'title' | 'question' | 'evidence'>>;

/** A criterion with everything it does not state: no effect, nothing own; its tracks are given later. */
export function criterion({ title, question, evidence, ...given }: Given): Criterion {
  return {
    own: false,
    yesWord: 'yes',
    yes: NONE,
    alleged: NONE,
    unknown: null,
    bands: [],
    addressedByEngagement: null,
    screening: false,
    countrySpecific: false,
    tracks: [],
    ...given,
    title: words(title),
    question: words(question),
    evidence: words(evidence),
  };
}
