const HERE = 'http://here.invalid';

/** The path and query when `target` is a page of ours, else null: no redirect leads to another site. */
export function localPath(target: string | null | undefined): string | null {
  if (!target?.startsWith('/')) return null;
  try {
    const url = new URL(target, HERE);
    return url.origin === HERE ? `${url.pathname}${url.search}` : null;
  } catch {
    return null;
  }
}
