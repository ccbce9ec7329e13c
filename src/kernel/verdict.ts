/** Why something is so, as a text key of the catalogue and the values its sentence needs. */
export interface Reason {
  key: string;
  values?: Readonly<Record<string, string | number>>;
}

export type Verdict<T> = { allowed: true; value: T } | { allowed: false; reasons: Reason[] };

export function allow<T>(value: T): Verdict<T> {
  return { allowed: true, value };
}

export function refuse(...reasons: Reason[]): { allowed: false; reasons: Reason[] } {
  return { allowed: false, reasons };
}

export function reason(key: string, values?: Reason['values']): Reason {
  return values ? { key, values } : { key };
}
