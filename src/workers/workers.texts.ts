import type { Texts } from '../texts/texts';

export const workersTexts = {
  'workers.too_long': {
    en: 'Reading the file takes longer than {seconds, number} seconds, which is as long as a file may take. Split it, or remove what is not needed.',
    fr: 'La lecture du fichier dépasse {seconds, number} secondes, la durée la plus longue admise. Divisez-le ou retirez ce qui est inutile.',
    es: 'La lectura del archivo dura más de {seconds, number} segundos, el máximo que se admite. Divídalo o quite lo que no haga falta.',
  },
  'workers.too_much_memory': {
    en: 'Reading the file takes more than {megabytes, number} MB of memory, which is as much as a file may take. Split it, or remove what is not needed.',
    fr: 'La lecture du fichier demande plus de {megabytes, number} Mo de mémoire, le maximum admis. Divisez-le ou retirez ce qui est inutile.',
    es: 'La lectura del archivo requiere más de {megabytes, number} MB de memoria, el máximo que se admite. Divídalo o quite lo que no haga falta.',
  },
} as const satisfies Texts;
