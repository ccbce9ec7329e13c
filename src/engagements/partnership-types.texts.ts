import type { Texts } from '../texts/texts';

export const partnershipTypesTexts = {
  'types.title': { en: 'Partnership types', fr: 'Types de partenariat', es: 'Tipos de alianza' },
  'types.lede': {
    en: 'What an engagement is for. A retired type stays on old records and cannot be chosen anew.',
    fr: 'Ce que vise un engagement. Un type retiré reste sur les anciennes fiches et ne peut plus être choisi.',
    es: 'Para qué sirve un compromiso. Un tipo retirado permanece en los registros antiguos y ya no puede elegirse.',
  },
  'types.add': { en: 'Add a type', fr: 'Ajouter un type', es: 'Añadir un tipo' },
  'types.change': { en: 'Change a type', fr: 'Modifier un type', es: 'Modificar un tipo' },
  'types.empty': {
    en: 'No type fits. Clear the filters.',
    fr: 'Aucun type ne correspond. Effacez les filtres.',
    es: 'Ningún tipo coincide. Borre los filtros.',
  },
  'types.field.code': { en: 'Code', fr: 'Code', es: 'Código' },
  'types.field.name': { en: 'Name', fr: 'Nom', es: 'Nombre' },
  'types.field.description': { en: 'Description', fr: 'Description', es: 'Descripción' },
  'types.field.outcome': { en: 'Outcome', fr: 'Résultat attendu', es: 'Resultado esperado' },
  'types.field.category': {
    en: 'UN Guidelines category',
    fr: 'Catégorie des lignes directrices de l’ONU',
    es: 'Categoría de las directrices de las Naciones Unidas',
  },
  'types.field.position': { en: 'Place in lists', fr: 'Rang dans les listes', es: 'Lugar en las listas' },
  'types.field.retired': { en: 'Retired', fr: 'Retiré', es: 'Retirado' },
  'types.field.engagements': { en: 'Engagements', fr: 'Engagements', es: 'Compromisos' },
  'types.language.en': { en: 'in English', fr: 'en anglais', es: 'en inglés' },
  'types.language.fr': { en: 'in French', fr: 'en français', es: 'en francés' },
  'types.language.es': { en: 'in Spanish', fr: 'en espagnol', es: 'en español' },
  'types.hint.code': {
    en: 'Lower case and underscores, such as joint_research. It stays once given.',
    fr: 'Minuscules et tirets bas, par exemple joint_research. Il ne change plus ensuite.',
    es: 'Minúsculas y guiones bajos, por ejemplo joint_research. Después ya no cambia.',
  },
  'types.category.core_business': {
    en: 'Core business operations and value chains',
    fr: 'Activités principales et chaînes de valeur',
    es: 'Actividades principales y cadenas de valor',
  },
  'types.category.social_investment': {
    en: 'Social investments and philanthropy',
    fr: 'Investissements sociaux et philanthropie',
    es: 'Inversiones sociales y filantropía',
  },
  'types.category.advocacy_dialogue': {
    en: 'Advocacy and policy dialogue',
    fr: 'Plaidoyer et dialogue sur les politiques',
    es: 'Promoción y diálogo sobre políticas',
  },
  'types.retired.yes': { en: 'Retired only', fr: 'Retirés seulement', es: 'Solo retirados' },
  'types.retired.no': { en: 'In use only', fr: 'En usage seulement', es: 'Solo en uso' },
  'types.move.retire': { en: 'Retire', fr: 'Retirer', es: 'Retirar' },
  'types.move.reinstate': {
    en: 'Take into use again',
    fr: 'Remettre en usage',
    es: 'Volver a utilizar',
  },
  'types.error.code': {
    en: 'Use lower-case letters, digits and underscores, beginning with a letter.',
    fr: 'Utilisez des minuscules, des chiffres et des tirets bas, en commençant par une lettre.',
    es: 'Use minúsculas, cifras y guiones bajos, empezando por una letra.',
  },
  'types.error.code_stays': {
    en: 'The code stays as it was: records and files name the type by it. Add a new type instead.',
    fr: 'Le code reste le même : des fiches et des fichiers désignent le type par lui. Ajoutez plutôt un nouveau type.',
    es: 'El código no cambia: registros y archivos nombran el tipo con él. Añada en su lugar un tipo nuevo.',
  },
  'types.refused.move': {
    en: '{state, select, retired {This type is retired; it can only be taken into use again.} other {This type is in use; it can only be retired.}}',
    fr: '{state, select, retired {Ce type est retiré ; il ne peut qu’être remis en usage.} other {Ce type est en usage ; il ne peut qu’être retiré.}}',
    es: '{state, select, retired {Este tipo está retirado; solo puede volver a utilizarse.} other {Este tipo está en uso; solo puede retirarse.}}',
  },
  'types.notice.added': {
    en: '{name} was added.',
    fr: '« {name} » a été ajouté.',
    es: 'Se añadió «{name}».',
  },
  'types.notice.changed': {
    en: '{name} was changed.',
    fr: '« {name} » a été modifié.',
    es: 'Se modificó «{name}».',
  },
} satisfies Texts;
