import type { Texts } from '../../texts/texts';

/** What is wrong with a policy version that is read in. */
export const policyTexts = {
  'policy.not_text': {
    en: '{at}: write a text.',
    fr: '{at} : écrivez un texte.',
    es: '{at}: escriba un texto.',
  },
  'policy.not_yes_no': {
    en: '{at}: choose true or false.',
    fr: '{at} : choisissez true ou false.',
    es: '{at}: elija true o false.',
  },
  'policy.not_number': {
    en: '{at}: write a number from {min} to {max}.',
    fr: '{at} : écrivez un nombre de {min} à {max}.',
    es: '{at}: escriba un número de {min} a {max}.',
  },
  'policy.not_one_of': {
    en: '{at}: choose one of {choices}.',
    fr: '{at} : choisissez parmi {choices}.',
    es: '{at}: elija entre {choices}.',
  },
  'policy.not_list': {
    en: '{at}: give a list.',
    fr: '{at} : donnez une liste.',
    es: '{at}: indique una lista.',
  },
  'policy.not_object': {
    en: '{at}: give an object with named members.',
    fr: '{at} : donnez un objet avec des membres nommés.',
    es: '{at}: indique un objeto con miembros con nombre.',
  },
  'policy.unknown_member': {
    en: '{at}: the policy has no such member; remove it or correct its name.',
    fr: '{at} : la politique n’a pas ce membre ; supprimez-le ou corrigez son nom.',
    es: '{at}: la política no tiene ese miembro; elimínelo o corrija su nombre.',
  },
  'policy.code_twice': {
    en: 'The code {code} stands twice; give each criterion its own.',
    fr: 'Le code {code} figure deux fois ; donnez à chaque critère le sien.',
    es: 'El código {code} aparece dos veces; dé a cada criterio el suyo.',
  },
  'policy.no_bands': {
    en: '{code} asks for a share: give it at least one band.',
    fr: '{code} demande une part : donnez-lui au moins une tranche.',
    es: '{code} pide una proporción: indique al menos un tramo.',
  },
  'policy.bands_not_rising': {
    en: 'The bands of {code} have to rise from one limit to the next.',
    fr: 'Les tranches de {code} doivent aller en croissant.',
    es: 'Los tramos de {code} deben ir en orden creciente.',
  },
  'policy.level_not_once': {
    en: 'The ladder needs exactly one step for level {level, select, low {low} medium {medium} high {high} other {very high}}.',
    fr: 'L’échelle exige exactement une étape pour le niveau {level, select, low {faible} medium {moyen} high {élevé} other {très élevé}}.',
    es: 'La escala necesita exactamente un paso para el nivel {level, select, low {bajo} medium {medio} high {alto} other {muy alto}}.',
  },
  'policy.not_code': {
    en: '{at}: write a code of at most 20 letters, digits and hyphens, such as ARM-1.',
    fr: '{at} : écrivez un code d’au plus 20 lettres, chiffres et traits d’union, comme ARM-1.',
    es: '{at}: escriba un código de 20 letras, cifras y guiones como máximo, como ARM-1.',
  },
  'policy.not_country': {
    en: '{at}: write the country as two capital letters, such as SN.',
    fr: '{at} : écrivez le pays en deux lettres majuscules, comme SN.',
    es: '{at}: escriba el país con dos letras mayúsculas, como SN.',
  },
  'policy.screening.not_a_list': {
    en: '{at}: give a list of thresholds.',
    fr: '{at} : donnez une liste de seuils.',
    es: '{at}: indique una lista de umbrales.',
  },
  'policy.screening.not_an_object': {
    en: '{at}: give a list, a kind and a threshold.',
    fr: '{at} : donnez une liste, un genre et un seuil.',
    es: '{at}: indique una lista, una clase y un umbral.',
  },
  'policy.screening.not_a_code': {
    en: '{at}: write the code of a list, or * for every list.',
    fr: '{at} : écrivez le code d’une liste, ou * pour toutes.',
    es: '{at}: escriba el código de una lista, o * para todas.',
  },
  'policy.screening.not_a_kind': {
    en: '{at}: choose person, organization or any.',
    fr: '{at} : choisissez person, organization ou any.',
    es: '{at}: elija person, organization o any.',
  },
  'policy.screening.not_a_share': {
    en: '{at}: write a threshold from 0.5 to 1.',
    fr: '{at} : écrivez un seuil de 0,5 à 1.',
    es: '{at}: escriba un umbral de 0,5 a 1.',
  },
  'policy.screening.twice': {
    en: '{at}: this list and kind have a threshold already; remove one of the two.',
    fr: '{at} : cette liste et ce genre ont déjà un seuil ; supprimez l’un des deux.',
    es: '{at}: esta lista y esta clase ya tienen un umbral; elimine uno de los dos.',
  },
  'policy.screening.no_default': {
    en: 'Keep one threshold for every list (*) and any kind: lists to come go by it.',
    fr: 'Gardez un seuil pour toutes les listes (*) et tous les genres : les listes à venir s’y tiendront.',
    es: 'Conserve un umbral para todas las listas (*) y cualquier clase: las listas futuras se regirán por él.',
  },
} satisfies Texts;
