import { randomUUID } from 'node:crypto';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { textOf } from '../../web/spreadsheet/decode';
import { cutXml, DEEPEST, lineAt } from './cut-xml';
import type { ListEntry } from './list-entry';
import { addToShape, newShape, unaskedOf, type XmlNode, type XmlShape } from './xml-shape';

export type { XmlNode } from './xml-shape';
import { checkSize, decodeList, LIST_LIMITS, listRefusal } from './list-refusal';

/** A list that was read, with its root for saying what was not asked for. */
export interface ReadXml {
  root: XmlNode;
  entries: ListEntry[];
  publishedOn: string | null;
}

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
  // Nobody asks for the path of an element, and writing it down takes as long as all else.
  jPath: false,
});

/** What an entry that was taken out is known by: no file can say it of itself. */
const MARK = `cut-${randomUUID()}`;

/** The file that is read in this thread, where its entries stand in it, and what was in those that were read. */
let file: { text: string; cuts: readonly number[]; entries: Map<string, XmlShape> } = {
  ...{ text: '', cuts: [], entries: new Map() },
};

/**
 * Reads an XML file under its root element, but for its entries, the outermost elements of the names given: `whole`
 * reads each as it is needed, so that a large file is never in memory as a tree.
 * @throws Invalid with the line when it is damaged or cut off, when it declares a document type, or when
 * its root is another one
 */
export function readXml(content: Buffer, root: string, ...entries: string[]): XmlNode {
  checkSize(content, LIST_LIMITS.xmlBytes);
  const text = decodeXml(content).replace(/^\uFEFF/, '');
  const declared = /<!(DOCTYPE|ENTITY)/i.exec(text);
  if (declared) throw listRefusal('xml_doctype', { line: text.slice(0, declared.index).split('\n').length });
  const { skeleton, cuts } = cutXml(text, new Set(entries), MARK);
  const verdict = XMLValidator.validate(skeleton);
  if (verdict !== true) throw listRefusal('xml_broken', { line: verdict.err.line });
  const parsed = parsedOf(skeleton);
  file = { text, cuts, entries: new Map() };
  asked = new Set();
  const [found] = children(parsed, root);
  if (found) return found;
  const names = Object.keys(parsed).filter((name) => !name.startsWith('?') && name !== '#text');
  throw listRefusal('xml_root', { expected: root, found: names[0] ?? '' });
}

/** An entry with all that stands in it; any other element as it is. @throws Invalid when it is damaged */
export function whole(node: XmlNode): XmlNode {
  const mark = node[`@${MARK}`];
  if (typeof mark !== 'string') return node;
  const at = 2 * Number(mark);
  const [start = 0, end = 0] = file.cuts.slice(at, at + 2);
  const text = file.text.slice(start, end);
  const verdict = XMLValidator.validate(text);
  if (verdict !== true)
    throw listRefusal('xml_broken', { line: lineAt(file.text, start) + verdict.err.line - 1 });
  const [[name, value] = ['', ''] as const] = Object.entries(parsedOf(text));
  const read = (Array.isArray(value) ? value[0] : undefined) ?? {};
  let shape = file.entries.get(name);
  if (!shape) file.entries.set(name, (shape = newShape()));
  addToShape(shape, read, ownText);
  return read;
}

/** In UTF-16 by its mark, in another encoding when it declares one, else in UTF-8. */
function decodeXml(content: Buffer): string {
  const mark = content.subarray(0, 2).toString('hex');
  if (mark === 'fffe' || mark === 'feff') return textOf(content) ?? decodeList(content);
  const declared = /^\s*<\?xml[^>]*encoding=["']([\w-]{1,20})["']/.exec(
    content.toString('latin1', 0, 200),
  )?.[1];
  const isOther = declared !== undefined && /^(?:windows-125\d|iso-8859-\d{1,2})$/i.test(declared);
  return (isOther ? textOf(content, declared) : null) ?? decodeList(content);
}

/** The name of the root element; null for what does not begin as XML. */
export function rootOf(content: Buffer): string | null {
  const start = content.subarray(0, 4_096);
  const text = (textOf(start) ?? start.toString('latin1')).replace(/^\uFEFF/, '').trimStart();
  if (!text.startsWith('<')) return null;
  const root = /<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)/.exec(text.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->/g, ''));
  return root?.[1] ?? null;
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

/** Names of elements and attributes that a reader asked for, of the file that is read in this thread. */
let asked = new Set<string>();

/** The child elements of that name, in order. */
export function children(node: XmlNode, name: string): XmlNode[] {
  asked.add(name);
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
  asked.add(`@${name}`);
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
  asked.add(name);
  return Object.entries(node).flatMap(([key, value]) => {
    if (typeof value === 'string') return [];
    const nodes = Array.isArray(value) ? value : [value];
    return nodes.flatMap((each) => [...(key === name ? [each] : []), ...deep(each, name)]);
  });
}

/** What no reader asked for by name of the file that was read; nothing more is asked of it then. */
export function unasked(root: XmlNode): Map<string, { count: number; sample: string }> {
  const shape = newShape();
  addToShape(shape, root, ownText);
  // Entries that were taken out stand again where they stood.
  const mend = ({ within }: XmlShape): void => {
    for (const [name, below] of within) {
      const of = file.entries.get(name);
      if (of && below.within.size === 0) within.set(name, of);
      else mend(below);
    }
  };
  mend(shape);
  file = { text: '', cuts: [], entries: new Map() };
  return unaskedOf(shape, asked);
}

/** The texts at the end of a path (`akaList/aka`, `@ssid`, `.`), in order. */
export function textsAt(node: XmlNode, path: string): string[] {
  const at = path.lastIndexOf('/');
  const [holders, last] = at < 0 ? [[node], path] : [nodesAt(node, path.slice(0, at)), path.slice(at + 1)];
  return holders.flatMap((holder) => {
    if (last === '.') return ownText(holder) || [];
    if (last.startsWith('@')) return attribute(holder, last.slice(1)) || [];
    return children(holder, last).flatMap((each) => ownText(each) || []);
  });
}

/** The elements at the end of a path; '' is the element itself. */
export function nodesAt(node: XmlNode, path: string): XmlNode[] {
  if (path === '') return [node];
  return path
    .split('/')
    .reduce<XmlNode[]>((nodes, name) => nodes.flatMap((each) => children(each, name)), [node]);
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
