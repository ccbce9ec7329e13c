import type { Texts } from '../texts/texts';

export const progressTexts = {
  'progress.title': { en: 'Work in progress', fr: 'Travail en cours', es: 'Trabajo en curso' },
  'progress.lede': {
    en: 'This takes a little longer. The page looks again by itself every few seconds.',
    fr: 'Cela prend un peu plus de temps. La page s’actualise d’elle-même toutes les quelques secondes.',
    es: 'Esto lleva un poco más de tiempo. La página se actualiza sola cada pocos segundos.',
  },
  'progress.starting': { en: 'Starting …', fr: 'Démarrage …', es: 'Comenzando …' },
  'progress.count': {
    en: '{done, number} of {total, number}',
    fr: '{done, number} sur {total, number}',
    es: '{done, number} de {total, number}',
  },
  'progress.so_far': {
    en: '{done, number} so far',
    fr: '{done, number} jusqu’à présent',
    es: '{done, number} hasta ahora',
  },
  'progress.since': {
    en: '{seconds, plural, one {One second} other {{seconds, number} seconds}} so far',
    fr: '{seconds, plural, one {Une seconde} other {{seconds, number} secondes}} jusqu’à présent',
    es: '{seconds, plural, one {Un segundo} other {{seconds, number} segundos}} hasta ahora',
  },
  'progress.leave': {
    en: 'You may leave this page: the work goes on, and its result will stand under',
    fr: 'Vous pouvez quitter cette page : le travail continue, et vous en trouverez le résultat sous',
    es: 'Puede salir de esta página: el trabajo continúa y encontrará el resultado en',
  },
  'progress.again': { en: 'Look again now', fr: 'Actualiser maintenant', es: 'Actualizar ahora' },
  'progress.reading': { en: 'Reading the rows', fr: 'Lecture des lignes', es: 'Lectura de las filas' },
  'progress.comparing': {
    en: 'Comparing the rows with the register',
    fr: 'Comparaison des lignes avec le registre',
    es: 'Comparación de las filas con el registro',
  },
  'progress.comparing_names': {
    en: 'Looking for partners that are known already',
    fr: 'Recherche des partenaires déjà connus',
    es: 'Búsqueda de socios ya conocidos',
  },
  'progress.keeping': {
    en: 'Keeping the rows until they are applied',
    fr: 'Conservation des lignes jusqu’à leur application',
    es: 'Conservación de las filas hasta que se apliquen',
  },
  'progress.reading_entries': {
    en: 'Reading the entries of the list',
    fr: 'Lecture des inscriptions de la liste',
    es: 'Lectura de las entradas de la lista',
  },
  'progress.comparing_entries': {
    en: 'Comparing the entries with the list in force',
    fr: 'Comparaison des inscriptions avec la liste en vigueur',
    es: 'Comparación de las entradas con la lista vigente',
  },
  'progress.writing_entries': {
    en: 'Writing new and changed entries',
    fr: 'Enregistrement des inscriptions nouvelles et modifiées',
    es: 'Inscripción de las entradas nuevas y cambiadas',
  },
  'progress.comparing_partners': {
    en: 'Comparing the names of partners',
    fr: 'Comparaison des noms des partenaires',
    es: 'Comparación de los nombres de los socios',
  },
  'progress.writing': {
    en: 'Writing the rows into the register',
    fr: 'Inscription des lignes au registre',
    es: 'Inscripción de las filas en el registro',
  },
} as const satisfies Texts;
