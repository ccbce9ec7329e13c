import type { Texts } from '../../texts/texts';

/** Words of new passwords and addresses that two administrators give. */
export const accountRequestsTexts = {
  'account_requests.title': {
    en: 'Passwords and addresses waiting for confirmation',
    fr: 'Mots de passe et adresses en attente de confirmation',
    es: 'Contraseñas y direcciones por confirmar',
  },
  'account_requests.hint': {
    en: 'Of somebody who decides, reviews or overrides, another administrator confirms a new password or address. Until then nothing changes.',
    fr: 'Pour une personne qui décide, examine ou passe outre, un autre administrateur confirme le nouveau mot de passe ou la nouvelle adresse. Jusque-là, rien ne change.',
    es: 'De quien decide, revisa o prevalece, otro administrador confirma la nueva contraseña o dirección. Hasta entonces nada cambia.',
  },
  'account_requests.kind.password': {
    en: 'New password',
    fr: 'Nouveau mot de passe',
    es: 'Nueva contraseña',
  },
  'account_requests.kind.email': { en: 'Another address', fr: 'Autre adresse', es: 'Otra dirección' },
  'account_requests.asked_by': {
    en: 'Asked for by {name}',
    fr: 'Demandé par {name}',
    es: 'Solicitado por {name}',
  },
  'account_requests.waiting': {
    en: '{what}, asked for by {asker}',
    fr: '{what}, à la demande de {asker}',
    es: '{what}, a petición de {asker}',
  },
  'account_requests.next': {
    en: 'Confirm or refuse it',
    fr: 'Confirmer ou refuser',
    es: 'Confirmar o rechazar',
  },
  'account_requests.notice.waits': {
    en: 'This person decides or reviews: another administrator has to confirm it. Until then nothing changes.',
    fr: 'Cette personne décide ou examine : un autre administrateur doit confirmer. Jusque-là, rien ne change.',
    es: 'Esta persona decide o revisa: otro administrador debe confirmarlo. Hasta entonces nada cambia.',
  },
  'account_requests.notice.confirmed': {
    en: 'The address is changed.',
    fr: 'L’adresse est modifiée.',
    es: 'La dirección está cambiada.',
  },
  'account_requests.notice.refused': {
    en: 'It is refused; nothing changes.',
    fr: 'C’est refusé ; rien ne change.',
    es: 'Está rechazado; nada cambia.',
  },
  'users.email_alike': {
    en: 'The account {email} has this address already, save for case, dots or what follows a plus sign. One person has one account.',
    fr: 'Le compte {email} a déjà cette adresse, à la casse, aux points ou à la partie après le signe plus près. Une personne n’a qu’un compte.',
    es: 'La cuenta {email} ya tiene esta dirección, salvo mayúsculas, puntos o lo que sigue al signo más. Cada persona tiene una sola cuenta.',
  },
  'users.name_alike': {
    en: 'Another account has the same name',
    fr: 'Un autre compte porte le même nom',
    es: 'Otra cuenta tiene el mismo nombre',
  },
  'appointments.news.failed_sign_ins': {
    en: 'Somebody tried your account with wrong passwords, five times in a row. If it was not you, choose a new password and tell an administrator.',
    fr: 'Quelqu’un a essayé votre compte avec de mauvais mots de passe, cinq fois de suite. Si ce n’était pas vous, choisissez un nouveau mot de passe et prévenez un administrateur.',
    es: 'Alguien probó su cuenta con contraseñas erróneas, cinco veces seguidas. Si no fue usted, elija una contraseña nueva y avise a un administrador.',
  },
  'appointments.news.alike': {
    en: '{person} has an account although another one has the same name, entered by {confirmer}. If it is one person, close one of them.',
    fr: '{person} a un compte alors qu’un autre porte le même nom, saisi par {confirmer}. S’il s’agit d’une seule personne, fermez l’un des deux.',
    es: '{person} tiene una cuenta aunque otra lleva el mismo nombre, registrada por {confirmer}. Si es una sola persona, cierre una de las dos.',
  },
  'appointments.news.password_waits': {
    en: '{giver} asks for a new password for {person}, who decides or reviews. Another administrator has to confirm it. If {person} did not ask for it, say so now.',
    fr: '{giver} demande un nouveau mot de passe pour {person}, qui décide ou examine. Un autre administrateur doit confirmer. Si {person} ne l’a pas demandé, signalez-le dès maintenant.',
    es: '{giver} pide una nueva contraseña para {person}, que decide o revisa. Otro administrador debe confirmarlo. Si {person} no la pidió, avise ahora.',
  },
  'appointments.news.account_waits': {
    en: '{giver} asks for another address for {person}, who decides or reviews. Another administrator has to confirm it. If {person} did not ask for it, say so now.',
    fr: '{giver} demande une autre adresse pour {person}, qui décide ou examine. Un autre administrateur doit confirmer. Si {person} ne l’a pas demandé, signalez-le dès maintenant.',
    es: '{giver} pide otra dirección para {person}, que decide o revisa. Otro administrador debe confirmarlo. Si {person} no la pidió, avise ahora.',
  },
} satisfies Texts;
