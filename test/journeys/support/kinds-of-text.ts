/** Set on text that looks as other text of the page does that is measured already. */
export const REPEATS = 'data-looks-the-same';

/**
 * In the browser: marks text whose own colour, size and weight, on the backgrounds of all around it, were seen
 * three times before on this page. Three, as one of them may be half out of sight, where nothing can be measured;
 * single letters are never measured and count for nothing. A list of two thousand cells holds a dozen kinds.
 */
export function markRepeats(mark: string): void {
  const TIMES = 3;
  const seen = new Map<string, number>();
  const grounds = new Map<Element | null, string>([[null, '']]);

  function groundOf(element: Element | null): string {
    const known = grounds.get(element);
    if (known !== undefined || element === null) return known ?? '';
    const style = getComputedStyle(element);
    const own = [style.backgroundColor, style.backgroundImage, style.opacity, style.position, style.filter];
    const ground = `${groundOf(element.parentElement)}/${own.join(' ')}`;
    grounds.set(element, ground);
    return ground;
  }

  for (const element of document.body.querySelectorAll('*')) {
    const isText = element.childElementCount === 0 && element.textContent.trim().length > 1;
    if (!isText || !element.checkVisibility({ visibilityProperty: true })) continue;
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
    const look = [color, fontSize, fontWeight, textShadow, groundOf(element)].join('|');
    const times = seen.get(look) ?? 0;
    if (times >= TIMES) element.setAttribute(mark, '');
    seen.set(look, times + 1);
  }
}
