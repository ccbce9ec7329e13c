import type { Role } from '../kernel/actor';
import type { FieldError } from '../kernel/errors';
import type { Period } from '../kernel/period';

/** Roles that decide about one office or region: without one they would decide about all. */
const AT_AN_OFFICE: readonly Role[] = ['focal_point', 'chief', 'regional_director', 'affiliate'];

export interface Held extends Period {
  role: Role;
  officeId: number | null;
}

/** Everything that stands against giving a role, field by field, beside those held already. */
export function assignmentFaults(wanted: Held, held: readonly Held[]): FieldError[] {
  const faults: FieldError[] = periodFaults(wanted);
  if (wanted.officeId === null && AT_AN_OFFICE.includes(wanted.role)) {
    faults.push({ field: 'officeId', reason: { key: 'users.role_needs_office' } });
  }
  const same = held.filter((each) => each.role === wanted.role && each.officeId === wanted.officeId);
  if (same.some((each) => overlap(each, wanted))) {
    faults.push({ field: 'role', reason: { key: 'users.role_overlaps' } });
  }
  return faults;
}

/** An officer in charge stands in between two days on which the role itself is held. */
export function inChargeFaults(
  wanted: Period,
  original: Period & { userId: number },
  userId: number,
): FieldError[] {
  const faults = periodFaults(wanted);
  if (userId === original.userId) {
    faults.push({ field: 'userId', reason: { key: 'users.in_charge_not_self' } });
  }
  const last = original.to ?? '9999-12-31';
  if (wanted.from < original.from || (wanted.to ?? last) > last) {
    const values = { from: original.from, to: original.to ?? '…' };
    faults.push({ field: 'fromDay', reason: { key: 'users.in_charge_outside', values } });
  }
  return faults;
}

function periodFaults({ from, to }: Period): FieldError[] {
  if (to === null || to >= from) return [];
  return [{ field: 'toDay', reason: { key: 'users.to_before_from', values: { from } } }];
}

function overlap(a: Period, b: Period): boolean {
  return a.from <= (b.to ?? '9999-12-31') && b.from <= (a.to ?? '9999-12-31');
}
