import type { Role } from '../../kernel/actor';

/** Somebody who can be called on in a comment. */
export interface Person {
  id: number;
  name: string;
}

const ALWAYS: readonly Role[] = ['analyst', 'committee_member', 'director_general'];

/**
 * Who may read and write restricted notes of a case: headquarters' assessors and deciders, and whoever
 * decides it at its level; an auditor reads them.
 */
export function notesFor(roles: readonly Role[], decides: Role | null): { read: boolean; write: boolean } {
  const write = roles.some((role) => ALWAYS.includes(role) || role === decides);
  return { read: write || roles.includes('auditor'), write };
}

/** The persons named in a text by `@` and their whole name. */
export function mentionedIn(text: string, people: readonly Person[]): number[] {
  const said = text.normalize('NFC').toLowerCase();
  return people
    .filter(({ name }) => said.includes(`@${name.normalize('NFC').toLowerCase()}`))
    .map(({ id }) => id);
}
