import type { Texts } from '../texts/texts';

export const homeTexts = {
  'home.waiting': {
    en: '{count, plural, =0 {Nothing waits for you} one {One thing waits for you} =2 {Two things wait for you} =3 {Three things wait for you} =4 {Four things wait for you} =5 {Five things wait for you} =6 {Six things wait for you} =7 {Seven things wait for you} =8 {Eight things wait for you} =9 {Nine things wait for you} =10 {Ten things wait for you} other {# things wait for you}}',
    fr: '{count, plural, =0 {Rien ne vous attend} =1 {Une chose vous attend} =2 {Deux choses vous attendent} =3 {Trois choses vous attendent} =4 {Quatre choses vous attendent} =5 {Cinq choses vous attendent} =6 {Six choses vous attendent} =7 {Sept choses vous attendent} =8 {Huit choses vous attendent} =9 {Neuf choses vous attendent} =10 {Dix choses vous attendent} other {# choses vous attendent}}',
    es: '{count, plural, =0 {Nada le espera} one {Una cosa le espera} =2 {Dos cosas le esperan} =3 {Tres cosas le esperan} =4 {Cuatro cosas le esperan} =5 {Cinco cosas le esperan} =6 {Seis cosas le esperan} =7 {Siete cosas le esperan} =8 {Ocho cosas le esperan} =9 {Nueve cosas le esperan} =10 {Diez cosas le esperan} other {# cosas le esperan}}',
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
  'home.glance.office': {
    en: 'Your office at a glance',
    fr: 'Votre bureau en bref',
    es: 'Su oficina de un vistazo',
  },
  'home.glance.region': {
    en: 'Your region at a glance',
    fr: 'Votre région en bref',
    es: 'Su región de un vistazo',
  },
  'home.glance.organization': {
    en: 'The organization at a glance',
    fr: 'L’organisation en bref',
    es: 'La organización de un vistazo',
  },
  'home.coverage': {
    en: 'Due diligence in time',
    fr: 'Diligence raisonnable à temps',
    es: 'Diligencia debida a tiempo',
  },
  'home.partnerships_of': {
    en: '{part, number} of {whole, plural, one {# partnership} other {# partnerships}}',
    fr: '{part, number} sur {whole, plural, one {# partenariat} other {# partenariats}}',
    es: '{part, number} de {whole, plural, one {# alianza} other {# alianzas}}',
  },
  'home.without': {
    en: '{count, plural, one {# started without it} other {# started without it}}',
    fr: '{count, plural, one {# commencé sans elle} other {# commencés sans elle}}',
    es: '{count, plural, one {# iniciada sin ella} other {# iniciadas sin ella}}',
  },
  'home.raised': { en: 'Raised in {year}', fr: 'Collecté en {year}', es: 'Recaudado en {year}' },
  'home.of_base': {
    en: '{share} of the total, goal {target}',
    fr: '{share} du total, objectif {target}',
    es: '{share} del total, meta {target}',
  },
  'home.of_raised': {
    en: '{share} of what the organization raised',
    fr: '{share} de la collecte de l’organisation',
    es: '{share} de lo recaudado por la organización',
  },
  'home.engagements': { en: 'Active engagements', fr: 'Engagements en cours', es: 'Compromisos activos' },
  'home.cases': { en: 'Open cases', fr: 'Dossiers ouverts', es: 'Expedientes abiertos' },
  'home.cases_late': {
    en: '{count, plural, one {# past its day} other {# past their day}}',
    fr: '{count, plural, one {# en retard} other {# en retard}}',
    es: '{count, plural, one {# con retraso} other {# con retraso}}',
  },
} satisfies Texts;
