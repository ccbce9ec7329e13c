/** What a handler under `@Redirect()` gives back after a POST: post, redirect, get. */
export interface SeeOther {
  url: string;
  statusCode: 303;
}

export function seeOther(url: string): SeeOther {
  return { url, statusCode: 303 };
}
