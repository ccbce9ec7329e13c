import type { Texts } from '../../texts/texts';

/** What people are told when a case moves. */
export const tellTexts = {
  'policy.notice.propose': {
    en: 'Version {number} of the policy is proposed: confirm or return it.',
    fr: 'La version {number} de la politique est proposée : confirmez-la ou renvoyez-la.',
    es: 'Se propone la versión {number} de la política: confírmela o devuélvala.',
  },
  'policy.notice.return': {
    en: 'Version {number} of the policy, which you proposed, is returned.',
    fr: 'La version {number} de la politique, que vous avez proposée, vous est renvoyée.',
    es: 'Se le devuelve la versión {number} de la política que propuso.',
  },
  'policy.notice.activate': {
    en: 'Version {number} of the policy is in force: new cases follow it, open ones keep theirs.',
    fr: 'La version {number} de la politique est en vigueur : les nouveaux dossiers la suivent, les autres gardent la leur.',
    es: 'La versión {number} de la política está en vigor: los expedientes nuevos la siguen; los abiertos conservan la suya.',
  },
  'policy.waiting': {
    en: 'Due diligence policy, proposed',
    fr: 'Politique de diligence raisonnable, proposée',
    es: 'Política de diligencia debida, propuesta',
  },
  'policy.next.confirm': { en: 'Confirm or return', fr: 'Confirmer ou renvoyer', es: 'Confirmar o devolver' },
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
