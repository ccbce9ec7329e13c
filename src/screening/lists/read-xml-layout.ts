import { createHash } from 'node:crypto';
import type { Path, XmlLayout, XmlNames } from './layouts/xml-layout';
import { countriesOf, countryOfPlace } from './list-countries';
import { listDates, listDay, saysNoDay } from './list-dates';
import {
  isOriginalScript,
  tidy,
  type EntryKind,
  type Identifier,
  type ListEntry,
  type ListedName,
} from './list-entry';
import { kindOfWord } from './list-kinds';
import { labelledIdentifiers } from './labelled-identifiers';
import { listRefusal } from './list-refusal';
import { nodesAt, readXml, textsAt, whole, type ReadXml, type XmlNode } from './list-xml';
import type { UnreadLog } from './unread';

/**
 * Reads an XML list by what its publisher has where.
 * @throws Invalid when it is damaged, cut off, holds no entry, or one lacks its name
 */
export function readXmlLayout(content: Buffer, layout: XmlLayout, log: UnreadLog): ReadXml {
  const root = readXml(content, layout.root, layout.entries);
  const nodes = nodesAt(root, layout.entries);
  if (nodes.length === 0)
    throw listRefusal('element_missing', { element: layout.entries, place: layout.root });
  const taken = new Map<string, number>();
  const entries = nodes.map((node, index) => {
    return entryOf(whole(node), layout, { place: `${layout.entries} ${index + 1}`, taken, log });
  });
  return { root, entries, publishedOn: dayIn([root], layout.publishedOn, layout) };
}

interface Reading {
  place: string;
  taken: Map<string, number>;
  log: UnreadLog;
}

function entryOf(node: XmlNode, layout: XmlLayout, reading: Reading): ListEntry {
  const names = withPrimary(layout.names.flatMap((each) => namesOf(node, each)));
  const entryId = referenceOf(node, layout, names, reading.taken);
  if (names.length === 0)
    throw listRefusal('element_missing', {
      element: layout.names[0]?.at || 'name',
      place: `${reading.place} (${entryId})`,
    });
  const log = (path: Path, value: string): void =>
    reading.log.add('value', path, null, `${entryId}: ${value}`);
  const until = dayIn([node], layout.until, layout);
  return tidy({
    entryId,
    kind: kindOf(node, layout, log),
    names,
    birthDates: layout.births.flatMap((path) => {
      const found = textsAt(node, path).map((text) => listDates(text, layout.dates));
      for (const each of found.flatMap(({ left }) => left)) log(path, each);
      return found.flatMap(({ dates }) => dates);
    }),
    countries: [
      ...layout.countries.flatMap((path) => {
        const found = textsAt(node, path).map(countriesOf);
        for (const each of found.flatMap(({ left }) => left)) log(path, each);
        return found.flatMap(({ countries }) => countries);
      }),
      ...layout.places.flatMap((path) => textsAt(node, path).flatMap((text) => countryOfPlace(text) ?? [])),
    ],
    identifiers: layout.identifiers.flatMap((each) => identifiersOf(node, each)),
    program: distinct(layout.program.flatMap((path) => textsAt(node, path))).join(', '),
    remarks: distinct(layout.remarks.flatMap((path) => textsAt(node, path))).join('; '),
    listedOn: dayIn([node], layout.listedOn, layout, log),
    updatedOn: dayIn([node], layout.updatedOn, layout, log),
    ...(until === null ? {} : { until }),
  });
}

function namesOf(node: XmlNode, spec: XmlNames): ListedName[] {
  if (spec.onlyWith !== undefined && textsAt(node, spec.onlyWith).length === 0) return [];
  return nodesAt(node, spec.at).flatMap((holder) => {
    const text = spec.parts.flatMap((part) => textsAt(holder, part)).join(' ');
    const all = spec.dividedBy === undefined ? [text] : text.split(new RegExp(spec.dividedBy));
    const type = typeOf(holder, spec);
    const quality = qualityOf(holder, spec) ?? (type === 'primary' ? 'good' : 'unknown');
    return all
      .map((each) => each.trim())
      .filter((each) => each !== '')
      .map((name) => ({
        name,
        type: type === 'alias' && isOriginalScript(name) ? 'original_script' : type,
        quality,
      }));
  });
}

function typeOf(holder: XmlNode, { type, typeBy }: XmlNames): ListedName['type'] {
  if (!typeBy) return type;
  const word = textsAt(holder, typeBy.path)[0] ?? '';
  return typeBy.values.find(([start]) => word.toLowerCase().startsWith(start.toLowerCase()))?.[1] ?? type;
}

function qualityOf(holder: XmlNode, { quality }: XmlNames): ListedName['quality'] | null {
  if (!quality) return null;
  const word = textsAt(holder, quality.path)[0];
  return word === quality.low ? 'low' : word === quality.good ? 'good' : null;
}

/** One name is the first: where several are marked so, or none, the first of them. */
function withPrimary(names: readonly ListedName[]): ListedName[] {
  const first =
    names.find(({ type }) => type === 'primary') ?? names.find(({ type }) => type === 'alias') ?? names[0];
  return names.map((each) => {
    if (each === first) return { ...each, type: 'primary' };
    return each.type === 'primary' ? { ...each, type: 'alias' } : each;
  });
}

function referenceOf(
  node: XmlNode,
  layout: XmlLayout,
  names: readonly ListedName[],
  taken: Map<string, number>,
): string {
  for (const paths of layout.reference) {
    const parts = paths.map((path) => textsAt(node, path)[0] ?? '');
    if (parts.every((part) => part !== '')) return parts.join(' ').slice(0, 200);
  }
  const parts = [...names.map(({ name }) => name), ...layout.program.flatMap((path) => textsAt(node, path))];
  const hash = createHash('sha256').update(parts.join('\n').toLowerCase()).digest('hex').slice(0, 12);
  const count = (taken.get(hash) ?? 0) + 1;
  taken.set(hash, count);
  return count === 1 ? hash : `${hash}-${count}`;
}

function kindOf(node: XmlNode, { kind }: XmlLayout, log: (path: Path, value: string) => void): EntryKind {
  for (const { path, words, is } of kind) {
    const [word] = textsAt(node, path);
    if (word === undefined) continue;
    if (is) return is;
    const found = words?.[word.toLowerCase()] ?? kindOfWord(word);
    if (found === null) log(path, word);
    return found ?? 'unknown';
  }
  return 'unknown';
}

function identifiersOf(
  node: XmlNode,
  { at, value, label, scheme }: XmlLayout['identifiers'][number],
): Identifier[] {
  return nodesAt(node, at).flatMap((holder) => {
    const [number] = textsAt(holder, value);
    if (number === undefined) return [];
    const word = label === undefined ? undefined : textsAt(holder, label)[0];
    if (word === undefined) return [{ scheme, value: number }];
    return labelledIdentifiers(`${number.replace(/[;,]/g, ' ')}, ${word.replace(/[;,]/g, ' ')}`, scheme);
  });
}

/** The last of the days there. */
function dayIn(
  nodes: readonly XmlNode[],
  paths: readonly Path[],
  layout: XmlLayout,
  log?: (path: Path, value: string) => void,
): string | null {
  const days = nodes.flatMap((node) =>
    paths.flatMap((path) =>
      textsAt(node, path).flatMap((text) => {
        const day = listDay(text, layout.dates);
        if (day === null && !saysNoDay(text)) log?.(path, text);
        return day ?? [];
      }),
    ),
  );
  return days.sort().at(-1) ?? null;
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
