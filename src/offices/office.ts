import { reason, type Reason } from '../kernel/verdict';
import type { FieldError } from '../kernel/errors';
import type { Office } from './office.entity';
import type { OfficeKind } from './offices.vocabulary';

/** Which kind of office stands above which: headquarters – regional offices – country offices. */
const ABOVE: Readonly<Record<OfficeKind, readonly OfficeKind[]>> = {
  headquarters: [],
  regional: ['headquarters'],
  country: ['regional'],
  affiliate: ['headquarters'],
};

type Placed = Pick<Office, 'kind' | 'parentId' | 'countryCode'>;

/** Everything that is wrong with an office's place in the tree; `parent` is null when it has none. */
export function placeErrors(office: Placed, parent: Pick<Office, 'kind'> | null): FieldError[] {
  const errors: FieldError[] = [];
  const allowed = ABOVE[office.kind];
  if (allowed.length === 0 && office.parentId !== null)
    errors.push(at('parentId', reason('offices.error.no_parent')));
  if (allowed.length > 0 && (!parent || !allowed.includes(parent.kind))) {
    errors.push(at('parentId', reason('offices.error.parent', { kind: office.kind })));
  }
  if (office.kind === 'country' && !office.countryCode)
    errors.push(at('countryCode', reason('field.required')));
  return errors;
}

function at(field: string, why: Reason): FieldError {
  return { field, reason: why };
}
