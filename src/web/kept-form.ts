import type { Response } from 'express';

/** What was typed into the form before it came back, as the page context keeps it. */
export interface KeptForm {
  values: Record<string, unknown>;
  errors: { field: string; message: string }[];
}

export function keptForm(response: Response): KeptForm | null {
  return (response.locals.form as KeptForm | null | undefined) ?? null;
}

/** The values a field was given under its name, one or several; null when the form did not come back. */
export function keptValues(form: KeptForm | null, name: string): string[] | null {
  if (!form) return null;
  const value = form.values[name];
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((each): each is string => typeof each === 'string' && each !== '');
}

export function errorAt(form: KeptForm | null, field: string): string | null {
  return form?.errors.find((error) => error.field === field)?.message ?? null;
}
