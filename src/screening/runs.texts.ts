import type { Texts } from '../texts/texts';

/** Runs of the whole register, and the evidence of them. */
export const runsTexts = {
  'screening.notice.hits': {
    en: '{count, plural, one {{name} may be on a list. Decide whether it is.} other {# partners may be on a list. Decide whether they are.}}',
    fr: '{count, plural, one {{name} figure peut-être sur une liste. Décidez si c’est le cas.} other {# partenaires figurent peut-être sur une liste. Décidez si c’est le cas.}}',
    es: '{count, plural, one {{name} podría figurar en una lista. Decida si es así.} other {# socios podrían figurar en una lista. Decida si es así.}}',
  },
  'screening.notice.looked_at': {
    en: '{count, plural, one {{name} is being looked at by due diligence. You will hear when that is done.} other {# partners of your office are being looked at by due diligence. You will hear when that is done.}}',
    fr: '{count, plural, one {{name} est examiné par le devoir de diligence. Vous en serez informé à la fin.} other {# partenaires de votre bureau sont examinés par le devoir de diligence. Vous en serez informé à la fin.}}',
    es: '{count, plural, one {{name} está siendo examinado por diligencia debida. Se le avisará al terminar.} other {# socios de su oficina están siendo examinados por diligencia debida. Se le avisará al terminar.}}',
  },
  'screening.notice.run_failed': {
    en: 'A screening of the register stopped with an error. Let it go on, or tell your administrator.',
    fr: 'Un criblage du registre s’est arrêté sur une erreur. Relancez-le ou prévenez votre administrateur.',
    es: 'Un cotejo del registro se detuvo por un error. Reanúdelo o avise a su administrador.',
  },
  'screening.runs.no_lists': {
    en: 'There is no list to screen against. Import one first.',
    fr: 'Il n’y a aucune liste à comparer. Importez-en une d’abord.',
    es: 'No hay ninguna lista con la que cotejar. Importe una primero.',
  },
  'screening.runs.not_failed': {
    en: 'Only a run that stopped with an error can be let go on.',
    fr: 'Seul un criblage arrêté par une erreur peut être relancé.',
    es: 'Solo puede reanudarse un cotejo que se detuvo por un error.',
  },
} satisfies Texts;
