import type { Texts } from '../../texts/texts';

/** Triage and the tracks. */
export const triageTexts = {
  'triage.because.partnership': {
    en: 'Yes: every partnership needs due diligence.',
    fr: 'Oui : tout partenariat exige une diligence raisonnable.',
    es: 'Sí: toda alianza requiere diligencia debida.',
  },
  'triage.because.donation': {
    en: 'Yes: a donation of any size needs due diligence of the giver.',
    fr: 'Oui : un don, quel qu’en soit le montant, exige une diligence raisonnable sur le donateur.',
    es: 'Sí: una donación de cualquier cuantía requiere diligencia debida sobre el donante.',
  },
  'triage.because.ambassador': {
    en: 'Yes: ambassadors and celebrities speak in our name, so they are always asked.',
    fr: 'Oui : ambassadeurs et célébrités parlent en notre nom ; ils y sont toujours soumis.',
    es: 'Sí: embajadores y celebridades hablan en nuestro nombre, por lo que siempre se les examina.',
  },
  'triage.because.large_public_gift': {
    en: 'Yes: one gift in this sum is above the threshold for gifts of the public. Enter it with its giver.',
    fr: 'Oui : l’un des dons de cette somme dépasse le seuil des dons du public. Enregistrez-le avec son donateur.',
    es: 'Sí: una de las donaciones de esta suma supera el umbral de las donaciones del público. Regístrela con su donante.',
  },
  'triage.because.public_donations': {
    en: 'No: gifts of the public below the threshold, entered as one sum, need none.',
    fr: 'Non : les dons du public inférieurs au seuil, enregistrés en une somme, n’en exigent pas.',
    es: 'No: las donaciones del público por debajo del umbral, registradas en una suma, no la requieren.',
  },
  'triage.because.collaboration': {
    en: 'No: a one-off collaboration without a donation needs none.',
    fr: 'Non : une collaboration ponctuelle sans don n’en exige pas.',
    es: 'No: una colaboración puntual sin donación no la requiere.',
  },
  'triage.because.doubt': {
    en: 'It depends: ask headquarters, and the answer is kept here.',
    fr: 'Cela dépend : demandez au siège ; la réponse est conservée ici.',
    es: 'Depende: consulte a la Sede; la respuesta queda registrada aquí.',
  },
  'triage.needed.yes': {
    en: 'Yes',
    fr: 'Oui',
    es: 'Sí',
  },
  'triage.needed.no': {
    en: 'No',
    fr: 'Non',
    es: 'No',
  },
  'triage.needed.ask': {
    en: 'Ask',
    fr: 'À demander',
    es: 'Consultar',
  },
  'due_diligence.track.standard': {
    en: 'Standard',
    fr: 'Standard',
    es: 'Estándar',
  },
  'due_diligence.track.light': {
    en: 'Light',
    fr: 'Allégée',
    es: 'Simplificada',
  },
  'due_diligence.track.individual': {
    en: 'Individual',
    fr: 'Personne',
    es: 'Persona',
  },
  'due_diligence.track.group': {
    en: 'Group',
    fr: 'Groupe',
    es: 'Grupo',
  },
  'due_diligence.track.none': {
    en: 'None',
    fr: 'Aucune',
    es: 'Ninguna',
  },
} satisfies Texts;
