import type { Texts } from '../texts/texts';

/** What an import says against a file, a row or a move. */
export const importErrorsTexts = {
  'imports.reported.yes': { en: 'Yes', fr: 'Oui', es: 'Sí' },
  'imports.reported.no': { en: 'No', fr: 'Non', es: 'No' },
  'imports.reported.blank': { en: 'Left blank', fr: 'Sans réponse', es: 'En blanco' },
  'imports.refused.kind': {
    en: 'Your role does not hand in this kind of file. Focal points hand in their office’s rows, administrators offices.',
    fr: 'Votre rôle ne permet pas de remettre ce type de fichier. Les points focaux remettent les lignes de leur bureau, les administrateurs les bureaux.',
    es: 'Su función no permite entregar este tipo de archivo. Los puntos focales entregan las filas de su oficina; los administradores, las oficinas.',
  },
  'imports.refused.errors': {
    en: '{count, plural, one {# row has errors. Correct it in the file and hand the file in again.} other {# rows have errors. Correct them in the file and hand the file in again.}}',
    fr: '{count, plural, one {# ligne est en erreur. Corrigez-la dans le fichier et remettez-le.} other {# lignes sont en erreur. Corrigez-les dans le fichier et remettez-le.}}',
    es: '{count, plural, one {# fila tiene errores. Corríjala en el archivo y vuelva a entregarlo.} other {# filas tienen errores. Corríjalas en el archivo y vuelva a entregarlo.}}',
  },
  'imports.refused.nothing_new': {
    en: 'Every row is in the register already: there is nothing to apply.',
    fr: 'Toutes les lignes sont déjà dans le registre : il n’y a rien à appliquer.',
    es: 'Todas las filas están ya en el registro: no hay nada que aplicar.',
  },
  'imports.refused.changed': {
    en: 'The register changed since the file was checked: row {row} does not fit any more. Hand the file in again.',
    fr: 'Le registre a changé depuis la vérification : la ligne {row} ne convient plus. Remettez le fichier.',
    es: 'El registro ha cambiado desde la comprobación: la fila {row} ya no encaja. Vuelva a entregar el archivo.',
  },
  'imports.refused.not_kept': {
    en: 'Not all rows of this file are kept: it is still being read, or the server stopped meanwhile. Try again in a moment, or hand the file in again.',
    fr: 'Les lignes de ce fichier ne sont pas toutes conservées : sa lecture est en cours, ou le serveur s’est arrêté entre-temps. Réessayez dans un instant ou remettez le fichier.',
    es: 'No se conservan todas las filas de este archivo: aún se está leyendo o el servidor se detuvo entretanto. Inténtelo de nuevo en un momento o vuelva a entregar el archivo.',
  },
  'imports.error.no_file': { en: 'Choose a file.', fr: 'Choisissez un fichier.', es: 'Elija un archivo.' },
  'imports.error.no_rows': {
    en: 'The file has headers and no rows. Fill in at least one row.',
    fr: 'Le fichier n’a que des en-têtes. Remplissez au moins une ligne.',
    es: 'El archivo solo tiene encabezados. Rellene al menos una fila.',
  },
  'imports.error.columns_missing': {
    en: 'The file has no column for: {columns}. Take the template, or add the columns.',
    fr: 'Il manque au fichier les colonnes : {columns}. Prenez le modèle ou ajoutez-les.',
    es: 'Al archivo le faltan las columnas: {columns}. Tome la plantilla o añádalas.',
  },
  'imports.error.column_twice': {
    en: 'The column “{header}” means the same as another one. Keep one of the two.',
    fr: 'La colonne « {header} » a le même sens qu’une autre. N’en gardez qu’une.',
    es: 'La columna «{header}» significa lo mismo que otra. Deje solo una.',
  },
  'imports.error.not_a_division': {
    en: 'A sector is a division of ISIC Rev. 4, two digits such as 07 or 61.',
    fr: 'Un secteur est une division de la CITI Rév. 4, deux chiffres comme 07 ou 61.',
    es: 'Un sector es una división de la CIIU Rev. 4, dos dígitos como 07 o 61.',
  },
  'imports.error.not_one_of': {
    en: 'Write one of: {values}.',
    fr: 'Écrivez l’une de ces valeurs : {values}.',
    es: 'Escriba uno de estos valores: {values}.',
  },
  'imports.error.office_unknown': {
    en: 'There is no such office. Write its code or its name.',
    fr: 'Ce bureau n’existe pas. Écrivez son code ou son nom.',
    es: 'Esa oficina no existe. Escriba su código o su nombre.',
  },
  'imports.error.office_not_yours': {
    en: 'You hand in rows of your own office only. Ask that office to hand in this one.',
    fr: 'Vous ne remettez que les lignes de votre bureau. Demandez à ce bureau de remettre celle-ci.',
    es: 'Usted solo entrega filas de su oficina. Pida a esa oficina que entregue esta.',
  },
  'imports.error.country_unknown': {
    en: 'There is no such country. Write its name or its two-letter code.',
    fr: 'Ce pays n’existe pas. Écrivez son nom ou son code à deux lettres.',
    es: 'Ese país no existe. Escriba su nombre o su código de dos letras.',
  },
  'imports.error.type_unknown': {
    en: 'There is no such partnership type in use. Choose one of the template’s.',
    fr: 'Ce type de partenariat n’est pas en usage. Choisissez l’un de ceux du modèle.',
    es: 'Ese tipo de alianza no está en uso. Elija uno de la plantilla.',
  },
  'imports.error.partner_unknown': {
    en: '“{name}” is not in the register. Give it a row of its own, or add it first.',
    fr: '« {name} » n’est pas dans le registre. Donnez-lui sa propre ligne ou ajoutez-le d’abord.',
    es: '«{name}» no está en el registro. Dele una fila propia o añádalo antes.',
  },
  'imports.error.partner_several': {
    en: 'Several partners are called “{name}”: {numbers}. Write the number or the country of the one you mean.',
    fr: 'Plusieurs partenaires s’appellent « {name} » : {numbers}. Écrivez le numéro ou le pays du bon.',
    es: 'Varios socios se llaman «{name}»: {numbers}. Escriba el número o el país del que corresponde.',
  },
  'imports.error.partner_new': {
    en: '“{name}” is new to the register. Fill in its kind and its country.',
    fr: '« {name} » est nouveau dans le registre. Indiquez son type et son pays.',
    es: '«{name}» es nuevo en el registro. Indique su tipo y su país.',
  },
  'imports.error.row_twice': {
    en: 'The same stands in row {row} already. Remove one, or give it a reference of its own.',
    fr: 'La même chose figure déjà à la ligne {row}. Supprimez-en une ou donnez-lui sa propre référence.',
    es: 'Lo mismo figura ya en la fila {row}. Elimine una o dele una referencia propia.',
  },
  'imports.error.engagement_unknown': {
    en: 'There is no engagement with this reference or number. Import the engagements first.',
    fr: 'Aucun engagement n’a cette référence ni ce numéro. Importez d’abord les engagements.',
    es: 'Ningún compromiso tiene esta referencia o número. Importe antes los compromisos.',
  },
  'imports.error.found_running': {
    en: 'A partnership needs a clearance. If it already runs without one, write “yes” here and the reason beside it.',
    fr: 'Un partenariat exige une autorisation. S’il est déjà en cours sans elle, écrivez « oui » ici et la raison à côté.',
    es: 'Una alianza necesita autorización. Si ya está en curso sin ella, escriba «sí» aquí y el motivo al lado.',
  },
  'imports.error.received_without': {
    en: 'A donation needs a clearance of its giver. If it was received without one, write “yes” here and the reason beside it.',
    fr: 'Un don exige l’autorisation de son donateur. S’il a été reçu sans elle, écrivez « oui » ici et la raison à côté.',
    es: 'Una donación necesita la autorización de su donante. Si se recibió sin ella, escriba «sí» aquí y el motivo al lado.',
  },
  'imports.error.reason_needed': {
    en: 'Write the reason.',
    fr: 'Écrivez la raison.',
    es: 'Escriba el motivo.',
  },
} satisfies Texts;
