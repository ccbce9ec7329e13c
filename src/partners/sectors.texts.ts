import type { Texts } from '../texts/texts';

/** The sections of ISIC Rev. 4, under which the divisions stand. */
export const sectorsTexts = {
  'partners.section.a': {
    en: 'Agriculture, forestry and fishing',
    fr: 'Agriculture, sylviculture et pêche',
    es: 'Agricultura, silvicultura y pesca',
  },
  'partners.section.b': { en: 'Mining and quarrying', fr: 'Activités extractives', es: 'Minas y canteras' },
  'partners.section.c': {
    en: 'Manufacturing',
    fr: 'Activités de fabrication',
    es: 'Industrias manufactureras',
  },
  'partners.section.d': { en: 'Electricity and gas', fr: 'Électricité et gaz', es: 'Electricidad y gas' },
  'partners.section.e': { en: 'Water and waste', fr: 'Eau et déchets', es: 'Agua y desechos' },
  'partners.section.f': { en: 'Construction', fr: 'Construction', es: 'Construcción' },
  'partners.section.g': {
    en: 'Trade and repair of vehicles',
    fr: 'Commerce et réparation de véhicules',
    es: 'Comercio y reparación de vehículos',
  },
  'partners.section.h': {
    en: 'Transport and storage',
    fr: 'Transport et entreposage',
    es: 'Transporte y almacenamiento',
  },
  'partners.section.i': {
    en: 'Accommodation and food',
    fr: 'Hébergement et restauration',
    es: 'Alojamiento y comidas',
  },
  'partners.section.j': {
    en: 'Information and communication',
    fr: 'Information et communication',
    es: 'Información y comunicaciones',
  },
  'partners.section.k': {
    en: 'Finance and insurance',
    fr: 'Finance et assurances',
    es: 'Finanzas y seguros',
  },
  'partners.section.l': { en: 'Real estate', fr: 'Immobilier', es: 'Actividades inmobiliarias' },
  'partners.section.m': {
    en: 'Professional, scientific and technical activities',
    fr: 'Activités professionnelles, scientifiques et techniques',
    es: 'Actividades profesionales, científicas y técnicas',
  },
  'partners.section.n': {
    en: 'Administrative and support services',
    fr: 'Services administratifs et d’appui',
    es: 'Servicios administrativos y de apoyo',
  },
  'partners.section.o': {
    en: 'Public administration and defence',
    fr: 'Administration publique et défense',
    es: 'Administración pública y defensa',
  },
  'partners.section.p': { en: 'Education', fr: 'Éducation', es: 'Enseñanza' },
  'partners.section.q': {
    en: 'Health and social work',
    fr: 'Santé et action sociale',
    es: 'Salud y asistencia social',
  },
  'partners.section.r': {
    en: 'Arts, entertainment and recreation',
    fr: 'Arts, spectacles et loisirs',
    es: 'Artes, entretenimiento y recreación',
  },
  'partners.section.s': { en: 'Other services', fr: 'Autres services', es: 'Otros servicios' },
  'partners.section.t': { en: 'Households', fr: 'Ménages', es: 'Hogares' },
  'partners.section.u': {
    en: 'Extraterritorial organizations',
    fr: 'Organismes extraterritoriaux',
    es: 'Organizaciones extraterritoriales',
  },
} satisfies Texts;
