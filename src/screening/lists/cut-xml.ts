import { LIST_LIMITS, listRefusal } from './list-refusal';

/** No list in use has elements within more than ten others. */
export const DEEPEST = 50;
/** Letters of one text, or of one tag with its attributes; the longest remark in use has some thousands. */
const LONGEST = 100_000;
/** Elements of one entry, and of all that stands outside of entries (Switzerland's places, for one). */
const OF_ENTRY = 20_000;
const OUTSIDE = 200_000;

/** A file whose entries are taken out, so that they can be parsed one by one. */
export interface CutXml {
  /** The file with an empty element in the place of each entry, which says its number under the mark; its lines are kept. */
  skeleton: string;
  /** Where entry `n` stands: from `2n` to `2n + 1`. */
  cuts: number[];
}

/**
 * Takes the outermost elements of these names out of a text, and refuses what no list holds before anything of it is
 * made: elements too deep, too many of them, texts too long. Whether it is XML at all is not asked here.
 * @throws Invalid naming the bound
 */
export function cutXml(text: string, names: ReadonlySet<string>, mark: string): CutXml {
  const pieces: string[] = [];
  const cuts: number[] = [];
  let [kept, depth, outside, within] = [0, 0, 0, 0];
  /** The entry that is open: where it began, how deep, and what it is called there. */
  let open: { start: number; depth: number; tag: string } | null = null;
  const end = (at: number): void => {
    if (!open) return;
    const inside = text.slice(open.start, at);
    const lines = inside.match(/\n/g)?.join('') ?? '';
    pieces.push(text.slice(kept, open.start), `<${open.tag} ${mark}="${cuts.length / 2}"/>`, lines);
    cuts.push(open.start, at);
    if (cuts.length / 2 > LIST_LIMITS.entries) throw listRefusal('too_many', { limit: LIST_LIMITS.entries });
    [kept, open] = [at, null];
  };
  let before = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', before)) {
    checkLength(text, before, at);
    const past = endOf(text, at);
    const sign = text[at + 1];
    if (sign !== '!' && sign !== '?') {
      checkLength(text, at, past);
      if (sign === '/') {
        depth -= 1;
        if (open && depth <= open.depth) end(past);
      } else {
        const isEmpty = text[past - 2] === '/';
        const tag = /[^\s/>]*/.exec(text.slice(at + 1, Math.min(past, at + 200)))?.[0] ?? '';
        if (!open && depth > 0 && names.has(tag.slice(tag.indexOf(':') + 1))) {
          [open, within] = [{ start: at, depth, tag }, 0];
          if (isEmpty) end(past);
        } else if (open) within += 1;
        else outside += 1;
        if (!isEmpty) depth += 1;
        if (depth > DEEPEST) throw listRefusal('xml_deep', { limit: DEEPEST });
        if (within > OF_ENTRY) throw listRefusal('xml_many', { limit: OF_ENTRY, line: lineAt(text, at) });
        if (outside > OUTSIDE) throw listRefusal('xml_many', { limit: OUTSIDE, line: lineAt(text, at) });
      }
    } else if (text.startsWith('<![CDATA[', at)) checkLength(text, at, past);
    before = past;
  }
  // What is not closed stays where it is, for the parser to say so.
  pieces.push(text.slice(kept));
  return { skeleton: pieces.join(''), cuts };
}

export function lineAt(text: string, at: number): number {
  let line = 1;
  for (let found = text.indexOf('\n'); found >= 0 && found < at; found = text.indexOf('\n', found + 1))
    line += 1;
  return line;
}

function checkLength(text: string, from: number, to: number): void {
  if (to - from > LONGEST) throw listRefusal('xml_long', { limit: LONGEST, line: lineAt(text, from) });
}

/** Just past the end of what begins with `<`; the end of the text when it never ends. */
function endOf(text: string, at: number): number {
  if (text.startsWith('<!--', at)) return past(text, '-->', at + 4);
  if (text.startsWith('<![CDATA[', at)) return past(text, ']]>', at + 9);
  if (text[at + 1] === '?') return past(text, '?>', at + 2);
  // An attribute may hold the sign that ends a tag.
  let quote = '';
  for (let place = at + 1; place < text.length; place += 1) {
    const sign = text[place] ?? '';
    if (quote) quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return place + 1;
    if (place - at > LONGEST) break;
  }
  return Math.min(text.length, at + LONGEST + 1);
}

function past(text: string, sign: string, from: number): number {
  const found = text.indexOf(sign, from);
  return found < 0 ? text.length : found + sign.length;
}
