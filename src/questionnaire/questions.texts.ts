import type { Texts } from '../texts/texts';

/** What a file leaves open, and how it is read. */
export const questionsTexts = {
  'imports.questions': { en: 'To choose', fr: 'À choisir', es: 'Por elegir' },
  'imports.questions_lede': {
    en: 'The file leaves this open. Choose for each, and keep the choices; then apply the file.',
    fr: 'Le fichier laisse ceci ouvert. Choisissez pour chaque point et enregistrez vos choix, puis appliquez le fichier.',
    es: 'El archivo deja esto abierto. Elija en cada caso y guarde lo elegido; luego aplique el archivo.',
  },
  'imports.choose': { en: 'Choose', fr: 'Choisir', es: 'Elegir' },
  'imports.keep_choices': { en: 'Keep the choices', fr: 'Enregistrer les choix', es: 'Guardar lo elegido' },
  'imports.field.choice': { en: 'Choice', fr: 'Choix', es: 'Elección' },
  'imports.field.choice_reason': {
    en: 'Why it is another one, or is corrected',
    fr: 'Pourquoi c’est un autre, ou pourquoi corriger',
    es: 'Por qué es otro o se corrige',
  },
  'imports.field.corrections': { en: 'Corrections', fr: 'Corrections', es: 'Correcciones' },
  'imports.notice.chosen': {
    en: 'The choices are kept. What the file would do was worked out anew.',
    fr: 'Les choix sont enregistrés. L’effet du fichier a été recalculé.',
    es: 'Lo elegido queda guardado. Se ha vuelto a calcular lo que haría el archivo.',
  },
  'imports.notice.some_chosen': {
    en: 'The choices are kept. {count, plural, one {# thing is} other {# things are}} still to be chosen.',
    fr: 'Les choix sont enregistrés. {count, plural, one {# choix reste} other {# choix restent}} à faire.',
    es: 'Lo elegido queda guardado. {count, plural, one {Queda # cosa} other {Quedan # cosas}} por elegir.',
  },
  'imports.notice.none_chosen': {
    en: 'Nothing was chosen yet. Choose for each, then keep the choices.',
    fr: 'Rien n’a encore été choisi. Choisissez pour chaque point, puis enregistrez vos choix.',
    es: 'Aún no se ha elegido nada. Elija en cada caso y guarde lo elegido.',
  },
  'imports.refused.questions': {
    en: '{count, plural, one {# thing is still to be chosen.} other {# things are still to be chosen.}}',
    fr: '{count, plural, one {# choix reste à faire.} other {# choix restent à faire.}}',
    es: '{count, plural, one {Queda # cosa por elegir.} other {Quedan # cosas por elegir.}}',
  },
  'imports.error.choice_reason': {
    en: 'Write in a few words why.',
    fr: 'Expliquez en quelques mots pourquoi.',
    es: 'Explique en pocas palabras por qué.',
  },
  'imports.error.day_either_way': {
    en: 'This may be two days: write it as 2017-03-31, or say how the file writes days.',
    fr: 'Cela peut être deux dates : écrivez 2017-03-31 ou indiquez comment le fichier écrit les dates.',
    es: 'Pueden ser dos fechas: escriba 2017-03-31 o indique cómo escribe el archivo las fechas.',
  },
  'imports.reading.dates_file': {
    en: 'Days such as {example} are read as other days of the file show.',
    fr: 'Les dates comme {example} sont lues comme d’autres dates du fichier l’indiquent.',
    es: 'Las fechas como {example} se leen como indican otras fechas del archivo.',
  },
  'imports.reading.dates_office': {
    en: 'Days such as {example} may be read in two ways. They are read as the office writes them.',
    fr: 'Les dates comme {example} peuvent se lire de deux façons. Elles sont lues comme le bureau les écrit.',
    es: 'Las fechas como {example} pueden leerse de dos maneras. Se leen como las escribe la oficina.',
  },
  'imports.reading.numbers_file': {
    en: 'Numbers such as {example} are read as other numbers of the file show.',
    fr: 'Les nombres comme {example} sont lus comme d’autres nombres du fichier l’indiquent.',
    es: 'Los números como {example} se leen como indican otros números del archivo.',
  },
  'imports.reading.numbers_reader': {
    en: 'Numbers such as {example} may be a thousand or three decimals. They are read as your language writes them.',
    fr: 'Les nombres comme {example} peuvent être des milliers ou trois décimales. Ils sont lus selon votre langue.',
    es: 'Los números como {example} pueden ser miles o tres decimales. Se leen como los escribe su idioma.',
  },
  'imports.reading.day_first': {
    en: 'Day first: 31/03/2017',
    fr: 'Jour d’abord : 31/03/2017',
    es: 'Primero el día: 31/03/2017',
  },
  'imports.reading.month_first': {
    en: 'Month first: 03/31/2017',
    fr: 'Mois d’abord : 03/31/2017',
    es: 'Primero el mes: 03/31/2017',
  },
  'imports.reading.point': {
    en: 'A point before the decimals: 1,250.50',
    fr: 'Un point avant les décimales : 1,250.50',
    es: 'Un punto antes de los decimales: 1,250.50',
  },
  'imports.reading.comma': {
    en: 'A comma before the decimals: 1.250,50',
    fr: 'Une virgule avant les décimales : 1.250,50',
    es: 'Una coma antes de los decimales: 1.250,50',
  },
  'imports.option.known': {
    en: 'It is {name}, of {office} (alike by {score} %)',
    fr: 'C’est {name}, du bureau {office} (ressemblance {score} %)',
    es: 'Es {name}, de {office} (parecido {score} %)',
  },
  'imports.option.same': {
    en: 'It is {name} of this file (alike by {score} %)',
    fr: 'C’est {name} de ce fichier (ressemblance {score} %)',
    es: 'Es {name} de este archivo (parecido {score} %)',
  },
  'imports.option.new': {
    en: 'It is another partner',
    fr: 'C’est un autre partenaire',
    es: 'Es otro socio',
  },
  'imports.option.keep': {
    en: 'Keep what the register has',
    fr: 'Garder ce que contient le registre',
    es: 'Conservar lo que tiene el registro',
  },
  'imports.option.correct': {
    en: 'Take the file’s as a correction',
    fr: 'Prendre le fichier comme correction',
    es: 'Tomar el archivo como corrección',
  },
  'imports.option.known_engagement': {
    en: 'It is {number}, {title}',
    fr: 'C’est {number}, {title}',
    es: 'Es {number}, {title}',
  },
  'imports.option.new_engagement': {
    en: 'It is another engagement',
    fr: 'C’est un autre engagement',
    es: 'Es otro compromiso',
  },
  'imports.said.differs': {
    en: 'This record is there already, by its reference, and says something else:',
    fr: 'Cette fiche existe déjà, d’après sa référence, et dit autre chose :',
    es: 'Este registro ya existe, según su referencia, y dice otra cosa:',
  },
  'imports.said.alike': {
    en: 'An engagement like this one is there already.',
    fr: 'Un engagement semblable existe déjà.',
    es: 'Ya existe un compromiso parecido.',
  },
  'imports.warnings': { en: 'To know', fr: 'À savoir', es: 'Conviene saber' },
  'imports.warning.nothing_to_compare': {
    en: 'nothing of this name can be compared with other partners or with the lists',
    fr: 'rien dans ce nom ne peut être comparé aux autres partenaires ni aux listes',
    es: 'nada de este nombre puede compararse con otros socios ni con las listas',
  },
} satisfies Texts;
