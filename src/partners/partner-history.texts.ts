import type { Texts } from '../texts/texts';

/** What was done with a partner, as its page tells it. */
export const partnerHistoryTexts = {
  'partners.verb.add': { en: 'Added', fr: 'Ajouté', es: 'Añadido' },
  'partners.verb.change': { en: 'Changed', fr: 'Modifié', es: 'Modificado' },
  'partners.verb.add_related': {
    en: 'Person or company behind it added',
    fr: 'Personne ou société derrière lui ajoutée',
    es: 'Persona o empresa detrás de él añadida',
  },
  'partners.verb.change_related': {
    en: 'Person or company behind it changed',
    fr: 'Personne ou société derrière lui modifiée',
    es: 'Persona o empresa detrás de él modificada',
  },
  'partners.verb.remove_related': {
    en: 'Person or company behind it removed',
    fr: 'Personne ou société derrière lui retirée',
    es: 'Persona o empresa detrás de él retirada',
  },
  'partners.verb.import_related': {
    en: 'Persons and companies behind it imported',
    fr: 'Personnes et sociétés derrière lui importées',
    es: 'Personas y empresas detrás de él importadas',
  },
  'partners.verb.ask_identity': {
    en: 'Asked whether it is still the same partner',
    fr: 'Question posée : est-ce encore le même partenaire ?',
    es: 'Se preguntó si sigue siendo el mismo socio',
  },
  'partners.verb.identity_same': {
    en: 'Found to be the same partner',
    fr: 'Reconnu comme le même partenaire',
    es: 'Reconocido como el mismo socio',
  },
  'partners.verb.identity_reassess': {
    en: 'To be assessed again',
    fr: 'À évaluer de nouveau',
    es: 'Se evaluará de nuevo',
  },
  'partners.verb.identity_taken_back': {
    en: 'Change of identity taken back',
    fr: 'Changement d’identité annulé',
    es: 'Cambio de identidad anulado',
  },
  'partners.verb.claim_group': { en: 'Group claimed', fr: 'Groupe déclaré', es: 'Grupo declarado' },
  'partners.verb.confirm_group': { en: 'Group confirmed', fr: 'Groupe confirmé', es: 'Grupo confirmado' },
  'partners.verb.refuse_group': { en: 'Group refused', fr: 'Groupe refusé', es: 'Grupo rechazado' },
  'partners.verb.incident': { en: 'Incident recorded', fr: 'Incident consigné', es: 'Incidente registrado' },
  'partners.verb.number_asked': {
    en: 'Shares a number with another record',
    fr: 'Partage un numéro avec une autre fiche',
    es: 'Comparte un número con otra ficha',
  },
  'partners.verb.propose_merge': { en: 'Merge proposed', fr: 'Fusion proposée', es: 'Fusión propuesta' },
  'partners.verb.refuse_merge': { en: 'Merge refused', fr: 'Fusion refusée', es: 'Fusión rechazada' },
  'partners.verb.merge': {
    en: 'Another record merged into it',
    fr: 'Une autre fiche y a été fusionnée',
    es: 'Otra ficha se fusionó en ella',
  },
  'partners.verb.merged_into': {
    en: 'Merged into another record',
    fr: 'Fusionné dans une autre fiche',
    es: 'Fusionado en otra ficha',
  },
  'partners.verb.unmerge': { en: 'Merge taken back', fr: 'Fusion annulée', es: 'Fusión deshecha' },
  'partners.verb.told_apart': {
    en: 'Told apart from a similar record',
    fr: 'Distingué d’une fiche semblable',
    es: 'Distinguido de una ficha parecida',
  },
  'partners.verb.compare_again': {
    en: 'To be compared again with a similar record',
    fr: 'À comparer de nouveau avec une fiche semblable',
    es: 'Se comparará de nuevo con una ficha parecida',
  },
  'partners.verb.suspend': {
    en: 'Clearance suspended',
    fr: 'Autorisation suspendue',
    es: 'Autorización suspendida',
  },
  'partners.verb.erase': {
    en: 'Personal data erased',
    fr: 'Données personnelles effacées',
    es: 'Datos personales borrados',
  },
} satisfies Texts;
