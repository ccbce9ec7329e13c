import type { Texts } from '../../texts/texts';

export const amendmentsTexts = {
  'engagements.amendment.title': {
    en: 'Other terms wait for the Chief of Mission',
    fr: 'D’autres conditions attendent le Chef de mission',
    es: 'Otras condiciones esperan al Jefe de Misión',
  },
  'engagements.amendment.lede': {
    en: 'What was agreed goes on as it is. The rest takes effect on the day the chief agrees to it, and is judged on that day.',
    fr: 'Ce qui a été convenu se poursuit tel quel. Le reste prend effet le jour où le Chef l’approuve, et il est évalué ce jour-là.',
    es: 'Lo acordado sigue como está. Lo demás surte efecto el día en que el Jefe lo acuerda, y se examina ese día.',
  },
  'engagements.amendment.before_asking': {
    en: 'This is agreed. A longer term, or another partner, country, type, agreement, kind or leading office, waits for the Chief of Mission; the rest applies at once.',
    fr: 'Cet engagement est convenu. Une durée plus longue, ou un autre partenaire, pays, type, accord, genre ou bureau responsable, attend le Chef de mission ; le reste s’applique aussitôt.',
    es: 'Este compromiso está acordado. Un plazo más largo, u otro socio, país, tipo, acuerdo, clase u oficina responsable, espera al Jefe de Misión; lo demás se aplica de inmediato.',
  },
  'engagements.amendment.asked': {
    en: 'Asked for by {person}',
    fr: 'Demandé par {person}',
    es: 'Solicitado por {person}',
  },
  'engagements.amendment.before': { en: 'Agreed', fr: 'Convenu', es: 'Acordado' },
  'engagements.amendment.after': { en: 'Asked for', fr: 'Demandé', es: 'Solicitado' },
  'engagements.amendment.move.agree': {
    en: 'Agree to it',
    fr: 'Approuver',
    es: 'Acordarlo',
  },
  'engagements.amendment.move.return': { en: 'Send it back', fr: 'Renvoyer', es: 'Devolverlo' },
  'engagements.amendment.move.take_back': { en: 'Take it back', fr: 'Retirer la demande', es: 'Retirarlo' },
  'engagements.amendment.next': {
    en: 'Agree to other terms, or send them back',
    fr: 'Approuver d’autres conditions, ou les renvoyer',
    es: 'Acordar otras condiciones o devolverlas',
  },
  'engagements.notice.amendment': {
    en: '{title} is to have other terms than were agreed. Do you agree to them?',
    fr: '{title} doit avoir d’autres conditions que celles convenues. Les approuvez-vous ?',
    es: '{title} ha de tener condiciones distintas de las acordadas. ¿Las acuerda?',
  },
  'engagements.notice.amendment_agree': {
    en: 'The other terms of {title} were agreed and are in effect.',
    fr: 'Les autres conditions de {title} ont été approuvées et sont en vigueur.',
    es: 'Las otras condiciones de {title} se acordaron y están en vigor.',
  },
  'engagements.notice.amendment_return': {
    en: 'The other terms of {title} were sent back. The note says why.',
    fr: 'Les autres conditions de {title} ont été renvoyées. La note en donne la raison.',
    es: 'Las otras condiciones de {title} fueron devueltas. La nota dice por qué.',
  },
  'engagements.notice.asked': {
    en: '{number}: what was agreed goes on; the other terms wait for the Chief of Mission.',
    fr: '{number} : ce qui a été convenu se poursuit ; les autres conditions attendent le Chef de mission.',
    es: '{number}: lo acordado sigue; las otras condiciones esperan al Jefe de Misión.',
  },
  'engagements.notice.decided': {
    en: '{number}: what was done with the other terms is in the history.',
    fr: '{number} : l’historique indique la suite donnée aux autres conditions.',
    es: '{number}: el historial indica qué se hizo con las otras condiciones.',
  },
  'engagements.refused.amendment_chief': {
    en: 'Other terms are agreed by the chief of the office that leads by them.',
    fr: 'D’autres conditions sont approuvées par le Chef du bureau qu’elles désignent comme responsable.',
    es: 'Las otras condiciones las acuerda el Jefe de la oficina que, según ellas, es la responsable.',
  },
  'engagements.did.ask_amendment': {
    en: 'Asked for other terms',
    fr: 'A demandé d’autres conditions',
    es: 'Solicitó otras condiciones',
  },
  'engagements.did.agree_amendment': {
    en: 'Agreed to other terms',
    fr: 'A approuvé d’autres conditions',
    es: 'Acordó otras condiciones',
  },
  'engagements.did.return_amendment': {
    en: 'Sent other terms back',
    fr: 'A renvoyé d’autres conditions',
    es: 'Devolvió otras condiciones',
  },
  'engagements.did.take_back_amendment': {
    en: 'Took other terms back',
    fr: 'A retiré d’autres conditions',
    es: 'Retiró otras condiciones',
  },
} satisfies Texts;
