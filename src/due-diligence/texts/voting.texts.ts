import type { Texts } from '../../texts/texts';

/** Closing a vote, conditions of voters, and letting them go. */
export const votingTexts = {
  'committee.closing_needs_votes': {
    en: '{missing, plural, one {# member has} other {# members have}} not voted yet. Before the last day the chair alone closes the vote, or anybody who may once all have voted.',
    fr: '{missing, plural, one {# membre n’a} other {# membres n’ont}} pas encore voté. Avant le dernier jour, seule la présidence clôt le vote, ou toute personne habilitée une fois que tous ont voté.',
    es: '{missing, plural, one {# miembro aún no ha} other {# miembros aún no han}} votado. Antes del último día solo la presidencia cierra la votación, o quien pueda hacerlo una vez que todos hayan votado.',
  },
  'committee.missing': {
    en: '{missing, plural, one {# member has} other {# members have}} not voted yet.',
    fr: '{missing, plural, one {# membre n’a} other {# membres n’ont}} pas encore voté.',
    es: '{missing, plural, one {# miembro aún no ha} other {# miembros aún no han}} votado.',
  },
  'committee.hidden': {
    en: 'How the others voted is shown once you have voted, or when the vote is over.',
    fr: 'Les votes des autres s’affichent une fois que vous avez voté, ou quand le vote est clos.',
    es: 'Los votos de los demás se muestran cuando usted haya votado o cuando la votación termine.',
  },
  'committee.closes_as_voted': {
    en: 'The vote is closed as the members voted, with their conditions in their own words. Vote yourself to see it, and to word conditions together.',
    fr: 'Le vote est clos tel que les membres ont voté, avec leurs conditions dans leurs propres termes. Votez vous-même pour le voir et pour formuler les conditions ensemble.',
    es: 'La votación se cierra como votaron los miembros, con sus condiciones en sus propias palabras. Vote usted mismo para verla y para redactar las condiciones juntas.',
  },
  'committee.vote_before_wording': {
    en: 'Vote yourself first: how the others voted is not shown before. Or close the vote as it stands, without outcome or conditions.',
    fr: 'Votez d’abord : les votes des autres ne sont pas montrés avant. Ou clôturez le vote tel quel, sans issue ni conditions.',
    es: 'Vote primero: antes no se muestran los votos de los demás. O cierre la votación tal como está, sin resultado ni condiciones.',
  },
  'committee.never_advisory': {
    en: 'The committee has decided; whoever closes its vote does not make the decision advisory.',
    fr: 'Le comité a décidé ; la personne qui clôt le vote ne rend pas la décision consultative.',
    es: 'El comité ha decidido; quien cierra la votación no convierte la decisión en consultiva.',
  },
  'committee.conditions_not_asked': {
    en: 'Conditions belong to a vote “approve with conditions”. Choose that, or remove them.',
    fr: 'Les conditions vont avec un vote « approuver sous conditions ». Choisissez-le, ou retirez-les.',
    es: 'Las condiciones corresponden a un voto «aprobar con condiciones». Elíjalo o quítelas.',
  },
  'committee.field.overruled': {
    en: 'Why conditions of the committee are left out',
    fr: 'Pourquoi des conditions du comité sont écartées',
    es: 'Por qué se dejan fuera condiciones del comité',
  },
  'committee.hint.overruled': {
    en: 'The conditions of the votes stand above. Where one that holds the gate is left out, reworded or let go, say why: the decision shows it.',
    fr: 'Les conditions des votes figurent ci-dessus. Si l’une de celles qui retiennent l’autorisation est écartée, reformulée ou levée, dites pourquoi : la décision l’indiquera.',
    es: 'Arriba figuran las condiciones de los votos. Si se omite, se reformula o se levanta una que retiene la autorización, diga por qué: la decisión lo mostrará.',
  },
  'committee.overruled': {
    en: 'The Director General overruled conditions of the committee',
    fr: 'Le Directeur général a passé outre des conditions du comité',
    es: 'El Director General prevaleció sobre condiciones del comité',
  },
  'committee.overruled_without_reason': {
    en: '{count, plural, one {A condition of the committee that holds the gate is} other {# conditions of the committee that hold the gate are}} left out: {texts}. Take it over as worded, or say why.',
    fr: '{count, plural, one {Une condition du comité qui retient l’autorisation est écartée} other {# conditions du comité qui retiennent l’autorisation sont écartées}} : {texts}. Reprenez-la telle quelle ou dites pourquoi.',
    es: '{count, plural, one {Se omite una condición del comité que retiene la autorización} other {Se omiten # condiciones del comité que retienen la autorización}}: {texts}. Recójala tal como está o diga por qué.',
  },
  'committee.stands_for_none': {
    en: 'Say which conditions of the voters this one words. Whoever closes adds none of their own.',
    fr: 'Indiquez quelles conditions des votants celle-ci formule. La personne qui clôt n’en ajoute pas.',
    es: 'Indique qué condiciones de los votantes redacta esta. Quien cierra no añade ninguna propia.',
  },
  'committee.stands_for_twice': {
    en: 'A condition of a voter is worded once. Choose one place for it.',
    fr: 'Une condition d’un votant est formulée une seule fois. Choisissez un seul endroit.',
    es: 'Una condición de un votante se redacta una sola vez. Elija un solo lugar.',
  },
  'committee.words_together': {
    en: 'Stands for these conditions of the voters',
    fr: 'Tient lieu de ces conditions des votants',
    es: 'Equivale a estas condiciones de los votantes',
  },
  'committee.word_them': {
    en: 'Word the voters’ conditions together (they stay as they are, and keep holding the gate until the committee lets go)',
    fr: 'Formuler ensemble les conditions des votants (elles restent telles quelles et retiennent le feu vert jusqu’à ce que le comité les lève)',
    es: 'Redactar juntas las condiciones de los votantes (quedan como están y retienen la luz verde hasta que el comité las levante)',
  },
  'committee.your_conditions': {
    en: 'Your conditions, if you approve with conditions',
    fr: 'Vos conditions, si vous approuvez sous conditions',
    es: 'Sus condiciones, si aprueba con condiciones',
  },
  'committee.voted': { en: 'has voted', fr: 'a voté', es: 'ha votado' },
  'committee.asked_by': { en: 'asked for by {name}', fr: 'demandée par {name}', es: 'pedida por {name}' },
  'committee.worded_by': {
    en: 'worded in: “{text}”',
    fr: 'formulée dans : « {text} »',
    es: 'redactada en: «{text}»',
  },
  'committee.lifted_on': {
    en: 'the committee let go of it on {day}',
    fr: 'levée par le comité le {day}',
    es: 'levantada por el comité el {day}',
  },
  'committee.holds': {
    en: 'holds the gate until the committee lets go: {cast, number} of {needed, number} have said',
    fr: 'retient le feu vert jusqu’à ce que le comité la lève : {cast, number} sur {needed, number} se sont prononcés',
    es: 'retiene la luz verde hasta que el comité la levante: se han pronunciado {cast, number} de {needed, number}',
  },
  'committee.lift': { en: 'Let it go, or not', fr: 'La lever, ou non', es: 'Levantarla o no' },
  'committee.lift_yes': { en: 'Let go of the gate', fr: 'Lever la condition', es: 'Levantar la condición' },
  'committee.lift_no': { en: 'Keep holding', fr: 'La maintenir', es: 'Mantenerla' },
  'committee.lift_holds_nothing': {
    en: 'This condition holds nothing that the committee could let go.',
    fr: 'Cette condition ne retient rien que le comité pourrait lever.',
    es: 'Esta condición no retiene nada que el comité pueda levantar.',
  },
  'committee.lift_worded': {
    en: 'This condition is worded together with others. Say it of the wording.',
    fr: 'Cette condition est formulée avec d’autres. Prononcez-vous sur la formulation commune.',
    es: 'Esta condición está redactada junto con otras. Pronúnciese sobre la redacción conjunta.',
  },
  'committee.lifted_already': {
    en: 'The committee let go of it on {day}.',
    fr: 'Le comité l’a levée le {day}.',
    es: 'El comité la levantó el {day}.',
  },
  'committee.lift_not_decided': {
    en: 'The case is not decided any more; its conditions follow the new decision.',
    fr: 'Le dossier n’est plus tranché ; ses conditions suivent la nouvelle décision.',
    es: 'El expediente ya no está decidido; sus condiciones siguen la nueva decisión.',
  },
  'committee.notice.lift': {
    en: 'Your word on the condition is kept.',
    fr: 'Votre avis sur la condition est enregistré.',
    es: 'Su opinión sobre la condición queda registrada.',
  },
  'committee.next.lift': {
    en: 'Let the condition go, or not',
    fr: 'Lever la condition, ou non',
    es: 'Levantar la condición o no',
  },
  'committee.news.met': {
    en: 'A condition of case {number}, {partner}, is said to be met. It holds the gate until the committee lets go.',
    fr: 'Une condition du dossier {number}, {partner}, est dite remplie. Elle retient le feu vert jusqu’à ce que le comité la lève.',
    es: 'Una condición del expediente {number}, {partner}, se da por cumplida. Retiene la luz verde hasta que el comité la levante.',
  },
  'cases.verb.open_votes': {
    en: 'Votes opened',
    fr: 'Votes dévoilés',
    es: 'Votos revelados',
  },
  'cases.verb.vote_to_lift': {
    en: 'A member’s word on letting a condition go',
    fr: 'Avis d’un membre sur la levée d’une condition',
    es: 'Opinión de un miembro sobre levantar una condición',
  },
  'cases.verb.lift_condition': {
    en: 'Condition let go by the committee',
    fr: 'Condition levée par le comité',
    es: 'Condición levantada por el comité',
  },
} satisfies Texts;
