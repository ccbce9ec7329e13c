import type { Texts } from '../texts/texts';

/** Reports on clocks, on incidents against the risk that was given, and the monthly digest. */
export const controlReportsTexts = {
  'reports.clocks': {
    en: 'Time due diligence takes',
    fr: 'Durée de la diligence raisonnable',
    es: 'Tiempo que lleva la diligencia debida',
  },
  'reports.clocks.lede': {
    en: 'Working days of each step that ended in the year: what half needed at most, and what nine in ten did.',
    fr: 'Jours ouvrables de chaque étape achevée dans l’année : au plus pour la moitié, et pour neuf sur dix.',
    es: 'Días hábiles de cada etapa terminada en el año: como máximo para la mitad y para nueve de cada diez.',
  },
  'reports.clocks.by.step': { en: 'Step', fr: 'Étape', es: 'Etapa' },
  'reports.clocks.by.office': { en: 'Office', fr: 'Bureau', es: 'Oficina' },
  'reports.clocks.by.level': { en: 'Level', fr: 'Niveau', es: 'Nivel' },
  'reports.clocks.name': { en: 'Name', fr: 'Nom', es: 'Nombre' },
  'reports.clocks.count': { en: 'Steps ended', fr: 'Étapes achevées', es: 'Etapas terminadas' },
  'reports.clocks.median': { en: 'Median, days', fr: 'Médiane, jours', es: 'Mediana, días' },
  'reports.clocks.p90': {
    en: '90th percentile, days',
    fr: '90e centile, jours',
    es: 'Percentil 90, días',
  },
  'reports.clocks.late': { en: 'Ended late', fr: 'Achevées en retard', es: 'Terminadas tarde' },
  'reports.clocks.late_now': { en: 'Cases late now', fr: 'Dossiers en retard', es: 'Expedientes atrasados' },
  'reports.clocks.no_level': {
    en: 'No level yet',
    fr: 'Pas encore de niveau',
    es: 'Todavía sin nivel',
  },
  'reports.clocks.empty': {
    en: 'No step of a case ended in this year.',
    fr: 'Aucune étape d’un dossier ne s’est achevée cette année.',
    es: 'Ninguna etapa de un expediente terminó en este año.',
  },
  'reports.notice.digest': {
    en: '{region}, due diligence this year: {required, number} required, {clearedInTime, number} cleared in time, {startedWithout, number} started without, {overridden, number} overridden.',
    fr: '{region}, diligence raisonnable cette année : {required, number} requises, {clearedInTime, number} autorisées à temps, {startedWithout, number} commencées sans, {overridden, number} par dérogation.',
    es: '{region}, diligencia debida este año: {required, number} requeridas, {clearedInTime, number} autorizadas a tiempo, {startedWithout, number} iniciadas sin ella, {overridden, number} por excepción.',
  },
  'reports.risk_incidents': {
    en: 'Risk given, incidents seen',
    fr: 'Risque estimé, incidents constatés',
    es: 'Riesgo estimado, incidentes observados',
  },
  'reports.risk_incidents.lede': {
    en: 'What monitoring teaches the policy: the level partners were decided at, and what happened afterwards.',
    fr: 'Ce que le suivi apprend à la politique : le niveau retenu pour les partenaires et ce qui s’est passé ensuite.',
    es: 'Lo que el seguimiento enseña a la política: el nivel con que se decidió y lo que ocurrió después.',
  },
  'reports.risk_incidents.by_level': { en: 'By level', fr: 'Par niveau', es: 'Por nivel' },
  'reports.risk_incidents.by_criterion': {
    en: 'Incidents by criterion',
    fr: 'Incidents par critère',
    es: 'Incidentes por criterio',
  },
  'reports.risk_incidents.level': { en: 'Level', fr: 'Niveau', es: 'Nivel' },
  'reports.risk_incidents.decided': {
    en: 'Cases decided',
    fr: 'Dossiers décidés',
    es: 'Expedientes decididos',
  },
  'reports.risk_incidents.withIncident': { en: 'With an incident', fr: 'Avec incident', es: 'Con incidente' },
  'reports.risk_incidents.percent': { en: 'Per cent', fr: 'Pour cent', es: 'Por ciento' },
  'reports.risk_incidents.incidents': { en: 'Incidents', fr: 'Incidents', es: 'Incidentes' },
  'reports.risk_incidents.serious': {
    en: 'Serious or grave',
    fr: 'Sérieux ou graves',
    es: 'Serios o muy graves',
  },
  'reports.risk_incidents.ended': {
    en: 'Partnership suspended or ended',
    fr: 'Partenariat suspendu ou terminé',
    es: 'Asociación suspendida o terminada',
  },
  'reports.risk_incidents.undecided': {
    en: '{count, plural, one {# more incident concerns a partner} other {# more incidents concern partners}} without a decided case.',
    fr: '{count, plural, one {# autre incident concerne un partenaire} other {# autres incidents concernent des partenaires}} sans dossier décidé.',
    es: '{count, plural, one {# incidente más se refiere a un socio} other {# incidentes más se refieren a socios}} sin expediente decidido.',
  },
} satisfies Texts;
