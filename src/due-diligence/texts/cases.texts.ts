import type { Texts } from '../../texts/texts';

/** What stands against changing a case, and what is next. */
export const casesTexts = {
  'cases.error.already_open': {
    en: 'Case {number} is already open for this partner and purpose: {href}. Go on with that one.',
    fr: 'Le dossier {number} est déjà ouvert pour ce partenaire et cet objet : {href}. Poursuivez celui-là.',
    es: 'El expediente {number} ya está abierto para este socio y este propósito: {href}. Continúe con ese.',
  },
  'cases.error.no_policy': {
    en: 'No due diligence policy is active. The administrator can activate one.',
    fr: 'Aucune politique de diligence raisonnable n’est active. L’administrateur peut en activer une.',
    es: 'No hay ninguna política de diligencia debida activa. El administrador puede activar una.',
  },
  'cases.error.own_office': {
    en: 'Choose an office of your own.',
    fr: 'Choisissez l’un de vos bureaux.',
    es: 'Elija una de sus oficinas.',
  },
  'cases.error.track_none': {
    en: 'What needs no due diligence needs no case. Choose another track.',
    fr: 'Ce qui n’exige pas de diligence raisonnable n’a pas besoin de dossier. Choisissez une autre voie.',
    es: 'Lo que no requiere diligencia debida no necesita expediente. Elija otra vía.',
  },
  'cases.error.no_parent': {
    en: 'This partner has no parent on record. Enter the parent first, or choose another track.',
    fr: 'Aucune société mère n’est enregistrée pour ce partenaire. Indiquez-la d’abord, ou choisissez une autre voie.',
    es: 'Este socio no tiene matriz registrada. Indíquela antes o elija otra vía.',
  },
  'cases.error.addresses': {
    en: 'An engagement can only be meant to address LAB-1 or GCP-1.',
    fr: 'Un engagement ne peut viser à remédier qu’à LAB-1 ou GCP-1.',
    es: 'Una colaboración solo puede estar destinada a remediar LAB-1 o GCP-1.',
  },
  'cases.error.no_share': {
    en: 'This criterion is not answered by a share.',
    fr: 'On ne répond pas à ce critère par une part.',
    es: 'Este criterio no se responde con un porcentaje.',
  },
  'cases.error.share_and_unknown': {
    en: 'Give the share, or say that it cannot be determined, not both.',
    fr: 'Indiquez la part, ou dites qu’elle ne peut être déterminée, mais pas les deux.',
    es: 'Indique el porcentaje o diga que no puede determinarse, no ambas cosas.',
  },
  'cases.error.two_decimals': {
    en: 'Write the share with at most two decimals, such as 4.99.',
    fr: 'Écrivez la part avec deux décimales au plus, par exemple 4,99.',
    es: 'Escriba el porcentaje con dos decimales como máximo, por ejemplo 4,99.',
  },
  'cases.error.future_day': {
    en: 'This day is still to come. Enter today or an earlier day.',
    fr: 'Ce jour n’est pas encore venu. Indiquez aujourd’hui ou un jour antérieur.',
    es: 'Ese día aún no ha llegado. Indique hoy o un día anterior.',
  },
  'cases.error.past_day': {
    en: 'This day is past. Give the owner time: enter today or a later day.',
    fr: 'Ce jour est passé. Laissez du temps au responsable : indiquez aujourd’hui ou un jour ultérieur.',
    es: 'Ese día ya pasó. Dé tiempo a la persona responsable: indique hoy o un día posterior.',
  },
  'cases.error.level_by_analyst': {
    en: 'Only an analyst at headquarters sets the level, and only while the case is in assessment.',
    fr: 'Seul un analyste du siège fixe le niveau, et seulement pendant l’évaluation.',
    es: 'Solo un analista de la Sede fija el nivel, y solo mientras se evalúa el expediente.',
  },
  'cases.error.not_writable': {
    en: '{state, select, draft {Only the focal point of the office or an analyst can change this draft.} assessment {Only an analyst can change the case while it is assessed; ask for it to be returned to the office.} other {The case cannot be changed any more. It has to be sent back or reopened first.}}',
    fr: '{state, select, draft {Seuls le point focal du bureau ou un analyste peuvent modifier ce projet.} assessment {Seul un analyste peut modifier le dossier pendant l’évaluation ; demandez son renvoi au bureau.} other {Le dossier ne peut plus être modifié. Il doit d’abord être renvoyé ou rouvert.}}',
    es: '{state, select, draft {Solo el punto focal de la oficina o un analista pueden modificar este borrador.} assessment {Solo un analista puede modificar el expediente mientras se evalúa; pida que se devuelva a la oficina.} other {El expediente ya no puede modificarse. Antes debe devolverse o reabrirse.}}',
  },
  'cases.error.vote_closed': {
    en: 'The vote is not open. Votes are cast while the case is with the committee.',
    fr: 'Le vote n’est pas ouvert. On vote tant que le dossier est devant le comité.',
    es: 'La votación no está abierta. Se vota mientras el expediente está en el comité.',
  },
  'cases.error.conditions_missing': {
    en: 'Write at least one condition with its owner and due date, or approve without conditions.',
    fr: 'Écrivez au moins une condition avec son responsable et son échéance, ou approuvez sans conditions.',
    es: 'Escriba al menos una condición con su responsable y su plazo, o apruebe sin condiciones.',
  },
  'cases.error.conditions_not_asked': {
    en: 'Conditions belong to “approved with conditions”. Choose that, or remove them.',
    fr: 'Les conditions vont avec « approuvé sous conditions ». Choisissez cette issue, ou retirez-les.',
    es: 'Las condiciones corresponden a «aprobado con condiciones». Elija ese resultado o quítelas.',
  },
  'cases.error.already_met': {
    en: 'This condition was met on {day}.',
    fr: 'Cette condition a été remplie le {day}.',
    es: 'Esta condición se cumplió el {day}.',
  },
  'cases.error.gate_by_office': {
    en: 'This condition holds the gate. Nobody of the office concerned confirms it, the officer in charge included: an analyst, the Regional Director or the Director General does.',
    fr: 'Cette condition retient le feu vert. Personne du bureau concerné ne la confirme, y compris l’intérimaire : un analyste, le Directeur régional ou le Directeur général le fait.',
    es: 'Esta condición retiene la luz verde. No la confirma nadie de la oficina interesada, tampoco quien ejerza interinamente: lo hace un analista, el Director Regional o el Director General.',
  },
  'cases.error.who_meets': {
    en: 'Whoever decides, or an analyst, has to confirm that this condition is met.',
    fr: 'La personne qui décide, ou un analyste, doit confirmer que cette condition est remplie.',
    es: 'Quien decide, o un analista, debe confirmar que esta condición se ha cumplido.',
  },
  'cases.waiting': {
    en: '{number} · {purpose}',
    fr: '{number} · {purpose}',
    es: '{number} · {purpose}',
  },
  'cases.waiting.condition': {
    en: 'Condition of {number}: {text}',
    fr: 'Condition de {number} : {text}',
    es: 'Condición de {number}: {text}',
  },
  'cases.next.condition': { en: 'Confirm it is met', fr: 'Confirmer', es: 'Confirmar' },
  'cases.next.decide': { en: 'Decide', fr: 'Décider', es: 'Decidir' },
  'cases.next.assess': { en: 'Assess', fr: 'Évaluer', es: 'Evaluar' },
  'cases.next.complete': {
    en: 'Complete and submit',
    fr: 'Compléter et soumettre',
    es: 'Completar y enviar',
  },
  'cases.next.vote': { en: 'Vote', fr: 'Voter', es: 'Votar' },
  'cases.next.close_vote': { en: 'See the vote', fr: 'Voir le vote', es: 'Ver la votación' },
} satisfies Texts;
