import type { Texts } from '../texts/texts';

export const ratesTexts = {
  'rates.title': { en: 'Exchange rates', fr: 'Taux de change', es: 'Tipos de cambio' },
  'rates.lede': {
    en: 'United Nations operational rates: units of a currency for one US dollar, in force from a day on.',
    fr: 'Taux opérationnels des Nations Unies : unités d’une monnaie pour un dollar, en vigueur à partir d’une date.',
    es: 'Tipos operacionales de las Naciones Unidas: unidades de una moneda por un dólar, vigentes desde una fecha.',
  },
  'rates.empty': {
    en: 'No rate fits. Add one below.',
    fr: 'Aucun taux ne correspond. Ajoutez-en un ci-dessous.',
    es: 'Ningún tipo coincide. Añada uno abajo.',
  },
  'rates.add': { en: 'Add a rate', fr: 'Ajouter un taux', es: 'Añadir un tipo' },
  'rates.import': { en: 'Import rates', fr: 'Importer des taux', es: 'Importar tipos' },
  'rates.field.currency': { en: 'Currency', fr: 'Monnaie', es: 'Moneda' },
  'rates.field.from': { en: 'In force from', fr: 'En vigueur dès le', es: 'Vigente desde' },
  'rates.field.units': {
    en: 'Units for one US dollar',
    fr: 'Unités pour un dollar',
    es: 'Unidades por un dólar',
  },
  'rates.field.source': { en: 'Source', fr: 'Source', es: 'Fuente' },
  'rates.field.file': { en: 'File (XLSX or CSV)', fr: 'Fichier (XLSX ou CSV)', es: 'Archivo (XLSX o CSV)' },
  'rates.hint.file': {
    en: 'A rate a row; or a day a row and a currency a column, as central banks publish them.',
    fr: 'Un taux par ligne ; ou un jour par ligne et une monnaie par colonne, comme les banques centrales les publient.',
    es: 'Un tipo por fila; o un día por fila y una moneda por columna, como los publican los bancos centrales.',
  },
  'rates.field.rows': {
    en: 'Or paste the rows here',
    fr: 'Ou collez les lignes ici',
    es: 'O pegue aquí las filas',
  },
  'rates.hint.rows': {
    en: 'First line: currency, from, units per USD. Then one rate a line: EUR, 2017-10-01, 0.848',
    fr: 'Première ligne : currency, from, units per USD. Puis un taux par ligne : EUR, 2017-10-01, 0.848',
    es: 'Primera línea: currency, from, units per USD. Luego un tipo por línea: EUR, 2017-10-01, 0.848',
  },
  'rates.notice.set': {
    en: 'The rate of {currency} was set.',
    fr: 'Le taux de {currency} a été fixé.',
    es: 'Se fijó el tipo de {currency}.',
  },
  'rates.notice.imported': {
    en: '{count, plural, one {# rate was imported.} other {# rates were imported.}}',
    fr: '{count, plural, one {# taux a été importé.} other {# taux ont été importés.}}',
    es: '{count, plural, one {Se importó # tipo.} other {Se importaron # tipos.}}',
  },
  'rates.error.columns': {
    en: 'The first line must name the columns currency, from and units per USD; or date, and a currency for each other column.',
    fr: 'La première ligne doit nommer les colonnes currency, from et units per USD ; ou date, puis une monnaie par colonne.',
    es: 'La primera línea debe nombrar las columnas currency, from y units per USD; o date, y una moneda por cada otra columna.',
  },
  'rates.field.confirmed': {
    en: 'Rates far from the last known ones are right',
    fr: 'Les taux éloignés des derniers connus sont exacts',
    es: 'Los tipos alejados de los últimos conocidos son correctos',
  },
  'rates.error.far_row': {
    en: 'Line {row}: the last known rate of {currency} is {rate}, of {day}, and this one is more than {band} % away. Correct it, or confirm the file.',
    fr: 'Ligne {row} : le dernier taux connu de {currency} est {rate}, du {day}, et celui-ci s’en écarte de plus de {band} %. Corrigez-le ou confirmez le fichier.',
    es: 'Línea {row}: el último tipo conocido de {currency} es {rate}, del {day}, y este se aparta más del {band} %. Corríjalo o confirme el archivo.',
  },
  'rates.error.row': {
    en: 'Line {row} is not a rate. Write a currency of three letters, a day as 2017-10-01 and a number above zero.',
    fr: 'La ligne {row} n’est pas un taux. Écrivez une monnaie en trois lettres, une date comme 2017-10-01 et un nombre supérieur à zéro.',
    es: 'La línea {row} no es un tipo. Escriba una moneda de tres letras, una fecha como 2017-10-01 y un número superior a cero.',
  },
  'rates.error.usd': {
    en: 'US dollars are always 1.',
    fr: 'Le dollar vaut toujours 1.',
    es: 'El dólar siempre vale 1.',
  },
} satisfies Texts;
