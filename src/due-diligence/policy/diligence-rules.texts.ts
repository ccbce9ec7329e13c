import type { Texts } from '../../texts/texts';

/** What closing asks for, who takes the light track, and the days of conditions and coverage. */
export const diligenceRulesTexts = {
  'policy.section.closing': {
    en: 'What closing an assessment asks for',
    fr: 'Ce que demande la clôture d’une évaluation',
    es: 'Lo que exige el cierre de una evaluación',
  },
  'policy.section.followUp': {
    en: 'Light track, conditions and coverage',
    fr: 'Voie allégée, conditions et couverture',
    es: 'Vía simplificada, condiciones y cobertura',
  },
  'policy.change_closing': {
    en: 'Change what closing asks for',
    fr: 'Modifier ce que demande la clôture',
    es: 'Modificar lo que exige el cierre',
  },
  'policy.change_followUp': {
    en: 'Change bounds and days',
    fr: 'Modifier les limites et les délais',
    es: 'Modificar límites y plazos',
  },
  'policy.group.light': {
    en: 'Who takes the light track',
    fr: 'Qui suit la voie allégée',
    es: 'Quién sigue la vía simplificada',
  },
  'policy.group.conditions': {
    en: 'Conditions that are not met',
    fr: 'Conditions non remplies',
    es: 'Condiciones no cumplidas',
  },
  'policy.group.coverage': {
    en: 'Partnerships without due diligence',
    fr: 'Partenariats sans diligence raisonnable',
    es: 'Alianzas sin diligencia debida',
  },
  'policy.field.letters': {
    en: 'Letters a text needs at least',
    fr: 'Nombre minimal de lettres d’un texte',
    es: 'Letras mínimas de un texto',
  },
  'policy.field.sourcesWithinMonths': {
    en: 'How old a source may be, in months',
    fr: 'Ancienneté maximale d’une source, en mois',
    es: 'Antigüedad máxima de una fuente, en meses',
  },
  'policy.field.mitigationFrom': {
    en: 'Mitigation, owner and review from',
    fr: 'Atténuation, responsable et revue à partir de',
    es: 'Mitigación, responsable y revisión a partir de',
  },
  'policy.field.ownersOfKinds': {
    en: 'Partners whose owners are named',
    fr: 'Partenaires dont les propriétaires sont indiqués',
    es: 'Socios cuyos propietarios se indican',
  },
  'policy.field.sources': {
    en: 'Sources consulted, at least',
    fr: 'Sources consultées, au moins',
    es: 'Fuentes consultadas, como mínimo',
  },
  'policy.field.sourceKinds': {
    en: 'Of different kinds, at least',
    fr: 'De types différents, au moins',
    es: 'De tipos distintos, como mínimo',
  },
  'policy.field.evidenceFor': {
    en: 'Answers that need evidence',
    fr: 'Réponses à étayer',
    es: 'Respuestas que requieren pruebas',
  },
  'policy.field.screened': { en: 'Name screened', fr: 'Nom criblé', es: 'Nombre cotejado' },
  'policy.field.people': {
    en: 'People behind the partner',
    fr: 'Personnes derrière le partenaire',
    es: 'Personas detrás del socio',
  },
  'policy.field.sizes': { en: 'Sizes', fr: 'Tailles', es: 'Tamaños' },
  'policy.field.underYears': {
    en: 'Younger than, in years',
    fr: 'Âge inférieur à, en années',
    es: 'Antigüedad inferior a, en años',
  },
  'policy.field.familyUpTo': {
    en: 'Family businesses up to',
    fr: 'Entreprises familiales jusqu’à',
    es: 'Empresas familiares hasta',
  },
  'policy.field.chiefAfterDays': {
    en: 'Days late until the Chief of Mission is told',
    fr: 'Jours de retard avant d’informer le chef de mission',
    es: 'Días de retraso hasta avisar al Jefe de Misión',
  },
  'policy.field.analystsAfterDays': {
    en: 'Days late until the analysts are told',
    fr: 'Jours de retard avant d’informer les analystes',
    es: 'Días de retraso hasta avisar a los analistas',
  },
  'policy.field.suspendAfterDays': {
    en: 'Days late until the clearance is suspended',
    fr: 'Jours de retard avant la suspension de l’autorisation',
    es: 'Días de retraso hasta suspender la autorización',
  },
  'policy.field.openCaseWithinDays': {
    en: 'Days to open the case of a partnership',
    fr: 'Jours pour ouvrir le dossier d’un partenariat',
    es: 'Días para abrir el expediente de una alianza',
  },
  'policy.evidence_for.raised': {
    en: 'those that raise the level',
    fr: 'celles qui relèvent le niveau',
    es: 'las que elevan el nivel',
  },
  'policy.evidence_for.deciding': {
    en: 'those that raise the level, and every one that can exclude or go to the top',
    fr: 'celles qui relèvent le niveau, et toutes celles qui peuvent exclure ou mener au sommet',
    es: 'las que elevan el nivel, y todas las que pueden excluir o llegar al nivel máximo',
  },
  'policy.evidence_for.all': { en: 'every answer', fr: 'toutes les réponses', es: 'todas las respuestas' },
  'policy.people.nobody': { en: 'nobody', fr: 'personne', es: 'nadie' },
  'policy.people.owners': { en: 'beneficial owners', fr: 'bénéficiaires effectifs', es: 'titulares reales' },
  'policy.people.founders': {
    en: 'founders and what they ran before',
    fr: 'fondateurs et leurs activités antérieures',
    es: 'fundadores y sus actividades anteriores',
  },
  'policy.people.person': {
    en: 'wealth, public statements, companies controlled',
    fr: 'fortune, propos publics, sociétés contrôlées',
    es: 'patrimonio, declaraciones públicas, empresas controladas',
  },
  'policy.verb.offer': {
    en: 'Offered with the product',
    fr: 'Proposée avec le produit',
    es: 'Ofrecida con el producto',
  },
  'policy.closing_left_out': {
    en: 'Closing says nothing of the track {track}.',
    fr: 'La clôture ne dit rien de la voie {track}.',
    es: 'El cierre no dice nada de la vía {track}.',
  },
  'policy.closing_line': {
    en: '{sources, plural, =0 {no source} one {# source} other {# sources}}, {kinds, plural, one {# kind} other {# kinds}}; evidence for {evidence}; {screened, select, true {name screened} other {no screening}}; {people}',
    fr: '{sources, plural, =0 {aucune source} one {# source} other {# sources}}, {kinds, plural, one {# type} other {# types}} ; preuves pour {evidence} ; {screened, select, true {nom criblé} other {sans criblage}} ; {people}',
    es: '{sources, plural, =0 {ninguna fuente} one {# fuente} other {# fuentes}}, {kinds, plural, one {# tipo} other {# tipos}}; pruebas para {evidence}; {screened, select, true {nombre cotejado} other {sin cotejo}}; {people}',
  },
  'policy.follow_up_line': {
    en: 'A condition not met goes to its owner on its day, to the Chief of Mission {chief, plural, one {# day} other {# days}} later and to the analysts {analysts, plural, one {# day} other {# days}} later; after {suspend, plural, one {# day} other {# days}} the clearance is suspended. The case of a partnership is opened within {open, plural, one {# day} other {# days}}.',
    fr: 'Une condition non remplie est rappelée à son responsable le jour venu, au chef de mission {chief, plural, one {# jour} other {# jours}} plus tard et aux analystes {analysts, plural, one {# jour} other {# jours}} plus tard ; après {suspend, plural, one {# jour} other {# jours}}, l’autorisation est suspendue. Le dossier d’un partenariat est ouvert sous {open, plural, one {# jour} other {# jours}}.',
    es: 'Una condición no cumplida se recuerda a su responsable en su fecha, al Jefe de Misión {chief, plural, one {# día} other {# días}} después y a los analistas {analysts, plural, one {# día} other {# días}} después; tras {suspend, plural, one {# día} other {# días}} se suspende la autorización. El expediente de una alianza se abre en {open, plural, one {# día} other {# días}}.',
  },
} satisfies Texts;
