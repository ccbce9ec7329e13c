import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { checkSize, decodeList, LIST_LIMITS, listRefusal } from './list-refusal';

/** An element: attributes under `@name`, its own text under `#text`, its children by name. */
export interface XmlNode {
  [name: string]: XmlNode | XmlNode[] | string;
}

/** No list in use has elements within more than ten others. */
const DEEPEST = 50;

/** Entities are decoded here and never by a parser, so that none can be declared or expanded. */
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  removeNSPrefix: true,
  maxNestedTags: DEEPEST,
  alwaysCreateTextNode: true,
  isArray: (_name, _path, _isLeaf, isAttribute) => !isAttribute,
});

/**
 * Reads a whole XML file under its root element.
 * @throws Invalid with the line when it is damaged or cut off, when it declares a document type, or when
 * its root is another one
 */
export function readXml(content: Buffer, root: string): XmlNode {
  checkSize(content, LIST_LIMITS.xmlBytes);
  const text = decodeList(content).replace(/^\uFEFF/, '');
  const declared = /<!(DOCTYPE|ENTITY)/i.exec(text);
  if (declared) throw listRefusal('xml_doctype', { line: text.slice(0, declared.index).split('\n').length });
  const verdict = XMLValidator.validate(text);
  if (verdict !== true) throw listRefusal('xml_broken', { line: verdict.err.line });
  const parsed = parsedOf(text);
  const [found] = children(parsed, root);
  if (found) return found;
  const names = Object.keys(parsed).filter((name) => !name.startsWith('?') && name !== '#text');
  throw listRefusal('xml_root', { expected: root, found: names[0] ?? '' });
}

/**
 * Elements too deep, or named as what every object has, are refused by the parser: nobody publishes such a list. It
 * says so in English and for programmers, so that its reader is told in words of ours.
 */
function parsedOf(text: string): XmlNode {
  try {
    return parser.parse(text) as XmlNode;
  } catch (error) {
    const { message } = error as Error;
    if (/nested/i.test(message)) throw listRefusal('xml_deep', { limit: DEEPEST });
    if (/reserved/i.test(message)) throw listRefusal('xml_name');
    throw listRefusal('xml_broken', { line: 1 });
  }
}

/** The child elements of that name, in order. */
export function children(node: XmlNode, name: string): XmlNode[] {
  const value = node[name];
  if (value === undefined) return [];
  if (typeof value === 'string') return [{ '#text': value }];
  return Array.isArray(value) ? value : [value];
}

/** The text of the first child of that name, or ''. */
export function childText(node: XmlNode, name: string): string {
  const [child] = children(node, name);
  return child ? ownText(child) : '';
}

export function ownText(node: XmlNode): string {
  const text = node['#text'];
  return typeof text === 'string' ? decode(text).trim() : '';
}

export function attribute(node: XmlNode, name: string): string {
  const value = node[`@${name}`];
  return typeof value === 'string' ? decode(value).trim() : '';
}

/** The texts of all elements of that name at any depth below. */
export function deepTexts(node: XmlNode, name: string): string[] {
  return deep(node, name)
    .map(ownText)
    .filter((text) => text !== '');
}

/** The elements of that name at any depth below. */
function deep(node: XmlNode, name: string): XmlNode[] {
  return Object.entries(node).flatMap(([key, value]) => {
    if (typeof value === 'string') return [];
    const nodes = Array.isArray(value) ? value : [value];
    return nodes.flatMap((each) => [...(key === name ? [each] : []), ...deep(each, name)]);
  });
}

const NAMED = new Map([['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"]]); // prettier-ignore

function decode(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi,
    (whole, hex?: string, dec?: string, name?: string) => {
      if (name !== undefined) return NAMED.get(name) ?? whole;
      const point = hex === undefined ? Number(dec) : Number.parseInt(hex, 16);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );
}
