import type { Texts } from '../../texts/texts';

/** Words of erasing personal data by law. */
export const personalDataTexts = {
  'personal_data.title': {
    en: 'Erase personal data',
    fr: 'Effacer des données personnelles',
    es: 'Borrar datos personales',
  },
  'personal_data.lede': {
    en: 'Persons who were removed from this record still stand in the audit trail, with date of birth and number. Where the law asks for it, erase them: the trail keeps who did what and when, and stays verifiable.',
    fr: 'Les personnes retirées de cette fiche figurent encore dans la piste d’audit, avec leur date de naissance et leur numéro. Si la loi l’exige, effacez-les : la piste garde qui a fait quoi et quand, et reste vérifiable.',
    es: 'Las personas retiradas de esta ficha siguen en la pista de auditoría, con fecha de nacimiento y número. Si la ley lo exige, bórrelas: la pista conserva quién hizo qué y cuándo, y sigue siendo verificable.',
  },
  'personal_data.who': { en: 'Person', fr: 'Personne', es: 'Persona' },
  'personal_data.removed': { en: 'Removed', fr: 'Retirée', es: 'Retirada' },
  'personal_data.reason': {
    en: 'Reason (it stays in the trail: name nobody)',
    fr: 'Motif (il reste dans la piste : ne nommez personne)',
    es: 'Motivo (queda en la pista: no nombre a nadie)',
  },
  'personal_data.erase': { en: 'Erase for good', fr: 'Effacer définitivement', es: 'Borrar definitivamente' },
  'personal_data.none': {
    en: 'Nobody who was removed from this record still stands in the trail.',
    fr: 'Aucune personne retirée de cette fiche ne figure encore dans la piste.',
    es: 'Ninguna persona retirada de esta ficha sigue en la pista.',
  },
  'personal_data.notice.erased': {
    en: '{count, plural, one {The words of one entry are} other {The words of # entries are}} erased. The chain stays whole.',
    fr: '{count, plural, one {Les mots d’une entrée sont effacés} other {Les mots de # entrées sont effacés}}. La chaîne reste entière.',
    es: '{count, plural, one {Se borraron las palabras de una entrada} other {Se borraron las palabras de # entradas}}. La cadena sigue íntegra.',
  },
  'personal_data.error.still_there': {
    en: 'This person is in the register. Remove the person first, then erase.',
    fr: 'Cette personne est dans le registre. Retirez-la d’abord, puis effacez.',
    es: 'Esta persona está en el registro. Retírela primero y luego bórrela.',
  },
} satisfies Texts;
