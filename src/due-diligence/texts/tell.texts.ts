import type { Texts } from '../../texts/texts';

/** What people are told when a case moves. */
export const tellTexts = {
  'cases.notice.yours': {
    en: 'Case {number}, {partner}, waits for you: {state, select, draft {complete it} assessment {assess it} other {decide it ({level, select, low {low} medium {medium} high {high} very_high {very high} other {no}} risk)}}{day, select, none {} other {, by {day}}}.',
    fr: 'Le dossier {number}, {partner}, vous attend : {state, select, draft {à compléter} assessment {à évaluer} other {à décider (risque {level, select, low {faible} medium {moyen} high {élevé} very_high {très élevé} other {non établi}})}}{day, select, none {} other {, avant le {day}}}.',
    es: 'El expediente {number}, {partner}, le espera: {state, select, draft {complételo} assessment {evalúelo} other {decídalo (riesgo {level, select, low {bajo} medium {medio} high {alto} very_high {muy alto} other {sin determinar}})}}{day, select, none {} other {, antes del {day}}}.',
  },
  'cases.notice.decided': {
    en: 'Case {number}, {partner}, is decided: {outcome, select, approved {approved} approved_with_conditions {approved with conditions} rejected {rejected} other {see the case}}.',
    fr: 'Le dossier {number}, {partner}, est décidé : {outcome, select, approved {approuvé} approved_with_conditions {approuvé avec conditions} rejected {rejeté} other {voir le dossier}}.',
    es: 'El expediente {number}, {partner}, está decidido: {outcome, select, approved {aprobado} approved_with_conditions {aprobado con condiciones} rejected {rechazado} other {véase el expediente}}.',
  },
} satisfies Texts;
