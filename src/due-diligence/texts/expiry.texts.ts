import type { Texts } from '../../texts/texts';

/** Renewing a case. */
export const expiryTexts = {
  'expiry.renew': { en: 'Renew the case', fr: 'Renouveler le dossier', es: 'Renovar el expediente' },
  'expiry.renewed': {
    en: 'A new case is open, with the last answers as a start.',
    fr: 'Un nouveau dossier est ouvert, avec les dernières réponses comme point de départ.',
    es: 'Se abrió un nuevo expediente, con las últimas respuestas como punto de partida.',
  },
  'expiry.error.not_decided': {
    en: 'Only a decided case is renewed. This one is still under way.',
    fr: 'Seul un dossier décidé est renouvelé. Celui-ci est encore en cours.',
    es: 'Solo se renueva un expediente decidido. Este sigue en curso.',
  },
  'case.move.renew': {
    en: 'Renewed from an earlier case',
    fr: 'Renouvelé à partir d’un dossier antérieur',
    es: 'Renovado a partir de un expediente anterior',
  },
} satisfies Texts;
