import type { Texts } from '../../texts/texts';

/** Clocks of the steps of a case, reminders and the fast track. */
export const clocksTexts = {
  'clocks.title': { en: 'Who has it now', fr: 'Qui l’a maintenant', es: 'Quién lo tiene ahora' },
  'clocks.since': {
    en: 'Since {day}, {days, plural, =0 {today} one {# working day} other {# working days}}',
    fr: 'Depuis le {day}, {days, plural, =0 {aujourd’hui} one {# jour ouvrable} other {# jours ouvrables}}',
    es: 'Desde el {day}, {days, plural, =0 {hoy} one {# día hábil} other {# días hábiles}}',
  },
  'clocks.due': { en: 'Due on {day}', fr: 'À rendre le {day}', es: 'Vence el {day}' },
  'clocks.late': {
    en: 'Was due on {day}',
    fr: 'Était à rendre le {day}',
    es: 'Venció el {day}',
  },
  'clocks.nobody': {
    en: 'Nobody holds the role. An administrator can give it.',
    fr: 'Personne n’a ce rôle. Un administrateur peut l’attribuer.',
    es: 'Nadie tiene esta función. Un administrador puede asignarla.',
  },
  'clocks.steps': { en: 'Time taken so far', fr: 'Temps écoulé par étape', es: 'Tiempo empleado por etapa' },
  'clocks.working_days': {
    en: '{days, plural, one {# working day} other {# working days}}',
    fr: '{days, plural, one {# jour ouvrable} other {# jours ouvrables}}',
    es: '{days, plural, one {# día hábil} other {# días hábiles}}',
  },
  'clocks.fast_track': { en: 'Fast track', fr: 'Voie rapide', es: 'Vía rápida' },
  'clocks.fast_track.mark': {
    en: 'Put on the fast track',
    fr: 'Placer en voie rapide',
    es: 'Poner en la vía rápida',
  },
  'clocks.fast_track.hint': {
    en: 'The deadline becomes that of the policy for the fast track, if it has one. Who decides does not change.',
    fr: 'Le délai devient celui que la politique prévoit pour la voie rapide, s’il existe. L’instance qui décide ne change pas.',
    es: 'El plazo pasa a ser el que la política prevé para la vía rápida, si existe. Quien decide no cambia.',
  },
  'clocks.fast_track.reason': {
    en: 'Why it cannot wait',
    fr: 'Pourquoi cela ne peut attendre',
    es: 'Por qué no puede esperar',
  },
  'clocks.fast_track.marked': {
    en: 'The case is on the fast track.',
    fr: 'Le dossier est en voie rapide.',
    es: 'El expediente está en la vía rápida.',
  },
  'case.move.fast_track': {
    en: 'Put on the fast track',
    fr: 'Placé en voie rapide',
    es: 'Puesto en la vía rápida',
  },
  'clocks.error.may_not_mark': {
    en: 'An open case is put on the fast track by the Chief of Mission, the Regional Director, the Director General or an analyst.',
    fr: 'Un dossier ouvert est placé en voie rapide par le chef de mission, le directeur régional, le Directeur général ou un analyste.',
    es: 'Un expediente abierto lo ponen en la vía rápida el jefe de misión, el director regional, el Director General o un analista.',
  },
  'clocks.error.marked_already': {
    en: 'The case is on the fast track already.',
    fr: 'Le dossier est déjà en voie rapide.',
    es: 'El expediente ya está en la vía rápida.',
  },
  'clocks.notice.due_soon': {
    en: 'Case {number}, {partner}: your step is due on {day}.',
    fr: 'Dossier {number}, {partner} : votre étape est à rendre le {day}.',
    es: 'Expediente {number}, {partner}: su etapa vence el {day}.',
  },
  'clocks.notice.late': {
    en: 'Case {number}, {partner}: your step was due on {day}.',
    fr: 'Dossier {number}, {partner} : votre étape était à rendre le {day}.',
    es: 'Expediente {number}, {partner}: su etapa venció el {day}.',
  },
  'clocks.notice.late_below': {
    en: 'Case {number}, {partner}: a step below you was due on {day} ({state, select, draft {draft} assessment {assessment} chief {Chief of Mission} regional_director {Regional Director} committee {committee} other {in another step}}).',
    fr: 'Dossier {number}, {partner} : une étape sous votre responsabilité était à rendre le {day} ({state, select, draft {projet} assessment {évaluation} chief {chef de mission} regional_director {directeur régional} committee {comité} other {autre étape}}).',
    es: 'Expediente {number}, {partner}: una etapa por debajo de usted venció el {day} ({state, select, draft {borrador} assessment {evaluación} chief {jefe de misión} regional_director {director regional} committee {comité} other {otra etapa}}).',
  },
} satisfies Texts;
