import type { Texts } from '../../texts/texts';

/** What each track asks beyond the criteria. */
export const tracksTexts = {
  'tracks.light': {
    en: 'Founders and their earlier companies',
    fr: 'Fondateurs et leurs sociétés antérieures',
    es: 'Fundadores y sus empresas anteriores',
  },
  'tracks.individual': { en: 'The person', fr: 'La personne', es: 'La persona' },
  'tracks.nobody': {
    en: 'Nobody is named yet.',
    fr: 'Personne n’est encore indiqué.',
    es: 'Aún no se ha indicado a nadie.',
  },
  'tracks.name_people': {
    en: 'Name them on the partner’s page',
    fr: 'Les indiquer sur la page du partenaire',
    es: 'Indicarlos en la página del socio',
  },
  'tracks.statement.no_founder': {
    en: 'Why no founder can be named',
    fr: 'Pourquoi aucun fondateur ne peut être indiqué',
    es: 'Por qué no puede indicarse ningún fundador',
  },
  'tracks.statement.source_of_wealth': {
    en: 'Where the wealth comes from',
    fr: 'Origine de la fortune',
    es: 'Origen del patrimonio',
  },
  'tracks.statement.public_statements': {
    en: 'Public statements',
    fr: 'Déclarations publiques',
    es: 'Declaraciones públicas',
  },
  'tracks.statement.companies_controlled': {
    en: 'Companies controlled',
    fr: 'Sociétés contrôlées',
    es: 'Empresas controladas',
  },
  'tracks.hint.no_founder': {
    en: 'Only when none is known: say where you looked.',
    fr: 'Seulement si aucun n’est connu : dites où vous avez cherché.',
    es: 'Solo si no se conoce ninguno: diga dónde buscó.',
  },
  'tracks.hint.source_of_wealth': {
    en: 'What is known of how the person earned or inherited it, and from which source.',
    fr: 'Ce que l’on sait de la manière dont elle a été gagnée ou héritée, et selon quelle source.',
    es: 'Lo que se sabe de cómo se ganó o heredó, y según qué fuente.',
  },
  'tracks.hint.public_statements': {
    en: 'What the person says in public on migration and the organization’s principles, or that nothing was found.',
    fr: 'Ce que la personne dit publiquement de la migration et des principes de l’organisation, ou que rien n’a été trouvé.',
    es: 'Lo que la persona dice en público sobre la migración y los principios de la organización, o que nada se encontró.',
  },
  'tracks.hint.companies_controlled': {
    en: 'Those not named on the partner’s page, or that there are none.',
    fr: 'Celles qui ne figurent pas sur la page du partenaire, ou qu’il n’y en a pas.',
    es: 'Las que no figuran en la página del socio, o que no hay ninguna.',
  },
  'tracks.open.no_founder': {
    en: 'No founder is named. Name the founders and their earlier companies on the partner’s page, or say why none can be named.',
    fr: 'Aucun fondateur n’est indiqué. Indiquez les fondateurs et leurs sociétés antérieures sur la page du partenaire, ou dites pourquoi c’est impossible.',
    es: 'No se indica ningún fundador. Indique los fundadores y sus empresas anteriores en la página del socio, o diga por qué no es posible.',
  },
  'tracks.open.source_of_wealth': {
    en: 'It is not said where the person’s wealth comes from.',
    fr: 'L’origine de la fortune de la personne n’est pas indiquée.',
    es: 'No se indica el origen del patrimonio de la persona.',
  },
  'tracks.open.public_statements': {
    en: 'The person’s public statements are not described.',
    fr: 'Les déclarations publiques de la personne ne sont pas décrites.',
    es: 'No se describen las declaraciones públicas de la persona.',
  },
  'tracks.open.companies_controlled': {
    en: 'No company the person controls is named. Name them on the partner’s page, or say that there are none.',
    fr: 'Aucune société contrôlée par la personne n’est indiquée. Indiquez-les sur la page du partenaire, ou dites qu’il n’y en a pas.',
    es: 'No se indica ninguna empresa controlada por la persona. Indíquelas en la página del socio, o diga que no hay.',
  },
  'tracks.error.not_asked': {
    en: 'The track of this case does not ask for this.',
    fr: 'La voie de ce dossier ne le demande pas.',
    es: 'La vía de este expediente no lo pide.',
  },
  'cases.error.parent_not_approved': {
    en: 'The parent has no approval in force to inherit from. Have the parent’s case decided first, or choose the standard track.',
    fr: 'La société mère n’a pas d’approbation en vigueur dont hériter. Faites d’abord décider de son dossier, ou choisissez la voie ordinaire.',
    es: 'La matriz no tiene una aprobación vigente de la que heredar. Haga decidir antes su expediente, o elija la vía ordinaria.',
  },
  'tracks.inherited': {
    en: 'Inherited from case {number}, decided on {day}.',
    fr: 'Repris du dossier {number}, décidé le {day}.',
    es: 'Heredado del expediente {number}, decidido el {day}.',
  },
  'cases.downward': {
    en: 'The analyst moved this case down from {from, select, low {low} medium {medium} high {high} other {very high}}, as the rules propose, to {to, select, low {low} medium {medium} high {high} other {very high}}.',
    fr: 'L’analyste a abaissé ce dossier du niveau {from, select, low {faible} medium {moyen} high {élevé} other {très élevé}}, que proposent les règles, au niveau {to, select, low {faible} medium {moyen} high {élevé} other {très élevé}}.',
    es: 'El analista bajó este expediente del nivel {from, select, low {bajo} medium {medio} high {alto} other {muy alto}}, que proponen las reglas, al nivel {to, select, low {bajo} medium {medio} high {alto} other {muy alto}}.',
  },
  'cases.hint.source': {
    en: 'The name of the platform or register; those used before are offered.',
    fr: 'Le nom de la plateforme ou du registre ; ceux déjà utilisés sont proposés.',
    es: 'El nombre de la plataforma o el registro; se ofrecen los ya usados.',
  },
  'cases.verb.state': { en: 'Statement written', fr: 'Déclaration écrite', es: 'Declaración escrita' },
} satisfies Texts;
