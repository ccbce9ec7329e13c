const HERE = 'http://here.invalid';

/** The path and query when `target` is a page of ours, else null: no redirect leads to another site. */
export function localPath(target: string | null | undefined): string | null {
  if (!target?.startsWith('/')) return null;
  try {
    const { origin, pathname, search } = new URL(target, HERE);
    // A browser reads "//" at the front as another host; "/.//x" and its like come out of the parser as that.
    const isOurs = origin === HERE && !/^\/[/\\]/.test(pathname);
    return isOurs ? `${pathname}${search}` : null;
  } catch {
    return null;
  }
}
