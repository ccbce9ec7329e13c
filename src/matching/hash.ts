/** 32 bits of a text (FNV-1a); equal texts give equal numbers, and few others do. */
export function hashOf(text: string): number {
  return hashWithout(text, -1);
}

/** The hash of a text with the letter at `left` taken out, without building that text. */
export function hashWithout(text: string, left: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    if (at !== left) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  // The last letters reach the high bits only through this.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
