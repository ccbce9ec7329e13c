import type { Texts } from '../../texts/texts';

/** The forms of the policy editor, and what the policy page says of the parts they change. */
export const policyEditorTexts = {
  'policy.title': {
    en: 'Due diligence policy',
    fr: 'Politique de diligence raisonnable',
    es: 'Política de diligencia debida',
  },
  'policy.drafted': {
    en: 'The draft is there. Change what should change, try it on past cases, then propose it.',
    fr: 'Le projet est créé. Modifiez ce qui doit l’être, essayez-le sur les dossiers passés, puis proposez-le.',
    es: 'El borrador está creado. Modifique lo que deba cambiar, pruébelo con los expedientes anteriores y propóngalo.',
  },
  'policy.saved': { en: 'Saved.', fr: 'Enregistré.', es: 'Guardado.' },
  'policy.as_file': { en: 'As a file', fr: 'En fichier', es: 'En archivo' },
  'policy.section.general': {
    en: 'Title, public gifts and fast track',
    fr: 'Titre, dons du public et voie rapide',
    es: 'Título, donaciones del público y vía rápida',
  },
  'policy.section.criteria': { en: 'Criteria', fr: 'Critères', es: 'Criterios' },
  'policy.section.sectors': {
    en: 'High-risk sectors',
    fr: 'Secteurs à haut risque',
    es: 'Sectores de alto riesgo',
  },
  'policy.section.countries': {
    en: 'Country context',
    fr: 'Contexte des pays',
    es: 'Contexto de los países',
  },
  'policy.section.tracks': { en: 'Tracks', fr: 'Voies', es: 'Vías' },
  'policy.section.ladder': {
    en: 'Who decides, how fast, for how long',
    fr: 'Qui décide, en combien de temps, pour combien de temps',
    es: 'Quién decide, en qué plazo y por cuánto tiempo',
  },
  'policy.section.committee': { en: 'Committee and quorum', fr: 'Comité et quorum', es: 'Comité y quórum' },
  'policy.section.screening': {
    en: 'Thresholds of the list screening',
    fr: 'Seuils du criblage des listes',
    es: 'Umbrales del cotejo con las listas',
  },
  'policy.section.monitoring': {
    en: 'How often approved partners are looked at again',
    fr: 'Fréquence de revue des partenaires approuvés',
    es: 'Frecuencia de revisión de los socios aprobados',
  },
  'policy.change_ladder': { en: 'Change the ladder', fr: 'Modifier l’échelle', es: 'Modificar la escala' },
  'policy.change_committee': {
    en: 'Change the committee',
    fr: 'Modifier le comité',
    es: 'Modificar el comité',
  },
  'policy.change_general': {
    en: 'Change title, public gifts and fast track',
    fr: 'Modifier le titre, les dons du public et la voie rapide',
    es: 'Modificar el título, las donaciones del público y la vía rápida',
  },
  'policy.change_tracks': { en: 'Change the tracks', fr: 'Modifier les voies', es: 'Modificar las vías' },
  'policy.change_sectors': {
    en: 'Change the sectors',
    fr: 'Modifier les secteurs',
    es: 'Modificar los sectores',
  },
  'policy.change_countries': {
    en: 'Change the countries',
    fr: 'Modifier les pays',
    es: 'Modificar los países',
  },
  'policy.change_screening': {
    en: 'Change the thresholds',
    fr: 'Modifier les seuils',
    es: 'Modificar los umbrales',
  },
  'policy.change_monitoring': {
    en: 'Change the intervals',
    fr: 'Modifier les intervalles',
    es: 'Modificar los intervalos',
  },
  'policy.add_criterion': { en: 'Add a criterion', fr: 'Ajouter un critère', es: 'Añadir un criterio' },
  'policy.remove_criterion': {
    en: 'Remove the criterion',
    fr: 'Supprimer le critère',
    es: 'Eliminar el criterio',
  },
  'policy.remove_title': {
    en: 'Remove {code} · {title}?',
    fr: 'Supprimer {code} · {title} ?',
    es: '¿Eliminar {code} · {title}?',
  },
  'policy.remove_means': {
    en: 'New cases will no longer be asked this. Cases that answered it keep their version and their answer.',
    fr: 'Les nouveaux dossiers ne le demanderont plus. Ceux qui y ont répondu gardent leur version et leur réponse.',
    es: 'Los expedientes nuevos ya no lo preguntarán. Los que respondieron conservan su versión y su respuesta.',
  },
  'policy.remove_row': { en: 'Remove this one', fr: 'Supprimer cette ligne', es: 'Eliminar esta línea' },
  'policy.new_row': { en: 'Add another', fr: 'En ajouter une autre', es: 'Añadir otra' },
  'policy.asked': { en: 'What is asked', fr: 'Ce qui est demandé', es: 'Lo que se pregunta' },
  'policy.effects': {
    en: 'What the answers do',
    fr: 'Ce que font les réponses',
    es: 'Lo que hacen las respuestas',
  },
  'policy.evidence_tracks': { en: 'Evidence and tracks', fr: 'Preuves et voies', es: 'Pruebas y vías' },
  'policy.seats': { en: 'Seats', fr: 'Sièges', es: 'Puestos' },
  'policy.fast_track': {
    en: 'On the fast track, {count, plural, one {# working day} other {# working days}}.',
    fr: 'En voie rapide, {count, plural, one {# jour ouvrable} other {# jours ouvrables}}.',
    es: 'Por la vía rápida, {count, plural, one {# día hábil} other {# días hábiles}}.',
  },
  'policy.public_gift': {
    en: 'A gift of the public of up to {amount} needs no due diligence of its giver.',
    fr: 'Un don du public allant jusqu’à {amount} n’exige pas de diligence raisonnable sur son donateur.',
    es: 'Una donación del público de hasta {amount} no exige diligencia debida sobre el donante.',
  },
  'policy.screening_note': {
    en: 'A name that is at least this much alike, 0 to 1, counts as a possible hit.',
    fr: 'Un nom ressemblant au moins à ce point, de 0 à 1, compte comme correspondance possible.',
    es: 'Un nombre que se parezca al menos en esta medida, de 0 a 1, cuenta como posible coincidencia.',
  },
  'policy.every_list': { en: 'Every list', fr: 'Toutes les listes', es: 'Todas las listas' },
  'policy.screened.any': {
    en: 'persons and organizations',
    fr: 'personnes et organisations',
    es: 'personas y organizaciones',
  },
  'policy.screened.person': { en: 'persons', fr: 'personnes', es: 'personas' },
  'policy.screened.organization': { en: 'organizations', fr: 'organisations', es: 'organizaciones' },
  'policy.every': {
    en: '{count, plural, one {every month} other {every # months}}',
    fr: '{count, plural, one {chaque mois} other {tous les # mois}}',
    es: '{count, plural, one {cada mes} other {cada # meses}}',
  },
  'policy.no_intervals': {
    en: 'Only where a decision asks for it.',
    fr: 'Seulement lorsqu’une décision le demande.',
    es: 'Solo cuando una decisión lo pide.',
  },
  'policy.verb.draft': { en: 'Drafted', fr: 'Rédigée', es: 'Redactada' },
  'policy.verb.change': { en: 'Changed', fr: 'Modifiée', es: 'Modificada' },
  'policy.verb.propose': { en: 'Proposed', fr: 'Proposée', es: 'Propuesta' },
  'policy.verb.activate': { en: 'Put in force', fr: 'Mise en vigueur', es: 'Puesta en vigor' },
  'policy.verb.return': { en: 'Returned to draft', fr: 'Renvoyée en projet', es: 'Devuelta a borrador' },
  'policy.verb.discard': { en: 'Discarded', fr: 'Abandonnée', es: 'Descartada' },
  'policy.verb.retire': { en: 'Replaced', fr: 'Remplacée', es: 'Sustituida' },
} satisfies Texts;
