import type { Texts } from '../../texts/texts';

export const spreadsheetTexts = {
  'spreadsheet.empty': {
    en: 'The file is empty. Its first line must hold the column headers.',
    fr: 'Le fichier est vide. Sa première ligne doit contenir les en-têtes de colonnes.',
    es: 'El archivo está vacío. La primera línea debe contener los encabezados de columna.',
  },
  'spreadsheet.too_many_rows': {
    en: 'The file has more than {limit, number} rows. Split it and import the parts one after the other.',
    fr: 'Le fichier compte plus de {limit, number} lignes. Divisez-le et importez les parties une à une.',
    es: 'El archivo tiene más de {limit, number} filas. Divídalo e importe las partes una tras otra.',
  },
  'spreadsheet.too_large': {
    en: 'The file opens to more than {limit, number} MB. Remove what is not needed, or split it.',
    fr: 'Une fois ouvert, le fichier dépasse {limit, number} Mo. Retirez ce qui est inutile ou divisez-le.',
    es: 'Una vez abierto, el archivo supera los {limit, number} MB. Quite lo que no haga falta o divídalo.',
  },
  'spreadsheet.damaged': {
    en: 'The file is damaged and cannot be opened. Save it again as XLSX or CSV.',
    fr: 'Le fichier est endommagé et ne peut pas être ouvert. Enregistrez-le à nouveau en XLSX ou CSV.',
    es: 'El archivo está dañado y no se puede abrir. Guárdelo de nuevo como XLSX o CSV.',
  },
  'spreadsheet.not_workbook': {
    en: '“{name}” is not a workbook that can be read. Save it as XLSX or CSV.',
    fr: '« {name} » n’est pas un classeur lisible. Enregistrez-le en XLSX ou CSV.',
    es: '«{name}» no es un libro que se pueda leer. Guárdelo como XLSX o CSV.',
  },
  'spreadsheet.old_excel': {
    en: '“{name}” is from Excel 95 or older. Open it in Excel or LibreOffice and save it as XLSX or CSV (“File”, “Save as”).',
    fr: '« {name} » provient d’Excel 95 ou d’une version antérieure. Ouvrez-le dans Excel ou LibreOffice et enregistrez-le en XLSX ou CSV (« Fichier », « Enregistrer sous »).',
    es: '«{name}» es de Excel 95 o anterior. Ábralo en Excel o LibreOffice y guárdelo como XLSX o CSV («Archivo», «Guardar como»).',
  },
  'spreadsheet.has_password': {
    en: '“{name}” has a password. Open it with the password and save it without one.',
    fr: '« {name} » est protégé par un mot de passe. Ouvrez-le avec ce mot de passe et enregistrez-le sans protection.',
    es: '«{name}» tiene contraseña. Ábralo con ella y guárdelo sin contraseña.',
  },
  'spreadsheet.utf16': {
    en: 'The file is in UTF-16. Save it as “CSV UTF-8” or as XLSX.',
    fr: 'Le fichier est en UTF-16. Enregistrez-le en « CSV UTF-8 » ou en XLSX.',
    es: 'El archivo está en UTF-16. Guárdelo como «CSV UTF-8» o como XLSX.',
  },
  'spreadsheet.not_utf8': {
    en: 'The file is not in UTF-8, so accents would be lost. Save it as “CSV UTF-8” or as XLSX.',
    fr: 'Le fichier n’est pas en UTF-8 : les accents seraient perdus. Enregistrez-le en « CSV UTF-8 » ou en XLSX.',
    es: 'El archivo no está en UTF-8 y se perderían los acentos. Guárdelo como «CSV UTF-8» o como XLSX.',
  },
  'spreadsheet.binary': {
    en: 'The file is neither a workbook nor text. Send an XLSX or CSV file.',
    fr: 'Le fichier n’est ni un classeur ni du texte. Envoyez un fichier XLSX ou CSV.',
    es: 'El archivo no es ni un libro ni texto. Envíe un archivo XLSX o CSV.',
  },
  'spreadsheet.unknown_encoding': {
    en: 'The encoding of the file cannot be told, so names would be read wrongly. Save it as “CSV UTF-8” or as XLSX.',
    fr: 'L’encodage du fichier n’est pas reconnu : les noms seraient mal lus. Enregistrez-le en « CSV UTF-8 » ou en XLSX.',
    es: 'No se reconoce la codificación del archivo y los nombres se leerían mal. Guárdelo como «CSV UTF-8» o como XLSX.',
  },
  'spreadsheet.csv_broken': {
    en: 'The CSV cannot be read at line {line}: a quotation mark is missing or out of place. Correct that line.',
    fr: 'Le CSV est illisible à la ligne {line} : un guillemet manque ou est mal placé. Corrigez cette ligne.',
    es: 'El CSV no se puede leer en la línea {line}: faltan comillas o están mal puestas. Corrija esa línea.',
  },
  'spreadsheet.header_empty': {
    en: 'Column {column} has no header. Name it, or delete the column.',
    fr: 'La colonne {column} n’a pas d’en-tête. Nommez-la ou supprimez-la.',
    es: 'La columna {column} no tiene encabezado. Póngale nombre o elimínela.',
  },
  'spreadsheet.header_twice': {
    en: 'The header “{header}” stands twice. Keep one of the two columns.',
    fr: 'L’en-tête « {header} » figure deux fois. Ne gardez qu’une des deux colonnes.',
    es: 'El encabezado «{header}» aparece dos veces. Deje una sola de las dos columnas.',
  },
  'spreadsheet.no_header': {
    en: 'Row {row} has a value in column {column}, which has no header. Name the column, or clear the cell.',
    fr: 'La ligne {row} a une valeur dans la colonne {column}, sans en-tête. Nommez la colonne ou videz la cellule.',
    es: 'La fila {row} tiene un valor en la columna {column}, que no tiene encabezado. Nombre la columna o vacíe la celda.',
  },
  'spreadsheet.too_many_columns': {
    en: 'Row {row} has more than {limit, number} columns, which is as many as a file may have. Remove what is not needed.',
    fr: 'La ligne {row} compte plus de {limit, number} colonnes, le maximum admis. Retirez ce qui est inutile.',
    es: 'La fila {row} tiene más de {limit, number} columnas, el máximo que se admite. Quite lo que no haga falta.',
  },
  'spreadsheet.too_many_cells': {
    en: 'The file has more than {limit, number} filled cells, which is as many as a file may have. Split it.',
    fr: 'Le fichier compte plus de {limit, number} cellules remplies, le maximum admis. Divisez-le.',
    es: 'El archivo tiene más de {limit, number} celdas con datos, el máximo que se admite. Divídalo.',
  },
  'spreadsheet.cell_too_long': {
    en: 'The cell in column {column} of row {row} holds more than {limit, number} characters, which is as many as a cell may hold. Shorten it.',
    fr: 'La cellule de la colonne {column}, ligne {row}, contient plus de {limit, number} caractères, le maximum admis. Raccourcissez-la.',
    es: 'La celda de la columna {column}, fila {row}, contiene más de {limit, number} caracteres, el máximo que se admite. Acórtela.',
  },
  'spreadsheet.line_too_long': {
    en: 'Line {line} holds more than {limit, number} characters, which is as many as a line may hold. A quotation mark may be missing.',
    fr: 'La ligne {line} contient plus de {limit, number} caractères, le maximum admis. Il manque peut-être un guillemet.',
    es: 'La línea {line} contiene más de {limit, number} caracteres, el máximo que se admite. Puede que falten unas comillas.',
  },
  'spreadsheet.several_sheets': {
    en: 'Several sheets of the workbook could be meant: {sheets}. Write the name of the one to read into the field “Sheet”.',
    fr: 'Plusieurs feuilles du classeur conviennent : {sheets}. Indiquez dans le champ « Feuille » le nom de celle à lire.',
    es: 'Varias hojas del libro podrían ser la buena: {sheets}. Escriba en el campo «Hoja» el nombre de la que hay que leer.',
  },
  'spreadsheet.no_such_sheet': {
    en: 'The workbook has no visible sheet “{sheet}”. It has: {sheets}.',
    fr: 'Le classeur n’a pas de feuille visible « {sheet} ». Il contient : {sheets}.',
    es: 'El libro no tiene ninguna hoja visible «{sheet}». Tiene: {sheets}.',
  },
  'spreadsheet.field.sheet': { en: 'Sheet', fr: 'Feuille', es: 'Hoja' },
  'spreadsheet.sheet_hint': {
    en: 'Only for a workbook with several sheets that could be meant. Hidden sheets are never read.',
    fr: 'Seulement pour un classeur dont plusieurs feuilles conviennent. Les feuilles masquées ne sont jamais lues.',
    es: 'Solo para un libro con varias hojas que podrían ser la buena. Las hojas ocultas no se leen nunca.',
  },
} satisfies Texts;
