import type { Texts } from '../texts/texts';

export const officesTexts = {
  'offices.title': { en: 'Offices', fr: 'Bureaux', es: 'Oficinas' },
  'offices.add': { en: 'Add an office', fr: 'Ajouter un bureau', es: 'Añadir una oficina' },
  'offices.change': { en: 'Change an office', fr: 'Modifier un bureau', es: 'Modificar una oficina' },
  'offices.lede': {
    en: 'Headquarters, regional offices, country offices and affiliates.',
    fr: 'Siège, bureaux régionaux, bureaux de pays et entités affiliées.',
    es: 'Sede, oficinas regionales, oficinas en los países y entidades afiliadas.',
  },
  'offices.empty': {
    en: 'No office fits. Clear the filters, or import your offices from a spreadsheet.',
    fr: 'Aucun bureau ne correspond. Effacez les filtres ou importez vos bureaux depuis un tableur.',
    es: 'Ninguna oficina coincide. Borre los filtros o importe sus oficinas desde una hoja de cálculo.',
  },
  'offices.field.code': { en: 'Code', fr: 'Code', es: 'Código' },
  'offices.field.name': { en: 'Name', fr: 'Nom', es: 'Nombre' },
  'offices.field.kind': { en: 'Kind', fr: 'Genre', es: 'Tipo' },
  'offices.field.country': { en: 'Country', fr: 'Pays', es: 'País' },
  'offices.field.parent': { en: 'Office above', fr: 'Bureau supérieur', es: 'Oficina superior' },
  'offices.field.active': { en: 'Open', fr: 'Ouvert', es: 'Abierta' },
  'offices.hint.code': {
    en: 'Short and unique, such as SN',
    fr: 'Court et unique, par exemple SN',
    es: 'Corto y único, por ejemplo SN',
  },
  'offices.kind.headquarters': { en: 'Headquarters', fr: 'Siège', es: 'Sede' },
  'offices.kind.regional': { en: 'Regional office', fr: 'Bureau régional', es: 'Oficina regional' },
  'offices.kind.country': { en: 'Country office', fr: 'Bureau de pays', es: 'Oficina de país' },
  'offices.kind.affiliate': { en: 'Affiliate', fr: 'Entité affiliée', es: 'Entidad afiliada' },
  'offices.error.no_parent': {
    en: 'Headquarters has no office above it. Leave this empty.',
    fr: 'Le siège n’a pas de bureau supérieur. Laissez ce champ vide.',
    es: 'La sede no tiene oficina superior. Deje este campo vacío.',
  },
  'offices.error.parent': {
    en: 'A country office stands under a regional office; regional offices and affiliates stand under headquarters.',
    fr: 'Un bureau de pays dépend d’un bureau régional ; les bureaux régionaux et entités affiliées dépendent du siège.',
    es: 'Una oficina de país depende de una regional; las regionales y las entidades afiliadas dependen de la sede.',
  },
  'offices.error.own_parent': {
    en: 'An office cannot stand above itself.',
    fr: 'Un bureau ne peut pas dépendre de lui-même.',
    es: 'Una oficina no puede depender de sí misma.',
  },
  'offices.notice.added': { en: '{name} was added.', fr: '{name} a été ajouté.', es: 'Se añadió {name}.' },
  'offices.notice.waits': {
    en: '{name} was changed, except for its place. That also changes who decides there, so another administrator has to save the same.',
    fr: '{name} a été modifié, sauf sa place. Celle-ci change aussi qui y décide : un autre administrateur doit enregistrer la même chose.',
    es: 'Se modificó {name}, salvo su lugar. Este cambia también quién decide allí: otro administrador debe guardar lo mismo.',
  },
  'offices.notice.place': {
    en: '{name} is to be {kind, select, headquarters {headquarters} regional {a regional office} country {a country office} other {an affiliate}} under {parent}, which also changes who decides there. If that is right, save the same: it takes effect then.',
    fr: '{name} doit devenir {kind, select, headquarters {le siège} regional {un bureau régional} country {un bureau de pays} other {une entité affiliée}} relevant de {parent}, ce qui change aussi qui y décide. Si c’est exact, enregistrez la même chose : cela prendra alors effet.',
    es: '{name} ha de ser {kind, select, headquarters {la sede} regional {una oficina regional} country {una oficina de país} other {una entidad afiliada}} bajo {parent}, lo que cambia también quién decide allí. Si es correcto, guarde lo mismo: surtirá efecto entonces.',
  },
  'offices.notice.changed': {
    en: '{name} was changed.',
    fr: '{name} a été modifié.',
    es: 'Se modificó {name}.',
  },
} satisfies Texts;
