import type { Texts } from '../texts/texts';

/** How far a clearance reaches. */
export const scopeTexts = {
  'scope.form': {
    en: 'How far the approval reaches',
    fr: 'Portée de l’approbation',
    es: 'Alcance de la aprobación',
  },
  'scope.hint': {
    en: 'Left as it is, an approval covers everything with this partner.',
    fr: 'Sans autre indication, l’approbation couvre tout avec ce partenaire.',
    es: 'Si no se indica otra cosa, la aprobación cubre todo con este socio.',
  },
  'scope.reach': { en: 'The approval reaches', fr: 'L’approbation couvre', es: 'La aprobación cubre' },
  'scope.covers': { en: 'Covers', fr: 'Couvre', es: 'Cubre' },
  'scope.covers.partner': { en: 'This partner', fr: 'Ce partenaire', es: 'Este socio' },
  'scope.covers.group': {
    en: 'This partner and the companies below it',
    fr: 'Ce partenaire et les sociétés qui en dépendent',
    es: 'Este socio y las empresas que dependen de él',
  },
  'scope.without_donations': { en: 'Without donations', fr: 'Sans les dons', es: 'Sin donaciones' },
  'scope.types': {
    en: 'Only these types of partnership (none: all)',
    fr: 'Seulement ces types de partenariat (aucun : tous)',
    es: 'Solo estos tipos de alianza (ninguno: todos)',
  },
  'scope.countries': {
    en: 'Only in these countries (none: all)',
    fr: 'Seulement dans ces pays (aucun : tous)',
    es: 'Solo en estos países (ninguno: todos)',
  },
  'scope.monitored': {
    en: 'Monitor this partner',
    fr: 'Suivre ce partenaire',
    es: 'Dar seguimiento a este socio',
  },
  'scope.monitored_hint': {
    en: 'High and very high levels are monitored in any case.',
    fr: 'Les niveaux élevé et très élevé sont suivis dans tous les cas.',
    es: 'Los niveles alto y muy alto se siguen en todo caso.',
  },
  'scope.no_donations': {
    en: 'The clearance does not cover donations. Open a case that asks for them.',
    fr: 'L’autorisation ne couvre pas les dons. Ouvrez un dossier qui les demande.',
    es: 'La autorización no cubre donaciones. Abra un expediente que las solicite.',
  },
  'scope.other_type': {
    en: 'The clearance does not cover this type of partnership. Open a case that asks for it.',
    fr: 'L’autorisation ne couvre pas ce type de partenariat. Ouvrez un dossier qui le demande.',
    es: 'La autorización no cubre este tipo de alianza. Abra un expediente que lo solicite.',
  },
  'scope.other_country': {
    en: 'The clearance does not cover these countries: {countries}. Open a case that asks for them.',
    fr: 'L’autorisation ne couvre pas ces pays : {countries}. Ouvrez un dossier qui les demande.',
    es: 'La autorización no cubre estos países: {countries}. Abra un expediente que los solicite.',
  },
} satisfies Texts;
