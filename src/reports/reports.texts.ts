import type { Texts } from '../texts/texts';

export const reportsTexts = {
  'reports.goal': {
    en: 'Funding against the goal',
    fr: 'Financement par rapport à l’objectif',
    es: 'Financiación respecto de la meta',
  },
  'reports.coverage': {
    en: 'Due diligence coverage',
    fr: 'Couverture de la diligence raisonnable',
    es: 'Cobertura de la diligencia debida',
  },
  'reports.coverage.lede': {
    en: 'Partnerships of the year: what offices answered, and what was cleared before it began.',
    fr: 'Partenariats de l’année : ce que les bureaux ont répondu et ce qui a été autorisé avant de commencer.',
    es: 'Asociaciones del año: qué respondieron las oficinas y qué se autorizó antes de empezar.',
  },
  'reports.grants': { en: 'Small grants', fr: 'Petites subventions', es: 'Pequeñas subvenciones' },
  'reports.empty': {
    en: 'No partnership took place in this year yet.',
    fr: 'Aucun partenariat n’a encore eu lieu cette année.',
    es: 'Todavía no hay asociaciones en este año.',
  },
  'reports.no_grants': {
    en: 'No proposal was funded in this year yet.',
    fr: 'Aucune proposition n’a encore été financée cette année.',
    es: 'Todavía no se ha financiado ninguna propuesta en este año.',
  },
  'reports.in_questionnaire': {
    en: 'Partnerships in the questionnaire',
    fr: 'Partenariats dans le questionnaire',
    es: 'Asociaciones en el cuestionario',
  },
  'reports.without_answer': {
    en: 'Of which blank or “no” on due diligence',
    fr: 'Dont sans réponse ou « non » sur la diligence raisonnable',
    es: 'De ellas, en blanco o «no» sobre la diligencia debida',
  },
  'reports.of': { en: '{part} of {whole}', fr: '{part} sur {whole}', es: '{part} de {whole}' },
  'reports.region': { en: 'Region', fr: 'Région', es: 'Región' },
  'reports.office': { en: 'Office', fr: 'Bureau', es: 'Oficina' },
  'reports.required': { en: 'Required', fr: 'Requis', es: 'Requeridas' },
  'reports.clearedInTime': { en: 'Cleared in time', fr: 'Autorisés à temps', es: 'Autorizadas a tiempo' },
  'reports.startedWithout': { en: 'Started without', fr: 'Commencés sans', es: 'Iniciadas sin ella' },
  'reports.overridden': {
    en: 'Let through by the Director General',
    fr: 'Admis par le Directeur général',
    es: 'Admitidas por el Director General',
  },
  'reports.screened': {
    en: 'Screenings to date',
    fr: 'Vérifications à ce jour',
    es: 'Verificaciones hasta hoy',
  },
  'reports.proposals': { en: 'Proposals', fr: 'Propositions', es: 'Propuestas' },
  'reports.from_offices': {
    en: 'from {count, plural, one {# office} other {# offices}}',
    fr: 'de {count} bureaux',
    es: 'de {count, plural, one {# oficina} other {# oficinas}}',
  },
  'reports.requested': { en: 'Requested', fr: 'Demandé', es: 'Solicitado' },
  'reports.funded': { en: 'Funded', fr: 'Financées', es: 'Financiadas' },
  'reports.funder': { en: 'Funder', fr: 'Bailleur', es: 'Financiador' },
  'reports.countries': { en: 'Countries', fr: 'Pays', es: 'Países' },
  'reports.new_countries': {
    en: 'Funded countries without an engagement the year before',
    fr: 'Pays financés sans engagement l’année précédente',
    es: 'Países financiados sin compromiso el año anterior',
  },
} satisfies Texts;
