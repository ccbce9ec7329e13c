import type { Texts } from '../texts/texts';

/** What changed since a hit was last looked at. */
export const changedTexts = {
  'screening.changed.names_added': {
    en: 'The list added: {names}.',
    fr: 'La liste a ajouté : {names}.',
    es: 'La lista añadió: {names}.',
  },
  'screening.changed.names_removed': {
    en: 'The list took away: {names}.',
    fr: 'La liste a retiré : {names}.',
    es: 'La lista retiró: {names}.',
  },
  'screening.changed.entry_birth_dates': {
    en: 'Birth dates on the list: {before} before, {after} now.',
    fr: 'Dates de naissance sur la liste : {before} auparavant, {after} à présent.',
    es: 'Fechas de nacimiento en la lista: antes {before}, ahora {after}.',
  },
  'screening.changed.entry_countries': {
    en: 'Countries on the list: {before} before, {after} now.',
    fr: 'Pays sur la liste : {before} auparavant, {after} à présent.',
    es: 'Países en la lista: antes {before}, ahora {after}.',
  },
  'screening.changed.entry_identifiers': {
    en: 'Identifiers on the list: {before} before, {after} now.',
    fr: 'Identifiants sur la liste : {before} auparavant, {after} à présent.',
    es: 'Identificadores en la lista: antes {before}, ahora {after}.',
  },
  'screening.changed.entry_kind': {
    en: 'The list now calls the entry: {kind, select, person {a person} organization {an organization} vessel {a vessel} aircraft {an aircraft} other {of unknown kind}}.',
    fr: 'La liste désigne désormais l’inscription comme : {kind, select, person {une personne} organization {une organisation} vessel {un navire} aircraft {un aéronef} other {de nature inconnue}}.',
    es: 'La lista califica ahora la entrada de: {kind, select, person {persona} organization {organización} vessel {buque} aircraft {aeronave} other {naturaleza desconocida}}.',
  },
  'screening.changed.entry_other': {
    en: 'The list changed other details of the entry, such as its program or remarks.',
    fr: 'La liste a modifié d’autres détails de l’inscription, comme le programme ou les remarques.',
    es: 'La lista cambió otros detalles de la entrada, como el programa o las observaciones.',
  },
  'screening.changed.listed_again': {
    en: 'It was delisted and is listed again.',
    fr: 'Elle avait été radiée et figure à nouveau sur la liste.',
    es: 'Había sido retirada y vuelve a figurar en la lista.',
  },
  'screening.changed.listed_again_same': {
    en: 'It was delisted and is listed again with the same content: the decision stands.',
    fr: 'Elle avait été radiée et figure à nouveau avec le même contenu : la décision tient.',
    es: 'Había sido retirada y vuelve a figurar con el mismo contenido: la decisión se mantiene.',
  },
  'screening.changed.renumbered': {
    en: 'The list holds the same entry under another number: {after} instead of {before}.',
    fr: 'La liste contient la même inscription sous un autre numéro : {after} au lieu de {before}.',
    es: 'La lista contiene la misma entrada con otro número: {after} en lugar de {before}.',
  },
  'screening.changed.measure_ended': {
    en: 'The measure ended on {day}.',
    fr: 'La mesure a pris fin le {day}.',
    es: 'La medida terminó el {day}.',
  },
  'screening.changed.alike_again': {
    en: 'The names are alike enough again.',
    fr: 'Les noms sont de nouveau assez proches.',
    es: 'Los nombres vuelven a ser lo bastante parecidos.',
  },
  'screening.changed.no_longer_alike': {
    en: 'The names are no longer alike; a confirmed hit stays until somebody reopens it.',
    fr: 'Les noms ne se ressemblent plus ; une correspondance confirmée demeure jusqu’à ce que quelqu’un la rouvre.',
    es: 'Los nombres ya no se parecen; una coincidencia confirmada permanece hasta que alguien la reabra.',
  },
  'screening.changed.subject_names_added': {
    en: 'The register added: {names}.',
    fr: 'Le registre a ajouté : {names}.',
    es: 'El registro añadió: {names}.',
  },
  'screening.changed.subject_names_removed': {
    en: 'The register no longer has: {names}.',
    fr: 'Le registre ne contient plus : {names}.',
    es: 'El registro ya no tiene: {names}.',
  },
  'screening.changed.subject_birth': {
    en: 'The birth date in the register was changed.',
    fr: 'La date de naissance dans le registre a été modifiée.',
    es: 'Se cambió la fecha de nacimiento en el registro.',
  },
  'screening.changed.subject_country': {
    en: 'The country in the register was changed.',
    fr: 'Le pays dans le registre a été modifié.',
    es: 'Se cambió el país en el registro.',
  },
  'screening.changed.subject_identifiers': {
    en: 'The identifiers in the register were changed.',
    fr: 'Les identifiants dans le registre ont été modifiés.',
    es: 'Se cambiaron los identificadores en el registro.',
  },
  'screening.changed.subject_other': {
    en: 'What the register says of the subject was changed.',
    fr: 'Ce que le registre dit du sujet a été modifié.',
    es: 'Se cambió lo que el registro dice del sujeto.',
  },
} satisfies Texts;
