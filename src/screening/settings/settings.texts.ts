import type { Texts } from '../../texts/texts';

export const settingsTexts = {
  'thresholds.title': {
    en: 'From when on names count as alike',
    fr: 'À partir de quand des noms se ressemblent',
    es: 'Desde cuándo los nombres se consideran parecidos',
  },
  'thresholds.lede': {
    en: 'A lower threshold finds more of those who are listed, and takes more of those who are not for them. Thresholds are part of the policy: one person proposes a version, another confirms it, and the register is screened again.',
    fr: 'Un seuil plus bas trouve davantage de personnes listées, et en confond davantage qui ne le sont pas. Les seuils font partie de la politique : une personne propose une version, une autre la confirme, et le registre est criblé à nouveau.',
    es: 'Un umbral más bajo encuentra a más de quienes figuran en listas, y confunde a más de quienes no figuran. Los umbrales son parte de la política: una persona propone una versión, otra la confirma, y el registro se coteja de nuevo.',
  },
  'thresholds.real': {
    en: 'Measured on names made from the active lists, written as others write them, and on names of nobody: recombined from the lists’ own words, and invented.',
    fr: 'Mesuré sur des noms tirés des listes actives, écrits comme d’autres les écrivent, et sur des noms de personne : recomposés avec les mots des listes, ou inventés.',
    es: 'Medido con nombres de las listas activas, escritos como los escriben otros, y con nombres de nadie: recombinados con las palabras de las listas, o inventados.',
  },
  'thresholds.invented': {
    en: 'Measured on invented names. Once lists are imported they are measured in the background: come back in a minute.',
    fr: 'Mesuré sur des noms inventés. Une fois les listes importées, elles sont mesurées en arrière-plan : revenez dans une minute.',
    es: 'Medido con nombres inventados. Una vez importadas las listas, se miden en segundo plano: vuelva en un minuto.',
  },
  'thresholds.in_force': { en: 'In force', fr: 'En vigueur', es: 'En vigor' },
  'thresholds.list': { en: 'List', fr: 'Liste', es: 'Lista' },
  'thresholds.kind': { en: 'Kind', fr: 'Genre', es: 'Tipo' },
  'thresholds.every_list': {
    en: 'Every list without its own',
    fr: 'Toute liste sans seuil propre',
    es: 'Toda lista sin umbral propio',
  },
  'thresholds.threshold': { en: 'Threshold', fr: 'Seuil', es: 'Umbral' },
  'thresholds.recall': {
    en: 'Listed names found',
    fr: 'Noms listés trouvés',
    es: 'Nombres listados encontrados',
  },
  'thresholds.false_alarms': { en: 'False alarms', fr: 'Fausses alertes', es: 'Falsas alarmas' },
  'thresholds.curve': {
    en: 'What other thresholds would mean',
    fr: 'Ce que d’autres seuils donneraient',
    es: 'Qué significarían otros umbrales',
  },
  'thresholds.change': {
    en: 'Change them in a version of the policy',
    fr: 'Les modifier dans une version de la politique',
    es: 'Cambiarlos en una versión de la política',
  },
} satisfies Texts;
