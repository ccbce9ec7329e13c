/** An element: attributes under `@name`, its own text under `#text`, its children by name. */
export interface XmlNode {
  [name: string]: XmlNode | XmlNode[] | string;
}

/** What stands in elements of one name at one place, all of them taken together. */
export interface XmlShape {
  /** How many have a text, of their own or within. */
  count: number;
  /** The first of these texts. */
  sample: string;
  within: Map<string, XmlShape>;
}

export function newShape(): XmlShape {
  return { count: 0, sample: '', within: new Map() };
}

/** Adds an element to what is known of its name; answers its first text. */
export function addToShape(shape: XmlShape, node: XmlNode, textOf: (node: XmlNode) => string): string {
  let sample = textOf(node);
  for (const [name, value] of Object.entries(node)) {
    if (
      name === '#text' ||
      name.startsWith('@xmlns') ||
      name.startsWith('@cut-') ||
      /schemaLocation/i.test(name)
    )
      continue;
    let below = shape.within.get(name);
    if (!below) shape.within.set(name, (below = newShape()));
    const all = typeof value === 'string' ? [{ '#text': value }] : Array.isArray(value) ? value : [value];
    for (const each of all) {
      const text = addToShape(below, each, textOf);
      if (sample === '') sample = text;
    }
  }
  if (sample === '') return '';
  shape.count += 1;
  if (shape.sample === '') shape.sample = sample;
  return sample;
}

/**
 * Elements and attributes with a text that no reader asked for by name, how often each stands there, and an example.
 * What is within an element that nobody asked for is not told on its own.
 */
export function unaskedOf(
  shape: XmlShape,
  asked: ReadonlySet<string>,
): Map<string, { count: number; sample: string }> {
  const found = new Map<string, { count: number; sample: string }>();
  const walk = ({ within }: XmlShape): void => {
    for (const [name, below] of within) {
      if (asked.has(name) || hasAsked(below, asked)) walk(below);
      else if (below.count > 0) {
        const known = found.get(name);
        if (known) known.count += below.count;
        else found.set(name, { count: below.count, sample: below.sample });
      }
    }
  };
  walk(shape);
  return found;
}

function hasAsked({ within }: XmlShape, asked: ReadonlySet<string>): boolean {
  return [...within].some(([name, below]) => asked.has(name) || hasAsked(below, asked));
}
