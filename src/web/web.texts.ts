import type { Texts } from '../texts/texts';
import { registerTexts } from '../texts/translator';

/** Failures in plain words; the view layer's own words stand in `texts/common.texts.ts`. */
const webTexts = {
  'problem.invalid.title': {
    en: 'Please check what you entered',
    fr: 'Veuillez vérifier votre saisie',
    es: 'Compruebe lo que ha introducido',
  },
  'problem.invalid.explanation': {
    en: 'Some fields are missing or not as they should be.',
    fr: 'Certains champs manquent ou ne sont pas corrects.',
    es: 'Faltan campos o no son correctos.',
  },
  'problem.refused.title': {
    en: 'This is not possible yet',
    fr: 'Ce n’est pas encore possible',
    es: 'Todavía no es posible',
  },
  'problem.refused.explanation': {
    en: 'A rule stands against it. Nothing was changed.',
    fr: 'Une règle s’y oppose. Rien n’a été modifié.',
    es: 'Una regla lo impide. No se ha cambiado nada.',
  },
  'problem.forbidden.title': {
    en: 'This is not open to you',
    fr: 'Vous n’y avez pas accès',
    es: 'No tiene acceso',
  },
  'problem.forbidden.explanation': {
    en: 'Your role does not include this. Ask an administrator if it should.',
    fr: 'Votre rôle ne le permet pas. Adressez-vous à un administrateur si nécessaire.',
    es: 'Su función no lo permite. Consulte a un administrador si debería.',
  },
  'problem.missing.title': {
    en: 'There is no such page',
    fr: 'Cette page n’existe pas',
    es: 'Esta página no existe',
  },
  'problem.missing.explanation': {
    en: 'The link may be old, or the record is not open to you.',
    fr: 'Le lien est peut-être ancien, ou la fiche ne vous est pas accessible.',
    es: 'El enlace puede ser antiguo o el registro no le es accesible.',
  },
  'problem.stale.title': {
    en: 'Somebody changed this before you',
    fr: 'Quelqu’un l’a modifié avant vous',
    es: 'Alguien lo cambió antes que usted',
  },
  'problem.stale.explanation': {
    en: 'Look at it again, then repeat your change.',
    fr: 'Consultez la fiche à nouveau, puis recommencez.',
    es: 'Vuelva a consultarlo y repita el cambio.',
  },
  'problem.signed_out.title': { en: 'Please sign in', fr: 'Veuillez vous connecter', es: 'Inicie sesión' },
  'problem.signed_out.explanation': {
    en: 'Your session has ended, or the token is missing or no longer valid.',
    fr: 'Votre session est terminée, ou le jeton manque ou n’est plus valable.',
    es: 'Su sesión ha terminado, o falta el token o ya no es válido.',
  },
  'problem.bad_request.title': {
    en: 'This request could not be read',
    fr: 'Cette demande n’a pas pu être lue',
    es: 'No se pudo leer la solicitud',
  },
  'problem.bad_request.explanation': {
    en: 'It is malformed or too large. Nothing was changed.',
    fr: 'Elle est mal formée ou trop volumineuse. Rien n’a été modifié.',
    es: 'Está mal formada o es demasiado grande. No se ha cambiado nada.',
  },
  'problem.too_many.title': { en: 'Too many requests', fr: 'Trop de demandes', es: 'Demasiadas solicitudes' },
  'problem.too_many.explanation': {
    en: 'Wait a few minutes, then try again.',
    fr: 'Attendez quelques minutes, puis réessayez.',
    es: 'Espere unos minutos e inténtelo de nuevo.',
  },
  'problem.unavailable.title': {
    en: 'Accord cannot do this just now',
    fr: 'Accord ne peut pas le faire pour le moment',
    es: 'Accord no puede hacerlo en este momento',
  },
  'problem.unavailable.explanation': {
    en: 'The database is busy, full or out of reach. Nothing was changed; try again in a moment.',
    fr: 'La base de données est occupée, pleine ou injoignable. Rien n’a été modifié ; réessayez dans un instant.',
    es: 'La base de datos está ocupada, llena o no responde. No se ha cambiado nada; inténtelo de nuevo en un momento.',
  },
  'problem.unexpected.title': {
    en: 'Something went wrong here',
    fr: 'Une erreur s’est produite',
    es: 'Se ha producido un error',
  },
  'problem.unexpected.explanation': {
    en: 'It is not your fault. Nothing was changed; the failure has been logged.',
    fr: 'Vous n’y êtes pour rien. Rien n’a été modifié ; l’erreur a été enregistrée.',
    es: 'No es culpa suya. No se ha cambiado nada; el fallo ha quedado registrado.',
  },
  'error.already_there': {
    en: 'There already is a record with this key. Open that one instead.',
    fr: 'Une fiche porte déjà cette clé. Ouvrez plutôt celle-ci.',
    es: 'Ya existe un registro con esta clave. Abra ese registro.',
  },
  'error.merged': {
    en: 'This record was merged into another one. Write there.',
    fr: 'Cette fiche a été fusionnée dans une autre. Écrivez dans celle-ci.',
    es: 'Esta ficha se fusionó en otra. Escriba en ella.',
  },
  'error.key_used_for_another': {
    en: 'This Idempotency-Key was used for another request.',
    fr: 'Cette clé Idempotency-Key a servi à une autre demande.',
    es: 'Esta Idempotency-Key se usó para otra solicitud.',
  },
  'error.key_done_already': {
    en: 'This was done already by a request with the same Idempotency-Key. Its answer is shown once and kept nowhere.',
    fr: 'Une demande avec la même Idempotency-Key l’a déjà fait. Sa réponse n’est montrée qu’une fois et n’est conservée nulle part.',
    es: 'Una solicitud con la misma Idempotency-Key ya lo hizo. Su respuesta se muestra una sola vez y no se guarda en ninguna parte.',
  },
  'error.key_answer_lost': {
    en: 'This was done by a request with the same Idempotency-Key whose answer was lost. {count, plural, =0 {Look it up before you send it again with a new key.} other {It changed: {done}.}}',
    fr: 'Une demande avec la même Idempotency-Key l’a fait, mais sa réponse s’est perdue. {count, plural, =0 {Vérifiez avant de la renvoyer avec une nouvelle clé.} other {Elle a modifié : {done}.}}',
    es: 'Una solicitud con la misma Idempotency-Key ya lo hizo, pero su respuesta se perdió. {count, plural, =0 {Compruébelo antes de enviarla de nuevo con otra clave.} other {Modificó: {done}.}}',
  },
  'error.key_under_way': {
    en: 'The first request with this Idempotency-Key is still being answered.',
    fr: 'La première demande avec cette Idempotency-Key est encore en cours.',
    es: 'La primera solicitud con esta Idempotency-Key aún está en curso.',
  },
  'error.route_says_nothing': {
    en: 'Nobody may open this.',
    fr: 'Personne ne peut ouvrir cette page.',
    es: 'Nadie puede abrir esto.',
  },
  'error.token_reads_only': {
    en: 'This token may only read. Make one that may write.',
    fr: 'Ce jeton ne permet que la lecture. Créez-en un qui permette l’écriture.',
    es: 'Este token solo permite leer. Cree uno que permita escribir.',
  },
  'field.unknown': {
    en: 'Accord does not know this field.',
    fr: 'Accord ne connaît pas ce champ.',
    es: 'Accord no conoce este campo.',
  },
  'field.not_a_record': {
    en: 'This is no record: give an object with its fields.',
    fr: 'Ce n’est pas une fiche : donnez un objet avec ses champs.',
    es: 'Esto no es un registro: indique un objeto con sus campos.',
  },
  'gate.donation_without_clearance': {
    en: 'The donor has no valid clearance on that day. Open a due diligence case, or record the donation as received without clearance.',
    fr: 'Le donateur n’a pas d’autorisation valable ce jour-là. Ouvrez un dossier de diligence raisonnable ou enregistrez le don comme reçu sans autorisation.',
    es: 'El donante no tiene autorización válida ese día. Abra un expediente de diligencia debida o registre la donación como recibida sin autorización.',
  },
  'gate.partnership_without_clearance': {
    en: 'A partner has no valid clearance on that day. Open or finish its due diligence case first.',
    fr: 'Un partenaire n’a pas d’autorisation valable ce jour-là. Ouvrez ou terminez d’abord son dossier de diligence raisonnable.',
    es: 'Un socio no tiene autorización válida ese día. Abra o termine primero su expediente de diligencia debida.',
  },
} satisfies Texts;

registerTexts(webTexts);
