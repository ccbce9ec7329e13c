import type { Texts } from '../texts/texts';

export const homeTexts = {
  'home.waiting': {
    en: '{count, plural, =0 {Nothing waits for you} one {One thing waits for you} other {# things wait for you}}',
    fr: '{count, plural, =0 {Rien ne vous attend} one {Une chose vous attend} other {# choses vous attendent}}',
    es: '{count, plural, =0 {Nada le espera} one {Una cosa le espera} other {# cosas le esperan}}',
  },
  'home.caption': {
    en: 'What waits, by due date',
    fr: 'Ce qui attend, par échéance',
    es: 'Lo pendiente, por fecha límite',
  },
  'home.due': { en: 'Due', fr: 'Échéance', es: 'Vence' },
  'home.what': { en: 'What', fr: 'Quoi', es: 'Qué' },
  'home.level': { en: 'Level', fr: 'Niveau', es: 'Nivel' },
  'home.office': { en: 'Office', fr: 'Bureau', es: 'Oficina' },
  'home.next': { en: 'Next step', fr: 'Prochaine étape', es: 'Siguiente paso' },
  'home.late': {
    en: '{count, plural, one {# day late} other {# days late}}',
    fr: '{count, plural, one {# jour de retard} other {# jours de retard}}',
    es: '{count, plural, one {# día de retraso} other {# días de retraso}}',
  },
  'home.empty': {
    en: 'You are up to date. What needs your decision or your answer will stand here.',
    fr: 'Vous êtes à jour. Ce qui attend votre décision ou votre réponse s’affichera ici.',
    es: 'Está al día. Lo que espere su decisión o su respuesta aparecerá aquí.',
  },
  'home.glance': {
    en: 'Your offices at a glance',
    fr: 'Vos bureaux en bref',
    es: 'Sus oficinas de un vistazo',
  },
  'home.coverage': {
    en: 'Partnerships with due diligence in time',
    fr: 'Partenariats avec diligence raisonnable à temps',
    es: 'Asociaciones con diligencia debida a tiempo',
  },
  'home.without': { en: 'Started without it', fr: 'Commencés sans elle', es: 'Iniciadas sin ella' },
  'home.of': { en: '{part} of {whole}', fr: '{part} sur {whole}', es: '{part} de {whole}' },
} satisfies Texts;
