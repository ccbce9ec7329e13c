import type { Texts } from '../../texts/texts';

/** Triage, clearance and the gate. */
export const clearanceTexts = {
  'clearance.none': {
    en: 'There is no due diligence decision yet. Open a case.',
    fr: 'Il n’y a pas encore de décision de diligence raisonnable. Ouvrez un dossier.',
    es: 'Aún no hay decisión de diligencia debida. Abra un expediente.',
  },
  'clearance.not_yet': {
    en: 'The clearance starts on {from}.',
    fr: 'L’autorisation prend effet le {from}.',
    es: 'La autorización empieza el {from}.',
  },
  'clearance.expired': {
    en: 'The clearance ended on {until}. Open a case to renew it.',
    fr: 'L’autorisation a pris fin le {until}. Ouvrez un dossier pour la renouveler.',
    es: 'La autorización terminó el {until}. Abra un expediente para renovarla.',
  },
  'clearance.suspended': {
    en: 'The clearance is suspended from {from}. Headquarters can lift it.',
    fr: 'L’autorisation est suspendue depuis le {from}. Le siège peut lever la suspension.',
    es: 'La autorización está suspendida desde el {from}. La Sede puede levantar la suspensión.',
  },
  'clearance.advisory_only': {
    en: 'The decision is advisory only. A binding decision is needed.',
    fr: 'La décision n’est que consultative. Une décision contraignante est nécessaire.',
    es: 'La decisión es solo consultiva. Se necesita una decisión vinculante.',
  },
  'clearance.held': {
    en: 'Conditions of the decision have to be met first.',
    fr: 'Des conditions de la décision doivent d’abord être remplies.',
    es: 'Antes deben cumplirse condiciones de la decisión.',
  },
  'gate.no_partner': {
    en: 'Name at least one partner, so that its due diligence can be checked.',
    fr: 'Indiquez au moins un partenaire, afin que sa diligence raisonnable puisse être vérifiée.',
    es: 'Indique al menos un socio, para poder comprobar su diligencia debida.',
  },
  'gate.no_giver': {
    en: 'Name the giver, so that their due diligence can be checked. Only sums of small public gifts go without.',
    fr: 'Indiquez le donateur, afin que sa diligence raisonnable puisse être vérifiée. Seules les sommes de petits dons du public en sont dispensées.',
    es: 'Indique el donante, para poder comprobar su diligencia debida. Solo quedan exentas las sumas de pequeñas donaciones del público.',
  },
  'gate.not_cleared': {
    en: '{partner} has no valid due diligence clearance.',
    fr: '{partner} n’a pas d’autorisation de diligence raisonnable en vigueur.',
    es: '{partner} no tiene una autorización de diligencia debida vigente.',
  },
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
