import type { Texts } from '../texts/texts';

export const matchingTexts = {
  'matching.same': {
    en: 'The same name, but for capitals, accents, punctuation, abbreviations or legal form.',
    fr: 'Le même nom, à la casse, aux accents, à la ponctuation, aux abréviations ou à la forme juridique près.',
    es: 'El mismo nombre, salvo mayúsculas, acentos, puntuación, abreviaturas o forma jurídica.',
  },
  'matching.joined': {
    en: 'The same words, written together in one of the names.',
    fr: 'Les mêmes mots, écrits attachés dans l’un des noms.',
    es: 'Las mismas palabras, escritas juntas en uno de los nombres.',
  },
  'matching.order': {
    en: 'The same words in another order.',
    fr: 'Les mêmes mots dans un autre ordre.',
    es: 'Las mismas palabras en otro orden.',
  },
  'matching.typos': {
    en: '{count, plural, one {One word is} other {# words are}} spelt a little differently.',
    fr: '{count, plural, one {Un mot est écrit} other {# mots sont écrits}} un peu différemment.',
    es: '{count, plural, one {Una palabra se escribe} other {# palabras se escriben}} de forma algo distinta.',
  },
  'matching.partly': {
    en: 'Not in both names: {words}.',
    fr: 'Absent de l’un des deux noms : {words}.',
    es: 'No figura en ambos nombres: {words}.',
  },
  'matching.numbers': {
    en: 'The numbers do not agree: {numbers}.',
    fr: 'Les nombres ne concordent pas : {numbers}.',
    es: 'Los números no coinciden: {numbers}.',
  },
  'matching.acronym': {
    en: 'One name is the initials of the other.',
    fr: 'L’un des noms est formé des initiales de l’autre.',
    es: 'Uno de los nombres está formado por las iniciales del otro.',
  },
  'matching.knownAcronym': {
    en: 'One name is a usual short form of the other.',
    fr: 'L’un des noms est un sigle usuel de l’autre.',
    es: 'Uno de los nombres es una sigla habitual del otro.',
  },
  'matching.spelling': {
    en: 'The same name in another romanization.',
    fr: 'Le même nom dans une autre transcription.',
    es: 'El mismo nombre en otra transcripción.',
  },
  'matching.fatherAndSon': {
    en: 'The names of the person and of the father are exchanged.',
    fr: 'Les noms de la personne et du père sont intervertis.',
    es: 'Los nombres de la persona y del padre están intercambiados.',
  },
  'matching.gender': {
    en: 'One name is a man’s and the other a woman’s.',
    fr: 'L’un des noms est celui d’un homme, l’autre celui d’une femme.',
    es: 'Uno de los nombres es de hombre y el otro de mujer.',
  },
  'matching.replaced': {
    en: 'Where one name says “{one}”, the other says “{other}”.',
    fr: 'Là où un nom porte « {one} », l’autre porte « {other} ».',
    es: 'Donde un nombre dice «{one}», el otro dice «{other}».',
  },
  'matching.branch': {
    en: 'One of the names adds a country or a branch: {words}.',
    fr: 'L’un des noms ajoute un pays ou une succursale : {words}.',
    es: 'Uno de los nombres añade un país o una sucursal: {words}.',
  },
  'matching.signs': {
    en: 'The names differ in a character, which makes another name.',
    fr: 'Les noms diffèrent par un caractère, ce qui en fait un autre nom.',
    es: 'Los nombres difieren en un carácter, lo que lo hace otro nombre.',
  },
  'matching.nothing': {
    en: 'Nothing of one of the names can be compared.',
    fr: 'Rien de l’un des noms ne peut être comparé.',
    es: 'Nada de uno de los nombres se puede comparar.',
  },
  'matching.different': {
    en: 'The names have no word in common.',
    fr: 'Les noms n’ont aucun mot en commun.',
    es: 'Los nombres no tienen ninguna palabra en común.',
  },
  'identifier.lei_shape': {
    en: 'An LEI has 20 letters and digits and ends in two digits. This has {length}. Copy it from the GLEIF record.',
    fr: 'Un LEI compte 20 lettres et chiffres et finit par deux chiffres. Celui-ci en a {length}. Copiez-le depuis la fiche GLEIF.',
    es: 'Un LEI tiene 20 letras y cifras y termina en dos cifras. Este tiene {length}. Cópielo de la ficha de GLEIF.',
  },
  'identifier.lei_checksum': {
    en: 'The check digits of this LEI are wrong, so a character is mistyped. Copy it from the GLEIF record.',
    fr: 'Les chiffres de contrôle de ce LEI sont faux : un caractère est mal saisi. Copiez-le depuis la fiche GLEIF.',
    es: 'Los dígitos de control de este LEI no son correctos: hay un carácter mal escrito. Cópielo de la ficha de GLEIF.',
  },
  'identifier.duns_shape': {
    en: 'A D-U-N-S number has nine digits. This has {length}. Correct it, or leave it out.',
    fr: 'Un numéro D-U-N-S compte neuf chiffres. Celui-ci en a {length}. Corrigez-le ou ne l’indiquez pas.',
    es: 'Un número D-U-N-S tiene nueve cifras. Este tiene {length}. Corríjalo o no lo indique.',
  },
  'identifier.vat_shape': {
    en: 'A VAT number is its country’s two letters and 2 to 13 letters and digits, such as FR12345678901.',
    fr: 'Un numéro de TVA est formé des deux lettres du pays et de 2 à 13 lettres et chiffres, par exemple FR12345678901.',
    es: 'Un número de IVA lleva las dos letras del país y de 2 a 13 letras y cifras, por ejemplo FR12345678901.',
  },
  'identifier.register_shape': {
    en: 'A register number has 2 to 40 letters, digits, spaces or / . - and at least one digit. Copy it from the company register.',
    fr: 'Un numéro de registre compte 2 à 40 lettres, chiffres, espaces ou / . - et au moins un chiffre. Copiez-le depuis le registre des sociétés.',
    es: 'Un número de registro tiene de 2 a 40 letras, cifras, espacios o / . - y al menos una cifra. Cópielo del registro mercantil.',
  },
  'identifier.unknown_scheme': {
    en: 'There is no identifier of the kind “{scheme}”. Use LEI, register number, D-U-N-S or VAT number.',
    fr: 'Il n’existe pas d’identifiant de type « {scheme} ». Utilisez LEI, numéro de registre, D-U-N-S ou numéro de TVA.',
    es: 'No existe un identificador de tipo «{scheme}». Use LEI, número de registro, D-U-N-S o número de IVA.',
  },
  'identifier.lei': { en: 'LEI', fr: 'LEI', es: 'LEI' },
  'identifier.register_number': { en: 'Register number', fr: 'Numéro de registre', es: 'Número de registro' },
  'identifier.duns': { en: 'D-U-N-S number', fr: 'Numéro D-U-N-S', es: 'Número D-U-N-S' },
  'identifier.vat': { en: 'VAT number', fr: 'Numéro de TVA', es: 'Número de IVA' },
  'screening.sameIdentifier': {
    en: 'The identifier agrees: {scheme} {value}.',
    fr: 'L’identifiant concorde : {scheme} {value}.',
    es: 'El identificador coincide: {scheme} {value}.',
  },
  'screening.sameBirth': {
    en: 'The date of birth agrees: {dates}.',
    fr: 'La date de naissance concorde : {dates}.',
    es: 'La fecha de nacimiento coincide: {dates}.',
  },
  'screening.nearBirth': {
    en: 'The year of birth is the same or one apart; the list says {dates}.',
    fr: 'L’année de naissance est la même, à un an près ; la liste indique {dates}.',
    es: 'El año de nacimiento es el mismo o difiere en uno; la lista indica {dates}.',
  },
  'screening.otherBirth': {
    en: 'Born in another year; the list says {dates}.',
    fr: 'Né une autre année ; la liste indique {dates}.',
    es: 'Nacido en otro año; la lista indica {dates}.',
  },
  'screening.sameCountry': {
    en: 'The list names the same country: {countries}.',
    fr: 'La liste mentionne le même pays : {countries}.',
    es: 'La lista menciona el mismo país: {countries}.',
  },
  'screening.otherCountry': {
    en: 'The list names other countries: {countries}.',
    fr: 'La liste mentionne d’autres pays : {countries}.',
    es: 'La lista menciona otros países: {countries}.',
  },
  'screening.otherKind': {
    en: 'The list entry is {kind, select, person {a person} organization {an organization} vessel {a vessel} aircraft {an aircraft} other {of another kind}}.',
    fr: 'L’entrée de la liste est {kind, select, person {une personne} organization {une organisation} vessel {un navire} aircraft {un aéronef} other {d’une autre nature}}.',
    es: 'La entrada de la lista es {kind, select, person {una persona} organization {una organización} vessel {un buque} aircraft {una aeronave} other {de otro tipo}}.',
  },
} satisfies Texts;
