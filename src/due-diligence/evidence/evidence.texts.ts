import type { Texts } from '../../texts/texts';

/** Files and links in the file of a case. */
export const evidenceTexts = {
  'evidence.title': { en: 'Evidence', fr: 'Pièces', es: 'Pruebas' },
  'evidence.lede': {
    en: 'Files and web pages that show what the case says. Those who may read the case may open them.',
    fr: 'Les fichiers et pages web qui montrent ce que dit le dossier. Qui peut lire le dossier peut les ouvrir.',
    es: 'Archivos y páginas web que muestran lo que dice el expediente. Quien puede leerlo puede abrirlos.',
  },
  'evidence.none': { en: 'No evidence yet.', fr: 'Aucune pièce pour l’instant.', es: 'Aún no hay pruebas.' },
  'evidence.manage': { en: 'Add or look through', fr: 'Ajouter ou consulter', es: 'Añadir o consultar' },
  'evidence.add_file': { en: 'Add a file', fr: 'Ajouter un fichier', es: 'Añadir un archivo' },
  'evidence.add_link': { en: 'Add a web page', fr: 'Ajouter une page web', es: 'Añadir una página web' },
  'evidence.remove': { en: 'Take out', fr: 'Retirer', es: 'Retirar' },
  'evidence.taken_out': { en: 'Taken out', fr: 'Retirée', es: 'Retirada' },
  'evidence.field.title': { en: 'What it is', fr: 'De quoi il s’agit', es: 'Qué es' },
  'evidence.field.file': { en: 'File', fr: 'Fichier', es: 'Archivo' },
  'evidence.field.url': { en: 'Web address', fr: 'Adresse web', es: 'Dirección web' },
  'evidence.field.criterion': { en: 'Criterion', fr: 'Critère', es: 'Criterio' },
  'evidence.field.seenOn': { en: 'Seen on', fr: 'Consulté le', es: 'Consultado el' },
  'evidence.field.reason': { en: 'Reason', fr: 'Motif', es: 'Motivo' },
  'evidence.whole_case': { en: 'The whole case', fr: 'Tout le dossier', es: 'Todo el expediente' },
  'evidence.hint.file': {
    en: 'PDF, PNG, JPEG, Word, Excel, e-mail (EML) or plain text, at most 10 MB.',
    fr: 'PDF, PNG, JPEG, Word, Excel, courriel (EML) ou texte brut, 10 Mo au plus.',
    es: 'PDF, PNG, JPEG, Word, Excel, correo (EML) o texto sin formato, 10 MB como máximo.',
  },
  'evidence.hint.title': {
    en: 'When left empty: the name of the file.',
    fr: 'Si rien n’est écrit : le nom du fichier.',
    es: 'Si se deja vacío: el nombre del archivo.',
  },
  'evidence.kilobytes': { en: '{amount} kB', fr: '{amount} ko', es: '{amount} kB' },
  'evidence.megabytes': { en: '{amount} MB', fr: '{amount} Mo', es: '{amount} MB' },
  'evidence.error.no_file': {
    en: 'Choose a file.',
    fr: 'Choisissez un fichier.',
    es: 'Elija un archivo.',
  },
  'evidence.error.kind': {
    en: 'This kind of file is not accepted. Send it as PDF, PNG, JPEG, Word or Excel without macros, EML or plain text.',
    fr: 'Ce type de fichier n’est pas accepté. Envoyez-le en PDF, PNG, JPEG, Word ou Excel sans macros, EML ou texte brut.',
    es: 'No se acepta este tipo de archivo. Envíelo como PDF, PNG, JPEG, Word o Excel sin macros, EML o texto sin formato.',
  },
  'evidence.error.removed': {
    en: 'This was taken out already.',
    fr: 'Cette pièce a déjà été retirée.',
    es: 'Esta prueba ya fue retirada.',
  },
  'evidence.error.lost': {
    en: 'The file cannot be read from where evidence is kept. Ask the administrator to look at the store or the backup.',
    fr: 'Le fichier ne peut être lu là où sont conservées les pièces. Demandez à l’administrateur de vérifier l’espace de stockage ou la sauvegarde.',
    es: 'No se puede leer el archivo donde se guardan las pruebas. Pida al administrador que revise el almacén o la copia de seguridad.',
  },
  'evidence.error.damaged': {
    en: 'The file is not what was uploaded: its content was changed in the store. Ask the administrator to restore it.',
    fr: 'Le fichier n’est pas celui qui a été déposé : son contenu a changé dans l’espace de stockage. Demandez à l’administrateur de le restaurer.',
    es: 'El archivo no es el que se subió: su contenido cambió en el almacén. Pida al administrador que lo restaure.',
  },
  'cases.verb.add_evidence': { en: 'Evidence added', fr: 'Pièce ajoutée', es: 'Prueba añadida' },
  'cases.verb.remove_evidence': { en: 'Evidence taken out', fr: 'Pièce retirée', es: 'Prueba retirada' },
  'cases.verb.restrict': {
    en: 'Decision restricted to those concerned',
    fr: 'Décision réservée aux personnes concernées',
    es: 'Decisión restringida a las personas interesadas',
  },
  'cases.verb.open_to_all': {
    en: 'Decision opened to all staff',
    fr: 'Décision ouverte à tout le personnel',
    es: 'Decisión abierta a todo el personal',
  },
  'cases.verb.not_followed': {
    en: 'Advice not followed',
    fr: 'Avis non suivi',
    es: 'Dictamen no seguido',
  },
} satisfies Texts;
