import type { Texts } from '../texts/texts';

export const accessTexts = {
  'access.sign_in': { en: 'Sign in', fr: 'Se connecter', es: 'Iniciar sesión' },
  'access.sign_in_help': {
    en: 'You have no account, or the password is lost? An administrator gives you a new one.',
    fr: 'Pas de compte, ou mot de passe perdu ? Un administrateur vous en donnera un nouveau.',
    es: '¿No tiene cuenta o perdió la contraseña? Un administrador le dará una nueva.',
  },
  'access.sign_in_failed': {
    en: 'E-mail and password do not fit. Check both; after five failures you wait a little before the next try.',
    fr: 'L’adresse et le mot de passe ne correspondent pas. Vérifiez-les ; après cinq échecs, il faut attendre un peu avant de réessayer.',
    es: 'El correo y la contraseña no coinciden. Compruébelos; tras cinco fallos hay que esperar un poco antes de volver a intentarlo.',
  },
  'access.locked': {
    en: 'Too many failures. Try again in {seconds, plural, one {# second} other {# seconds}}, or ask an administrator for a new password.',
    fr: 'Trop d’échecs. Réessayez dans {seconds, plural, one {# seconde} other {# secondes}}, ou demandez un nouveau mot de passe à un administrateur.',
    es: 'Demasiados fallos. Inténtelo de nuevo dentro de {seconds, plural, one {# segundo} other {# segundos}} o pida una contraseña nueva a un administrador.',
  },
  'access.csrf': {
    en: 'This form is no longer valid: the session it was opened in has ended. Open the page again, then send it.',
    fr: 'Ce formulaire n’est plus valable : la session dans laquelle il a été ouvert est terminée. Rouvrez la page, puis envoyez-le.',
    es: 'Este formulario ya no es válido: la sesión en que se abrió ha terminado. Vuelva a abrir la página y envíelo.',
  },
  'access.csrf_api': {
    en: 'Send the session’s token in the header x-csrf-token, or use a bearer token.',
    fr: 'Envoyez le jeton de la session dans l’en-tête x-csrf-token, ou utilisez un jeton d’accès.',
    es: 'Envíe el token de la sesión en la cabecera x-csrf-token o use un token de acceso.',
  },
  'access.file_too_large': {
    en: 'Too large: at most {files, number} files of {megabytes, number} MB each. Divide the file and send the parts.',
    fr: 'Trop volumineux : au plus {files, number} fichiers de {megabytes, number} Mo chacun. Divisez le fichier et envoyez les parties.',
    es: 'Demasiado grande: como máximo {files, number} archivos de {megabytes, number} MB cada uno. Divida el archivo y envíe las partes.',
  },

  'access.password_short': {
    en: 'Use at least {min, number} characters; a few words in a row are easy to keep in mind.',
    fr: 'Utilisez au moins {min, number} caractères ; quelques mots à la suite se retiennent bien.',
    es: 'Use al menos {min, number} caracteres; unas cuantas palabras seguidas se recuerdan bien.',
  },
  'access.password_is_email': {
    en: 'The e-mail address is no password. Choose something else.',
    fr: 'L’adresse électronique n’est pas un mot de passe. Choisissez autre chose.',
    es: 'La dirección de correo no sirve de contraseña. Elija otra cosa.',
  },
  'access.password_common': {
    en: 'This password is among the first that are guessed. Choose another.',
    fr: 'Ce mot de passe est parmi les premiers que l’on devine. Choisissez-en un autre.',
    es: 'Esta contraseña es de las primeras que se adivinan. Elija otra.',
  },
  'access.password_used': {
    en: 'This password was set for you and was good for one sign-in, which it has had. Ask an administrator for another.',
    fr: 'Ce mot de passe a été défini pour vous et ne valait que pour une connexion, qui a eu lieu. Demandez-en un autre à un administrateur.',
    es: 'Esta contraseña se estableció para usted y valía para un solo inicio de sesión, que ya se hizo. Pida otra a un administrador.',
  },
  'access.password_given': {
    en: 'This is the password that was set for you. Choose one that only you know.',
    fr: 'C’est le mot de passe qui a été défini pour vous. Choisissez-en un que vous êtes seul à connaître.',
    es: 'Esta es la contraseña que se estableció para usted. Elija una que solo usted conozca.',
  },
  'access.choose_password': {
    en: 'Your password was set by somebody else and is good for this one sign-in. Choose your own before anything else.',
    fr: 'Votre mot de passe a été défini par quelqu’un d’autre et ne vaut que pour cette connexion. Choisissez d’abord le vôtre.',
    es: 'Su contraseña la estableció otra persona y vale solo para este inicio de sesión. Elija primero la suya.',
  },
  'access.choose_title': {
    en: 'Choose your password',
    fr: 'Choisir votre mot de passe',
    es: 'Elegir su contraseña',
  },
  'access.password_wrong': {
    en: 'This is not your present password.',
    fr: 'Ce n’est pas votre mot de passe actuel.',
    es: 'Esta no es su contraseña actual.',
  },

  'access.field.email': { en: 'E-mail', fr: 'Adresse électronique', es: 'Correo electrónico' },
  'access.field.name': { en: 'Name', fr: 'Nom', es: 'Nombre' },
  'access.field.password': { en: 'Password', fr: 'Mot de passe', es: 'Contraseña' },
  'access.field.presentPassword': {
    en: 'Present password',
    fr: 'Mot de passe actuel',
    es: 'Contraseña actual',
  },
  'access.field.newPassword': { en: 'New password', fr: 'Nouveau mot de passe', es: 'Contraseña nueva' },
  'access.field.locale': { en: 'Language', fr: 'Langue', es: 'Idioma' },
  'access.field.active': { en: 'May sign in', fr: 'Peut se connecter', es: 'Puede iniciar sesión' },
  'access.field.roles': { en: 'Roles today', fr: 'Rôles aujourd’hui', es: 'Funciones hoy' },
  'access.field.role': { en: 'Role', fr: 'Rôle', es: 'Función' },
  'access.field.office': { en: 'Office', fr: 'Bureau', es: 'Oficina' },
  'access.field.fromDay': { en: 'From', fr: 'Du', es: 'Desde' },
  'access.field.toDay': { en: 'To', fr: 'Au', es: 'Hasta' },
  'access.field.capacity': {
    en: 'Office held in the committee',
    fr: 'Fonction au comité',
    es: 'Cargo en el comité',
  },
  'access.field.person': { en: 'Person', fr: 'Personne', es: 'Persona' },
  'access.field.scope': { en: 'What it may do', fr: 'Ce qu’il permet', es: 'Qué permite' },
  'access.field.days': {
    en: 'Days until it runs out',
    fr: 'Jours jusqu’à l’expiration',
    es: 'Días hasta que caduque',
  },
  'access.field.expiresAt': { en: 'Runs out', fr: 'Expire le', es: 'Caduca' },
  'access.field.lastUsedAt': { en: 'Last used', fr: 'Dernier usage', es: 'Último uso' },
  'access.scope.read': { en: 'Read', fr: 'Lire', es: 'Leer' },
  'access.scope.write': { en: 'Read and write', fr: 'Lire et écrire', es: 'Leer y escribir' },

  'access.account': { en: 'Your account', fr: 'Votre compte', es: 'Su cuenta' },
  'access.account.notices': {
    en: 'Notices by e-mail: when they come',
    fr: 'Avis par courriel : quand ils arrivent',
    es: 'Avisos por correo: cuándo llegan',
  },
  'access.account.password': {
    en: 'Change your password',
    fr: 'Changer votre mot de passe',
    es: 'Cambiar su contraseña',
  },
  'access.account.password_hint': {
    en: 'At least 12 characters. Every other browser is signed out and your tokens are revoked.',
    fr: 'Au moins 12 caractères. Tous les autres navigateurs seront déconnectés et vos jetons révoqués.',
    es: 'Al menos 12 caracteres. Se cerrará la sesión en los demás navegadores y se revocarán sus tokens.',
  },
  'access.account.sessions': {
    en: 'Sign out everywhere',
    fr: 'Se déconnecter partout',
    es: 'Cerrar sesión en todas partes',
  },
  'access.account.sessions_hint': {
    en: 'Ends your sessions in every browser, this one too, and revokes your tokens.',
    fr: 'Termine vos sessions dans tous les navigateurs, celui-ci compris, et révoque vos jetons.',
    es: 'Termina sus sesiones en todos los navegadores, también en este, y revoca sus tokens.',
  },
  'access.account.tokens': { en: 'API tokens', fr: 'Jetons d’API', es: 'Tokens de API' },
  'access.account.tokens_hint': {
    en: 'For programs that work in your name. A token reaches what your roles reach.',
    fr: 'Pour les programmes qui agissent en votre nom. Un jeton donne accès à ce que vos rôles permettent.',
    es: 'Para programas que actúan en su nombre. Un token alcanza lo que alcanzan sus funciones.',
  },
  'access.account.tokens_none': {
    en: 'You have no tokens.',
    fr: 'Vous n’avez aucun jeton.',
    es: 'No tiene tokens.',
  },
  'access.token.make': { en: 'Make a token', fr: 'Créer un jeton', es: 'Crear un token' },
  'access.token.revoke': { en: 'Revoke', fr: 'Révoquer', es: 'Revocar' },
  'access.token.shown_once': {
    en: 'Copy the token now. It is not shown again.',
    fr: 'Copiez le jeton maintenant. Il ne sera plus affiché.',
    es: 'Copie el token ahora. No volverá a mostrarse.',
  },
  'access.password.shown_once': {
    en: 'Hand over this password now. It is not shown again, and is good for one sign-in, in which the person chooses their own.',
    fr: 'Transmettez ce mot de passe maintenant. Il ne sera plus affiché et ne vaut que pour une connexion, pendant laquelle la personne choisit le sien.',
    es: 'Entregue esta contraseña ahora. No volverá a mostrarse y vale para un solo inicio de sesión, en el que la persona elige la suya.',
  },
  'access.notice.password_changed': {
    en: 'Your password is changed; every other browser is signed out.',
    fr: 'Votre mot de passe est changé ; tous les autres navigateurs sont déconnectés.',
    es: 'Su contraseña ha cambiado; se cerró la sesión en los demás navegadores.',
  },
  'access.notice.signed_out_everywhere': {
    en: 'You are signed out everywhere.',
    fr: 'Vous êtes déconnecté partout.',
    es: 'Se cerró su sesión en todas partes.',
  },
  'access.notice.token_revoked': {
    en: 'The token is revoked.',
    fr: 'Le jeton est révoqué.',
    es: 'El token ha sido revocado.',
  },

  'users.title': { en: 'Users', fr: 'Utilisateurs', es: 'Usuarios' },
  'users.lede': {
    en: 'People who may sign in, with the roles they hold today.',
    fr: 'Les personnes qui peuvent se connecter, et les rôles qu’elles exercent aujourd’hui.',
    es: 'Las personas que pueden iniciar sesión y las funciones que ejercen hoy.',
  },
  'users.add': { en: 'Add a person', fr: 'Ajouter une personne', es: 'Añadir una persona' },
  'users.change': {
    en: 'Change name, e-mail or language',
    fr: 'Modifier le nom, l’adresse ou la langue',
    es: 'Cambiar nombre, correo o idioma',
  },
  'users.inactive': { en: 'may not sign in', fr: 'ne peut pas se connecter', es: 'no puede iniciar sesión' },
  'users.empty': { en: 'Nobody fits. Change the filters, or add a person.', fr: 'Personne ne correspond. Modifiez les filtres ou ajoutez une personne.', es: 'Nadie coincide. Cambie los filtros o añada una persona.' }, // prettier-ignore
  'users.anywhere': { en: 'the whole organization', fr: 'toute l’organisation', es: 'toda la organización' },
  'users.roles': { en: 'Roles', fr: 'Rôles', es: 'Funciones' },
  'users.from_day': { en: 'from {day} on', fr: 'à partir du {day}', es: 'desde el {day}' },
  'users.roles_none': {
    en: 'No role yet. Without one this person can sign in but open nothing.',
    fr: 'Aucun rôle. Sans rôle, cette personne peut se connecter mais ne rien ouvrir.',
    es: 'Ninguna función todavía. Sin ella, esta persona puede iniciar sesión pero no abrir nada.',
  },
  'users.assign': { en: 'Give a role', fr: 'Attribuer un rôle', es: 'Asignar una función' },
  'users.assign_hint': {
    en: 'A regional office reaches its country offices. Leave the office empty for the whole organization.',
    fr: 'Un bureau régional s’étend à ses bureaux de pays. Laissez le bureau vide pour toute l’organisation.',
    es: 'Una oficina regional abarca sus oficinas en los países. Deje la oficina vacía para toda la organización.',
  },
  'users.end_role': { en: 'End', fr: 'Terminer', es: 'Terminar' },
  'users.in_charge': {
    en: 'Name an officer in charge',
    fr: 'Désigner un chargé d’affaires',
    es: 'Nombrar un encargado',
  },
  'users.in_charge_hint': {
    en: 'The other person holds the same role at the same office between these days.',
    fr: 'L’autre personne exerce le même rôle au même bureau entre ces deux jours.',
    es: 'La otra persona ejerce la misma función en la misma oficina entre esos días.',
  },
  'users.lent': { en: 'as officer in charge', fr: 'par intérim', es: 'como encargado interino' },
  'users.new_password': {
    en: 'Set a new password',
    fr: 'Définir un nouveau mot de passe',
    es: 'Poner una contraseña nueva',
  },
  'users.new_password_hint': {
    en: 'Accord makes it and shows it once. Every session of this person ends.',
    fr: 'Accord le crée et l’affiche une seule fois. Toutes les sessions de cette personne se terminent.',
    es: 'Accord la crea y la muestra una sola vez. Terminan todas las sesiones de esta persona.',
  },
  'users.notice.added': { en: '{name} is added. Now give a role and a password.', fr: '{name} est ajouté. Attribuez maintenant un rôle et un mot de passe.', es: 'Se añadió a {name}. Ahora asigne una función y una contraseña.' }, // prettier-ignore
  'users.notice.changed': {
    en: '{name} is changed.',
    fr: '{name} est modifié.',
    es: 'Se modificó a {name}.',
  },
  'users.notice.assigned': {
    en: 'The role is given.',
    fr: 'Le rôle est attribué.',
    es: 'La función está asignada.',
  },
  'users.notice.ended': { en: 'The role ends.', fr: 'Le rôle prend fin.', es: 'La función termina.' },
  'users.not_yourself': {
    en: 'You cannot shut yourself out. Another administrator can do it.',
    fr: 'Vous ne pouvez pas vous exclure vous-même. Un autre administrateur peut le faire.',
    es: 'No puede excluirse a sí mismo. Otro administrador puede hacerlo.',
  },
  'users.to_before_from': {
    en: 'The last day lies before the first. Choose {from} or later.',
    fr: 'Le dernier jour précède le premier. Choisissez le {from} ou plus tard.',
    es: 'El último día es anterior al primero. Elija el {from} o más tarde.',
  },
  'users.role_waits_already': {
    en: 'The same role of this person there waits already for another administrator. Confirm or refuse that one first.',
    fr: 'Le même rôle de cette personne à cet endroit attend déjà un autre administrateur. Confirmez ou refusez d’abord celui-là.',
    es: 'La misma función de esta persona allí ya espera a otro administrador. Confirme o rechace esa primero.',
  },
  'users.role_overlaps': {
    en: 'This person already holds this role there in these days. End that one first.',
    fr: 'Cette personne exerce déjà ce rôle à cet endroit pendant ces jours. Terminez-le d’abord.',
    es: 'Esta persona ya ejerce esa función allí en esos días. Termine esa primero.',
  },
  'users.role_needs_office': {
    en: 'This role is held at an office. Choose one.',
    fr: 'Ce rôle s’exerce dans un bureau. Choisissez-en un.',
    es: 'Esta función se ejerce en una oficina. Elija una.',
  },
  'users.in_charge_not_self': {
    en: 'Choose somebody else: this person holds the role already.',
    fr: 'Choisissez quelqu’un d’autre : cette personne exerce déjà le rôle.',
    es: 'Elija a otra persona: esta ya ejerce la función.',
  },
  'users.in_charge_outside': {
    en: 'The role itself is not held on all of these days. Stay between {from} and {to}.',
    fr: 'Le rôle lui-même n’est pas exercé tous ces jours. Restez entre le {from} et le {to}.',
    es: 'La función misma no se ejerce todos esos días. Manténgase entre {from} y {to}.',
  },
} satisfies Texts;
