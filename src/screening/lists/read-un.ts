import { countryCodes } from './list-countries';
import { listDate, listDay, yearsBetween } from './list-dates';
import { schemeOf, tidy, type Identifier, type ListEntry, type ListedName } from './list-entry';
import { listRefusal } from './list-refusal';
import {
  attribute,
  children,
  childText,
  deepTexts,
  readXml,
  whole,
  type ReadXml,
  type XmlNode,
} from './list-xml';

const NAME_FIELDS = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME'] as const;

/**
 * Reads the United Nations Security Council Consolidated List (XML).
 * @throws Invalid when it is damaged, cut off, or an entry lacks its reference or its name
 */
export function readUn(content: Buffer): ReadXml {
  const root = readXml(content, 'CONSOLIDATED_LIST', 'INDIVIDUAL', 'ENTITY');
  const entries = [...entriesIn(root, 'INDIVIDUALS', 'INDIVIDUAL'), ...entriesIn(root, 'ENTITIES', 'ENTITY')];
  return { root, entries, publishedOn: listDay(attribute(root, 'dateGenerated')) };
}

/** Both parts stand in every publication, so a missing one means that the file is not whole. */
function entriesIn(root: XmlNode, part: string, element: 'INDIVIDUAL' | 'ENTITY'): ListEntry[] {
  const [holder] = children(root, part);
  if (!holder) throw listRefusal('element_missing', { element: part, place: 'CONSOLIDATED_LIST' });
  return children(holder, element).map((node, index) =>
    entryOf(whole(node), element, `${element} ${index + 1}`),
  );
}

function entryOf(node: XmlNode, element: 'INDIVIDUAL' | 'ENTITY', place: string): ListEntry {
  const entryId = childText(node, 'REFERENCE_NUMBER') || childText(node, 'DATAID');
  if (!entryId) throw listRefusal('element_missing', { element: 'REFERENCE_NUMBER', place });
  const primary = NAME_FIELDS.map((field) => childText(node, field))
    .join(' ')
    .trim();
  if (!primary)
    throw listRefusal('element_missing', { element: 'FIRST_NAME', place: `${place} (${entryId})` });
  return tidy({
    entryId,
    kind: element === 'INDIVIDUAL' ? 'person' : 'organization',
    names: [{ name: primary, type: 'primary', quality: 'good' }, ...otherNames(node, element)],
    birthDates: children(node, 'INDIVIDUAL_DATE_OF_BIRTH').flatMap(birthDates),
    countries: countryCodes(countryTexts(node, element)),
    identifiers: children(node, 'INDIVIDUAL_DOCUMENT').map(identifier),
    program: childText(node, 'UN_LIST_TYPE'),
    remarks: childText(node, 'COMMENTS1'),
    listedOn: listDay(childText(node, 'LISTED_ON')),
    updatedOn: listDay(
      children(node, 'LAST_DAY_UPDATED')
        .flatMap((each) => deepTexts(each, 'VALUE'))
        .sort()
        .at(-1) ?? '',
    ),
  });
}

function otherNames(node: XmlNode, element: string): ListedName[] {
  const aliases = children(node, `${element}_ALIAS`).map((alias): ListedName => {
    const name = childText(alias, 'ALIAS_NAME');
    const quality = childText(alias, 'QUALITY').toLowerCase();
    const type = quality.startsWith('f.k.a') ? 'former' : 'alias';
    return { name, type, quality: quality === 'good' || quality === 'low' ? quality : 'unknown' };
  });
  const original = childText(node, 'NAME_ORIGINAL_SCRIPT');
  return original ? [...aliases, { name: original, type: 'original_script', quality: 'good' }] : aliases;
}

function birthDates(node: XmlNode): string[] {
  const exact = listDate(childText(node, 'DATE')) ?? listDate(childText(node, 'YEAR'));
  return exact ? [exact] : yearsBetween(childText(node, 'FROM_YEAR'), childText(node, 'TO_YEAR'));
}

function countryTexts(node: XmlNode, element: string): string[] {
  const places = [`${element}_ADDRESS`, `${element}_PLACE_OF_BIRTH`].flatMap((name) => children(node, name));
  return [
    ...children(node, 'NATIONALITY').flatMap((each) => deepTexts(each, 'VALUE')),
    ...places.map((place) => childText(place, 'COUNTRY')),
  ];
}

function identifier(node: XmlNode): Identifier {
  const type = childText(node, 'TYPE_OF_DOCUMENT') || childText(node, 'TYPE_OF_DOCUMENT2');
  return { scheme: schemeOf(type) || 'document', value: childText(node, 'NUMBER') };
}
