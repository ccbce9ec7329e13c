import { LOCALES, ROLES, type Locale } from '../kernel/actor';
import type { Day } from '../kernel/clock';
import { inForce } from '../kernel/period';
import { translate } from '../texts/translator';
import type { SheetColumn } from '../web/spreadsheet/sheet';
import { LANGUAGE_NAMES } from '../access/language';
import type { RoleAssignment } from './role-assignment.entity';
import type { User } from './user.entity';
import type { OfficeChoice } from './office-facts';

export interface Choice {
  value: string;
  label: string;
}

/** What the rows and the page of a person are drawn from. */
export interface UserSurroundings {
  locale: Locale;
  today: Day;
  assignments: readonly RoleAssignment[];
  offices: readonly OfficeChoice[];
}

export interface UserRow {
  id: number;
  name: string;
  email: string;
  roles: string;
  active: string;
}

/** A row of the list and of its export. */
export const userRow =
  (around: UserSurroundings) =>
  (user: User): UserRow & Record<string, string | number> => ({
    id: user.id,
    name: user.name,
    email: user.email,
    roles: rolesToday(user.id, around),
    active: translate(around.locale, user.active ? 'common.yes' : 'common.no'),
  });

export function userColumns(locale: Locale): SheetColumn[] {
  return ['name', 'email', 'roles', 'active'].map((key) => ({
    key,
    header: translate(locale, `access.field.${key}`),
    kind: 'text',
  }));
}

export function roleChoices(locale: Locale): Choice[] {
  return ROLES.map((value) => ({ value, label: translate(locale, `role.${value}`) }));
}

export function localeChoices(): Choice[] {
  return LOCALES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }));
}

export function idChoices(rows: readonly { id: number; name: string }[]): Choice[] {
  return rows.map(({ id, name }) => ({ value: String(id), label: name }));
}

/** The form of a new person, or of one that is there. */
export function userForm(locale: Locale, user: User | null): object {
  return {
    title: user?.name ?? translate(locale, 'users.add'),
    action: user ? `/users/${user.id}` : '/users',
    user,
    active: user?.active ?? true,
    locales: localeChoices(),
  };
}

/** The roles of a person as the page lists them, with what may still be done to each. */
export function roleRows({ locale, today, assignments, offices }: UserSurroundings): object[] {
  return assignments.map((row) => ({
    id: row.id,
    role: translate(locale, `role.${row.role}`),
    office: officeName(locale, row.officeId, offices),
    fromDay: row.fromDay,
    toDay: row.toDay,
    capacity: row.capacity,
    lent: row.inChargeForId !== null,
    open: row.toDay === null || row.toDay >= today,
  }));
}

function rolesToday(userId: number, { locale, today, assignments, offices }: UserSurroundings): string {
  return assignments
    .filter((row) => row.userId === userId && inForce({ from: row.fromDay, to: row.toDay }, today))
    .map((row) => `${translate(locale, `role.${row.role}`)}, ${officeName(locale, row.officeId, offices)}`)
    .join('; ');
}

export function officeName(locale: Locale, id: number | null, offices: readonly OfficeChoice[]): string {
  if (id === null) return translate(locale, 'users.anywhere');
  return offices.find((office) => office.id === id)?.name ?? String(id);
}
