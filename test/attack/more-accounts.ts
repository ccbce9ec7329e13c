import { createHash, randomBytes } from 'node:crypto';
import { officesOf, type Account, type Row, type Sql } from './copy';

type Arrange = (sql: string, ...values: unknown[]) => void;

/** Roles whose row rules depend on an office, with the kind of office they are held at. */
const BY_OFFICE = [
  ['focal_point', 'country'],
  ['chief', 'country'],
  ['regional_director', 'regional'],
  ['affiliate', 'affiliate'],
] as const;

/**
 * One more account of each role that is held at an office: at an office without a case, a gift or a partner where
 * there is one, else at the one with least. With the demo's own, an office with data and one without.
 */
export function moreAccounts(rows: Sql, arrange: Arrange, known: readonly Account[]): Account[] {
  return BY_OFFICE.flatMap(([role, kind]) => {
    const like = known.find((account) => account.role === role);
    const office = like && emptiest(rows, kind, like.office);
    return like && office ? [added(rows, arrange, like, String(office.code))] : [];
  });
}

function emptiest(rows: Sql, kind: string, except: string | null): Row | undefined {
  const [found] = rows(
    `SELECT office.id, office.code,
       (SELECT COUNT(*) FROM due_diligence_case held WHERE held.office_id = office.id)
       + (SELECT COUNT(*) FROM contribution gift WHERE gift.office_id = office.id)
       + (SELECT COUNT(*) FROM partner known WHERE known.lead_office_id = office.id) AS n
     FROM office WHERE (kind = :kind OR :kind = 'affiliate') AND code <> :except AND active ORDER BY n, id`,
    { kind, except: except ?? '' },
  );
  return found;
}

function added(rows: Sql, arrange: Arrange, like: Account, office: string): Account {
  const email = `elsewhere.${like.email}`;
  const token = `accord_${randomBytes(24).toString('base64url')}`;
  const hash = createHash('sha256').update(token).digest('hex');
  // The password of the account it is like: the hash knows no address.
  arrange(
    `INSERT INTO user_account (email, name, locale, password_hash, active, sessions_since, created_at, version)
     SELECT ?, name || ' elsewhere', locale, password_hash, 1, sessions_since, created_at, 1 FROM user_account WHERE id = ?`,
    ...[email, like.userId],
  );
  const userId = Number(rows('SELECT id FROM user_account WHERE email = ?', email)[0]?.id);
  arrange(
    `INSERT INTO role_assignment (user_id, role, office_id, from_day, version)
     SELECT ?, ?, id, '2016-01-01', 1 FROM office WHERE code = ?`,
    ...[userId, like.role, office],
  );
  arrange(
    `INSERT INTO api_token (user_id, name, hash, scope, expires_at, created_at, version)
     SELECT ?, name, ?, scope, expires_at, created_at, 1 FROM api_token WHERE user_id = ? LIMIT 1`,
    ...[userId, hash, like.userId],
  );
  return {
    ...like,
    key: `${like.key}-elsewhere`,
    email,
    token,
    office,
    userId,
    offices: officesOf(rows, office),
  };
}
