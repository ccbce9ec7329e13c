import type { Texts } from '../../texts/texts';

const EN =
  '{role, select, focal_point {focal point} chief {Chief of Mission} regional_director {Regional Director} committee_member {committee member} director_general {Director General} analyst {analyst} affiliate {affiliate} auditor {auditor} other {administrator}}';
const FR =
  '{role, select, focal_point {point focal} chief {Chef de mission} regional_director {Directeur régional} committee_member {membre du comité} director_general {Directeur général} analyst {analyste} affiliate {entité affiliée} auditor {auditeur} other {administrateur}}';
const ES =
  '{role, select, focal_point {punto focal} chief {Jefe de Misión} regional_director {Director regional} committee_member {miembro del comité} director_general {Director General} analyst {analista} affiliate {entidad afiliada} auditor {auditor} other {administrador}}';

export const appointmentsTexts = {
  'appointments.title': {
    en: 'Roles waiting for confirmation',
    fr: 'Rôles en attente de confirmation',
    es: 'Funciones por confirmar',
  },
  'appointments.lede': {
    en: 'Roles that decide, review or override are given by one administrator and confirmed by another. Until then they have no effect.',
    fr: 'Les rôles qui décident, examinent ou accordent des dérogations sont attribués par un administrateur et confirmés par un autre. Jusque-là, ils sont sans effet.',
    es: 'Las funciones que deciden, revisan o autorizan excepciones las asigna un administrador y las confirma otro. Hasta entonces no surten efecto.',
  },
  'appointments.hint': {
    en: 'All roles but focal point and affiliate wait for another administrator.',
    fr: 'Tous les rôles, sauf point focal et entité affiliée, attendent un autre administrateur.',
    es: 'Todas las funciones, salvo punto focal y entidad afiliada, esperan a otro administrador.',
  },
  'appointments.none': {
    en: 'No role waits for confirmation.',
    fr: 'Aucun rôle n’attend de confirmation.',
    es: 'Ninguna función espera confirmación.',
  },
  'appointments.without_effect': {
    en: 'without effect until another administrator confirms it',
    fr: 'sans effet jusqu’à ce qu’un autre administrateur le confirme',
    es: 'sin efecto hasta que otro administrador la confirme',
  },
  'appointments.given_by': {
    en: 'Given by {name}',
    fr: 'Attribué par {name}',
    es: 'Asignada por {name}',
  },
  'appointments.longer': {
    en: 'held longer than before',
    fr: 'exercé plus longtemps qu’avant',
    es: 'ejercida más tiempo que antes',
  },
  'appointments.confirm': { en: 'Confirm', fr: 'Confirmer', es: 'Confirmar' },
  'appointments.refuse': { en: 'Refuse', fr: 'Refuser', es: 'Rechazar' },
  'appointments.waiting': {
    en: '{role}, given by {proposer}',
    fr: '{role}, attribué par {proposer}',
    es: '{role}, asignada por {proposer}',
  },
  'appointments.next': {
    en: 'Confirm or refuse the role',
    fr: 'Confirmer ou refuser le rôle',
    es: 'Confirmar o rechazar la función',
  },
  'appointments.over': {
    en: 'The last day of this role, {day}, is over. Refuse it, and give the role anew.',
    fr: 'Le dernier jour de ce rôle, le {day}, est passé. Refusez-le et attribuez le rôle à nouveau.',
    es: 'El último día de esta función, el {day}, ya pasó. Rechácela y asigne la función de nuevo.',
  },
  'appointments.notice.waits': {
    en: 'Another administrator has to confirm it. Until then it has no effect.',
    fr: 'Un autre administrateur doit le confirmer. Jusque-là, c’est sans effet.',
    es: 'Otro administrador debe confirmarlo. Hasta entonces no surte efecto.',
  },
  'appointments.notice.confirmed': {
    en: 'The role is confirmed and held from now on.',
    fr: 'Le rôle est confirmé et prend effet.',
    es: 'La función está confirmada y surte efecto.',
  },
  'appointments.notice.refused': {
    en: 'The role is refused.',
    fr: 'Le rôle est refusé.',
    es: 'La función está rechazada.',
  },
  'appointments.news.waits': {
    en: `{person} is to be ${EN}, given by {giver}. It waits for confirmation by another administrator.`,
    fr: `{person} doit devenir ${FR}, sur attribution de {giver}. Le rôle attend la confirmation d’un autre administrateur.`,
    es: `{person} será ${ES}, por asignación de {giver}. La función espera la confirmación de otro administrador.`,
  },
  'appointments.news.given': {
    en: `{person} is now ${EN}, given by {giver} and confirmed by {confirmer}.`,
    fr: `{person} est désormais ${FR}, sur attribution de {giver}, confirmée par {confirmer}.`,
    es: `{person} es desde ahora ${ES}, por asignación de {giver}, confirmada por {confirmer}.`,
  },
  'appointments.news.given_alone': {
    en: `{person} is now ${EN}, given on the machine itself by the command line.`,
    fr: `{person} est désormais ${FR}, sur attribution depuis la machine elle-même, en ligne de commande.`,
    es: `{person} es desde ahora ${ES}, por asignación en la propia máquina, por línea de órdenes.`,
  },
  'appointments.news.refused': {
    en: `{person} does not become ${EN}: {confirmer} refused it.`,
    fr: `{person} ne devient pas ${FR} : {confirmer} a refusé.`,
    es: `{person} no será ${ES}: {confirmer} lo rechazó.`,
  },
  'appointments.news.ended': {
    en: `The role of {person} as ${EN} has got a last day, set by {confirmer}.`,
    fr: `Le rôle de {person} comme ${FR} a reçu un dernier jour, fixé par {confirmer}.`,
    es: `La función de {person} como ${ES} tiene un último día, fijado por {confirmer}.`,
  },
  'appointments.news.password': {
    en: 'The password of {person}, who decides or reviews, was set anew by {confirmer}.',
    fr: 'Le mot de passe de {person}, qui décide ou examine, a été redéfini par {confirmer}.',
    es: 'La contraseña de {person}, que decide o revisa, fue establecida de nuevo por {confirmer}.',
  },
  'appointments.news.account': {
    en: 'The account of {person}, who decides or reviews, was given another address or opened again by {confirmer}.',
    fr: 'Le compte de {person}, qui décide ou examine, a reçu une autre adresse ou a été rouvert par {confirmer}.',
    es: 'La cuenta de {person}, que decide o revisa, recibió otra dirección o fue reabierta por {confirmer}.',
  },
} satisfies Texts;
