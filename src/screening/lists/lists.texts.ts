import type { Texts } from '../../texts/texts';
import { registerTexts } from '../../texts/translator';

export const listsTexts = {
  'screening.lists.empty': {
    en: 'The file holds no entries. Download the list again.',
    fr: 'Le fichier ne contient aucune inscription. Téléchargez à nouveau la liste.',
    es: 'El archivo no contiene ninguna entrada. Descargue la lista de nuevo.',
  },
  'screening.lists.too_large': {
    en: 'The file is larger than {limit, number} MB, more than this kind of list ever is.',
    fr: 'Le fichier dépasse {limit, number} Mo, plus que ce type de liste n’atteint jamais.',
    es: 'El archivo supera los {limit, number} MB, más de lo que esta clase de lista alcanza nunca.',
  },
  'screening.lists.too_many': {
    en: 'The file holds more than {limit, number} entries. Import a smaller collection.',
    fr: 'Le fichier contient plus de {limit, number} inscriptions. Importez une collection plus petite.',
    es: 'El archivo contiene más de {limit, number} entradas. Importe una colección más pequeña.',
  },
  'screening.lists.not_utf8': {
    en: 'The file is damaged or not in UTF-8. Download the list again.',
    fr: 'Le fichier est endommagé ou n’est pas en UTF-8. Téléchargez à nouveau la liste.',
    es: 'El archivo está dañado o no está en UTF-8. Descargue la lista de nuevo.',
  },
  'screening.lists.files': {
    en: '{most, plural, one {This list comes in one file.} other {This list comes in up to # files, the entries first and then their aliases.}}',
    fr: '{most, plural, one {Cette liste tient en un fichier.} other {Cette liste tient en # fichiers au plus, les inscriptions d’abord, puis leurs alias.}}',
    es: '{most, plural, one {Esta lista viene en un archivo.} other {Esta lista viene en # archivos como máximo: primero las entradas y luego sus alias.}}',
  },
  'screening.lists.xml_doctype': {
    en: 'The file declares a document type at line {line, number}, which no sanctions list does. Download it again from its publisher.',
    fr: 'Le fichier déclare un type de document à la ligne {line, number}, ce qu’aucune liste de sanctions ne fait. Téléchargez-le à nouveau auprès de son éditeur.',
    es: 'El archivo declara un tipo de documento en la línea {line, number}, cosa que no hace ninguna lista de sanciones. Descárguelo de nuevo de quien lo publica.',
  },
  'screening.lists.xml_broken': {
    en: 'The file is damaged or cut off at line {line, number}. Nothing was imported; download it again.',
    fr: 'Le fichier est endommagé ou tronqué à la ligne {line, number}. Rien n’a été importé ; téléchargez-le à nouveau.',
    es: 'El archivo está dañado o cortado en la línea {line, number}. No se importó nada; descárguelo de nuevo.',
  },
  'screening.lists.xml_deep': {
    en: 'Elements of the file stand within more than {limit, number} others, which is as deep as a list may go. Nothing was imported; download it again.',
    fr: 'Des éléments du fichier sont imbriqués à plus de {limit, number} niveaux, le maximum admis. Rien n’a été importé ; téléchargez-le à nouveau.',
    es: 'El archivo tiene elementos anidados a más de {limit, number} niveles, el máximo que se admite. No se importó nada; descárguelo de nuevo.',
  },
  'screening.lists.xml_many': {
    en: 'Around line {line, number} the file has more than {limit, number} elements that are no entries, or in one entry: no list has so many. Nothing was imported; download it again.',
    fr: 'Vers la ligne {line, number}, le fichier contient plus de {limit, number} éléments hors des entrées ou dans une seule entrée : aucune liste n’en a autant. Rien n’a été importé ; téléchargez-le à nouveau.',
    es: 'Hacia la línea {line, number}, el archivo tiene más de {limit, number} elementos fuera de las entradas o en una sola entrada: ninguna lista tiene tantos. No se importó nada; descárguelo de nuevo.',
  },
  'screening.lists.xml_long': {
    en: 'Line {line, number} begins a text or an element of more than {limit, number} characters, which no list has. Nothing was imported; download it again.',
    fr: 'À la ligne {line, number} commence un texte ou un élément de plus de {limit, number} caractères, ce qu’aucune liste ne contient. Rien n’a été importé ; téléchargez-le à nouveau.',
    es: 'En la línea {line, number} comienza un texto o un elemento de más de {limit, number} caracteres, algo que ninguna lista tiene. No se importó nada; descárguelo de nuevo.',
  },
  'screening.lists.xml_name': {
    en: 'The file has elements that no sanctions list has. Nothing was imported; download it again from its publisher.',
    fr: 'Le fichier comporte des éléments qu’aucune liste de sanctions ne contient. Rien n’a été importé ; téléchargez-le à nouveau chez son éditeur.',
    es: 'El archivo tiene elementos que ninguna lista de sanciones contiene. No se importó nada; descárguelo de nuevo de quien la publica.',
  },
  'screening.lists.xml_root': {
    en: 'The file begins with the element “{found}” where “{expected}” belongs. Choose the format of this list.',
    fr: 'Le fichier commence par l’élément « {found} » au lieu de « {expected} ». Choisissez le format de cette liste.',
    es: 'El archivo empieza con el elemento «{found}» en lugar de «{expected}». Elija el formato de esta lista.',
  },
  'screening.lists.element_missing': {
    en: 'The element “{element}” is missing in {place}. Nothing was imported; download the list again.',
    fr: 'L’élément « {element} » manque dans {place}. Rien n’a été importé ; téléchargez à nouveau la liste.',
    es: 'Falta el elemento «{element}» en {place}. No se importó nada; descargue la lista de nuevo.',
  },
  'screening.lists.csv_broken': {
    en: 'The file is damaged or cut off at line {line, number}: a quotation mark is missing or out of place.',
    fr: 'Le fichier est endommagé ou tronqué à la ligne {line, number} : un guillemet manque ou est mal placé.',
    es: 'El archivo está dañado o cortado en la línea {line, number}: faltan comillas o están mal puestas.',
  },
  'screening.lists.csv_columns': {
    en: 'Line {line, number} has {found, number} columns instead of {expected, number}: the file is damaged, cut off or of another format.',
    fr: 'La ligne {line, number} compte {found, number} colonnes au lieu de {expected, number} : le fichier est endommagé, tronqué ou d’un autre format.',
    es: 'La línea {line, number} tiene {found, number} columnas en lugar de {expected, number}: el archivo está dañado, cortado o es de otro formato.',
  },
  'screening.lists.csv_number': {
    en: 'Line {line, number} has no valid reference (“{found}”). Download the list again.',
    fr: 'La ligne {line, number} n’a pas de référence valable (« {found} »). Téléchargez à nouveau la liste.',
    es: 'La línea {line, number} no tiene una referencia válida («{found}»). Descargue la lista de nuevo.',
  },
  'screening.lists.csv_name': {
    en: 'Line {line, number} has no name. Enter one, or delete the line.',
    fr: 'La ligne {line, number} n’a pas de nom. Indiquez-en un ou supprimez la ligne.',
    es: 'La línea {line, number} no tiene nombre. Indíquelo o elimine la línea.',
  },
  'screening.lists.csv_kind': {
    en: 'Line {line, number} has the unknown kind “{found}”. Use person, organization, vessel or aircraft.',
    fr: 'La ligne {line, number} porte le type inconnu « {found} ». Utilisez person, organization, vessel ou aircraft.',
    es: 'La línea {line, number} tiene el tipo desconocido «{found}». Use person, organization, vessel o aircraft.',
  },
  'screening.lists.cut_off': {
    en: 'The file is cut off at line {line, number}. Nothing was imported; download it again.',
    fr: 'Le fichier est tronqué à la ligne {line, number}. Rien n’a été importé ; téléchargez-le à nouveau.',
    es: 'El archivo está cortado en la línea {line, number}. No se importó nada; descárguelo de nuevo.',
  },
  'screening.lists.header': {
    en: 'The header line lacks: {missing}. Add these columns or choose the format of this list.',
    fr: 'Il manque dans la ligne d’en-tête : {missing}. Ajoutez ces colonnes ou choisissez le format de cette liste.',
    es: 'En la línea de encabezado falta: {missing}. Añada esas columnas o elija el formato de esta lista.',
  },
  'screening.lists.no_header': {
    en: 'No column of the file is known to hold names. It has: {headers}. Say once what its columns are: on the form of the import, or by program and command with columns, such as “{header} = name”.',
    fr: 'Aucune colonne du fichier n’est connue pour contenir des noms. Il contient : {headers}. Indiquez une fois ce que sont ses colonnes : dans le formulaire d’importation, ou par programme et en ligne de commande avec columns, par exemple « {header} = name ».',
    es: 'No se sabe que ninguna columna del archivo contenga nombres. Contiene: {headers}. Indique una vez qué son sus columnas: en el formulario de importación, o por programa y en la línea de órdenes con columns, por ejemplo «{header} = name».',
  },
  'screening.lists.xml_unknown': {
    en: 'The file begins with the element “{found}”, which is of no list that is known ({known}). Look for the list in another form, such as a spreadsheet.',
    fr: 'Le fichier commence par l’élément « {found} », qui n’est celui d’aucune liste connue ({known}). Cherchez cette liste sous une autre forme, par exemple un tableur.',
    es: 'El archivo empieza con el elemento «{found}», que no es de ninguna lista conocida ({known}). Busque la lista en otra forma, por ejemplo una hoja de cálculo.',
  },
  'screening.lists.web_page': {
    en: 'The file is a web page, not the list: the site has probably answered with a page in its place. Download the list again, or open this file in a spreadsheet program and save it as XLSX.',
    fr: 'Le fichier est une page web et non la liste : le site a sans doute renvoyé une page à sa place. Téléchargez à nouveau la liste, ou ouvrez ce fichier dans un tableur et enregistrez-le en XLSX.',
    es: 'El archivo es una página web y no la lista: probablemente el sitio respondió con una página en su lugar. Descargue la lista de nuevo, o abra este archivo en una hoja de cálculo y guárdelo como XLSX.',
  },
  'screening.lists.xml_workbook': {
    en: 'The file is a workbook kept as XML (Excel 2003). Open it in Excel or LibreOffice and save it as XLSX or CSV (“File”, “Save as”).',
    fr: 'Le fichier est un classeur enregistré en XML (Excel 2003). Ouvrez-le dans Excel ou LibreOffice et enregistrez-le en XLSX ou CSV (« Fichier », « Enregistrer sous »).',
    es: 'El archivo es un libro guardado como XML (Excel 2003). Ábralo en Excel o LibreOffice y guárdelo como XLSX o CSV («Archivo», «Guardar como»).',
  },
  'screening.lists.ofac_alone': {
    en: 'This is the file of aliases alone. Give the file of entries (SDN.CSV, CONS_PRIM.CSV) first, and this one beside it.',
    fr: 'Ce fichier ne contient que les alias. Donnez d’abord le fichier des inscriptions (SDN.CSV, CONS_PRIM.CSV), et celui-ci à côté.',
    es: 'Este archivo solo contiene los alias. Entregue primero el archivo de las entradas (SDN.CSV, CONS_PRIM.CSV) y este a su lado.',
  },
  'screening.lists.json_broken': {
    en: 'Line {line, number} is damaged, cut off, or no entity. Nothing was imported; download the list again.',
    fr: 'La ligne {line, number} est endommagée, tronquée ou n’est pas une entité. Rien n’a été importé ; téléchargez à nouveau la liste.',
    es: 'La línea {line, number} está dañada, cortada o no es una entidad. No se importó nada; descargue la lista de nuevo.',
  },
  'screening.lists.ofac_aliases': {
    en: 'No name of the alias file belongs to an entry of the list. Give the SDN file first, then its alias file.',
    fr: 'Aucun nom du fichier des alias ne correspond à une inscription de la liste. Indiquez d’abord le fichier SDN, puis celui des alias.',
    es: 'Ningún nombre del archivo de alias corresponde a una entrada de la lista. Indique primero el archivo SDN y luego el de alias.',
  },
  'screening.lists.twice': {
    en: 'The reference “{entry}” stands twice in the file. Keep one of the two entries.',
    fr: 'La référence « {entry} » figure deux fois dans le fichier. Gardez une seule des deux inscriptions.',
    es: 'La referencia «{entry}» aparece dos veces en el archivo. Conserve una sola de las dos entradas.',
  },
  'screening.lists.no_aliases': {
    en: 'The version before came with its alias file, this one without: all aliases would be lost. Give the SDN file and then the alias file.',
    fr: 'La version précédente avait son fichier d’alias, celle-ci ne l’a pas : tous les alias seraient perdus. Donnez le fichier SDN, puis le fichier d’alias.',
    es: 'La versión anterior venía con su archivo de alias y esta no: se perderían todos los alias. Entregue el archivo SDN y después el de alias.',
  },
  'screening.lists.shrunk': {
    en: 'The file lacks {removed, number} of {known, number} entries, so it is probably cut off. Confirm that so many were delisted, or download it again.',
    fr: 'Il manque au fichier {removed, number} des {known, number} inscriptions : il est sans doute tronqué. Confirmez ces radiations ou téléchargez-le à nouveau.',
    es: 'Al archivo le faltan {removed, number} de {known, number} entradas, así que probablemente esté cortado. Confirme esas bajas o descárguelo de nuevo.',
  },
  'screening.lists.nothing_in_common': {
    en: 'The file has none of the {known, number} entries of the version in force, so it is probably another list. Confirm that it is this one, or choose another list.',
    fr: 'Le fichier ne contient aucune des {known, number} inscriptions de la version en vigueur : c’est sans doute une autre liste. Confirmez que c’est bien celle-ci, ou choisissez une autre liste.',
    es: 'El archivo no contiene ninguna de las {known, number} entradas de la versión vigente, así que probablemente sea otra lista. Confirme que es esta, o elija otra lista.',
  },
  'screening.lists.older': {
    en: 'The file is of {day}, the version in force of {known}: the list would go back in time. Confirm that it is to, or get the newest file.',
    fr: 'Le fichier date du {day}, la version en vigueur du {known} : la liste reviendrait en arrière. Confirmez-le ou prenez le fichier le plus récent.',
    es: 'El archivo es del {day} y la versión vigente del {known}: la lista retrocedería en el tiempo. Confírmelo u obtenga el archivo más reciente.',
  },
  'screening.lists.other_format': {
    en: 'The list “{code}” is kept in another format ({format}). Choose that format or another list.',
    fr: 'La liste « {code} » est tenue dans un autre format ({format}). Choisissez ce format ou une autre liste.',
    es: 'La lista «{code}» se lleva en otro formato ({format}). Elija ese formato u otra lista.',
  },
  'screening.lists.only_analysts': {
    en: 'Lists are imported by analysts and administrators. Ask one of them.',
    fr: 'Les listes sont importées par les analystes et les administrateurs. Adressez-vous à l’un d’eux.',
    es: 'Las listas las importan los analistas y administradores. Diríjase a una de esas personas.',
  },
} satisfies Texts;

registerTexts(listsTexts);
