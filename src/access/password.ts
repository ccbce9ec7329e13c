import { hash, verify } from '@node-rs/argon2';
import { randomBytes, randomInt } from 'node:crypto';
import { reason, type Reason } from '../kernel/verdict';

/** NIST SP 800-63B: length counts, composition rules do not. */
export const PASSWORD_LENGTH = 12;
const LONGEST = 200;

const COMMON: readonly string[] = [
  'password1234', 'password12345', 'passwordpassword', '123456789012', '1234567890123', 'qwertyuiop12', 'qwertyuiopas',
  'qwerty123456', 'letmeinletmein', 'adminadminadmin', 'administrator', 'administrator1', 'welcome12345', 'changeme1234',
  'iloveyou1234', 'motdepasse123', 'motdepasse1234', 'contrasena123', 'contraseña123', 'aaaaaaaaaaaa', '111111111111',
  '000000000000', 'abcdefghijkl', 'abcdefghijklm', 'abc123456789', 'monkey123456', 'football1234', 'accordaccord',
]; // prettier-ignore

/** Every reason against this password for this person; empty when it may be used. */
export function passwordFaults(password: string, email: string): Reason[] {
  const plain = password.normalize('NFC').toLowerCase();
  const faults: Reason[] = [];
  if (password.length < PASSWORD_LENGTH)
    faults.push(reason('access.password_short', { min: PASSWORD_LENGTH }));
  if (password.length > LONGEST) faults.push(reason('field.too_long', { max: LONGEST }));
  if (plain === email.toLowerCase()) faults.push(reason('access.password_is_email'));
  if (COMMON.includes(plain)) faults.push(reason('access.password_common'));
  return faults;
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
