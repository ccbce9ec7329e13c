import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { SqliteFile } from '../../src/database/sqlite';
import { moreAccounts } from './more-accounts';

/** A person of the demo, with what the copy of its register says of them. */
export interface Account {
  key: string;
  email: string;
  password: string;
  role: string;
  /** Code of the office, or null for the whole organization. */
  office: string | null;
  token: string;
  userId: number;
  /** The offices the role reaches: its own, of a regional office those below too. */
  offices: 'all' | number[];
}

export interface Copy {
  home: string;
  file: string;
  accounts: Account[];
  /** Reads the copy by plain SQL, past everything the product says of it. */
  rows: Sql;
  /** Writes what a case starts from and no request makes in a moment. */
  arrange: (sql: string, ...values: unknown[]) => void;
  /** The same once more, as it stands now, in a folder of its own. */
  again: () => Pick<Copy, 'home' | 'remove'>;
  remove: () => void;
}

export type Row = Record<string, string | number | null>;
export type Sql = (sql: string, ...values: unknown[]) => Row[];

const DEMO = resolve('data', 'demo');
const ACCOUNTS = resolve('out', 'demo-accounts.json');

/**
 * Copies the demo into a new folder; the demo itself is only read.
 * @throws Error when there is none
 */
export function copyDemo(): Copy {
  const source = join(DEMO, 'accord.sqlite');
  if (!existsSync(source) || !existsSync(ACCOUNTS)) {
    throw new Error('There is no demo to copy. Make it first: npm run demo');
  }
  const home = mkdtempSync(join(tmpdir(), 'accord-attack-'));
  const file = join(home, 'accord.sqlite');
  const demo = new SqliteFile(source, { readonly: true });
  demo.prepare('VACUUM INTO ?').run(file);
  demo.close();
  const evidence = join(DEMO, 'evidence');
  if (existsSync(evidence)) cpSync(evidence, join(home, 'evidence'), { recursive: true });
  // As an earlier version left it: whoever starts the product closes it to others.
  chmodSync(file, 0o644);
  const copy = new SqliteFile(file, { timeout: 20_000 });
  const rows: Sql = (sql, ...values) => copy.prepare(sql).all(...values) as Row[];
  const arrange: Copy['arrange'] = (sql, ...values) => void copy.prepare(sql).run(...values);
  const accounts = accountsOf(rows);
  return {
    ...{ home, file, rows, arrange, accounts: [...accounts, ...moreAccounts(rows, arrange, accounts)] },
    again: () => {
      const other = mkdtempSync(join(tmpdir(), 'accord-attack-'));
      copy.prepare('VACUUM INTO ?').run(join(other, 'accord.sqlite'));
      if (existsSync(evidence)) cpSync(evidence, join(other, 'evidence'), { recursive: true });
      return { home: other, remove: () => rmSync(other, { recursive: true, force: true }) };
    },
    remove: () => {
      copy.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function accountsOf(rows: Sql): Account[] {
  const written = JSON.parse(readFileSync(ACCOUNTS, 'utf8')) as Omit<Account, 'userId' | 'offices'>[];
  return written.map((account) => {
    const [user] = rows('SELECT id FROM user_account WHERE email = ?', account.email);
    if (!user) throw new Error('The accounts are not those of this demo. Make it anew: npm run demo');
    return { ...account, userId: Number(user.id), offices: officesOf(rows, account.office) };
  });
}

export function officesOf(rows: Sql, code: string | null): 'all' | number[] {
  if (code === null) return 'all';
  const found = rows(
    `SELECT id FROM office WHERE code = :code
     UNION SELECT below.id FROM office below JOIN office above ON above.id = below.parent_id
       WHERE above.code = :code AND above.kind = 'regional'`,
    { code },
  );
  return found.map(({ id }) => Number(id));
}
