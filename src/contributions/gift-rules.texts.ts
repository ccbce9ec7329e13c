import type { Texts } from '../texts/texts';

/** What is wrong with a rate or an aggregate, and why somebody else confirms. */
export const giftRulesTexts = {
  'contributions.error.rate_usd': {
    en: 'A US dollar is one US dollar. Leave the rate empty.',
    fr: 'Un dollar vaut un dollar. Laissez le taux vide.',
    es: 'Un dólar es un dólar. Deje el tipo vacío.',
  },
  'contributions.error.rate_old': {
    en: 'The last known rate of {currency}, {rate}, is of {day}: {age, plural, one {# day} other {# days}} before the gift, and {most} are allowed. Have a newer one added under exchange rates, or type the rate with its day and say why.',
    fr: 'Le dernier taux connu de {currency}, {rate}, date du {day} : {age, plural, one {# jour} other {# jours}} avant le don, pour {most} permis. Faites ajouter un taux plus récent aux taux de change, ou saisissez le taux avec sa date et dites pourquoi.',
    es: 'El último tipo conocido de {currency}, {rate}, es del {day}: {age, plural, one {# día} other {# días}} antes de la donación, y se permiten {most}. Haga que añadan uno más reciente a los tipos de cambio, o escriba el tipo con su fecha y diga por qué.',
  },
  'contributions.error.rate_bounds': {
    en: 'A rate lies between {least} and {most, number} units for one US dollar.',
    fr: 'Un taux est compris entre {least} et {most, number} unités pour un dollar.',
    es: 'Un tipo está entre {least} y {most, number} unidades por un dólar.',
  },
  'contributions.error.rate_to_come': {
    en: 'That day is still to come. Give the day of a rate that is known.',
    fr: 'Cette date est à venir. Indiquez la date d’un taux connu.',
    es: 'Esa fecha aún no ha llegado. Indique la fecha de un tipo conocido.',
  },
  'contributions.error.rate_far': {
    en: 'The last known rate of {currency} is {rate}, of {day}. Yours is more than {band} % away: correct it, or confirm that it is right.',
    fr: 'Le dernier taux connu de {currency} est {rate}, du {day}. Le vôtre s’en écarte de plus de {band} % : corrigez-le ou confirmez qu’il est exact.',
    es: 'El último tipo conocido de {currency} es {rate}, del {day}. El suyo se aparta más del {band} %: corríjalo o confirme que es correcto.',
  },
  'contributions.error.rate_unknown': {
    en: 'No rate of {currency} is known to compare yours with: confirm that it is right.',
    fr: 'Aucun taux de {currency} n’est connu pour comparer le vôtre : confirmez qu’il est exact.',
    es: 'No se conoce ningún tipo de {currency} con el que comparar el suyo: confirme que es correcto.',
  },
  'contributions.error.rate_reason': {
    en: 'Say in a few words where the rate is from: it is not of the {most} days before the gift, or nothing newer is known to compare it with, or it is far from the last known one.',
    fr: 'Dites en quelques mots d’où vient le taux : il n’est pas des {most} jours précédant le don, ou rien de plus récent n’est connu pour le comparer, ou il s’écarte du dernier connu.',
    es: 'Diga en pocas palabras de dónde viene el tipo: no es de los {most} días anteriores a la donación, o no se conoce nada más reciente con que compararlo, o está lejos del último conocido.',
  },
  'contributions.error.too_much': {
    en: 'That is more than USD {most, number}, the most one gift may be. Check the amount, the currency and the rate.',
    fr: 'C’est plus de USD {most, number}, le maximum d’un don. Vérifiez le montant, la monnaie et le taux.',
    es: 'Es más de USD {most, number}, el máximo de una donación. Compruebe el importe, la moneda y el tipo.',
  },
  'contributions.error.one_giver': {
    en: 'Only many givers have a number and a largest gift. Give a name for many givers, or leave this empty.',
    fr: 'Seuls de nombreux donateurs ont un nombre et un don le plus élevé. Indiquez un nom pour de nombreux donateurs, ou laissez vide.',
    es: 'Solo muchos donantes tienen un número y una mayor donación. Indique un nombre para muchos donantes o deje esto vacío.',
  },
  'contributions.error.no_givers': {
    en: 'At least one gave.',
    fr: 'Il y a au moins un donateur.',
    es: 'Donó al menos uno.',
  },
  'contributions.error.largest': {
    en: 'The largest gift is above zero and no more than the amount.',
    fr: 'Le don le plus élevé est supérieur à zéro et ne dépasse pas le montant.',
    es: 'La mayor donación es superior a cero y no supera el importe.',
  },
  'contributions.error.too_few_givers': {
    en: 'So many givers, each with no more than the largest gift, do not add up to the amount.',
    fr: 'Ce nombre de donateurs, chacun au plus avec le don le plus élevé, n’atteint pas le montant.',
    es: 'Ese número de donantes, cada uno con la mayor donación como máximo, no suma el importe.',
  },
  'contributions.bounds.total': {
    en: 'Gifts of many givers above USD {most, number} together are looked into by an analyst.',
    fr: 'Les dons de nombreux donateurs dépassant USD {most, number} au total sont examinés par un analyste.',
    es: 'Las donaciones de muchos donantes que suman más de USD {most, number} las examina un analista.',
  },
  'contributions.bounds.total_together': {
    en: 'Together with {count, plural, one {# other gift} other {# other gifts}} under this name within {days, plural, one {# day} other {# days}} it is USD {total, number}. Gifts of many givers above USD {most, number} together are looked into by an analyst.',
    fr: 'Avec {count, plural, one {# autre somme reçue} other {# autres sommes reçues}} sous ce nom dans {days, plural, one {le jour} other {les # jours}} avant ou après, cela fait USD {total, number}. Les dons de nombreux donateurs dépassant USD {most, number} au total sont examinés par un analyste.',
    es: 'Junto con {count, plural, one {otra suma recibida} other {otras # sumas recibidas}} con este nombre en {days, plural, one {el día anterior o posterior} other {los # días anteriores o posteriores}}, son USD {total, number}. Las donaciones de muchos donantes que suman más de USD {most, number} las examina un analista.',
  },
  'contributions.bounds.channel': {
    en: 'Many givers do not usually give by this channel: an analyst looks into it.',
    fr: 'De nombreux donateurs ne donnent pas d’ordinaire par ce canal : un analyste l’examine.',
    es: 'Muchos donantes no suelen donar por este canal: lo examina un analista.',
  },
  'contributions.bounds.largest': {
    en: 'A single gift above USD {most, number} has a giver to name. Record it by itself, or an analyst looks into it.',
    fr: 'Un don supérieur à USD {most, number} a un donateur à nommer. Enregistrez-le à part, ou un analyste l’examine.',
    es: 'Una donación superior a USD {most, number} tiene un donante que nombrar. Regístrela aparte, o la examina un analista.',
  },
  'contributions.bounds.largest_unsaid': {
    en: 'Say how large the largest single gift was (up to USD {most, number}), or an analyst looks into it.',
    fr: 'Indiquez le montant du don le plus élevé (jusqu’à USD {most, number}), ou un analyste l’examine.',
    es: 'Indique el importe de la mayor donación (hasta USD {most, number}), o lo examina un analista.',
  },
  'contributions.bounds.givers': {
    en: 'Fewer than {least} givers are not many: name them, or an analyst looks into it.',
    fr: 'Moins de {least} donateurs, ce n’est pas beaucoup : nommez-les, ou un analyste l’examine.',
    es: 'Menos de {least} donantes no son muchos: nómbrelos, o lo examina un analista.',
  },
  'contributions.bounds.givers_unsaid': {
    en: 'Say how many gave (at least {least}), or an analyst looks into it.',
    fr: 'Indiquez combien ont donné (au moins {least}), ou un analyste l’examine.',
    es: 'Indique cuántos donaron (al menos {least}), o lo examina un analista.',
  },
  'contributions.bounds.label': {
    en: 'The name for many givers reads like that of one: of a company, of a record, or of somebody on a list. Choose the partner who gave, or an analyst looks into it.',
    fr: 'Le nom donné à de nombreux donateurs ressemble à celui d’un seul : une société, une fiche ou une personne inscrite sur une liste. Choisissez le partenaire donateur, ou un analyste l’examine.',
    es: 'El nombre para muchos donantes se parece al de uno solo: de una empresa, de una ficha o de alguien que figura en una lista. Elija el socio donante, o lo examina un analista.',
  },
  'contributions.bounds.label_unchecked': {
    en: 'The name was not compared with the newest lists yet. Open the page of the gift: that compares it.',
    fr: 'Le nom n’a pas encore été comparé aux listes les plus récentes. Ouvrez la page du don : cela le compare.',
    es: 'El nombre aún no se ha comparado con las listas más recientes. Abra la página de la donación: así se compara.',
  },
  'contributions.refusal.within_bounds': {
    en: 'It is within the bounds: simply confirm it.',
    fr: 'Elle reste dans les limites : il suffit de confirmer.',
    es: 'Está dentro de los límites: basta con confirmar.',
  },
  'contributions.refusal.accept_early': {
    en: 'The giver has been cleared since: accept it from the clearance on.',
    fr: 'Le donateur a été approuvé depuis : acceptez-la à partir de l’approbation.',
    es: 'El donante ha sido aprobado desde entonces: acéptela desde la aprobación.',
  },
  'contributions.refusal.second_person': {
    en: 'From USD {from, number} on, a second person confirms, and you recorded or changed it. Ask a colleague of the office, or an analyst.',
    fr: 'À partir de USD {from, number}, une seconde personne confirme, et vous l’avez enregistrée ou modifiée. Adressez-vous à un collègue du bureau ou à un analyste.',
    es: 'A partir de USD {from, number} confirma una segunda persona, y usted la registró o modificó. Diríjase a un colega de la oficina o a un analista.',
  },
  'contributions.refusal.second_person_together': {
    en: 'Together with {count, plural, one {# other gift} other {# other gifts}} {of, select, name {under this name} other {of this giver}} within {days, plural, one {# day} other {# days}} it is USD {total, number} that no second person has looked at. From USD {from, number} on, a second person confirms, and you recorded or changed this gift. Ask a colleague of the office, or an analyst.',
    fr: 'Avec {count, plural, one {# autre don reçu} other {# autres dons reçus}} {of, select, name {sous ce nom} other {de ce donateur}} dans {days, plural, one {le jour} other {les # jours}} avant ou après, cela fait USD {total, number} qu’aucune seconde personne n’a examinés. À partir de USD {from, number}, une seconde personne confirme, et vous avez enregistré ou modifié ce don. Adressez-vous à un collègue du bureau ou à un analyste.',
    es: 'Junto con {count, plural, one {otra donación recibida} other {otras # donaciones recibidas}} {of, select, name {con este nombre} other {de este donante}} en {days, plural, one {el día anterior o posterior} other {los # días anteriores o posteriores}}, son USD {total, number} que ninguna segunda persona ha examinado. A partir de USD {from, number} confirma una segunda persona, y usted registró o modificó esta donación. Diríjase a un colega de la oficina o a un analista.',
  },
  'contributions.refusal.second_person_elsewhere': {
    en: 'Together with other gifts of this giver, a second person confirms it, and you recorded or changed it. Ask a colleague of the office, or an analyst.',
    fr: 'Avec d’autres dons de ce donateur, une seconde personne doit le confirmer, et vous l’avez enregistré ou modifié. Adressez-vous à un collègue du bureau ou à un analyste.',
    es: 'Junto con otras donaciones de este donante, la confirma una segunda persona, y usted la registró o modificó. Diríjase a un colega de la oficina o a un analista.',
  },
  'contributions.refusal.far_rate': {
    en: 'You typed its rate, which is far from the last one known. A second person confirms: ask a colleague of the office, or an analyst.',
    fr: 'Vous avez saisi son taux, très différent du dernier taux connu. Une seconde personne confirme : adressez-vous à un collègue du bureau ou à un analyste.',
    es: 'Usted escribió su tipo de cambio, muy distinto del último conocido. Confirma una segunda persona: diríjase a un colega de la oficina o a un analista.',
  },
  'contributions.refusal.analyst_amount': {
    en: 'From USD {from, number} on, an analyst confirms. Ask headquarters.',
    fr: 'À partir de USD {from, number}, un analyste confirme. Adressez-vous au siège.',
    es: 'A partir de USD {from, number} confirma un analista. Diríjase a la Sede.',
  },
  'contributions.refusal.analyst_amount_together': {
    en: 'Together with {count, plural, one {# other gift} other {# other gifts}} {of, select, name {under this name} other {of this giver}} within {days, plural, one {# day} other {# days}} it is USD {total, number} that no analyst has looked at. From USD {from, number} on, an analyst confirms. Ask headquarters.',
    fr: 'Avec {count, plural, one {# autre don reçu} other {# autres dons reçus}} {of, select, name {sous ce nom} other {de ce donateur}} dans {days, plural, one {le jour} other {les # jours}} avant ou après, cela fait USD {total, number} qu’aucun analyste n’a examinés. À partir de USD {from, number}, un analyste confirme. Adressez-vous au siège.',
    es: 'Junto con {count, plural, one {otra donación recibida} other {otras # donaciones recibidas}} {of, select, name {con este nombre} other {de este donante}} en {days, plural, one {el día anterior o posterior} other {los # días anteriores o posteriores}}, son USD {total, number} que ningún analista ha examinado. A partir de USD {from, number} confirma un analista. Diríjase a la Sede.',
  },
  'contributions.refusal.analyst_amount_elsewhere': {
    en: 'Together with other gifts of this giver, an analyst confirms it. Ask headquarters.',
    fr: 'Avec d’autres dons de ce donateur, il revient à un analyste de le confirmer. Adressez-vous au siège.',
    es: 'Junto con otras donaciones de este donante, la confirma un analista. Diríjase a la Sede.',
  },
} satisfies Texts;
