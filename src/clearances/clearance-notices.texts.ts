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
  'suspension.notice.reopened': {
    en: '{partner}: its case is open again. Nothing new can be agreed until it is decided.',
    fr: '{partner} : son dossier est rouvert. Rien de nouveau ne peut être convenu avant la décision.',
    es: '{partner}: su expediente está abierto de nuevo. Nada nuevo puede acordarse hasta que se decida.',
  },
  'suspension.notice.identity': {
    en: '{partner}: its record has changed since it was cleared. Nothing new can be agreed until an analyst has looked.',
    fr: '{partner} : sa fiche a changé depuis l’autorisation. Rien de nouveau ne peut être convenu avant l’examen d’un analyste.',
    es: '{partner}: su ficha ha cambiado desde la autorización. Nada nuevo puede acordarse hasta que un analista lo examine.',
  },
  'suspension.notice.group': {
    en: '{partner}: its place in its group has changed. Nothing new can be agreed until an analyst has looked.',
    fr: '{partner} : sa place dans son groupe a changé. Rien de nouveau ne peut être convenu avant l’examen d’un analyste.',
    es: '{partner}: su lugar en el grupo ha cambiado. Nada nuevo puede acordarse hasta que un analista lo examine.',
  },
  'suspension.notice.merge': {
    en: '{partner}: two records of different standing were merged. Nothing new can be agreed until it is decided anew.',
    fr: '{partner} : deux fiches de statut différent ont été fusionnées. Rien de nouveau ne peut être convenu avant une nouvelle décision.',
    es: '{partner}: se fusionaron dos fichas de distinta situación. Nada nuevo puede acordarse hasta una nueva decisión.',
  },
  'suspension.notice.condition': {
    en: '{partner}: a condition of its decision is long overdue. Nothing new can be agreed until it is met.',
    fr: '{partner} : une condition de la décision est en retard depuis longtemps. Rien de nouveau ne peut être convenu avant qu’elle soit remplie.',
    es: '{partner}: una condición de su decisión lleva mucho retraso. Nada nuevo puede acordarse hasta que se cumpla.',
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
