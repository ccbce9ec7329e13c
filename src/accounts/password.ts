import { hash, verify } from '@node-rs/argon2';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { randomBytes, randomInt } from 'node:crypto';
import { reason, type Reason } from '../kernel/verdict';

/** NIST SP 800-63B: length counts, composition rules do not. */
export const PASSWORD_LENGTH = 12;
const LONGEST = 200;

/** How easily one is guessed, 0 to 4, as zxcvbn counts it; below this it falls to a list within hours. */
const LEAST_SCORE = 3;
/** What is looked at, for each letter more costs more than the one before. */
const LOOKED_AT = 40;

/** Every reason against this password for this person; empty when it may be used. */
export function passwordFaults(password: string, email: string): Reason[] {
  const plain = password.normalize('NFC').toLowerCase();
  const faults: Reason[] = [];
  if (password.length < PASSWORD_LENGTH)
    faults.push(reason('access.password_short', { min: PASSWORD_LENGTH }));
  if (password.length > LONGEST) faults.push(reason('field.too_long', { max: LONGEST }));
  if (plain === email.toLowerCase()) faults.push(reason('access.password_is_email'));
  else if (password.length >= PASSWORD_LENGTH && isGuessed(password.normalize('NFC'), email))
    faults.push(reason('access.password_common'));
  return faults;
}

let guesser: ZxcvbnFactory | undefined;

/** Whether it is one of the common passwords, a row of keys or letters, or the person's own address. */
function isGuessed(password: string, email: string): boolean {
  // Made when first needed: the list of common passwords is long.
  guesser ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, maxLength: LOOKED_AT });
  const known = [email, ...email.split(/[^\p{L}\p{N}]+/u), 'accord'].filter((word) => word.length > 2);
  return guesser.check(password.slice(0, LOOKED_AT), known).score < LEAST_SCORE;
}

/** Argon2id with the package's parameters (19 MiB, two passes: what OWASP recommends). */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'));
}

let nobody: Promise<string> | undefined;

/** True when it fits. An unknown person costs as much time as a known one, so that neither shows. */
export async function passwordFits(passwordHash: string | null, password: string): Promise<boolean> {
  nobody ??= hash(randomBytes(16).toString('hex'));
  const fits = await verify(passwordHash ?? (await nobody), password.slice(0, LONGEST).normalize('NFC'));
  return passwordHash !== null && fits;
}

/** Letters and digits that cannot be taken for one another when read aloud. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password to hand over: four groups of four, about 79 bits. */
export function makePassword(): string {
  const group = (): string => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}
