import type { Texts } from '../../texts/texts';

/** The life of a case and the committee. */
export const caseTexts = {
  'case.state.draft': {
    en: 'Draft',
    fr: 'Brouillon',
    es: 'Borrador',
  },
  'case.state.assessment': {
    en: 'In assessment',
    fr: 'En évaluation',
    es: 'En evaluación',
  },
  'case.state.chief': {
    en: 'With the Chief of Mission',
    fr: 'Auprès du Chef de mission',
    es: 'Con el Jefe de Misión',
  },
  'case.state.regional_director': {
    en: 'With the Regional Director',
    fr: 'Auprès du Directeur régional',
    es: 'Con el Director Regional',
  },
  'case.state.committee': {
    en: 'With the committee',
    fr: 'Auprès du comité',
    es: 'Con el comité',
  },
  'case.state.director_general': {
    en: 'With the Director General',
    fr: 'Auprès du Directeur général',
    es: 'Con el Director General',
  },
  'case.state.decided': {
    en: 'Decided',
    fr: 'Décidé',
    es: 'Decidido',
  },
  'case.state.withdrawn': {
    en: 'Withdrawn',
    fr: 'Retiré',
    es: 'Retirado',
  },
  'case.move.submit': {
    en: 'Submit for assessment',
    fr: 'Soumettre à l’évaluation',
    es: 'Enviar a evaluación',
  },
  'case.move.return': {
    en: 'Return to the office',
    fr: 'Renvoyer au bureau',
    es: 'Devolver a la oficina',
  },
  'case.move.assess_low': {
    en: 'Close the assessment: to the Chief of Mission',
    fr: 'Clore l’évaluation : au Chef de mission',
    es: 'Cerrar la evaluación: al Jefe de Misión',
  },
  'case.move.assess_medium': {
    en: 'Close the assessment: to the Regional Director',
    fr: 'Clore l’évaluation : au Directeur régional',
    es: 'Cerrar la evaluación: al Director Regional',
  },
  'case.move.assess_high': {
    en: 'Close the assessment: to the committee',
    fr: 'Clore l’évaluation : au comité',
    es: 'Cerrar la evaluación: al comité',
  },
  'case.move.assess_very_high': {
    en: 'Close the assessment: to the committee, then the Director General',
    fr: 'Clore l’évaluation : au comité, puis au Directeur général',
    es: 'Cerrar la evaluación: al comité y después al Director General',
  },
  'case.move.recommend': {
    en: 'Close the vote and recommend',
    fr: 'Clore le vote et recommander',
    es: 'Cerrar la votación y recomendar',
  },
  'case.move.decide_high': {
    en: 'Close the vote and decide',
    fr: 'Clore le vote et décider',
    es: 'Cerrar la votación y decidir',
  },
  'case.move.send_back_recommended': {
    en: 'Send back to the analyst',
    fr: 'Renvoyer à l’analyste',
    es: 'Devolver al analista',
  },
  'case.move.reopen': {
    en: 'Reopen',
    fr: 'Rouvrir',
    es: 'Reabrir',
  },
  'case.move.withdraw': {
    en: 'Withdraw',
    fr: 'Retirer',
    es: 'Retirar',
  },
  'case.move.decide_low': {
    en: 'Decide',
    fr: 'Décider',
    es: 'Decidir',
  },
  'case.move.decide_medium': {
    en: 'Decide',
    fr: 'Décider',
    es: 'Decidir',
  },
  'case.move.decide_very_high': {
    en: 'Decide',
    fr: 'Décider',
    es: 'Decidir',
  },
  'case.move.send_back_low': {
    en: 'Send back to the analyst',
    fr: 'Renvoyer à l’analyste',
    es: 'Devolver al analista',
  },
  'case.move.send_back_medium': {
    en: 'Send back to the analyst',
    fr: 'Renvoyer à l’analyste',
    es: 'Devolver al analista',
  },
  'case.move.send_back_high': {
    en: 'Send back to the analyst',
    fr: 'Renvoyer à l’analyste',
    es: 'Devolver al analista',
  },
  'case.move.send_back_very_high': {
    en: 'Send back to the analyst',
    fr: 'Renvoyer à l’analyste',
    es: 'Devolver al analista',
  },
  'case.other_level': {
    en: 'This move is for level {level, select, low {low} medium {medium} high {high} other {very high}}; this case is of level {actual, select, low {low} medium {medium} high {high} none {not set yet} other {very high}}.',
    fr: 'Cette étape concerne le niveau {level, select, low {faible} medium {moyen} high {élevé} other {très élevé}} ; le niveau de ce dossier est : {actual, select, low {faible} medium {moyen} high {élevé} none {pas encore fixé} other {très élevé}}.',
    es: 'Este paso es para el nivel {level, select, low {bajo} medium {medio} high {alto} other {muy alto}}; el nivel de este expediente es: {actual, select, low {bajo} medium {medio} high {alto} none {aún sin fijar} other {muy alto}}.',
  },
  'case.taken_up_again': {
    en: 'This case was decided before, and headquarters took it up again. An analyst can withdraw it.',
    fr: 'Ce dossier a déjà été tranché et le siège l’a repris. Un analyste peut le retirer.',
    es: 'Este expediente ya se decidió y la Sede lo ha retomado. Un analista puede retirarlo.',
  },
  'case.opened_by_you': {
    en: 'You opened this case. Somebody else, or the officer in charge, has to decide it.',
    fr: 'Vous avez ouvert ce dossier. Une autre personne, ou l’intérimaire, doit le trancher.',
    es: 'Usted abrió este expediente. Debe decidirlo otra persona o quien ejerza interinamente.',
  },
  'case.assessed_by_you': {
    en: 'You assessed this case. Somebody else, or the officer in charge, has to decide it.',
    fr: 'Vous avez évalué ce dossier. Une autre personne, ou l’intérimaire, doit le trancher.',
    es: 'Usted evaluó este expediente. Debe decidirlo otra persona o quien ejerza interinamente.',
  },
  'case.excluded_only_reject': {
    en: 'The policy excludes this partner: the case can only be rejected. To approve, the answer that excludes it would have to change in a new assessment.',
    fr: 'La politique exclut ce partenaire : le dossier ne peut être que rejeté. Pour l’approuver, il faudrait que la réponse qui l’exclut change lors d’une nouvelle évaluation.',
    es: 'La política excluye a este socio: el expediente solo puede rechazarse. Para aprobarlo, tendría que cambiar la respuesta que lo excluye en una nueva evaluación.',
  },
  'case.outcome.approved': {
    en: 'Approved',
    fr: 'Approuvé',
    es: 'Aprobado',
  },
  'case.outcome.approved_with_conditions': {
    en: 'Approved with conditions',
    fr: 'Approuvé sous conditions',
    es: 'Aprobado con condiciones',
  },
  'case.outcome.rejected': {
    en: 'Rejected',
    fr: 'Rejeté',
    es: 'Rechazado',
  },
  'case.outcome.returned': {
    en: 'Sent back',
    fr: 'Renvoyé',
    es: 'Devuelto',
  },
  'case.binding': {
    en: 'Binding',
    fr: 'Contraignante',
    es: 'Vinculante',
  },
  'case.advisory': {
    en: 'Advisory',
    fr: 'Consultative',
    es: 'Consultiva',
  },
  'case.level_lowered': {
    en: 'The analyst lowered the level from {proposed, select, low {low} medium {medium} high {high} other {very high}} to {chosen, select, low {low} medium {medium} high {high} other {very high}}.',
    fr: 'L’analyste a abaissé le niveau de {proposed, select, low {faible} medium {moyen} high {élevé} other {très élevé}} à {chosen, select, low {faible} medium {moyen} high {élevé} other {très élevé}}.',
    es: 'El analista bajó el nivel de {proposed, select, low {bajo} medium {medio} high {alto} other {muy alto}} a {chosen, select, low {bajo} medium {medio} high {alto} other {muy alto}}.',
  },
  'committee.vote.approve': {
    en: 'Approve',
    fr: 'Approuver',
    es: 'Aprobar',
  },
  'committee.vote.approve_with_conditions': {
    en: 'Approve with conditions',
    fr: 'Approuver sous conditions',
    es: 'Aprobar con condiciones',
  },
  'committee.vote.reject': {
    en: 'Reject',
    fr: 'Rejeter',
    es: 'Rechazar',
  },
  'committee.vote.abstain': {
    en: 'Abstain',
    fr: 'S’abstenir',
    es: 'Abstenerse',
  },
  'committee.vote.recuse': {
    en: 'Recuse',
    fr: 'Se récuser',
    es: 'Recusarse',
  },
  'committee.no_quorum': {
    en: '{cast, plural, =0 {Nobody has voted} one {# member has voted} other {# members have voted}}; {needed, plural, one {# is} other {# are}} needed before the vote can be closed.',
    fr: '{cast, plural, =0 {Personne n’a voté} one {# membre a voté} other {# membres ont voté}} ; il en faut {needed} pour clore le vote.',
    es: '{cast, plural, =0 {Nadie ha votado} one {Ha votado # miembro} other {Han votado # miembros}}; se necesitan {needed} para cerrar la votación.',
  },
  'committee.other_outcome': {
    en: 'The committee voted: {voted, select, approved {approved} approved_with_conditions {approved with conditions} other {rejected}}. Record that, or change the votes first.',
    fr: 'Le comité a voté : {voted, select, approved {approuvé} approved_with_conditions {approuvé sous conditions} other {rejeté}}. Enregistrez ce résultat, ou modifiez d’abord les votes.',
    es: 'El comité votó: {voted, select, approved {aprobado} approved_with_conditions {aprobado con condiciones} other {rechazado}}. Registre ese resultado o cambie antes los votos.',
  },
  'committee.not_member': {
    en: 'Only members of the committee vote on this case; the administrator can add you for your term.',
    fr: 'Seuls les membres du comité votent sur ce dossier ; l’administrateur peut vous y inscrire pour la durée de votre mandat.',
    es: 'Solo votan este expediente los miembros del comité; el administrador puede añadirle durante su mandato.',
  },
  'committee.must_recuse': {
    en: 'You opened or assessed this case: you can only recuse yourself.',
    fr: 'Vous avez ouvert ou évalué ce dossier : vous ne pouvez que vous récuser.',
    es: 'Usted abrió o evaluó este expediente: solo puede recusarse.',
  },
  'committee.vote_needs_reason': {
    en: 'Write the reason for this vote.',
    fr: 'Écrivez le motif de ce vote.',
    es: 'Escriba el motivo de este voto.',
  },
} satisfies Texts;
