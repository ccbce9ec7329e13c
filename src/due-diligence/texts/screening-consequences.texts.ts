import type { Texts } from '../../texts/texts';

export const screeningConsequencesTexts = {
  'screening.notice.confirmed': {
    en: '{name} is on a list. Its clearances are suspended and its case is open: do not go on before it is decided.',
    fr: '{name} figure sur une liste. Ses autorisations sont suspendues et son dossier est ouvert : ne poursuivez pas avant la décision.',
    es: '{name} figura en una lista. Sus autorizaciones quedan suspendidas y su expediente abierto: no siga antes de que se decida.',
  },
} satisfies Texts;
