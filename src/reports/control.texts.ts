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
} satisfies Texts;
