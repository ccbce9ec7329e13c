import type { Texts } from '../../texts/texts';

/** Concerns about partners, signed and anonymous. */
export const concernsTexts = {
  'concerns.title': { en: 'Concerns', fr: 'Signalements', es: 'Inquietudes' },
  'concerns.one': { en: 'Concern', fr: 'Signalement', es: 'Inquietud' },
  'concerns.list_lede': {
    en: 'Read by analysts, auditors and the Director General only. The office concerned does not see them.',
    fr: 'Lus seulement par les analystes, les auditeurs et le Directeur général. Le bureau concerné ne les voit pas.',
    es: 'Solo las leen los analistas, los auditores y el Director General. La oficina interesada no las ve.',
  },
  'concerns.raise': { en: 'Raise a concern', fr: 'Faire un signalement', es: 'Comunicar una inquietud' },
  'concerns.lede': {
    en: 'Headquarters looks into it. The office that works with the partner does not see it, nor who raised it.',
    fr: 'Le siège l’examine. Le bureau qui travaille avec le partenaire ne voit ni le signalement ni son auteur.',
    es: 'La Sede la examina. La oficina que trabaja con el socio no la ve, ni quién la comunicó.',
  },
  'concerns.rather_anonymous': {
    en: 'You can also do so without giving your name.',
    fr: 'Vous pouvez aussi le faire sans donner votre nom.',
    es: 'También puede hacerlo sin dar su nombre.',
  },
  'concerns.speak_up': {
    en: 'Speak up about a partner',
    fr: 'Signaler un partenaire',
    es: 'Hablar sobre un socio',
  },
  'concerns.anonymous_lede': {
    en: 'Anyone may use this form. We keep neither your name nor your address, only what you write and the day.',
    fr: 'Toute personne peut utiliser ce formulaire. Nous ne conservons ni votre nom ni votre adresse, seulement ce que vous écrivez et le jour.',
    es: 'Cualquier persona puede usar este formulario. No guardamos su nombre ni su dirección, solo lo que escribe y el día.',
  },
  'concerns.field.id': { en: 'Number', fr: 'Numéro', es: 'Número' },
  'concerns.field.partnerName': { en: 'Partner', fr: 'Partenaire', es: 'Socio' },
  'concerns.field.partner': { en: 'In the register', fr: 'Dans le registre', es: 'En el registro' },
  'concerns.field.partnerId': {
    en: 'Number of the partner in the register',
    fr: 'Numéro du partenaire dans le registre',
    es: 'Número del socio en el registro',
  },
  'concerns.field.text': { en: 'What worries you', fr: 'Ce qui vous inquiète', es: 'Qué le preocupa' },
  'concerns.field.raisedOn': { en: 'Raised on', fr: 'Signalé le', es: 'Comunicada el' },
  'concerns.field.state': { en: 'State', fr: 'État', es: 'Estado' },
  'concerns.field.closedOn': { en: 'Closed on', fr: 'Clos le', es: 'Cerrada el' },
  'concerns.field.answer': {
    en: 'Answer to whoever raised it',
    fr: 'Réponse à l’auteur du signalement',
    es: 'Respuesta a quien la comunicó',
  },
  'concerns.field.internal': {
    en: 'Note for headquarters',
    fr: 'Note pour le siège',
    es: 'Nota para la Sede',
  },
  'concerns.hint.partner': {
    en: 'As you know it: a company, a foundation, a person.',
    fr: 'Tel que vous le connaissez : société, fondation, personne.',
    es: 'Tal como lo conoce: empresa, fundación, persona.',
  },
  'concerns.hint.text': {
    en: 'What happened, where and when, and how you know. At most 5,000 characters.',
    fr: 'Ce qui s’est passé, où et quand, et comment vous le savez. 5 000 caractères au plus.',
    es: 'Qué ocurrió, dónde y cuándo, y cómo lo sabe. Máximo 5.000 caracteres.',
  },
  'concerns.hint.answer': {
    en: 'Needed to close it.',
    fr: 'Nécessaire pour clore.',
    es: 'Necesaria para cerrarla.',
  },
  'concerns.hint.partnerId': {
    en: 'The last part of the address of its page.',
    fr: 'La fin de l’adresse de sa page.',
    es: 'El final de la dirección de su página.',
  },
  'concerns.hint.reopen': {
    en: 'Left empty, nothing is reopened. The office reads this note, so say nothing of the concern.',
    fr: 'Laissé vide, rien n’est rouvert. Le bureau lit cette note : n’y dites rien du signalement.',
    es: 'Si se deja vacío, nada se reabre. La oficina lee esta nota: no mencione la inquietud.',
  },
  'concerns.leave_empty': {
    en: 'Leave this empty',
    fr: 'Laissez ce champ vide',
    es: 'Deje este campo vacío',
  },
  'concerns.send': { en: 'Send', fr: 'Envoyer', es: 'Enviar' },
  'concerns.thanks': { en: 'Thank you', fr: 'Merci', es: 'Gracias' },
  'concerns.thanks_lede': {
    en: 'Headquarters will look into it.',
    fr: 'Le siège va l’examiner.',
    es: 'La Sede la examinará.',
  },
  'concerns.code': { en: 'Your reference', fr: 'Votre référence', es: 'Su referencia' },
  'concerns.keep_code': {
    en: 'Write it down: it is shown only now, and with it you can read the answer.',
    fr: 'Notez-la : elle n’est affichée que maintenant et permet de lire la réponse.',
    es: 'Anótela: solo se muestra ahora y con ella podrá leer la respuesta.',
  },
  'concerns.read_answer': { en: 'Read the answer', fr: 'Lire la réponse', es: 'Leer la respuesta' },
  'concerns.no_answer_yet': {
    en: 'There is no answer yet. Come back later.',
    fr: 'Il n’y a pas encore de réponse. Revenez plus tard.',
    es: 'Aún no hay respuesta. Vuelva más tarde.',
  },
  'concerns.unknown_code': {
    en: 'This reference is not known. Check how it is written.',
    fr: 'Cette référence est inconnue. Vérifiez comment elle est écrite.',
    es: 'Esta referencia no es conocida. Compruebe cómo está escrita.',
  },
  'concerns.search': { en: 'Partner or words', fr: 'Partenaire ou mots', es: 'Socio o palabras' },
  'concerns.empty': {
    en: 'No concern fits.',
    fr: 'Aucun signalement ne correspond.',
    es: 'Ninguna inquietud corresponde.',
  },
  'concerns.anonymous': { en: 'without a name', fr: 'sans nom', es: 'sin nombre' },
  'concerns.signed': {
    en: 'by somebody signed in',
    fr: 'par une personne connectée',
    es: 'por una persona identificada',
  },
  'concerns.not_linked': { en: 'Not linked yet', fr: 'Pas encore rattaché', es: 'Sin vincular todavía' },
  'concerns.next': { en: 'Next step', fr: 'Étape suivante', es: 'Paso siguiente' },
  'concerns.suspend': {
    en: 'Suspend clearance of the partner meanwhile',
    fr: 'Suspendre entre-temps l’autorisation du partenaire',
    es: 'Suspender entretanto la autorización del socio',
  },
  'concerns.lift': {
    en: 'Lift the suspension that came of a concern',
    fr: 'Lever la suspension due à un signalement',
    es: 'Levantar la suspensión debida a una inquietud',
  },
  'concerns.reopen': {
    en: 'Reopen the decided case, with this note',
    fr: 'Rouvrir le dossier décidé, avec cette note',
    es: 'Reabrir el expediente decidido, con esta nota',
  },
  'concerns.state.open': { en: 'Open', fr: 'Ouvert', es: 'Abierta' },
  'concerns.state.looked_into': { en: 'Looked into', fr: 'À l’examen', es: 'En examen' },
  'concerns.state.closed': { en: 'Closed', fr: 'Clos', es: 'Cerrada' },
  'concerns.move.look_into': { en: 'Look into it', fr: 'Examiner', es: 'Examinar' },
  'concerns.move.close': {
    en: 'Close with an answer',
    fr: 'Clore avec une réponse',
    es: 'Cerrar con una respuesta',
  },
  'concerns.move.take_up_again': { en: 'Take up again', fr: 'Reprendre', es: 'Retomar' },
  'concerns.error.name_partner': {
    en: 'Name the partner in the register first.',
    fr: 'Indiquez d’abord le partenaire dans le registre.',
    es: 'Indique primero el socio en el registro.',
  },
  'concerns.error.no_case': {
    en: 'This partner has no decided case to reopen.',
    fr: 'Ce partenaire n’a pas de dossier décidé à rouvrir.',
    es: 'Este socio no tiene expediente decidido que reabrir.',
  },
  'concerns.notice.saved': { en: 'Saved.', fr: 'Enregistré.', es: 'Guardado.' },
  'concerns.notice.new': {
    en: 'A concern was raised about {partner}.',
    fr: 'Un signalement concerne {partner}.',
    es: 'Se comunicó una inquietud sobre {partner}.',
  },
  'concerns.notice.answered': {
    en: 'Your concern about {partner} is answered. Read it with your reference.',
    fr: 'Votre signalement sur {partner} a reçu une réponse. Lisez-la avec votre référence.',
    es: 'Su inquietud sobre {partner} tiene respuesta. Léala con su referencia.',
  },
} satisfies Texts;
