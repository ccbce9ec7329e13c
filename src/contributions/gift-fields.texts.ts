import type { Texts } from '../texts/texts';

/** Words of aggregates, of rates and of who confirmed. */
export const giftFieldsTexts = {
  'contributions.field.givers': { en: 'How many gave', fr: 'Nombre de donateurs', es: 'Cuántos donaron' },
  'contributions.field.largest': {
    en: 'Largest single gift',
    fr: 'Don le plus élevé',
    es: 'Mayor donación individual',
  },
  'contributions.hint.givers': {
    en: 'Only with a name for many givers; needed above the amount of a gift of the public (see the policy).',
    fr: 'Seulement avec un nom pour de nombreux donateurs ; nécessaire au-delà du montant d’un don du public (voir la politique).',
    es: 'Solo con un nombre para muchos donantes; necesario por encima del importe de una donación del público (véase la política).',
  },
  'contributions.hint.largest': {
    en: 'In the currency of the amount.',
    fr: 'Dans la monnaie du montant.',
    es: 'En la moneda del importe.',
  },
  'contributions.field.rate_reason': {
    en: 'Why this rate',
    fr: 'Pourquoi ce taux',
    es: 'Por qué este tipo',
  },
  'contributions.hint.rate_reason': {
    en: 'For a rate of another time than the gift, or far from the last known one.',
    fr: 'Pour un taux d’une autre période que le don, ou éloigné du dernier connu.',
    es: 'Para un tipo de otra fecha que la donación o alejado del último conocido.',
  },
  'contributions.field.rate_confirmed': {
    en: 'This rate is right, though it is far from the last known one or none is known',
    fr: 'Ce taux est exact, bien qu’éloigné du dernier connu ou sans taux connu',
    es: 'Este tipo es correcto, aunque esté lejos del último conocido o no se conozca ninguno',
  },
  'contributions.field.accepted': { en: 'Accepted on', fr: 'Acceptée le', es: 'Aceptada el' },
  'contributions.accepted_early': {
    en: 'Came before its giver was cleared; accepted from {day} on: {why}',
    fr: 'Reçue avant l’approbation du donateur ; acceptée à partir du {day} : {why}',
    es: 'Recibida antes de la aprobación del donante; aceptada desde el {day}: {why}',
  },
  'contributions.checked': {
    en: 'Looked into by an analyst: {why}',
    fr: 'Examinée par un analyste : {why}',
    es: 'Examinada por un analista: {why}',
  },
  'contributions.aggregate': {
    en: '{givers, plural, one {# giver} other {# givers}}',
    fr: '{givers, plural, one {# donateur} other {# donateurs}}',
    es: '{givers, plural, one {# donante} other {# donantes}}',
  },
  'contributions.aggregate_largest': {
    en: 'largest gift {amount}',
    fr: 'don le plus élevé : {amount}',
    es: 'mayor donación: {amount}',
  },
  'contributions.rate_text': {
    en: '{rate} {currency} for one US dollar, of {day}',
    fr: '{rate} {currency} pour un dollar, du {day}',
    es: '{rate} {currency} por un dólar, del {day}',
  },
  'contributions.rate_age': {
    en: '{count, plural, =0 {of the day of the gift} one {# day older than the gift} other {# days older than the gift}}',
    fr: '{count, plural, =0 {du jour du don} one {antérieur au don de # jour} other {antérieur au don de # jours}}',
    es: '{count, plural, =0 {del día de la donación} one {# día anterior a la donación} other {# días anterior a la donación}}',
  },
  'contributions.rate_later': {
    en: '{count, plural, one {# day later than the gift} other {# days later than the gift}}',
    fr: '{count, plural, one {postérieur au don de # jour} other {postérieur au don de # jours}}',
    es: '{count, plural, one {# día posterior a la donación} other {# días posterior a la donación}}',
  },
  'contributions.move.confirm_checked': {
    en: 'Confirm after looking into it',
    fr: 'Confirmer après examen',
    es: 'Confirmar tras examinarla',
  },
  'contributions.move.accept_early': {
    en: 'Accept from the clearance on',
    fr: 'Accepter à partir de l’approbation',
    es: 'Aceptar desde la aprobación',
  },
  'contributions.alike': {
    en: 'The name for many givers is like: {names}',
    fr: 'Le nom donné à de nombreux donateurs ressemble à : {names}',
    es: 'El nombre para muchos donantes se parece a: {names}',
  },
  'contributions.confirmed_by': {
    en: 'Confirmed by {name}',
    fr: 'Confirmée par {name}',
    es: 'Confirmada por {name}',
  },
} satisfies Texts;
