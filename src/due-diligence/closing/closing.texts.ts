import type { Texts } from '../../texts/texts';

/** What closing an assessment asks for. */
export const closingTexts = {
  'closing.open.sources': {
    en: '{needed, plural, one {# source is} other {# sources are}} to be consulted; {count, plural, =0 {none was} one {# was} other {# were}} in the last {months} months.',
    fr: '{needed, plural, one {# source doit être consultée} other {# sources doivent être consultées}} ; {count, plural, =0 {aucune ne l’a été} one {# l’a été} other {# l’ont été}} ces {months} derniers mois.',
    es: 'Hay que consultar {needed, plural, one {# fuente} other {# fuentes}}; en los últimos {months} meses {count, plural, =0 {no se consultó ninguna} one {se consultó #} other {se consultaron #}}.',
  },
  'closing.open.source_kinds': {
    en: 'The sources are of {count, plural, one {# kind} other {# kinds}}; at least {needed} are asked for, such as a register and a screening platform.',
    fr: 'Les sources sont de {count, plural, one {# type} other {# types}} ; il en faut au moins {needed}, par exemple un registre et une plateforme de criblage.',
    es: 'Las fuentes son de {count, plural, one {# tipo} other {# tipos}}; se piden al menos {needed}, por ejemplo un registro y una plataforma de cotejo.',
  },
  'closing.open.evidence': {
    en: '{code}: nothing bears out what is answered. Say what shows it, or keep a file or a page for it.',
    fr: '{code} : rien n’étaye encore la réponse. Indiquez ce qui l’établit, ou joignez un fichier ou une page.',
    es: '{code}: nada respalda aún la respuesta. Indique qué la acredita, o guarde un archivo o una página.',
  },
  'closing.open.screening': {
    en: 'The name was not screened yet: by the list screening, or on a screening platform that is noted as a source.',
    fr: 'Le nom n’a pas encore été criblé, ni par le criblage des listes, ni sur une plateforme notée comme source.',
    es: 'El nombre aún no se ha cotejado: ni con las listas, ni en una plataforma anotada como fuente.',
  },
  'closing.open.owners': {
    en: 'No beneficial owner is named. Name the owners on the partner’s page, or say why none can be named.',
    fr: 'Aucun bénéficiaire effectif n’est indiqué. Indiquez les propriétaires sur la page du partenaire, ou dites pourquoi c’est impossible.',
    es: 'No se indica ningún titular real. Indique los propietarios en la página del socio, o diga por qué no es posible.',
  },
  'cases.field.source_kind': { en: 'Kind of source', fr: 'Type de source', es: 'Tipo de fuente' },
  'cases.source_kind.screening': {
    en: 'screening platform',
    fr: 'plateforme de criblage',
    es: 'plataforma de cotejo',
  },
  'cases.source_kind.register': {
    en: 'company or charity register',
    fr: 'registre des sociétés ou associations',
    es: 'registro de empresas o asociaciones',
  },
  'cases.source_kind.accounts': {
    en: 'accounts or annual report',
    fr: 'comptes ou rapport annuel',
    es: 'cuentas o informe anual',
  },
  'cases.source_kind.press': {
    en: 'press and monitors',
    fr: 'presse et observateurs',
    es: 'prensa y observadores',
  },
  'cases.source_kind.authority': {
    en: 'court or authority',
    fr: 'tribunal ou autorité',
    es: 'tribunal o autoridad',
  },
  'cases.source_kind.partner': {
    en: 'the partner itself',
    fr: 'le partenaire lui-même',
    es: 'el propio socio',
  },
  'cases.source_kind.other': { en: 'other', fr: 'autre', es: 'otra' },
  'risks.error.one_owner': {
    en: 'A risk has one owner: a person or an office.',
    fr: 'Un risque a un seul responsable : une personne ou un bureau.',
    es: 'Un riesgo tiene un solo responsable: una persona o una oficina.',
  },
  'risks.owner.office': { en: 'Office: {name}', fr: 'Bureau : {name}', es: 'Oficina: {name}' },
} satisfies Texts;
