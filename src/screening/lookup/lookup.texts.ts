import type { Texts } from '../../texts/texts';

export const lookupTexts = {
  'lookup.lede': {
    en: 'Ask before you meet. What you ask is kept, with your name; an answer is no decision and no clearance.',
    fr: 'Demandez avant de rencontrer. Votre question est conservée avec votre nom ; une réponse n’est ni une décision ni une autorisation.',
    es: 'Pregunte antes de reunirse. Su consulta se guarda con su nombre; una respuesta no es una decisión ni una autorización.',
  },
  'lookup.field.name': { en: 'Name', fr: 'Nom', es: 'Nombre' },
  'lookup.field.kind': { en: 'Kind', fr: 'Genre', es: 'Tipo' },
  'lookup.field.country': { en: 'Country', fr: 'Pays', es: 'País' },
  'lookup.field.birth': { en: 'Date of birth', fr: 'Date de naissance', es: 'Fecha de nacimiento' },
  'lookup.field.purpose': { en: 'What for', fr: 'Dans quel but', es: 'Para qué' },
  'lookup.field.asked': { en: 'When', fr: 'Quand', es: 'Cuándo' },
  'lookup.field.person': { en: 'Who', fr: 'Qui', es: 'Quién' },
  'lookup.field.shown': { en: 'Answers', fr: 'Réponses', es: 'Respuestas' },
  'lookup.field.best': { en: 'Best', fr: 'Meilleure', es: 'Mejor' },
  'lookup.field.versions': { en: 'Searched', fr: 'Consulté', es: 'Consultado' },
  'lookup.field.found': { en: 'Answered', fr: 'Avec réponse', es: 'Con respuesta' },
  'lookup.hint.name': {
    en: 'As it is written, in any script',
    fr: 'Tel qu’il s’écrit, dans n’importe quelle écriture',
    es: 'Tal como se escribe, en cualquier escritura',
  },
  'lookup.hint.birth': {
    en: 'Persons only; the year is enough',
    fr: 'Personnes seulement ; l’année suffit',
    es: 'Solo personas; basta el año',
  },
  'lookup.ask': { en: 'Look it up', fr: 'Rechercher', es: 'Buscar' },
  'lookup.answers': {
    en: '{count, plural, one {# name is alike} other {# names are alike}}',
    fr: '{count, plural, one {# nom ressemble} other {# noms ressemblent}}',
    es: '{count, plural, one {# nombre se parece} other {# nombres se parecen}}',
  },
  'lookup.nothing': {
    en: 'Nothing like it on the lists below. That is no clearance: only a due diligence case gives one.',
    fr: 'Rien de semblable sur les listes ci-dessous. Ce n’est pas une autorisation : seul un dossier de diligence raisonnable en donne une.',
    es: 'Nada parecido en las listas de abajo. No es una autorización: solo la da un expediente de diligencia debida.',
  },
  'lookup.no_lists': {
    en: 'No list has been imported yet, so nothing was searched. Ask DRD to import the lists.',
    fr: 'Aucune liste n’a encore été importée : rien n’a été cherché. Demandez à la DRD d’importer les listes.',
    es: 'Aún no se ha importado ninguna lista: no se buscó nada. Pida a la DRD que las importe.',
  },
  'lookup.searched': { en: 'Searched', fr: 'Listes consultées', es: 'Listas consultadas' },
  'lookup.version': {
    en: '{title}, version {number}',
    fr: '{title}, version {number}',
    es: '{title}, versión {number}',
  },
  'lookup.likelihood.very_likely': { en: 'very likely', fr: 'très probable', es: 'muy probable' },
  'lookup.likelihood.possible': { en: 'possible', fr: 'possible', es: 'posible' },
  'lookup.likelihood.weak': { en: 'weak', fr: 'faible', es: 'débil' },
  'lookup.born': {
    en: 'year of birth on the list: {years}',
    fr: 'année de naissance selon la liste : {years}',
    es: 'año de nacimiento según la lista: {years}',
  },
  'lookup.next': { en: 'What to do next', fr: 'Que faire ensuite', es: 'Qué hacer después' },
  'lookup.next_text': {
    en: 'Do not decide alone and do not tell the partner. If you mean to work with them, open a case: DRD looks at who is meant.',
    fr: 'Ne décidez pas seul et n’en parlez pas au partenaire. Si vous comptez travailler avec lui, ouvrez un dossier : la DRD vérifie de qui il s’agit.',
    es: 'No decida por su cuenta ni se lo diga al socio. Si piensa trabajar con él, abra un expediente: la DRD examina de quién se trata.',
  },
  'lookup.next_case': {
    en: 'Open a due diligence case',
    fr: 'Ouvrir un dossier de diligence raisonnable',
    es: 'Abrir un expediente de diligencia debida',
  },
  'lookup.empty': {
    en: 'Nobody asked for a name like this.',
    fr: 'Personne n’a demandé un tel nom.',
    es: 'Nadie ha preguntado por un nombre así.',
  },
} satisfies Texts;
