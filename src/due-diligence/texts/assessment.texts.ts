import type { Texts } from '../../texts/texts';

/** Criteria, risks and the reasons of the proposed level. */
export const assessmentTexts = {
  'due_diligence.title': {
    en: 'Due diligence',
    fr: 'Diligence raisonnable',
    es: 'Diligencia debida',
  },
  'due_diligence.because.answer_flag': {
    en: 'The answer to {code} is noted for whoever decides.',
    fr: 'La réponse au critère {code} est signalée à la personne qui décide.',
    es: 'La respuesta a {code} se señala a quien decide.',
  },
  'due_diligence.because.answer_escalate': {
    en: 'The answer to {code} raises the level to at least {level, select, low {low} medium {medium} high {high} other {very high}}.',
    fr: 'La réponse au critère {code} porte le niveau à {level, select, low {faible} medium {moyen} high {élevé} other {très élevé}} au moins.',
    es: 'La respuesta a {code} eleva el nivel al menos a {level, select, low {bajo} medium {medio} high {alto} other {muy alto}}.',
  },
  'due_diligence.because.answer_exclude': {
    en: 'The answer to {code} excludes the partner; a person has to confirm it.',
    fr: 'La réponse au critère {code} exclut le partenaire ; une personne doit le confirmer.',
    es: 'La respuesta a {code} excluye al socio; una persona debe confirmarlo.',
  },
  'due_diligence.because.unknown_own_none': {
    en: '{code} cannot be determined, which this criterion allows.',
    fr: 'Le critère {code} ne peut être déterminé, ce qui est admis ici.',
    es: '{code} no puede determinarse, lo que este criterio admite.',
  },
  'due_diligence.because.unknown_own_flag': {
    en: '{code} cannot be determined; it is noted for whoever decides.',
    fr: 'Le critère {code} ne peut être déterminé ; cela est signalé à la personne qui décide.',
    es: '{code} no puede determinarse; se señala a quien decide.',
  },
  'due_diligence.because.unknown_own_escalate': {
    en: '{code} cannot be determined, which raises the level to at least {level, select, low {low} medium {medium} high {high} other {very high}}.',
    fr: 'Le critère {code} ne peut être déterminé, ce qui porte le niveau à {level, select, low {faible} medium {moyen} high {élevé} other {très élevé}} au moins.',
    es: '{code} no puede determinarse, lo que eleva el nivel al menos a {level, select, low {bajo} medium {medio} high {alto} other {muy alto}}.',
  },
  'due_diligence.because.unknown_own_exclude': {
    en: '{code} cannot be determined, which excludes the partner until it is.',
    fr: 'Le critère {code} ne peut être déterminé, ce qui exclut le partenaire tant qu’il ne l’est pas.',
    es: '{code} no puede determinarse, lo que excluye al socio mientras no se determine.',
  },
  'due_diligence.because.unknown': {
    en: 'Cannot be determined: {codes}. This raises the level by one, to {level, select, low {low} medium {medium} high {high} other {very high}}.',
    fr: 'Ne peut être déterminé : {codes}. Le niveau monte d’un cran, à {level, select, low {faible} medium {moyen} high {élevé} other {très élevé}}.',
    es: 'No puede determinarse: {codes}. El nivel sube un escalón, a {level, select, low {bajo} medium {medio} high {alto} other {muy alto}}.',
  },
  'due_diligence.because.risk': {
    en: 'The {category, select, operational {operational} financial {financial} legal {legal and compliance} other {reputational}} risk, {product} of 25, is of level {level, select, low {low} medium {medium} high {high} other {very high}}.',
    fr: 'Le risque {category, select, operational {opérationnel} financial {financier} legal {juridique et de conformité} other {de réputation}}, {product} sur 25, est de niveau {level, select, low {faible} medium {moyen} high {élevé} other {très élevé}}.',
    es: 'El riesgo {category, select, operational {operativo} financial {financiero} legal {jurídico y de cumplimiento} other {de reputación}}, {product} de 25, es de nivel {level, select, low {bajo} medium {medio} high {alto} other {muy alto}}.',
  },
  'due_diligence.because.sector': {
    en: 'The sector starts at level {level, select, low {low} medium {medium} high {high} other {very high}}.',
    fr: 'Le secteur part du niveau {level, select, low {faible} medium {moyen} high {élevé} other {très élevé}}.',
    es: 'El sector parte del nivel {level, select, low {bajo} medium {medio} high {alto} other {muy alto}}.',
  },
  'due_diligence.because.country': {
    en: 'The context of the country ({country}) starts at level {level, select, low {low} medium {medium} high {high} other {very high}}.',
    fr: 'Le contexte du pays ({country}) part du niveau {level, select, low {faible} medium {moyen} high {élevé} other {très élevé}}.',
    es: 'El contexto del país ({country}) parte del nivel {level, select, low {bajo} medium {medio} high {alto} other {muy alto}}.',
  },
  'due_diligence.because.hit_possible': {
    en: 'A possible hit of the list screening is not judged yet: at least high.',
    fr: 'Une correspondance possible avec une liste n’est pas encore tranchée : niveau élevé au moins.',
    es: 'Una posible coincidencia con una lista aún no se ha valorado: al menos nivel alto.',
  },
  'due_diligence.because.hit_confirmed': {
    en: 'A hit of the list screening is confirmed: very high.',
    fr: 'Une correspondance avec une liste est confirmée : niveau très élevé.',
    es: 'Se ha confirmado una coincidencia con una lista: nivel muy alto.',
  },
  'due_diligence.because.hit_excludes': {
    en: 'A hit of the list screening under {code} is confirmed: the partner is excluded.',
    fr: 'Une correspondance avec une liste au titre de {code} est confirmée : le partenaire est exclu.',
    es: 'Se ha confirmado una coincidencia con una lista según {code}: el socio queda excluido.',
  },
  'due_diligence.open.unanswered': {
    en: 'Answer {code}, or choose “cannot be determined” and write why.',
    fr: 'Répondez au critère {code}, ou choisissez « ne peut être déterminé » et expliquez pourquoi.',
    es: 'Responda a {code}, o elija «no puede determinarse» y explique por qué.',
  },
  'due_diligence.open.unknown_without_why': {
    en: '{code} cannot be determined: the analyst has to write why before the assessment can be closed.',
    fr: 'Le critère {code} ne peut être déterminé : l’analyste doit expliquer pourquoi avant de clore l’évaluation.',
    es: '{code} no puede determinarse: el analista debe explicar por qué antes de cerrar la evaluación.',
  },
  'due_diligence.open.risk': {
    en: 'Rate and describe the {category, select, operational {operational} financial {financial} legal {legal and compliance} other {reputational}} risk, or write why there is none.',
    fr: 'Cotez et décrivez le risque {category, select, operational {opérationnel} financial {financier} legal {juridique et de conformité} other {de réputation}}, ou expliquez pourquoi il n’y en a pas.',
    es: 'Valore y describa el riesgo {category, select, operational {operativo} financial {financiero} legal {jurídico y de cumplimiento} other {de reputación}}, o explique por qué no lo hay.',
  },
  'due_diligence.open.mitigation': {
    en: 'Write what is done about the {category, select, operational {operational} financial {financial} legal {legal and compliance} other {reputational}} risk, who does it and when it is looked at again: a risk of medium or more needs all three.',
    fr: 'Écrivez ce qui est fait contre le risque {category, select, operational {opérationnel} financial {financier} legal {juridique et de conformité} other {de réputation}}, par qui et quand il sera revu : un risque moyen ou plus élevé exige les trois.',
    es: 'Escriba qué se hace ante el riesgo {category, select, operational {operativo} financial {financiero} legal {jurídico y de cumplimiento} other {de reputación}}, quién lo hace y cuándo se revisará: un riesgo medio o mayor exige las tres cosas.',
  },
  'due_diligence.level_needs_reason': {
    en: 'The rules propose {proposed, select, low {low} medium {medium} high {high} other {very high}}; to set {chosen, select, low {low} medium {medium} high {high} other {very high}} instead, write the reason.',
    fr: 'Les règles proposent le niveau {proposed, select, low {faible} medium {moyen} high {élevé} other {très élevé}} ; pour fixer le niveau {chosen, select, low {faible} medium {moyen} high {élevé} other {très élevé}}, écrivez le motif.',
    es: 'Las reglas proponen el nivel {proposed, select, low {bajo} medium {medio} high {alto} other {muy alto}}; para fijar el nivel {chosen, select, low {bajo} medium {medio} high {alto} other {muy alto}}, escriba el motivo.',
  },
  'due_diligence.answer.yes': {
    en: 'Yes',
    fr: 'Oui',
    es: 'Sí',
  },
  'due_diligence.answer.convicted': {
    en: 'Convicted',
    fr: 'Condamnation',
    es: 'Condena',
  },
  'due_diligence.answer.finding': {
    en: 'Finding',
    fr: 'Constat établi',
    es: 'Constatación',
  },
  'due_diligence.answer.alleged': {
    en: 'Alleged',
    fr: 'Allégation',
    es: 'Alegación',
  },
  'due_diligence.answer.no': {
    en: 'No',
    fr: 'Non',
    es: 'No',
  },
  'due_diligence.answer.unknown': {
    en: 'Cannot be determined',
    fr: 'Ne peut être déterminé',
    es: 'No puede determinarse',
  },
  'due_diligence.effect.none': {
    en: 'No effect',
    fr: 'Sans effet',
    es: 'Sin efecto',
  },
  'due_diligence.effect.flag': {
    en: 'Noted',
    fr: 'Signalé',
    es: 'Señalado',
  },
  'due_diligence.effect.escalate': {
    en: 'Raises the level',
    fr: 'Relève le niveau',
    es: 'Eleva el nivel',
  },
  'due_diligence.effect.exclude': {
    en: 'Excludes',
    fr: 'Exclut',
    es: 'Excluye',
  },
  'due_diligence.risk.operational': {
    en: 'Operational',
    fr: 'Opérationnel',
    es: 'Operativo',
  },
  'due_diligence.risk.financial': {
    en: 'Financial',
    fr: 'Financier',
    es: 'Financiero',
  },
  'due_diligence.risk.legal': {
    en: 'Legal and compliance',
    fr: 'Juridique et conformité',
    es: 'Jurídico y de cumplimiento',
  },
  'due_diligence.risk.reputational': {
    en: 'Reputational',
    fr: 'De réputation',
    es: 'De reputación',
  },
  'due_diligence.level_means.low': {
    en: 'Little stands against it. The Chief of Mission of the office decides.',
    fr: 'Peu d’éléments s’y opposent. Le Chef de mission du bureau décide.',
    es: 'Hay poco en contra. Decide el Jefe de Misión de la oficina.',
  },
  'due_diligence.level_means.medium': {
    en: 'Something needs watching. The Regional Director of the office’s region decides.',
    fr: 'Un point demande de la vigilance. Le Directeur régional dont relève le bureau décide.',
    es: 'Algo requiere vigilancia. Decide el Director Regional de la región de la oficina.',
  },
  'due_diligence.level_means.high': {
    en: 'Serious questions are open. The due diligence committee decides.',
    fr: 'Des questions sérieuses se posent. Le comité de diligence raisonnable décide.',
    es: 'Hay cuestiones serias. Decide el comité de diligencia debida.',
  },
  'due_diligence.level_means.very_high': {
    en: 'The organization’s name is at stake. The Director General decides, upon the committee’s recommendation.',
    fr: 'La réputation de l’organisation est en jeu. Le Directeur général décide, sur recommandation du comité.',
    es: 'Está en juego el nombre de la organización. Decide el Director General, por recomendación del comité.',
  },
} satisfies Texts;
