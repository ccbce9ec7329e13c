import type { Texts } from '../texts/texts';

/** What is told of the end of clearances and of their suspension. */
export const clearanceNoticesTexts = {
  'expiry.notice.ends': {
    en: '{partner}: the clearance ends on {day}. Renew the case in time.',
    fr: '{partner} : l’autorisation prend fin le {day}. Renouvelez le dossier à temps.',
    es: '{partner}: la autorización termina el {day}. Renueve el expediente a tiempo.',
  },
  'expiry.notice.ended': {
    en: '{partner}: the clearance ended on {day}. Nothing new can be agreed until it is renewed.',
    fr: '{partner} : l’autorisation a pris fin le {day}. Rien de nouveau ne peut être convenu avant son renouvellement.',
    es: '{partner}: la autorización terminó el {day}. Nada nuevo puede acordarse hasta que se renueve.',
  },
  'suspension.notice.answers': {
    en: '{partner}: the clearance is suspended, because answers of its case have changed.',
    fr: '{partner} : l’autorisation est suspendue, car des réponses du dossier ont changé.',
    es: '{partner}: la autorización está suspendida, porque cambiaron respuestas del expediente.',
  },
  'suspension.notice.concern': {
    en: '{partner}: the clearance is suspended while headquarters looks into a matter.',
    fr: '{partner} : l’autorisation est suspendue pendant que le siège examine une question.',
    es: '{partner}: la autorización está suspendida mientras la Sede examina un asunto.',
  },
  'suspension.notice.incident': {
    en: '{partner}: the clearance is suspended after an incident.',
    fr: '{partner} : l’autorisation est suspendue à la suite d’un incident.',
    es: '{partner}: la autorización está suspendida tras un incidente.',
  },
} satisfies Texts;
