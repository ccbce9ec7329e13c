import type { Texts } from '../../texts/texts';

/** What each track asks beyond the criteria. */
export const tracksTexts = {
  'tracks.founders': {
    en: 'Founders and their earlier companies',
    fr: 'Fondateurs et leurs sociétés antérieures',
    es: 'Fundadores y sus empresas anteriores',
  },
  'tracks.person': { en: 'The person', fr: 'La personne', es: 'La persona' },
  'tracks.owners': {
    en: 'Owners and directors',
    fr: 'Propriétaires et dirigeants',
    es: 'Propietarios y directivos',
  },
  'tracks.statement.no_owner': {
    en: 'Why no owner can be named',
    fr: 'Pourquoi aucun propriétaire ne peut être indiqué',
    es: 'Por qué no puede indicarse ningún propietario',
  },
  'tracks.hint.no_owner': {
    en: 'For a company listed on an exchange, held by many, or owned by a State: say which.',
    fr: 'Pour une société cotée, à l’actionnariat dispersé ou appartenant à un État : dites laquelle.',
    es: 'Para una empresa cotizada, de accionariado disperso o propiedad de un Estado: diga cuál es el caso.',
  },
  'tracks.change': { en: 'Change the track', fr: 'Changer de voie', es: 'Cambiar de vía' },
  'tracks.field.reason': { en: 'Why another track', fr: 'Pourquoi une autre voie', es: 'Por qué otra vía' },
  'tracks.hint.reason': {
    en: 'The track follows from who the partner is: kind, size and age. Say what makes another one right.',
    fr: 'La voie découle de ce qu’est le partenaire : type, taille et âge. Dites ce qui justifie d’en prendre une autre.',
    es: 'La vía depende de quién es el socio: tipo, tamaño y antigüedad. Diga qué justifica otra.',
  },
  'tracks.error.no_person': {
    en: 'Only a person is asked as a person. Choose the track of an organization.',
    fr: 'Seule une personne est interrogée comme telle. Choisissez la voie d’une organisation.',
    es: 'Solo una persona se examina como tal. Elija la vía de una organización.',
  },
  'tracks.error.person': {
    en: 'A person is asked as a person: choose the track for persons.',
    fr: 'Une personne est interrogée comme telle : choisissez la voie des personnes.',
    es: 'Una persona se examina como tal: elija la vía de las personas.',
  },
  'tracks.error.follows': {
    en: 'This partner’s track is {track, select, light {light} other {standard}}, by its kind, size and age. Correct the partner’s record, or ask an analyst to choose another track.',
    fr: 'La voie de ce partenaire est {track, select, light {allégée} other {standard}}, d’après son type, sa taille et son âge. Corrigez la fiche du partenaire, ou demandez à un analyste de choisir une autre voie.',
    es: 'La vía de este socio es la {track, select, light {simplificada} other {estándar}}, por su tipo, tamaño y antigüedad. Corrija la ficha del socio o pida a un analista que elija otra.',
  },
  'tracks.error.why_other': {
    en: 'By its kind, size and age the partner’s track is {track, select, light {light} other {standard}}. Say why another one is right.',
    fr: 'D’après son type, sa taille et son âge, la voie du partenaire est {track, select, light {allégée} other {standard}}. Dites pourquoi une autre convient.',
    es: 'Por su tipo, tamaño y antigüedad, la vía del socio es la {track, select, light {simplificada} other {estándar}}. Diga por qué conviene otra.',
  },
  'tracks.error.by_analyst': {
    en: 'The track of a case is changed by an analyst.',
    fr: 'La voie d’un dossier est changée par un analyste.',
    es: 'La vía de un expediente la cambia un analista.',
  },
  'cases.verb.change_track': { en: 'Track changed', fr: 'Voie changée', es: 'Vía cambiada' },
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
