import type { Texts } from '../texts/texts';

/** What the rule of clearance and the gate answer. */
export const clearancesTexts = {
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
  'clearance.withheld': {
    en: 'It is not cleared for this. Headquarters can tell you more.',
    fr: 'Il n’est pas autorisé pour cela. Le siège peut vous en dire plus.',
    es: 'No está autorizado para esto. La Sede puede informarle.',
  },
  'clearance.own.rejected': {
    en: '{name} itself was rejected on {day}. The clearance of its group does not overrule that.',
    fr: '{name} a été rejeté en propre le {day}. L’autorisation de son groupe ne l’emporte pas.',
    es: '{name} fue rechazado por sí mismo el {day}. La autorización de su grupo no prevalece.',
  },
  'clearance.own.stopped': {
    en: 'The clearance of {name} itself is stopped since {day}. That of its group does not overrule it.',
    fr: 'L’autorisation propre de {name} est arrêtée depuis le {day}. Celle de son groupe ne l’emporte pas.',
    es: 'La autorización propia de {name} está detenida desde el {day}. La de su grupo no prevalece.',
  },
  'clearance.own.open_case': {
    en: 'A case on {name} itself is under way since {day}. Until it is decided, the clearance of its group does not count.',
    fr: 'Un dossier sur {name} est en cours depuis le {day}. Jusqu’à la décision, l’autorisation de son groupe ne compte pas.',
    es: 'Hay un expediente sobre {name} en curso desde el {day}. Hasta que se decida, la autorización de su grupo no cuenta.',
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
} satisfies Texts;
