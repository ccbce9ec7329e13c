import type { Texts } from '../texts/texts';

export const noticesTexts = {
  'notices.title': { en: 'Notices', fr: 'Avis', es: 'Avisos' },
  'notices.lede': {
    en: 'What happened that concerns you. Opening a notice, or the page it leads to, marks it as read.',
    fr: 'Ce qui s’est passé et vous concerne. Ouvrir un avis, ou la page où il mène, le marque comme lu.',
    es: 'Lo que ha ocurrido y le concierne. Al abrir un aviso, o la página a la que lleva, queda leído.',
  },
  'notices.empty': {
    en: 'No notice here. When a record waits for you or is decided, it will say so on this page.',
    fr: 'Aucun avis ici. Quand un dossier vous attend ou est décidé, cette page vous le dira.',
    es: 'No hay avisos. Cuando un expediente le espere o se decida, esta página se lo dirá.',
  },
  'notices.something': {
    en: 'There is news on this record.',
    fr: 'Il y a du nouveau dans ce dossier.',
    es: 'Hay novedades en este expediente.',
  },
  'notices.field.notice': { en: 'Notice', fr: 'Avis', es: 'Aviso' },
  'notices.field.show': { en: 'Show', fr: 'Montrer', es: 'Mostrar' },
  'notices.field.when': { en: 'When', fr: 'Quand', es: 'Cuándo' },
  'notices.field.read': { en: 'Read', fr: 'Lu', es: 'Leído' },
  'notices.only_unread': { en: 'Only unread', fr: 'Non lus seulement', es: 'Solo sin leer' },
  'notices.is_unread': { en: 'unread', fr: 'non lu', es: 'sin leer' },
  'notices.mark_read': { en: 'Mark as read', fr: 'Marquer comme lu', es: 'Marcar como leído' },
  'notices.mark_all_read': {
    en: 'Mark all as read',
    fr: 'Tout marquer comme lu',
    es: 'Marcar todo como leído',
  },
  'notices.done.all_read': {
    en: 'All notices are marked as read.',
    fr: 'Tous les avis sont marqués comme lus.',
    es: 'Todos los avisos están marcados como leídos.',
  },

  'notices.preferences': { en: 'Notices by e-mail', fr: 'Avis par courriel', es: 'Avisos por correo' },
  'notices.preferences.lede': {
    en: 'In Accord you see every notice. Choose when it also comes by e-mail to {email}.',
    fr: 'Vous voyez tous les avis dans Accord. Choisissez quand ils vous parviennent aussi par courriel à {email}.',
    es: 'En Accord ve todos los avisos. Elija cuándo le llegan también por correo a {email}.',
  },
  'notices.preferences.no_mail': {
    en: 'This Accord sends no e-mail yet: an administrator has to set a mail server. Your choice is kept.',
    fr: 'Cet Accord n’envoie pas encore de courriels : un administrateur doit indiquer un serveur. Votre choix est conservé.',
    es: 'Este Accord aún no envía correos: un administrador debe indicar un servidor. Su elección se guarda.',
  },
  'notices.field.email': { en: 'E-mail', fr: 'Courriel', es: 'Correo' },
  'notices.email.immediately': {
    en: 'At once, one e-mail a notice',
    fr: 'Tout de suite, un courriel par avis',
    es: 'Enseguida, un correo por aviso',
  },
  'notices.email.daily': {
    en: 'Once a day, in the morning',
    fr: 'Une fois par jour, le matin',
    es: 'Una vez al día, por la mañana',
  },
  'notices.email.never': { en: 'Never', fr: 'Jamais', es: 'Nunca' },
  'notices.done.preference': {
    en: 'Your choice is kept.',
    fr: 'Votre choix est enregistré.',
    es: 'Su elección queda guardada.',
  },

  'notices.mail.greeting': { en: 'Dear {name},', fr: 'Bonjour {name},', es: 'Hola, {name}:' },
  'notices.mail.open': { en: 'Open it in Accord', fr: 'L’ouvrir dans Accord', es: 'Abrirlo en Accord' },
  'notices.mail.digest': {
    en: '{count, plural, one {# notice from Accord} other {# notices from Accord}}',
    fr: '{count, plural, one {# avis d’Accord} other {# avis d’Accord}}',
    es: '{count, plural, one {# aviso de Accord} other {# avisos de Accord}}',
  },
  'notices.mail.why': {
    en: 'You receive this because you use Accord. You decide when e-mails come:',
    fr: 'Vous recevez ce message parce que vous utilisez Accord. Vous décidez quand les courriels arrivent :',
    es: 'Recibe este mensaje porque utiliza Accord. Usted decide cuándo llegan los correos:',
  },
  'notices.mail.change': {
    en: 'notices by e-mail',
    fr: 'avis par courriel',
    es: 'avisos por correo',
  },

  'notices.outbox': { en: 'Outgoing mail', fr: 'Courrier sortant', es: 'Correo saliente' },
  'notices.outbox.link': {
    en: '{count, plural, =0 {Outgoing mail} one {Outgoing mail: # failed} other {Outgoing mail: # failed}}',
    fr: '{count, plural, =0 {Courrier sortant} one {Courrier sortant : # échec} other {Courrier sortant : # échecs}}',
    es: '{count, plural, =0 {Correo saliente} one {Correo saliente: # fallido} other {Correo saliente: # fallidos}}',
  },
  'notices.outbox.lede': {
    en: 'Mails that wait, and mails that could not be sent. A mail is tried six times in fifteen hours.',
    fr: 'Les courriels en attente et ceux qui n’ont pas pu partir. Un courriel est tenté six fois en quinze heures.',
    es: 'Los correos en espera y los que no pudieron enviarse. Cada correo se intenta seis veces en quince horas.',
  },
  'notices.outbox.no_server': {
    en: 'No mail server is set, so notices are shown in Accord alone. Set ACCORD_SMTP, ACCORD_MAIL_FROM and ACCORD_URL, and start Accord again.',
    fr: 'Aucun serveur de courriel n’est indiqué : les avis ne paraissent que dans Accord. Indiquez ACCORD_SMTP, ACCORD_MAIL_FROM et ACCORD_URL, puis redémarrez Accord.',
    es: 'No hay servidor de correo: los avisos solo se ven en Accord. Indique ACCORD_SMTP, ACCORD_MAIL_FROM y ACCORD_URL y reinicie Accord.',
  },
  'notices.outbox.empty': {
    en: 'Nothing waits and nothing failed.',
    fr: 'Rien n’attend et rien n’a échoué.',
    es: 'Nada espera y nada ha fallado.',
  },
  'notices.outbox.retry': { en: 'Send again', fr: 'Renvoyer', es: 'Enviar de nuevo' },
  'notices.outbox.retry_all': {
    en: 'Send again all that failed',
    fr: 'Renvoyer tout ce qui a échoué',
    es: 'Enviar de nuevo todo lo fallido',
  },
  'notices.outbox.not_failed': {
    en: 'This mail has not failed: it waits for its turn or was sent.',
    fr: 'Ce courriel n’a pas échoué : il attend son tour ou est parti.',
    es: 'Este correo no ha fallado: espera su turno o ya se envió.',
  },
  'notices.done.retried': {
    en: '{count, plural, =0 {No mail had failed.} one {# mail is sent again within a minute.} other {# mails are sent again within a minute.}}',
    fr: '{count, plural, =0 {Aucun courriel n’avait échoué.} one {# courriel sera renvoyé dans la minute.} other {# courriels seront renvoyés dans la minute.}}',
    es: '{count, plural, =0 {Ningún correo había fallado.} one {# correo se enviará de nuevo en un minuto.} other {# correos se enviarán de nuevo en un minuto.}}',
  },
  'notices.field.person': { en: 'To', fr: 'À', es: 'Para' },
  'notices.field.state': { en: 'State', fr: 'État', es: 'Estado' },
  'notices.field.attempts': { en: 'Tries', fr: 'Essais', es: 'Intentos' },
  'notices.field.next_try': { en: 'Next try', fr: 'Prochain essai', es: 'Próximo intento' },
  'notices.field.error': { en: 'Last error', fr: 'Dernière erreur', es: 'Último error' },
  'notices.state.waiting': { en: 'waiting', fr: 'en attente', es: 'en espera' },
  'notices.state.digest': {
    en: 'in the daily mail',
    fr: 'dans le courriel du jour',
    es: 'en el correo del día',
  },
  'notices.state.failed': { en: 'failed', fr: 'échoué', es: 'fallido' },
} satisfies Texts;
