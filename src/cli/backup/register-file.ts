import { existsSync } from 'node:fs';
import { schema } from '../../schema';
import { SqliteFile } from '../../database/sqlite';
import { CommandFailed } from '../product';

/** What a file of the register says of itself. */
export interface Register {
  /** Entries of its audit trail. */
  entries: number;
  /** The hash of the first entry, which no other register has; null before there is one. */
  first: string | null;
  /** Files of evidence it names, by their keys. */
  evidence: { key: string; needed: boolean }[];
  people: Person[];
}

interface Person {
  email: string;
  active: boolean;
  passwordHash: string | null;
}

type Thoroughness = 'quick_check' | 'integrity_check';

/** Reads a copy of a register. @throws CommandFailed when it is none, or one of a newer version of Accord */
export function readRegister(file: string, how: Thoroughness = 'quick_check'): Register {
  try {
    const database = new SqliteFile(file, { readonly: true, fileMustExist: true });
    try {
      const sound = database.pragma(how, { simple: true });
      if (sound !== 'ok') throw new Error(String(sound));
      const newer = newerSteps(database);
      if (newer.length > 0)
        throw new CommandFailed(
          `${file} was made by a newer version of Accord (${newer.join(', ')}): use that one.`,
        );
      return registerOf(database);
    } finally {
      database.close();
    }
  } catch (error) {
    if (error instanceof CommandFailed) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandFailed(`${file} is no sound copy of a register: ${why}`);
  }
}

function registerOf(database: SqliteFile): Register {
  const all = <T>(statement: string): T[] => database.prepare(statement).all() as T[];
  const [head] = all<{ seq: number }>('SELECT seq FROM audit_head WHERE id = 1');
  if (!head) throw new Error('it has no audit trail');
  const [first] = all<{ hash: string }>('SELECT hash FROM audit_entry WHERE seq = 1');
  // Registers of earlier versions had no evidence.
  const hasEvidence = all("SELECT 1 FROM sqlite_master WHERE name = 'case_evidence'").length > 0;
  const evidence = hasEvidence
    ? all<{ key: string; needed: number }>(
        `SELECT storage_key AS key, max(removed_at IS NULL) AS needed FROM case_evidence
         WHERE storage_key IS NOT NULL GROUP BY storage_key ORDER BY storage_key`,
      )
    : [];
  const people = all<{ email: string; active: number; hash: string | null }>(
    'SELECT email, active, password_hash AS hash FROM user_account ORDER BY email',
  );
  return {
    entries: head.seq,
    first: first?.hash ?? null,
    evidence: evidence.map(({ key, needed }) => ({ key, needed: needed === 1 })),
    people: people.map(({ email, active, hash }) => ({ email, active: active === 1, passwordHash: hash })),
  };
}

/** Migrations of the file that this version does not know. */
function newerSteps(database: SqliteFile): string[] {
  const known = new Set((schema.migrations as { name: string }[]).map(({ name }) => name));
  const rows = database.prepare('SELECT name FROM migrations ORDER BY id').all() as { name: string }[];
  return rows.map(({ name }) => name).filter((name) => !known.has(name));
}

/** Null where there is none, or none that can be read. */
export function presentRegister(target: string): Register | null {
  try {
    return existsSync(target) ? readRegister(target) : null;
  } catch {
    return null;
  }
}

/** One file with nothing beside it, to be moved by its name. */
export function foldJournal(file: string): void {
  const database = new SqliteFile(file, { fileMustExist: true, timeout: 5_000 });
  try {
    database.pragma('journal_mode = DELETE');
  } finally {
    database.close();
  }
  if (existsSync(`${file}-wal`)) throw new Error(`the journal of ${file} could not be folded into it`);
}

/** Who was closed out, and who chose another password, in `newer`, and is not so in `older`. */
export function undoneBy(older: Register, newer: Register): { opened: string[]; passwords: string[] } {
  const before = new Map(older.people.map((person) => [person.email, person]));
  const both = newer.people.flatMap((person) => {
    const old = before.get(person.email);
    return old?.active ? [{ person, old }] : [];
  });
  return {
    opened: both.filter(({ person }) => !person.active).map(({ person }) => person.email),
    passwords: both
      .filter(({ person, old }) => person.active && person.passwordHash !== old.passwordHash)
      .map(({ person }) => person.email),
  };
}
