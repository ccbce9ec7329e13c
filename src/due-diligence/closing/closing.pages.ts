import type { Actor } from '../../kernel/actor';
import type { Reason } from '../../kernel/verdict';
import { translate } from '../../texts/translator';
import type { CaseFile } from '../cases/case-file';
import { stepOf } from '../cases/case-steps';
import type { ClosingPoint } from './closing';

/** The list of what closing still asks for, each with the way to where it is put right. */
export function closingRows(file: CaseFile, { locale }: Actor): { text: string; href: string }[] {
  return inOnePlace(file).map(({ reason: { key, values }, href }) => ({
    text: translate(locale, key, { ...values }),
    href,
  }));
}

/** The same thing asked of several criteria of one step is one line with all their codes. */
function inOnePlace(file: CaseFile): { reason: Reason; href: string }[] {
  const lines = new Map<string, { reason: Reason; href: string }>();
  for (const point of file.closing) {
    const href = placeOf(file, point);
    const line = `${point.reason.key} ${point.code ? href : JSON.stringify(point.reason.values)}`;
    const known = lines.get(line);
    const code = [known?.reason.values?.code, point.code].filter(Boolean).join(', ');
    const values = { ...point.reason.values, ...(code ? { code } : {}) };
    lines.set(line, { reason: { ...point.reason, values }, href });
  }
  return [...lines.values()];
}

function placeOf({ case: found }: CaseFile, { part, code }: ClosingPoint): string {
  const page = `/cases/${found.id}`;
  switch (part) {
    case 'answers':
    case 'evidence':
      return `${page}/answers?step=${stepOf({ code: code ?? '' })}`;
    case 'risks':
      return `${page}/risks`;
    case 'people':
      return `${page}#track`;
    case 'track':
      return `${page}#change-track`;
    case 'sources':
    case 'screening':
      return `${page}#sources`;
  }
}
