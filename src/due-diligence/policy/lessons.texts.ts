import type { Texts } from '../../texts/texts';

/** What incidents teach the policy, and what a check-in asks. */
export const lessonsTexts = {
  'lessons.propose': {
    en: 'Propose a change of the policy',
    fr: 'Proposer une modification de la politique',
    es: 'Proponer un cambio de la política',
  },
  'lessons.lede': {
    en: 'What happened becomes a reason to change the policy. It is linked to the open draft, or to a new one that starts as version {number}, in force.',
    fr: 'Ce qui est arrivé devient une raison de modifier la politique. C’est rattaché au projet en cours, ou à un nouveau projet partant de la version {number} en vigueur.',
    es: 'Lo ocurrido pasa a ser motivo para cambiar la política. Se vincula al borrador abierto, o a uno nuevo que parte de la versión {number}, vigente.',
  },
  'lessons.field.incidents': {
    en: 'Incidents that teach it',
    fr: 'Incidents qui le montrent',
    es: 'Incidentes que lo muestran',
  },
  'lessons.field.criterion': {
    en: 'Criterion to change',
    fr: 'Critère à modifier',
    es: 'Criterio por cambiar',
  },
  'lessons.no_criterion': {
    en: 'a new one, or the policy as a whole',
    fr: 'un nouveau, ou la politique dans son ensemble',
    es: 'uno nuevo, o la política en su conjunto',
  },
  'lessons.field.note': {
    en: 'What is to change, and why',
    fr: 'Ce qui doit changer, et pourquoi',
    es: 'Qué debe cambiar, y por qué',
  },
  'lessons.hint.note': {
    en: 'Whoever writes the draft reads this beside it.',
    fr: 'La personne qui rédige le projet le lit en regard.',
    es: 'Quien redacta el borrador lo lee al lado.',
  },
  'lessons.prefilled': {
    en: 'On {day}, with {partner}: {what}',
    fr: 'Le {day}, avec {partner} : {what}',
    es: 'El {day}, con {partner}: {what}',
  },
  'lessons.notice.linked': {
    en: 'The incidents are linked to this draft. Word the change here.',
    fr: 'Les incidents sont rattachés à ce projet. Rédigez ici la modification.',
    es: 'Los incidentes quedan vinculados a este borrador. Redacte aquí el cambio.',
  },
  'lessons.error.linked': {
    en: 'One of these incidents is linked to version {number} already.',
    fr: 'L’un de ces incidents est déjà rattaché à la version {number}.',
    es: 'Uno de estos incidentes ya está vinculado a la versión {number}.',
  },
  'lessons.title': { en: 'What teaches it', fr: 'Ce qui l’a motivée', es: 'Qué la motiva' },
  'lessons.led_to': {
    en: 'led to version {number} of the policy',
    fr: 'a mené à la version {number} de la politique',
    es: 'llevó a la versión {number} de la política',
  },
  'policy.verb.learn': { en: 'Incidents linked', fr: 'Incidents rattachés', es: 'Incidentes vinculados' },
  'monitoring.field.agreementKept': {
    en: 'Is the agreement kept?',
    fr: 'L’accord est-il respecté ?',
    es: '¿Se cumple el acuerdo?',
  },
  'monitoring.field.resultsReached': {
    en: 'Are the results reached?',
    fr: 'Les résultats sont-ils atteints ?',
    es: '¿Se alcanzan los resultados?',
  },
  'monitoring.field.conditionsKept': {
    en: 'Are the conditions of the decision kept?',
    fr: 'Les conditions de la décision sont-elles respectées ?',
    es: '¿Se cumplen las condiciones de la decisión?',
  },
  'monitoring.kept.yes': { en: 'Yes', fr: 'Oui', es: 'Sí' },
  'monitoring.kept.partly': { en: 'In part', fr: 'En partie', es: 'En parte' },
  'monitoring.kept.no': { en: 'No', fr: 'Non', es: 'No' },
  'monitoring.kept.not_applicable': { en: 'Does not apply', fr: 'Sans objet', es: 'No procede' },
  'monitoring.error.not_as_agreed': {
    en: 'What is not kept is not “as agreed”: choose “watch” or “serious”.',
    fr: 'Ce qui n’est pas respecté n’est pas « comme convenu » : choisissez « à surveiller » ou « grave ».',
    es: 'Lo que no se cumple no está «como se acordó»: elija «vigilar» o «grave».',
  },
} satisfies Texts;
