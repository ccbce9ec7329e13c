import type { Texts } from '../../texts/texts';

/** The page “do I need due diligence?” and the page of the policy. */
export const triagePagesTexts = {
  'triage.title': {
    en: 'Do I need due diligence?',
    fr: 'Ai-je besoin d’une diligence raisonnable ?',
    es: '¿Necesito diligencia debida?',
  },
  'triage.lede': {
    en: 'A few questions, one answer. Leave open what you do not know.',
    fr: 'Quelques questions, une réponse. Laissez en blanc ce que vous ignorez.',
    es: 'Unas preguntas, una respuesta. Deje en blanco lo que no sepa.',
  },
  'triage.office': { en: 'Your office', fr: 'Votre bureau', es: 'Su oficina' },
  'triage.ask_kind': { en: 'What is it?', fr: 'De quoi s’agit-il ?', es: '¿De qué se trata?' },
  'triage.hint_kind': {
    en: 'A partnership lasts and both sides invest; a collaboration is one-off.',
    fr: 'Un partenariat dure et chacun y investit ; une collaboration est ponctuelle.',
    es: 'Una alianza perdura y ambas partes invierten; una colaboración es puntual.',
  },
  'triage.kind.partnership': { en: 'Partnership', fr: 'Partenariat', es: 'Alianza' },
  'triage.kind.collaboration': {
    en: 'Collaboration: an event, a workshop, a single gift',
    fr: 'Collaboration : un événement, un atelier, un don unique',
    es: 'Colaboración: un evento, un taller, una donación única',
  },
  'triage.ask_donation': {
    en: 'Is anything given, in money or in kind?',
    fr: 'Quelque chose est-il donné, en argent ou en nature ?',
    es: '¿Se dona algo, en dinero o en especie?',
  },
  'triage.ask_partner': { en: 'Who is it with?', fr: 'Avec qui ?', es: '¿Con quién?' },
  'triage.partner.company': { en: 'Company', fr: 'Entreprise', es: 'Empresa' },
  'triage.partner.business_network': {
    en: 'Business network',
    fr: 'Réseau d’entreprises',
    es: 'Red de empresas',
  },
  'triage.partner.foundation': { en: 'Foundation', fr: 'Fondation', es: 'Fundación' },
  'triage.partner.association': { en: 'Association', fr: 'Association', es: 'Asociación' },
  'triage.partner.network_of_individuals': {
    en: 'Network of individuals',
    fr: 'Réseau de particuliers',
    es: 'Red de particulares',
  },
  'triage.partner.individual': { en: 'Individual', fr: 'Particulier', es: 'Particular' },
  'triage.partner.ambassador': {
    en: 'Ambassador or celebrity',
    fr: 'Ambassadeur ou célébrité',
    es: 'Embajador o celebridad',
  },
  'triage.partner.general_public': { en: 'General public', fr: 'Grand public', es: 'Público en general' },
  'triage.ask_public': {
    en: 'These are gifts of the public, entered as one sum',
    fr: 'Ce sont des dons du public, enregistrés en une somme',
    es: 'Son donaciones del público, registradas en una suma',
  },
  'triage.ask_largest': {
    en: 'If so, the largest single gift, in US dollars',
    fr: 'Si oui, le don le plus élevé, en dollars des États-Unis',
    es: 'Si es así, la mayor donación, en dólares de los Estados Unidos',
  },
  'triage.ask_young': {
    en: 'It is under three years old, or a small or family business',
    fr: 'Elle a moins de trois ans, ou c’est une petite entreprise ou une entreprise familiale',
    es: 'Tiene menos de tres años, o es una empresa pequeña o familiar',
  },
  'triage.ask_parent': {
    en: 'Its parent is cleared already',
    fr: 'Sa société mère est déjà autorisée',
    es: 'Su matriz ya está autorizada',
  },
  'triage.ask': { en: 'Ask', fr: 'Demander', es: 'Preguntar' },
  'triage.last': {
    en: 'Last answer for this partner, {day}',
    fr: 'Dernière réponse pour ce partenaire, le {day}',
    es: 'Última respuesta sobre este socio, {day}',
  },
  'triage.kept': { en: 'Kept on {day}.', fr: 'Conservé le {day}.', es: 'Registrado el {day}.' },
  'policy.version': { en: 'Version {number}', fr: 'Version {number}', es: 'Versión {number}' },
  'policy.since': {
    en: 'in force since {day}',
    fr: 'en vigueur depuis le {day}',
    es: 'en vigor desde el {day}',
  },
  'policy.ladder': { en: 'Who decides', fr: 'Qui décide', es: 'Quién decide' },
  'policy.upon_recommendation': {
    en: 'upon the committee’s recommendation',
    fr: 'sur recommandation du comité',
    es: 'por recomendación del comité',
  },
  'policy.deadline': { en: 'Time to decide', fr: 'Délai de décision', es: 'Plazo para decidir' },
  'policy.validity': { en: 'Valid for', fr: 'Validité', es: 'Validez' },
  'policy.monitoring': { en: 'Followed up', fr: 'Suivi', es: 'Seguimiento' },
  'policy.working_days': {
    en: '{count, plural, one {# working day} other {# working days}}',
    fr: '{count, plural, one {# jour ouvrable} other {# jours ouvrables}}',
    es: '{count, plural, one {# día hábil} other {# días hábiles}}',
  },
  'policy.months': {
    en: '{count, plural, one {# month} other {# months}}',
    fr: '{count, plural, one {# mois} other {# mois}}',
    es: '{count, plural, one {# mes} other {# meses}}',
  },
  'policy.committee': {
    en: 'The committee needs at least {minimum} votes and more than {percent} per cent of its members. It is made up of:',
    fr: 'Le comité a besoin d’au moins {minimum} votes et de plus de {percent} pour cent de ses membres. Il se compose de :',
    es: 'El comité necesita al menos {minimum} votos y más del {percent} por ciento de sus miembros. Lo forman:',
  },
  'policy.group.exclude': {
    en: 'What excludes a partner',
    fr: 'Ce qui exclut un partenaire',
    es: 'Lo que excluye a un socio',
  },
  'policy.group.escalate': {
    en: 'What raises the level',
    fr: 'Ce qui élève le niveau',
    es: 'Lo que eleva el nivel',
  },
  'policy.group.flag': {
    en: 'What is noted for whoever decides',
    fr: 'Ce qui est signalé à qui décide',
    es: 'Lo que se señala a quien decide',
  },
  'policy.group.none': {
    en: 'What is only asked',
    fr: 'Ce qui est seulement demandé',
    es: 'Lo que solo se pregunta',
  },
  'policy.addressed': {
    en: 'If the engagement is meant to address it',
    fr: 'Si l’engagement vise à y remédier',
    es: 'Si la colaboración está destinada a remediarlo',
  },
  'policy.one_up': {
    en: 'raises the level by one',
    fr: 'élève le niveau d’un cran',
    es: 'eleva el nivel en uno',
  },
  'policy.raises': {
    en: 'raises the level to at least {level, select, low {low} medium {medium} high {high} other {very high}}',
    fr: 'porte le niveau au moins à {level, select, low {faible} medium {moyen} high {élevé} other {très élevé}}',
    es: 'eleva el nivel al menos a {level, select, low {bajo} medium {medio} high {alto} other {muy alto}}',
  },
  'policy.above': { en: 'Above {limit} %', fr: 'Au-dessus de {limit} %', es: 'Más del {limit} %' },
  'policy.from': { en: 'From {limit} %', fr: 'À partir de {limit} %', es: 'Desde el {limit} %' },
  'policy.tracks': { en: 'Tracks', fr: 'Voies', es: 'Vías' },
  'policy.sectors': { en: 'High-risk sectors', fr: 'Secteurs à haut risque', es: 'Sectores de alto riesgo' },
  'policy.sectors_note': {
    en: 'ISIC Rev. 4 codes, and the level at which a case of the sector starts',
    fr: 'Codes CITI Rév. 4, et niveau auquel commence un dossier du secteur',
    es: 'Códigos CIIU Rev. 4 y nivel en que empieza un expediente del sector',
  },
} satisfies Texts;
