import { countryCodes } from './list-countries';
import { listDate, listDay, yearsBetween } from './list-dates';
import { isOriginalScript, schemeOf, tidy, type ListEntry, type ListedName } from './list-entry';
import { listRefusal } from './list-refusal';
import { attribute, children, childText, readXml, whole, type ReadXml, type XmlNode } from './list-xml';

/**
 * Reads the European Union's consolidated list of financial sanctions (FSF, XML 1.1).
 * @throws Invalid when it is damaged, cut off, or an entry lacks its reference or a name
 */
export function readEu(content: Buffer): ReadXml {
  const root = readXml(content, 'export', 'sanctionEntity');
  const nodes = children(root, 'sanctionEntity');
  if (nodes.length === 0)
    throw listRefusal('element_missing', { element: 'sanctionEntity', place: 'export' });
  const found = nodes.map((node, index) => entryOf(whole(node), `sanctionEntity ${index + 1}`));
  const day = listDay(attribute(root, 'generationDate'));
  return { root, entries: designations(found), publishedOn: day };
}

/** A designation under several programmes stands in the file once for each: it is one entry with all they say. */
function designations(found: readonly ListEntry[]): ListEntry[] {
  const known = new Map<string, ListEntry>();
  for (const entry of found) {
    const first = known.get(entry.entryId);
    known.set(entry.entryId, first ? merged(first, entry) : entry);
  }
  return [...known.values()];
}

function merged(first: ListEntry, other: ListEntry): ListEntry {
  const [days, updates] = [
    [first.listedOn, other.listedOn],
    [first.updatedOn, other.updatedOn],
  ].map((each) => each.filter((day) => day !== null).sort());
  const hasPrimary = first.names.some(({ type }) => type === 'primary');
  return tidy({
    ...first,
    kind: first.kind === 'unknown' ? other.kind : first.kind,
    names: [
      ...first.names,
      ...other.names.map((each): ListedName => {
        return each.type === 'primary' && hasPrimary ? { ...each, type: scriptOf(each.name) } : each;
      }),
    ],
    birthDates: [...first.birthDates, ...other.birthDates],
    countries: [...first.countries, ...other.countries],
    identifiers: [...first.identifiers, ...other.identifiers],
    program: [...new Set([...first.program.split(', '), ...other.program.split(', ')])]
      .filter(Boolean)
      .join(', '),
    remarks: [...new Set([first.remarks, other.remarks])].filter((text) => text !== '').join('; '),
    listedOn: days?.[0] ?? null,
    updatedOn: updates?.at(-1) ?? null,
  });
}

function scriptOf(name: string): 'original_script' | 'alias' {
  return isOriginalScript(name) ? 'original_script' : 'alias';
}

function entryOf(node: XmlNode, place: string): ListEntry {
  const entryId = attribute(node, 'euReferenceNumber') || attribute(node, 'logicalId');
  if (!entryId) throw listRefusal('element_missing', { element: 'euReferenceNumber', place });
  const names = listedNames(node);
  if (names.length === 0) {
    throw listRefusal('element_missing', { element: 'nameAlias', place: `${place} (${entryId})` });
  }
  const regulations = children(node, 'regulation');
  const [subject] = children(node, 'subjectType');
  const code = subject ? attribute(subject, 'code') : '';
  return tidy({
    entryId,
    kind: code === 'person' ? 'person' : code === 'enterprise' ? 'organization' : 'unknown',
    names,
    birthDates: children(node, 'birthdate').flatMap(birthDates),
    countries: countryCodes(
      ['citizenship', 'address', 'birthdate', 'identification']
        .flatMap((name) => children(node, name))
        .map((each) => attribute(each, 'countryIso2Code')),
    ),
    identifiers: children(node, 'identification').map((each) => ({
      scheme: schemeOf(attribute(each, 'identificationTypeCode')) || 'document',
      value: attribute(each, 'number'),
    })),
    program: [...new Set(regulations.map((each) => attribute(each, 'programme')))].join(', '),
    remarks: children(node, 'remark').length > 0 ? childText(node, 'remark') : '',
    listedOn: listDay(attribute(node, 'designationDate')),
    updatedOn:
      regulations
        .map((each) => listDay(attribute(each, 'publicationDate')))
        .sort()
        .at(-1) ?? null,
  });
}

/** The list marks no name as the first: the first one in Latin letters is taken, else the first. */
function listedNames(node: XmlNode): ListedName[] {
  const names = children(node, 'nameAlias')
    .map(nameOf)
    .filter((each) => each.name !== '');
  const first = names.find((each) => each.type === 'alias') ?? names[0];
  return names.map((each) => (each === first ? { ...each, type: 'primary' } : each));
}

function nameOf(node: XmlNode): ListedName {
  const parts = ['firstName', 'middleName', 'lastName'].map((part) => attribute(node, part)).join(' ');
  const name = attribute(node, 'wholeName') || parts.trim();
  const isLow = attribute(node, 'strong') === 'false' || /low quality/i.test(childText(node, 'remark'));
  return {
    name,
    type: scriptOf(name),
    quality: isLow ? 'low' : attribute(node, 'strong') === 'true' ? 'good' : 'unknown',
  };
}

function birthDates(node: XmlNode): string[] {
  const [year, month] = [attribute(node, 'year'), attribute(node, 'monthOfYear')];
  const exact = listDate(attribute(node, 'birthdate'));
  if (exact) return [exact];
  const partial = listDate(month ? `${year}-${month.padStart(2, '0')}` : year);
  return partial ? [partial] : yearsBetween(attribute(node, 'yearRangeFrom'), attribute(node, 'yearRangeTo'));
}
