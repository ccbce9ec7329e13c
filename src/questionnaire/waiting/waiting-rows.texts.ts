import type { Texts } from '../../texts/texts';

const ROWS_EN = '{count, plural, one {# row of {office} waits} other {# rows of {office} wait}}';
const ROWS_FR = '{count, plural, one {# ligne de {office} attend} other {# lignes de {office} attendent}}';
const ROWS_ES = '{count, plural, one {# fila de {office} espera} other {# filas de {office} esperan}}';

export const waitingRowsTexts = {
  'waiting_rows.title': {
    en: 'Rows that wait for you',
    fr: 'Lignes qui vous attendent',
    es: 'Filas que le esperan',
  },
  'waiting_rows.lede': {
    en: 'What was entered, by page or in a file, and needs your act waits here. It is judged when you act, and takes effect on that day.',
    fr: 'Ce qui a été saisi, par page ou par fichier, et exige votre intervention attend ici. Cela est jugé au moment où vous intervenez et prend effet ce jour-là.',
    es: 'Lo que se registró, por página o por archivo, y requiere su intervención espera aquí. Se juzga cuando usted actúa y surte efecto ese día.',
  },
  'waiting_rows.empty': {
    en: 'Nothing waits for you.',
    fr: 'Rien ne vous attend.',
    es: 'No hay nada que le espere.',
  },
  'waiting_rows.waiting.agree': {
    en: `${ROWS_EN} for the Chief of Mission`,
    fr: `${ROWS_FR} le Chef de mission`,
    es: `${ROWS_ES} al Jefe de Misión`,
  },
  'waiting_rows.waiting.run': {
    en: `${ROWS_EN} for an analyst: running without clearance`,
    fr: `${ROWS_FR} un analyste : en cours sans autorisation`,
    es: `${ROWS_ES} a un analista: en marcha sin autorización`,
  },
  'waiting_rows.waiting.confirm': {
    en: `${ROWS_EN} to be confirmed as received`,
    fr: `${ROWS_FR} la confirmation de leur réception`,
    es: `${ROWS_ES} la confirmación de su recepción`,
  },
  'waiting_rows.waiting.accept': {
    en: `${ROWS_EN} for an analyst: gifts without clearance, or whose day lies back`,
    fr: `${ROWS_FR} un analyste : dons sans autorisation ou de date ancienne`,
    es: `${ROWS_ES} a un analista: donaciones sin autorización o de fecha lejana`,
  },
  'waiting_rows.next.agree': { en: 'Agree', fr: 'Approuver', es: 'Aprobar' },
  'waiting_rows.next.run': { en: 'Accept', fr: 'Accepter', es: 'Aceptar' },
  'waiting_rows.next.confirm': { en: 'Confirm', fr: 'Confirmer', es: 'Confirmar' },
  'waiting_rows.next.accept': { en: 'Confirm', fr: 'Confirmer', es: 'Confirmar' },
  'waiting_rows.lede.agree': {
    en: 'What you agree is agreed today, and goes on to the state the file asks for.',
    fr: 'Ce que vous approuvez est convenu aujourd’hui, puis passe à l’état demandé par le fichier.',
    es: 'Lo que usted aprueba queda acordado hoy y pasa al estado que pide el archivo.',
  },
  'waiting_rows.lede.run': {
    en: 'What you accept runs marked as found without clearance, with the reason and your name.',
    fr: 'Ce que vous acceptez est en cours avec la mention « sans autorisation », la raison et votre nom.',
    es: 'Lo que usted acepta queda en marcha con la marca «sin autorización», el motivo y su nombre.',
  },
  'waiting_rows.lede.confirm': {
    en: 'A gift counts once it is confirmed.',
    fr: 'Un don compte une fois confirmé.',
    es: 'Una donación cuenta una vez confirmada.',
  },
  'waiting_rows.lede.accept': {
    en: 'Gifts that only an analyst confirms: they came before a clearance, or their day lies back or was moved.',
    fr: 'Dons que seul un analyste confirme : ils précèdent une autorisation, ou leur date remonte loin ou a été déplacée.',
    es: 'Donaciones que solo confirma un analista: llegaron antes de una autorización, o su fecha es lejana o se ha cambiado.',
  },
  'waiting_rows.field.choose': { en: 'Choose', fr: 'Choisir', es: 'Elegir' },
  'waiting_rows.field.record': { en: 'Record', fr: 'Fiche', es: 'Registro' },
  'waiting_rows.field.who': { en: 'Partner', fr: 'Partenaire', es: 'Socio' },
  'waiting_rows.field.what': { en: 'What', fr: 'Quoi', es: 'Qué' },
  'waiting_rows.field.days': { en: 'Day', fr: 'Date', es: 'Fecha' },
  'waiting_rows.since': {
    en: 'Runs since {day}',
    fr: 'En cours depuis le {day}',
    es: 'En marcha desde el {day}',
  },
  'waiting_rows.field.reason': { en: 'Why', fr: 'Pourquoi', es: 'Por qué' },
  'waiting_rows.field.note': { en: 'Note', fr: 'Note', es: 'Nota' },
  'waiting_rows.hint.note': {
    en: 'Needed to send rows back',
    fr: 'Nécessaire pour renvoyer des lignes',
    es: 'Necesaria para devolver filas',
  },
  'waiting_rows.chosen.agree': {
    en: 'Agree the chosen ones',
    fr: 'Approuver les lignes choisies',
    es: 'Aprobar las elegidas',
  },
  'waiting_rows.all.agree': { en: 'Agree all', fr: 'Tout approuver', es: 'Aprobar todas' },
  'waiting_rows.chosen.run': {
    en: 'Accept the chosen ones',
    fr: 'Accepter les lignes choisies',
    es: 'Aceptar las elegidas',
  },
  'waiting_rows.all.run': { en: 'Accept all', fr: 'Tout accepter', es: 'Aceptar todas' },
  'waiting_rows.chosen.confirm': {
    en: 'Confirm the chosen ones',
    fr: 'Confirmer les lignes choisies',
    es: 'Confirmar las elegidas',
  },
  'waiting_rows.all.confirm': { en: 'Confirm all', fr: 'Tout confirmer', es: 'Confirmar todas' },
  'waiting_rows.send_back': {
    en: 'Send the chosen ones back',
    fr: 'Renvoyer les lignes choisies',
    es: 'Devolver las elegidas',
  },
  'waiting_rows.error.none': {
    en: 'Choose at least one row.',
    fr: 'Choisissez au moins une ligne.',
    es: 'Elija al menos una fila.',
  },
  'waiting_rows.notice.done': {
    en: '{count, plural, one {# row is done.} other {# rows are done.}} {refused, plural, =0 {} one {# is refused and still waits, with the reason below.} other {# are refused and still wait, with the reasons below.}}',
    fr: '{count, plural, one {# ligne est traitée.} other {# lignes sont traitées.}} {refused, plural, =0 {} one {# est refusée et attend encore, avec la raison ci-dessous.} other {# sont refusées et attendent encore, avec les raisons ci-dessous.}}',
    es: '{count, plural, one {# fila está hecha.} other {# filas están hechas.}} {refused, plural, =0 {} one {# se ha rechazado y sigue en espera, con el motivo abajo.} other {# se han rechazado y siguen en espera, con los motivos abajo.}}',
  },
  'waiting_rows.notice.sent_back': {
    en: '{count, plural, one {# row was sent back.} other {# rows were sent back.}} {refused, plural, =0 {} other {# could not be.}}',
    fr: '{count, plural, one {# ligne a été renvoyée.} other {# lignes ont été renvoyées.}} {refused, plural, =0 {} other {# n’ont pas pu l’être.}}',
    es: '{count, plural, one {Se ha devuelto # fila.} other {Se han devuelto # filas.}} {refused, plural, =0 {} other {# no se han podido devolver.}}',
  },
  'waiting_rows.notice.agree': {
    en: `${ROWS_EN} for your agreement, from a file that was handed in.`,
    fr: `${ROWS_FR} votre accord, d’après un fichier remis.`,
    es: `${ROWS_ES} su acuerdo, de un archivo entregado.`,
  },
  'waiting_rows.notice.run': {
    en: `${ROWS_EN} for you: partnerships a file gives as running without clearance.`,
    fr: `${ROWS_FR} votre décision : partenariats qu’un fichier donne en cours sans autorisation.`,
    es: `${ROWS_ES} su decisión: alianzas que un archivo da por en marcha sin autorización.`,
  },
  'waiting_rows.notice.confirm': {
    en: `${ROWS_EN} to be confirmed, from a file that was handed in.`,
    fr: `${ROWS_FR} une confirmation, d’après un fichier remis.`,
    es: `${ROWS_ES} confirmación, de un archivo entregado.`,
  },
  'waiting_rows.notice.accept': {
    en: `${ROWS_EN} for you: gifts of a file without clearance, or whose day lies back.`,
    fr: `${ROWS_FR} votre décision : dons d’un fichier sans autorisation ou de date ancienne.`,
    es: `${ROWS_ES} su decisión: donaciones de un archivo sin autorización o de fecha lejana.`,
  },
} satisfies Texts;
