import type { Texts } from '../../texts/texts';

export const groupsTexts = {
  'groups.title': {
    en: 'Groups to be confirmed',
    fr: 'Appartenances à confirmer',
    es: 'Grupos por confirmar',
  },
  'groups.one': {
    en: 'Does this partner belong to this group?',
    fr: 'Ce partenaire appartient-il à ce groupe ?',
    es: '¿Pertenece este socio a este grupo?',
  },
  'groups.lede': {
    en: 'That a partner belongs to a group is a claim until an analyst who did not make it confirms it. Until then the clearance of the group does not reach the partner.',
    fr: 'L’appartenance d’un partenaire à un groupe est une déclaration tant qu’un analyste qui ne l’a pas faite ne l’a pas confirmée. D’ici là, l’autorisation du groupe ne s’étend pas au partenaire.',
    es: 'Que un socio pertenezca a un grupo es una declaración hasta que la confirme un analista que no la haya hecho. Hasta entonces, la autorización del grupo no alcanza al socio.',
  },
  'groups.empty': {
    en: 'No claim waits.',
    fr: 'Aucune déclaration en attente.',
    es: 'No hay declaraciones pendientes.',
  },
  'groups.says': {
    en: '{partner} is said to belong to {group}.',
    fr: '{partner} appartiendrait à {group}.',
    es: 'Se indica que {partner} pertenece a {group}.',
  },
  'groups.hidden': {
    en: 'a group you may not see',
    fr: 'un groupe que vous ne pouvez pas consulter',
    es: 'un grupo que usted no puede consultar',
  },
  'groups.partner_waits': {
    en: 'Said to belong to a group; to be confirmed',
    fr: 'Appartenance à un groupe déclarée, à confirmer',
    es: 'Pertenencia a un grupo declarada, por confirmar',
  },
  'groups.state.open': { en: 'To be confirmed', fr: 'À confirmer', es: 'Por confirmar' },
  'groups.state.confirmed': { en: 'Confirmed', fr: 'Confirmée', es: 'Confirmada' },
  'groups.state.refused': { en: 'Refused', fr: 'Refusée', es: 'Rechazada' },
  'groups.state.withdrawn': { en: 'Withdrawn', fr: 'Retirée', es: 'Retirada' },
  'groups.state.all': { en: 'All', fr: 'Toutes', es: 'Todas' },
  'groups.because.said': { en: 'It was said', fr: 'Déclarée', es: 'Declarada' },
  'groups.because.changed': {
    en: 'The member changed who it is',
    fr: 'Le membre a changé d’identité',
    es: 'El miembro cambió de identidad',
  },
  'groups.because.merged': {
    en: 'Its group came by a merge of records',
    fr: 'Le groupe résulte d’une fusion de fiches',
    es: 'El grupo resulta de una fusión de fichas',
  },
  'groups.field.id': { en: 'No.', fr: 'Nº', es: 'N.º' },
  'groups.field.partnerId': { en: 'Partner no.', fr: 'Nº du partenaire', es: 'N.º del socio' },
  'groups.field.partner': { en: 'Partner', fr: 'Partenaire', es: 'Socio' },
  'groups.field.parentId': { en: 'Group no.', fr: 'Nº du groupe', es: 'N.º del grupo' },
  'groups.field.parent': { en: 'Group', fr: 'Groupe', es: 'Grupo' },
  'groups.field.state': { en: 'State', fr: 'État', es: 'Estado' },
  'groups.field.because': { en: 'Why', fr: 'Pourquoi', es: 'Por qué' },
  'groups.field.evidence': { en: 'Evidence', fr: 'Éléments de preuve', es: 'Pruebas' },
  'groups.field.evidenceUrl': {
    en: 'Where it can be read',
    fr: 'Où les consulter',
    es: 'Dónde se pueden consultar',
  },
  'groups.field.claimedBy': { en: 'Said by', fr: 'Déclarée par', es: 'Declarada por' },
  'groups.field.claimedAt': { en: 'Said on', fr: 'Déclarée le', es: 'Declarada el' },
  'groups.field.decidedBy': { en: 'Decided by', fr: 'Tranchée par', es: 'Decidida por' },
  'groups.field.decidedAt': { en: 'Decided on', fr: 'Tranchée le', es: 'Decidida el' },
  'groups.field.note': { en: 'Note', fr: 'Note', es: 'Nota' },
  'groups.confirm': {
    en: 'It belongs to the group',
    fr: 'Il appartient au groupe',
    es: 'Pertenece al grupo',
  },
  'groups.refuse': {
    en: 'It does not',
    fr: 'Il n’y appartient pas',
    es: 'No pertenece',
  },
  'groups.others': {
    en: 'Another analyst decides: you made this claim, or the change that asks for it.',
    fr: 'Un autre analyste tranche : vous avez fait cette déclaration, ou la modification qui l’appelle.',
    es: 'Decide otro analista: usted hizo esta declaración o el cambio que la motiva.',
  },
  'groups.done.confirm': {
    en: 'The partner belongs to the group.',
    fr: 'Le partenaire appartient au groupe.',
    es: 'El socio pertenece al grupo.',
  },
  'groups.done.refuse': {
    en: 'The claim was refused.',
    fr: 'La déclaration a été refusée.',
    es: 'La declaración se ha rechazado.',
  },
  'groups.waiting': {
    en: 'Said to belong to {group}',
    fr: 'Appartiendrait à {group}',
    es: 'Se indica que pertenece a {group}',
  },
  'groups.next': {
    en: 'Confirm or refuse the group',
    fr: 'Confirmer ou refuser l’appartenance',
    es: 'Confirmar o rechazar el grupo',
  },
  'groups.notice.claimed': {
    en: '{partner} is said to belong to {group}: to be confirmed.',
    fr: '{partner} appartiendrait à {group} : à confirmer.',
    es: 'Se indica que {partner} pertenece a {group}: por confirmar.',
  },
  'groups.notice.confirmed': {
    en: 'The group of {partner} was confirmed.',
    fr: 'L’appartenance de {partner} à son groupe a été confirmée.',
    es: 'Se ha confirmado el grupo de {partner}.',
  },
  'groups.notice.refused': {
    en: 'The group of {partner} was not confirmed.',
    fr: 'L’appartenance de {partner} à un groupe n’a pas été confirmée.',
    es: 'No se ha confirmado el grupo de {partner}.',
  },
  'groups.error.not_open': {
    en: 'This claim has been decided or withdrawn.',
    fr: 'Cette déclaration a déjà été tranchée ou retirée.',
    es: 'Esta declaración ya se decidió o se retiró.',
  },
  'groups.error.own': {
    en: 'An analyst who did not make this claim confirms or refuses it.',
    fr: 'Un analyste qui n’a pas fait cette déclaration la confirme ou la refuse.',
    es: 'La confirma o rechaza un analista que no haya hecho esta declaración.',
  },
  'groups.error.evidence': {
    en: 'Say what shows that it belongs to the group: in words, or where it can be read.',
    fr: 'Indiquez ce qui montre l’appartenance au groupe : en quelques mots, ou où le consulter.',
    es: 'Indique qué demuestra que pertenece al grupo: con palabras o dónde se puede consultar.',
  },
  'partners.field.parentEvidence': {
    en: 'What shows that it belongs to the group',
    fr: 'Ce qui montre l’appartenance au groupe',
    es: 'Qué demuestra que pertenece al grupo',
  },
  'partners.field.parentEvidenceUrl': {
    en: 'Where that can be read',
    fr: 'Où le consulter',
    es: 'Dónde se puede consultar',
  },
} satisfies Texts;
