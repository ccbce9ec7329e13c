import type { Texts } from '../../texts/texts';

export const screeningConsequencesTexts = {
  'cases.being_screened': {
    en: 'The partner, its group or those behind it were changed a moment ago and are being compared with the lists. Decide in a few seconds, when that is done.',
    fr: 'Le partenaire, son groupe ou les personnes derrière lui ont été modifiés il y a un instant et sont en cours de comparaison avec les listes. Décidez dans quelques secondes, une fois cela terminé.',
    es: 'El socio, su grupo o quienes están detrás se cambiaron hace un momento y se están cotejando con las listas. Decida en unos segundos, cuando haya terminado.',
  },
  'screening.notice.confirmed': {
    en: '{name} is on a list. Its clearances are suspended and its case is open: do not go on before it is decided.',
    fr: '{name} figure sur une liste. Ses autorisations sont suspendues et son dossier est ouvert : ne poursuivez pas avant la décision.',
    es: '{name} figura en una lista. Sus autorizaciones quedan suspendidas y su expediente abierto: no siga antes de que se decida.',
  },
} satisfies Texts;
