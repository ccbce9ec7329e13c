import type { Texts } from '../../texts/texts';

const counted = (one: [string, string, string], other: [string, string, string]) => {
  const [en, fr, es] = one.map((text, at) => `{count, plural, one {# ${text}} other {# ${other[at] ?? ''}}}`);
  return { en: en ?? '', fr: fr ?? '', es: es ?? '' };
};

export const duplicatesTexts = {
  'duplicates.title': {
    en: 'Partners that look alike',
    fr: 'Partenaires qui se ressemblent',
    es: 'Socios que se parecen',
  },
  'duplicates.lede': {
    en: 'Two records with much the same name may be one partner entered twice. Merge them, or say that they are not the same: that is remembered until a name of either changes.',
    fr: 'Deux fiches aux noms presque identiques peuvent être un même partenaire saisi deux fois. Fusionnez-les, ou dites qu’il s’agit de partenaires différents : c’est retenu tant que leurs noms ne changent pas.',
    es: 'Dos fichas con nombres casi iguales pueden ser un mismo socio introducido dos veces. Fusiónelas o indique que no son el mismo: se recuerda hasta que cambie un nombre de cualquiera de ellas.',
  },
  'duplicates.empty': {
    en: 'No partners look alike.',
    fr: 'Aucun partenaire ne se ressemble.',
    es: 'Ningún socio se parece a otro.',
  },
  'duplicates.left': {
    en: '{count, plural, one {# partner is} other {# partners are}} still to be compared with the others.',
    fr: '{count, plural, one {# partenaire reste} other {# partenaires restent}} à comparer aux autres.',
    es: '{count, plural, one {Falta # socio} other {Faltan # socios}} por comparar con los demás.',
  },
  'duplicates.compare': { en: 'Compare more now', fr: 'Poursuivre la comparaison', es: 'Comparar más ahora' },
  'duplicates.being_compared': {
    en: 'The name is being compared with the rest of the register.',
    fr: 'Le nom est en cours de comparaison avec le reste du registre.',
    es: 'El nombre se está comparando con el resto del registro.',
  },
  'duplicates.compare_pair': { en: 'Compare the two', fr: 'Comparer les deux', es: 'Comparar los dos' },
  'duplicates.decide': {
    en: 'Are these the same partner?',
    fr: 'Est-ce le même partenaire ?',
    es: '¿Son el mismo socio?',
  },
  'duplicates.look': { en: 'Decide', fr: 'Trancher', es: 'Decidir' },
  'duplicates.by_name': { en: 'by the name {name}', fr: 'par le nom {name}', es: 'por el nombre {name}' },
  'duplicates.state': { en: 'State', fr: 'État', es: 'Estado' },
  'duplicates.state.open': { en: 'To be decided', fr: 'À trancher', es: 'Por decidir' },
  'duplicates.state.proposed': {
    en: 'Merge to be confirmed',
    fr: 'Fusion à confirmer',
    es: 'Fusión por confirmar',
  },
  'duplicates.state.distinct': { en: 'Not the same', fr: 'Différents', es: 'No son el mismo' },
  'duplicates.state.all': { en: 'All', fr: 'Tous', es: 'Todos' },
  'duplicates.field.score': { en: 'Alike', fr: 'Ressemblance', es: 'Parecido' },
  'duplicates.field.lowId': { en: 'No.', fr: 'Nº', es: 'N.º' },
  'duplicates.field.low': { en: 'Partner', fr: 'Partenaire', es: 'Socio' },
  'duplicates.field.highId': { en: 'Other no.', fr: 'Nº de l’autre', es: 'N.º del otro' },
  'duplicates.field.high': { en: 'Other partner', fr: 'Autre partenaire', es: 'Otro socio' },
  'duplicates.field.reason': { en: 'Why', fr: 'Pourquoi', es: 'Por qué' },
  'duplicates.field.state': { en: 'State', fr: 'État', es: 'Estado' },
  'duplicates.field.note': { en: 'Note', fr: 'Note', es: 'Nota' },
  'duplicates.field.decidedAt': { en: 'Decided', fr: 'Tranché le', es: 'Decidido' },
  'duplicates.not_same': {
    en: 'They are not the same',
    fr: 'Ce sont deux partenaires',
    es: 'No son el mismo',
  },
  'duplicates.not_same_why': {
    en: 'Both records stay. The pair comes back when a name of either changes.',
    fr: 'Les deux fiches restent. La paire revient si le nom de l’une change.',
    es: 'Ambas fichas se conservan. El par vuelve cuando cambia un nombre de cualquiera.',
  },
  'duplicates.reopen': { en: 'Look at them again', fr: 'Réexaminer', es: 'Volver a examinar' },
  'duplicates.same': {
    en: 'They are the same: merge',
    fr: 'C’est le même : fusionner',
    es: 'Son el mismo: fusionar',
  },
  'duplicates.stays': { en: 'This record stays', fr: 'Cette fiche reste', es: 'Esta ficha se conserva' },
  'duplicates.keep': { en: 'Keep this one instead', fr: 'Garder plutôt celle-ci', es: 'Conservar esta' },
  'duplicates.moves': {
    en: 'What moves from {other} to {keep}',
    fr: 'Ce qui passe de {other} à {keep}',
    es: 'Lo que pasa de {other} a {keep}',
  },
  'duplicates.moves_nothing': {
    en: 'Nothing but the name.',
    fr: 'Rien d’autre que le nom.',
    es: 'Nada más que el nombre.',
  },
  'duplicates.filled': {
    en: 'Taken over, being empty: {fields}',
    fr: 'Repris, car vides : {fields}',
    es: 'Se toman, por estar vacíos: {fields}',
  },
  'duplicates.filled.size': { en: 'size', fr: 'taille', es: 'tamaño' },
  'duplicates.filled.sector': { en: 'sector', fr: 'secteur', es: 'sector' },
  'duplicates.filled.website': { en: 'website', fr: 'site web', es: 'sitio web' },
  'duplicates.filled.note': { en: 'note', fr: 'note', es: 'nota' },
  'duplicates.filled.sourceRef': {
    en: 'key of the import',
    fr: 'clé d’importation',
    es: 'clave de importación',
  },
  'duplicates.dropped': {
    en: '{count, plural, one {One engagement names} other {# engagements name}} both: the second mention is dropped.',
    fr: '{count, plural, one {Un engagement cite} other {# engagements citent}} les deux : la seconde mention est retirée.',
    es: '{count, plural, one {Un compromiso nombra} other {# compromisos nombran}} a ambos: se quita la segunda mención.',
  },
  'duplicates.staying': {
    en: 'Stays with the other record, for there is another of the kind: {scheme} {value}',
    fr: 'Reste avec l’autre fiche, car il y en a déjà un de ce type : {scheme} {value}',
    es: 'Queda en la otra ficha, porque ya hay otro de ese tipo: {scheme} {value}',
  },
  'duplicates.all_else': {
    en: 'All other fields stay as {keep} has them. The other record stays in the audit trail and leads here; an analyst can take the merge back.',
    fr: 'Tous les autres champs restent ceux de {keep}. L’autre fiche demeure dans le journal d’audit et renvoie ici ; un analyste peut annuler la fusion.',
    es: 'Los demás campos quedan como los tiene {keep}. La otra ficha permanece en el registro de auditoría y lleva aquí; un analista puede deshacer la fusión.',
  },
  'duplicates.takes_two': {
    en: 'They stand differently in due diligence ({keep}: {keepStands}; {other}: {otherStands}). A second analyst confirms the merge, and until a new decision the record that stays passes nothing the stricter one would not.',
    fr: 'Leur situation au regard de la diligence raisonnable diffère ({keep} : {keepStands} ; {other} : {otherStands}). Un second analyste confirme la fusion et, jusqu’à une nouvelle décision, la fiche conservée n’ouvre rien que la plus stricte n’ouvrirait.',
    es: 'Su situación en la diligencia debida es distinta ({keep}: {keepStands}; {other}: {otherStands}). Un segundo analista confirma la fusión y, hasta una nueva decisión, la ficha que se conserva no permite nada que la más estricta no permitiría.',
  },
  'duplicates.takes_two_alike': {
    en: 'Both stand in due diligence as {stands}, each by its own decision. A second analyst confirms the merge.',
    fr: 'Au regard de la diligence raisonnable, la situation est la même pour les deux ({stands}), chacun par sa propre décision. Un second analyste confirme la fusion.',
    es: 'En la diligencia debida ambos están igual ({stands}), cada uno por su propia decisión. Un segundo analista confirma la fusión.',
  },
  'duplicates.standing.none': { en: 'never judged', fr: 'jamais examiné', es: 'nunca examinado' },
  'duplicates.standing.cleared': { en: 'cleared', fr: 'autorisé', es: 'autorizado' },
  'duplicates.standing.expired': {
    en: 'clearance expired',
    fr: 'autorisation expirée',
    es: 'autorización vencida',
  },
  'duplicates.standing.open_case': { en: 'case open', fr: 'dossier en cours', es: 'expediente abierto' },
  'duplicates.standing.suspended': {
    en: 'suspended or held',
    fr: 'suspendu ou retenu',
    es: 'suspendido o retenido',
  },
  'duplicates.standing.rejected': { en: 'rejected', fr: 'rejeté', es: 'rechazado' },
  'duplicates.propose': { en: 'Propose to merge', fr: 'Proposer la fusion', es: 'Proponer la fusión' },
  'duplicates.proposed': {
    en: 'It is proposed to merge {other} into {keep}: {note}',
    fr: 'Il est proposé de fusionner {other} dans {keep} : {note}',
    es: 'Se propone fusionar {other} en {keep}: {note}',
  },
  'duplicates.confirm_merge': {
    en: 'Confirm the merge',
    fr: 'Confirmer la fusion',
    es: 'Confirmar la fusión',
  },
  'duplicates.refuse_merge': { en: 'Refuse the merge', fr: 'Refuser la fusion', es: 'Rechazar la fusión' },
  'duplicates.waiting': {
    en: 'To be merged with {other}',
    fr: 'À fusionner avec {other}',
    es: 'Por fusionar con {other}',
  },
  'duplicates.next': {
    en: 'Confirm or refuse the merge',
    fr: 'Confirmer ou refuser la fusion',
    es: 'Confirmar o rechazar la fusión',
  },
  'duplicates.work': {
    en: 'Comparing partners',
    fr: 'Comparaison des partenaires',
    es: 'Comparación de socios',
  },
  'duplicates.notice.compared': {
    en: '{left, plural, =0 {All partners are compared.} one {Compared. One partner is left to compare.} other {Compared. # partners are left to compare.}}',
    fr: '{left, plural, =0 {Tous les partenaires sont comparés.} one {Comparaison faite. Il reste un partenaire à comparer.} other {Comparaison faite. Il reste # partenaires à comparer.}}',
    es: '{left, plural, =0 {Todos los socios están comparados.} one {Comparación hecha. Queda un socio por comparar.} other {Comparación hecha. Quedan # socios por comparar.}}',
  },
  'duplicates.notice.to_confirm': {
    en: 'It is proposed to merge {other} into {keep}: to be confirmed.',
    fr: 'Il est proposé de fusionner {other} dans {keep} : à confirmer.',
    es: 'Se propone fusionar {other} en {keep}: por confirmar.',
  },
  'duplicates.notice.confirmed': {
    en: '{other} was merged into {keep}.',
    fr: '{other} a été fusionné dans {keep}.',
    es: '{other} se fusionó en {keep}.',
  },
  'duplicates.notice.refused': {
    en: '{other} was not merged into {keep}.',
    fr: '{other} n’a pas été fusionné dans {keep}.',
    es: '{other} no se fusionó en {keep}.',
  },
  'duplicates.notice.proposed': {
    en: 'The merge is proposed. Another analyst confirms it.',
    fr: 'La fusion est proposée. Un autre analyste la confirme.',
    es: 'La fusión está propuesta. Otro analista la confirma.',
  },
  'duplicates.notice.confirm_merge': {
    en: 'The two records are one now.',
    fr: 'Les deux fiches n’en font plus qu’une.',
    es: 'Las dos fichas son ahora una sola.',
  },
  'duplicates.notice.refuse_merge': {
    en: 'The proposal was refused. Both records stay.',
    fr: 'La proposition est refusée. Les deux fiches restent.',
    es: 'La propuesta se rechazó. Ambas fichas se conservan.',
  },
  'duplicates.notice.unmerge_stayed': {
    en: 'The two records stand apart again. Agreed or received since on the clearance of no. {id}, and so left there: {what}.',
    fr: 'Les deux fiches sont de nouveau distinctes. Convenus ou reçus depuis sur l’autorisation de la fiche nº {id}, donc laissés à celle-ci : {what}.',
    es: 'Las dos fichas vuelven a estar separadas. Acordados o recibidos desde entonces con la autorización de la n.º {id} y, por tanto, dejados en ella: {what}.',
  },
  'duplicates.moved.PartnerAlias': counted(['name', 'nom', 'nombre'], ['names', 'noms', 'nombres']),
  'duplicates.moved.PartnerIdentifier': counted(
    ['identifier', 'identifiant', 'identificador'],
    ['identifiers', 'identifiants', 'identificadores'],
  ),
  'duplicates.moved.Member': counted(
    ['member of its group', 'membre de son groupe', 'miembro de su grupo'],
    ['members of its group', 'membres de son groupe', 'miembros de su grupo'],
  ),
  'duplicates.moved.Clearance': counted(
    ['clearance', 'autorisation', 'autorización'],
    ['clearances', 'autorisations', 'autorizaciones'],
  ),
  'duplicates.moved.DueDiligenceCase': counted(
    ['due diligence case', 'dossier de diligence raisonnable', 'expediente de diligencia debida'],
    ['due diligence cases', 'dossiers de diligence raisonnable', 'expedientes de diligencia debida'],
  ),
  'duplicates.moved.Triage': counted(['triage', 'tri', 'triaje'], ['triages', 'tris', 'triajes']),
  'duplicates.moved.CaseSource': counted(['source', 'source', 'fuente'], ['sources', 'sources', 'fuentes']),
  'duplicates.moved.MonitoringPlan': counted(
    ['monitoring plan', 'plan de suivi', 'plan de seguimiento'],
    ['monitoring plans', 'plans de suivi', 'planes de seguimiento'],
  ),
  'duplicates.moved.Incident': counted(
    ['incident', 'incident', 'incidente'],
    ['incidents', 'incidents', 'incidentes'],
  ),
  'duplicates.moved.Concern': counted(
    ['concern', 'préoccupation', 'inquietud'],
    ['concerns', 'préoccupations', 'inquietudes'],
  ),
  'duplicates.moved.EngagementPartner': counted(
    ['engagement', 'engagement', 'compromiso'],
    ['engagements', 'engagements', 'compromisos'],
  ),
  'duplicates.moved.Contribution': counted(
    ['contribution', 'contribution', 'contribución'],
    ['contributions', 'contributions', 'contribuciones'],
  ),
  'duplicates.moved.RelatedParty': counted(
    ['person or company behind it', 'personne ou société derrière lui', 'persona o empresa detrás'],
    ['persons or companies behind it', 'personnes ou sociétés derrière lui', 'personas o empresas detrás'],
  ),
  'duplicates.moved.ScreeningHit': counted(
    ['hit on a list', 'correspondance sur une liste', 'coincidencia en una lista'],
    ['hits on lists', 'correspondances sur des listes', 'coincidencias en listas'],
  ),
  'duplicates.unmerge': { en: 'Take the merge back', fr: 'Annuler la fusion', es: 'Deshacer la fusión' },
  'duplicates.unmerge_why': {
    en: 'What was moved and is still there goes back, and both records stand again.',
    fr: 'Ce qui a été déplacé et s’y trouve encore revient, et les deux fiches existent à nouveau.',
    es: 'Lo que se movió y sigue allí vuelve, y ambas fichas quedan en pie.',
  },
  'duplicates.merged_here': {
    en: 'Merged into this record',
    fr: 'Fusionné dans cette fiche',
    es: 'Fusionado en esta ficha',
  },
  'duplicates.notice.distinct': {
    en: 'Remembered as not the same.',
    fr: 'Retenus comme différents.',
    es: 'Se recuerda que no son el mismo.',
  },
  'duplicates.notice.reopen': {
    en: 'The pair is to be decided again.',
    fr: 'La paire est à nouveau à trancher.',
    es: 'El par vuelve a estar por decidir.',
  },
  'duplicates.notice.merge': {
    en: 'Both records are now one.',
    fr: 'Les deux fiches n’en font plus qu’une.',
    es: 'Ambas fichas son ahora una.',
  },
  'duplicates.notice.unmerge': {
    en: 'The merge was taken back.',
    fr: 'La fusion est annulée.',
    es: 'Se deshizo la fusión.',
  },
  'duplicates.notice.unseen': {
    en: '{name} was added by somebody who does not see the similar records ({count}). Compare them.',
    fr: '{name} a été ajouté par quelqu’un qui ne voit pas les fiches semblables ({count}). Comparez-les.',
    es: 'Alguien que no ve las fichas parecidas ({count}) añadió {name}. Compárelas.',
  },
  'duplicates.notice.number': {
    en: '{who} gave for {name} a number that this record has, which they do not see. Compare both.',
    fr: '{who} a donné pour {name} un numéro que porte cette fiche, que cette personne ne voit pas. Comparez les deux.',
    es: '{who} dio para {name} un número que tiene esta ficha, que esa persona no ve. Compare ambas.',
  },
  'duplicates.error.merged': {
    en: '{name} was merged into another record: no. {id}. Write there, or take the merge back.',
    fr: '{name} a été fusionné dans une autre fiche : nº {id}. Écrivez dans celle-ci ou annulez la fusion.',
    es: '{name} se fusionó en otra ficha: n.º {id}. Escriba en ella o deshaga la fusión.',
  },
  'duplicates.error.proposed': {
    en: 'Merging them has been proposed: confirm or refuse that first.',
    fr: 'Leur fusion est proposée : confirmez-la ou refusez-la d’abord.',
    es: 'Se ha propuesto fusionarlas: confirme o rechace antes esa propuesta.',
  },
  'duplicates.error.no_proposal': {
    en: 'Nobody has proposed to merge them.',
    fr: 'Personne n’a proposé de les fusionner.',
    es: 'Nadie ha propuesto fusionarlas.',
  },
  'duplicates.error.own': {
    en: 'You proposed it: another analyst confirms.',
    fr: 'Vous l’avez proposé : un autre analyste confirme.',
    es: 'Usted lo propuso: confirma otro analista.',
  },
  'duplicates.error.not_merged': {
    en: 'This record is not merged into another, so there is nothing to take back.',
    fr: 'Cette fiche n’est fusionnée dans aucune autre : il n’y a rien à annuler.',
    es: 'Esta ficha no está fusionada en otra: no hay nada que deshacer.',
  },
} satisfies Texts;
