import type { Texts } from '../../texts/texts';

export const screeningMatchingTexts = {
  'screening.sameIdentifier': {
    en: 'The identifier agrees: {scheme} {value}.',
    fr: 'L’identifiant concorde : {scheme} {value}.',
    es: 'El identificador coincide: {scheme} {value}.',
  },
  'screening.sameBirth': {
    en: 'The date of birth agrees: {dates}.',
    fr: 'La date de naissance concorde : {dates}.',
    es: 'La fecha de nacimiento coincide: {dates}.',
  },
  'screening.nearBirth': {
    en: 'The year of birth is the same or one apart; the list says {dates}.',
    fr: 'L’année de naissance est la même, à un an près ; la liste indique {dates}.',
    es: 'El año de nacimiento es el mismo o difiere en uno; la lista indica {dates}.',
  },
  'screening.otherBirth': {
    en: 'Born in another year; the list says {dates}.',
    fr: 'Né une autre année ; la liste indique {dates}.',
    es: 'Nacido en otro año; la lista indica {dates}.',
  },
  'screening.sameCountry': {
    en: 'The list names the same country: {countries}.',
    fr: 'La liste mentionne le même pays : {countries}.',
    es: 'La lista menciona el mismo país: {countries}.',
  },
  'screening.otherCountry': {
    en: 'The list names other countries: {countries}.',
    fr: 'La liste mentionne d’autres pays : {countries}.',
    es: 'La lista menciona otros países: {countries}.',
  },
  'screening.otherKind': {
    en: 'The list entry is {kind, select, person {a person} organization {an organization} vessel {a vessel} aircraft {an aircraft} other {of another kind}}.',
    fr: 'L’entrée de la liste est {kind, select, person {une personne} organization {une organisation} vessel {un navire} aircraft {un aéronef} other {d’une autre nature}}.',
    es: 'La entrada de la lista es {kind, select, person {una persona} organization {una organización} vessel {un buque} aircraft {una aeronave} other {de otro tipo}}.',
  },
} satisfies Texts;
