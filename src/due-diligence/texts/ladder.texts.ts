import type { Texts } from '../../texts/texts';

/** Conflicts of interest, climbing, departments of headquarters, officers in charge. */
export const ladderTexts = {
  'case.move.climb_regional_director': {
    en: 'Up to the Regional Director: nobody at the office may decide',
    fr: 'Transmis au Directeur régional : personne au bureau ne peut trancher',
    es: 'Pasa al Director Regional: nadie en la oficina puede decidir',
  },
  'case.move.climb_committee': {
    en: 'Up to the committee: no Regional Director may decide',
    fr: 'Transmis au comité : aucun Directeur régional ne peut trancher',
    es: 'Pasa al comité: ningún Director Regional puede decidir',
  },
  'case.move.climb_director_general': {
    en: 'Up to the Director General: the committee cannot decide',
    fr: 'Transmis au Directeur général : le comité ne peut pas trancher',
    es: 'Pasa al Director General: el comité no puede decidir',
  },
  'case.somebody_decides': {
    en: 'Somebody may decide the case where it is. It goes up only when nobody may.',
    fr: 'Quelqu’un peut trancher le dossier là où il est. Il ne monte que si personne ne le peut.',
    es: 'Alguien puede decidir el expediente donde está. Solo sube cuando nadie puede.',
  },
  'case.conflict_declared': {
    en: 'You declared a conflict of interest in this case. Somebody else, or the next level up, decides it.',
    fr: 'Vous avez déclaré un conflit d’intérêts dans ce dossier. Une autre personne, ou le niveau supérieur, tranche.',
    es: 'Usted declaró un conflicto de intereses en este expediente. Lo decide otra persona o el nivel superior.',
  },
  'cases.error.conflict_no_decider': {
    en: 'Only those who might decide this case declare a conflict in it. You have no part in the decision.',
    fr: 'Seules les personnes qui pourraient trancher ce dossier y déclarent un conflit. Vous ne prenez pas part à la décision.',
    es: 'Solo declaran un conflicto quienes podrían decidir este expediente. Usted no participa en la decisión.',
  },
  'cases.error.conflict_too_late': {
    en: 'The case is closed. A conflict can be declared again when it is reopened; tell the analyst.',
    fr: 'Le dossier est clos. Un conflit pourra être déclaré s’il est rouvert ; prévenez l’analyste.',
    es: 'El expediente está cerrado. Podrá declararse un conflicto si se reabre; avise al analista.',
  },
  'cases.error.conflict_known': {
    en: 'You have declared this already.',
    fr: 'Vous l’avez déjà déclaré.',
    es: 'Usted ya lo ha declarado.',
  },
  'cases.verb.declare_conflict': {
    en: 'Conflict of interest declared',
    fr: 'Conflit d’intérêts déclaré',
    es: 'Conflicto de intereses declarado',
  },
  'cases.verb.identity': {
    en: 'Judged again, since the partner changed',
    fr: 'Réexaminé, car le partenaire a changé',
    es: 'Examinado de nuevo, porque el socio cambió',
  },
  'cases.verb.climb': {
    en: 'Gone one level up: nobody was left to decide',
    fr: 'Monté d’un niveau : plus personne ne pouvait trancher',
    es: 'Subido un nivel: no quedaba nadie que pudiera decidir',
  },
  'cases.verb.no_quorum': {
    en: 'No quorum: the vote goes on in the next written procedure',
    fr: 'Quorum non atteint : le vote se poursuit dans la prochaine procédure écrite',
    es: 'Sin cuórum: la votación sigue en el próximo procedimiento escrito',
  },
  'cases.verb.invite': {
    en: 'Director invited to the vote',
    fr: 'Directeur invité au vote',
    es: 'Director invitado a votar',
  },
  'cases.conflicts': {
    en: 'Conflicts of interest',
    fr: 'Conflits d’intérêts',
    es: 'Conflictos de intereses',
  },
  'cases.declare_conflict': {
    en: 'Declare a conflict of interest',
    fr: 'Déclarer un conflit d’intérêts',
    es: 'Declarar un conflicto de intereses',
  },
  'cases.hint.conflict': {
    en: 'You will neither decide nor vote in this case. If that leaves nobody, it goes one level up. This cannot be taken back.',
    fr: 'Vous ne pourrez ni trancher ni voter dans ce dossier. S’il ne reste personne, il monte d’un niveau. C’est irrévocable.',
    es: 'No decidirá ni votará en este expediente. Si no queda nadie, sube un nivel. No puede revocarse.',
  },
  'cases.notice.conflict': {
    en: 'The conflict is recorded. You take no part in the decision.',
    fr: 'Le conflit est enregistré. Vous ne prenez pas part à la décision.',
    es: 'El conflicto queda registrado. Usted no participa en la decisión.',
  },
  'cases.climbed': {
    en: 'This {level, select, low {low} medium {medium} high {high} other {very high}} case came here because nobody below was left who may decide it. It keeps its level.',
    fr: 'Ce dossier de niveau {level, select, low {faible} medium {moyen} high {élevé} other {très élevé}} est arrivé ici parce que plus personne en dessous ne pouvait le trancher. Il garde son niveau.',
    es: 'Este expediente de nivel {level, select, low {bajo} medium {medio} high {alto} other {muy alto}} llegó aquí porque por debajo no quedaba nadie que pudiera decidirlo. Conserva su nivel.',
  },
  'cases.department_director': {
    en: 'Department director',
    fr: 'Directeur de département',
    es: 'Director de departamento',
  },
  'cases.road.department_director': {
    en: 'Decision of the department director',
    fr: 'Décision du directeur de département',
    es: 'Decisión del director de departamento',
  },
  'cases.at_headquarters.assess_low': {
    en: 'Close the assessment: to the department director',
    fr: 'Clore l’évaluation : au directeur de département',
    es: 'Cerrar la evaluación: al director de departamento',
  },
  'cases.at_headquarters.assess_medium': {
    en: 'Close the assessment: to the Regional Director or, where there is none, the committee',
    fr: 'Clore l’évaluation : au Directeur régional ou, à défaut, au comité',
    es: 'Cerrar la evaluación: al Director Regional o, si no lo hay, al comité',
  },
  'cases.in_charge_for': {
    en: 'officer in charge for {name}, {role}',
    fr: 'intérimaire de {name}, {role}',
    es: 'a cargo interinamente en lugar de {name}, {role}',
  },
  'committee.term_ended': {
    en: 'Your term in the committee has ended before you voted. Whoever holds the office now can be appointed; they vote from the next session on.',
    fr: 'Votre mandat au comité a pris fin avant votre vote. La personne qui occupe désormais la fonction peut être nommée ; elle votera dès la prochaine session.',
    es: 'Su mandato en el comité terminó antes de que votara. Puede nombrarse a quien ocupa ahora el cargo; votará a partir de la próxima sesión.',
  },
} satisfies Texts;
