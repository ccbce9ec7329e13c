import type { Request } from 'express';
import type { Reason } from '../kernel/verdict';
import { flash } from './flash';

/** What a handler under `@Redirect()` gives back after a POST: post, redirect, get. */
export interface SeeOther {
  url: string;
  statusCode: 303;
}

export function seeOther(url: string): SeeOther {
  return { url, statusCode: 303 };
}

/** The same, with a notice on the page it leads to. */
export function withNotice(request: Request, path: string, key: string, values?: Reason['values']): SeeOther {
  flash(request, { path, notice: values ? { key, values } : { key } });
  return seeOther(path);
}
