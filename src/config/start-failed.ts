/** Why the product cannot start, in one sentence for whoever runs it: a setting, the home, the database. */
export class StartFailed extends Error {}

/** An error of the system or a database: its code where it has one, of several the first. */
export function codeOf(error: unknown): string {
  const { code, errors } = error as { code?: unknown; errors?: unknown[] };
  if (typeof code === 'string') return code;
  return errors?.length ? codeOf(errors[0]) : '';
}

const NO_PLACE: Readonly<Record<string, string>> = {
  EADDRINUSE: 'PORT: another process listens there already.',
  EACCES: 'PORT: whoever runs Accord may not listen there.',
  EADDRNOTAVAIL: 'HOST is no address of this machine.',
  ENOTFOUND: 'HOST is no name of this machine.',
  EAI_AGAIN: 'HOST is no name of this machine.',
};

/** One sentence, whatever went wrong. */
export function startSentence(error: unknown): string {
  const { syscall = '' } = error as { syscall?: string };
  const place = ['listen', 'bind', 'getaddrinfo'].includes(syscall) ? NO_PLACE[codeOf(error)] : undefined;
  if (place) return place;
  return error instanceof Error ? error.message || codeOf(error) || error.name : String(error);
}
