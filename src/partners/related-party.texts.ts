import type { Texts } from '../texts/texts';

export const relatedPartyTexts = {
  'related.title': { en: 'Who is behind it', fr: 'Qui est derrière', es: 'Quién está detrás' },
  'related.lede': {
    en: 'Founders, directors and owners, and the companies they run or ran. All of them are screened with the partner, also those that ended.',
    fr: 'Fondateurs, dirigeants et propriétaires, et les sociétés qu’ils dirigent ou dirigeaient. Tous sont contrôlés avec le partenaire, même ceux du passé.',
    es: 'Fundadores, directivos y propietarios, y las empresas que dirigen o dirigieron. Todos se comprueban junto con el socio, también los del pasado.',
  },
  'related.add': {
    en: 'Add a person or company',
    fr: 'Ajouter une personne ou une société',
    es: 'Añadir una persona o empresa',
  },
  'related.change': {
    en: 'Change a person or company',
    fr: 'Modifier une personne ou une société',
    es: 'Modificar una persona o empresa',
  },
  'related.remove': {
    en: 'Remove a person or company',
    fr: 'Retirer une personne ou une société',
    es: 'Quitar una persona o empresa',
  },
  'related.remove_why': {
    en: 'Remove {name} only if it was entered by mistake. If it no longer holds, change it and give the day it ended: it stays screened.',
    fr: 'Retirez {name} seulement en cas d’erreur de saisie. Si le lien a cessé, modifiez-le et indiquez le jour de fin : le contrôle continue.',
    es: 'Quite {name} solo si se introdujo por error. Si el vínculo ya no existe, modifíquelo e indique el día en que terminó: se seguirá comprobando.',
  },
  'related.empty': {
    en: 'Nobody is named yet. Due diligence asks who founded, directs and owns a partner.',
    fr: 'Personne n’est encore nommé. La diligence raisonnable demande qui a fondé, dirige et possède un partenaire.',
    es: 'Aún no se nombra a nadie. La diligencia debida pregunta quién fundó, dirige y posee un socio.',
  },
  'related.field.relation': { en: 'Relation', fr: 'Lien', es: 'Vínculo' },
  'related.field.kind': { en: 'Kind', fr: 'Genre', es: 'Tipo' },
  'related.field.name': { en: 'Name', fr: 'Nom', es: 'Nombre' },
  'related.field.country': {
    en: 'Nationality or seat',
    fr: 'Nationalité ou siège',
    es: 'Nacionalidad o sede',
  },
  'related.field.birthDate': { en: 'Date of birth', fr: 'Date de naissance', es: 'Fecha de nacimiento' },
  'related.field.identifier': {
    en: 'Register number or passport',
    fr: 'Numéro de registre ou passeport',
    es: 'Número de registro o pasaporte',
  },
  'related.field.behind': { en: 'Whose company', fr: 'Société de', es: 'Empresa de' },
  'related.field.endedOn': { en: 'Ended on', fr: 'A pris fin le', es: 'Terminó el' },
  'related.field.note': { en: 'Note', fr: 'Note', es: 'Nota' },
  'related.field.known': { en: 'Known', fr: 'Connu', es: 'Se sabe' },
  'related.hint.birthDate': {
    en: 'Persons only; the year is enough: 1970, 1970-05 or 1970-05-31',
    fr: 'Personnes seulement ; l’année suffit : 1970, 1970-05 ou 1970-05-31',
    es: 'Solo personas; basta el año: 1970, 1970-05 o 1970-05-31',
  },
  'related.hint.behind': {
    en: 'For an earlier or controlled company of a founder, director or owner',
    fr: 'Pour une société antérieure ou contrôlée d’un fondateur, dirigeant ou propriétaire',
    es: 'Para una empresa anterior o controlada de un fundador, directivo o propietario',
  },
  'related.relation.founder': { en: 'Founder', fr: 'Fondateur', es: 'Fundador' },
  'related.relation.director': { en: 'Director', fr: 'Dirigeant', es: 'Directivo' },
  'related.relation.owner': { en: 'Owner', fr: 'Propriétaire', es: 'Propietario' },
  'related.relation.earlier_company': {
    en: 'Earlier company',
    fr: 'Société antérieure',
    es: 'Empresa anterior',
  },
  'related.relation.controlled_company': {
    en: 'Controlled company',
    fr: 'Société contrôlée',
    es: 'Empresa controlada',
  },
  'related.kind.person': { en: 'Person', fr: 'Personne', es: 'Persona' },
  'related.kind.organization': { en: 'Organization', fr: 'Organisation', es: 'Organización' },
  'related.of': { en: '{relation} of {name}', fr: '{relation} de {name}', es: '{relation} de {name}' },
  'related.born': { en: 'born {date}', fr: 'naissance {date}', es: 'nacimiento {date}' },
  'related.ended': { en: 'until {day}', fr: 'jusqu’au {day}', es: 'hasta el {day}' },
  'related.formerly': {
    en: '{name}, until {day}',
    fr: '{name}, jusqu’au {day}',
    es: '{name}, hasta el {day}',
  },
  'related.former_names': { en: 'Formerly', fr: 'Anciennement', es: 'Anteriormente' },
  'related.notice.added': { en: '{name} was added.', fr: '{name} a été ajouté.', es: 'Se añadió {name}.' },
  'related.notice.changed': {
    en: '{name} was changed.',
    fr: '{name} a été modifié.',
    es: 'Se modificó {name}.',
  },
  'related.notice.removed': { en: '{name} was removed.', fr: '{name} a été retiré.', es: 'Se quitó {name}.' },
  'related.error.company': {
    en: 'An earlier or controlled company is an organization. Choose organization, or another relation.',
    fr: 'Une société antérieure ou contrôlée est une organisation. Choisissez organisation ou un autre lien.',
    es: 'Una empresa anterior o controlada es una organización. Elija organización u otro vínculo.',
  },
  'related.error.born': {
    en: 'Only a person has a date of birth. Leave it empty, or choose person.',
    fr: 'Seule une personne a une date de naissance. Laissez vide ou choisissez personne.',
    es: 'Solo una persona tiene fecha de nacimiento. Déjela vacía o elija persona.',
  },
  'related.error.birth_date': {
    en: 'Give the year, the year and month, or the day: 1970, 1970-05 or 1970-05-31.',
    fr: 'Indiquez l’année, l’année et le mois, ou le jour : 1970, 1970-05 ou 1970-05-31.',
    es: 'Indique el año, el año y mes, o el día: 1970, 1970-05 o 1970-05-31.',
  },
  'related.error.ended_ahead': {
    en: 'The day lies ahead. Give it once it has come.',
    fr: 'Ce jour est à venir. Indiquez-le une fois passé.',
    es: 'Ese día está por llegar. Indíquelo cuando haya pasado.',
  },
  'related.error.behind_company': {
    en: 'Only an earlier or controlled company belongs to somebody here. Leave it empty, or choose such a relation.',
    fr: 'Seule une société antérieure ou contrôlée appartient ici à quelqu’un. Laissez vide ou choisissez un tel lien.',
    es: 'Aquí solo una empresa anterior o controlada pertenece a alguien. Déjelo vacío o elija ese vínculo.',
  },
  'related.error.companies_first': {
    en: '{count, plural, one {# company belongs} other {# companies belong}} to this person. Remove or change it first.',
    fr: '{count, plural, one {# société est rattachée} other {# sociétés sont rattachées}} à cette personne. Retirez-les ou modifiez-les d’abord.',
    es: '{count, plural, one {# empresa pertenece} other {# empresas pertenecen}} a esta persona. Quítelas o modifíquelas primero.',
  },
} satisfies Texts;
