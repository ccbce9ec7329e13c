import type { Texts } from '../../texts/texts';

/** Comments and restricted notes of a case. */
export const talkTexts = {
  'talk.comments': { en: 'Comments', fr: 'Commentaires', es: 'Comentarios' },
  'talk.none': { en: 'No comments yet.', fr: 'Aucun commentaire.', es: 'Aún no hay comentarios.' },
  'talk.comment': { en: 'Comment', fr: 'Commenter', es: 'Comentar' },
  'talk.field.text': { en: 'Your comment', fr: 'Votre commentaire', es: 'Su comentario' },
  'talk.hint.text': {
    en: 'All who may read the case read it. Write @ and a whole name to call on a person.',
    fr: 'Lu par toutes les personnes qui peuvent lire le dossier. Écrivez @ et un nom complet pour interpeller quelqu’un.',
    es: 'Lo leen todas las personas que pueden leer el expediente. Escriba @ y un nombre completo para llamar a alguien.',
  },
  'talk.field.mentions': { en: 'Call on', fr: 'Interpeller', es: 'Llamar a' },
  'talk.to': { en: 'to {names}', fr: 'à {names}', es: 'a {names}' },
  'talk.withdraw': { en: 'Take back', fr: 'Retirer', es: 'Retirar' },
  'talk.taken_back': { en: 'Taken back', fr: 'Retiré', es: 'Retirado' },
  'talk.notes': { en: 'Restricted notes', fr: 'Notes restreintes', es: 'Notas restringidas' },
  'talk.notes_who': {
    en: 'For analysts, the committee, the Director General, whoever decides this case, and auditors. Never in the library.',
    fr: 'Pour les analystes, le comité, le Directeur général, la personne qui décide de ce dossier et les auditeurs. Jamais dans le recueil.',
    es: 'Para los analistas, el comité, el Director General, quien decide este expediente y los auditores. Nunca en el repertorio.',
  },
  'talk.no_notes': {
    en: 'No restricted notes.',
    fr: 'Aucune note restreinte.',
    es: 'No hay notas restringidas.',
  },
  'talk.add_note': {
    en: 'Add a restricted note',
    fr: 'Ajouter une note restreinte',
    es: 'Añadir una nota restringida',
  },
  'talk.notice.mentioned': {
    en: '{name} calls on you in a comment on case {number}.',
    fr: '{name} vous interpelle dans un commentaire sur le dossier {number}.',
    es: '{name} le llama en un comentario sobre el expediente {number}.',
  },
  'talk.error.not_a_reader': {
    en: 'One of these persons may not read this case. Choose from the list.',
    fr: 'L’une de ces personnes ne peut pas lire ce dossier. Choisissez dans la liste.',
    es: 'Una de estas personas no puede leer este expediente. Elija de la lista.',
  },
  'talk.error.not_own': {
    en: 'Only its author can take this back.',
    fr: 'Seul son auteur peut retirer ce texte.',
    es: 'Solo su autor puede retirar este texto.',
  },
  'talk.error.withdrawn': {
    en: 'This was taken back already.',
    fr: 'Ce texte a déjà été retiré.',
    es: 'Este texto ya fue retirado.',
  },
  'talk.error.notes': {
    en: 'Restricted notes are for those who assess and decide this case.',
    fr: 'Les notes restreintes sont réservées à qui évalue et décide ce dossier.',
    es: 'Las notas restringidas son para quienes evalúan y deciden este expediente.',
  },
  'cases.verb.comment': { en: 'Comment', fr: 'Commentaire', es: 'Comentario' },
  'cases.verb.withdraw_comment': {
    en: 'Comment taken back',
    fr: 'Commentaire retiré',
    es: 'Comentario retirado',
  },
  'cases.verb.note': {
    en: 'Restricted note written',
    fr: 'Note restreinte écrite',
    es: 'Nota restringida escrita',
  },
  'cases.verb.withdraw_note': {
    en: 'Restricted note taken back',
    fr: 'Note restreinte retirée',
    es: 'Nota restringida retirada',
  },
} satisfies Texts;
