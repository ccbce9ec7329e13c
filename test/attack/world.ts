import type { Account, Copy, Row } from './copy';
import type { Product } from './product';
import { Visitor, type Answer } from './visitor';

/** A way round a rule: what is tried, what has to be answered, and what has to be true afterwards. */
export interface Door {
  name: string;
  try: (world: World) => Promise<void>;
}

/** The running copy with everybody who tries the doors. */
export class World {
  readonly today = new Date().toISOString().slice(0, 10);
  private readonly used = new Set<number>();

  constructor(
    readonly copy: Copy,
    readonly product: Product,
    private readonly visitors: readonly Visitor[],
  ) {}

  /** @throws Error when the demo has nobody of this key */
  as(key: string): Visitor {
    const found = this.visitors.find(({ account }) => account.key === key);
    if (!found) throw new Error(`The demo has no account ${key}.`);
    return found;
  }

  /** The visitor of a user id, or undefined. */
  user(id: number): Visitor | undefined {
    return this.visitors.find(({ account }) => account.userId === id);
  }

  /** The same person at another browser, not signed in. */
  stranger(account: Account): Visitor {
    return new Visitor(this.product.url, account);
  }

  one(sql: string, ...values: unknown[]): Row {
    const [row] = this.copy.rows(sql, ...values);
    if (!row) throw new Error(`The copy has no such row: ${sql}`);
    return row;
  }

  day(days: number): string {
    return new Date(Date.parse(this.today) + days * 86_400_000).toISOString().slice(0, 10);
  }

  officeOf(key: string): number {
    const { offices } = this.as(key).account;
    if (offices === 'all' || offices[0] === undefined) throw new Error(`${key} is of no office`);
    return offices[0];
  }

  /** A company with one clearance in force without bounds, and no open case, of this office or any; each only once. */
  cleared(officeId: number | null = null): Row {
    const rows = this.copy.rows(
      `SELECT p.*, c.id AS clearance_id, c.case_id, c.valid_from FROM partner p JOIN clearance c ON c.partner_id = p.id
       WHERE c.valid_from <= :today AND c.valid_until > :today AND c.binding AND NOT c.held AND c.suspended_on IS NULL
         AND p.parent_id IS NULL AND p.kind = 'company' AND p.merged_into_id IS NULL
         AND NOT EXISTS (SELECT 1 FROM clearance_scope s WHERE s.clearance_id = c.id)
         AND NOT EXISTS (SELECT 1 FROM clearance other WHERE other.partner_id = p.id AND other.id <> c.id)
         AND NOT EXISTS (SELECT 1 FROM due_diligence_case o WHERE o.partner_id = p.id AND o.state NOT IN ('decided', 'withdrawn'))
         AND NOT EXISTS (SELECT 1 FROM decision_condition d WHERE d.case_id = c.case_id AND d.holds_gate AND d.met_on IS NULL)
         AND (:officeId IS NULL OR p.lead_office_id = :officeId)
       ORDER BY p.lead_office_id = :own, c.valid_until DESC`,
      { today: this.today, officeId, own: this.officeOf('focal-point') },
    );
    return this.unused(rows);
  }

  /** A partner whose last decision says no; for a case that changes it one of its own. */
  rejected(forItself = false): Row {
    const rows = this.copy.rows(
      `SELECT p.*, d.case_id FROM partner p JOIN due_diligence_case k ON k.partner_id = p.id JOIN decision d ON d.case_id = k.id
       WHERE d.stage = 'decision' AND d.outcome = 'rejected' AND p.merged_into_id IS NULL AND k.state = 'decided'
         AND NOT EXISTS (SELECT 1 FROM clearance c WHERE c.partner_id = p.id) ORDER BY p.id`,
    );
    // What is changed is taken from the end, so that the first stays as it was.
    return forItself ? this.unused(rows.reverse()) : this.unused(rows, false);
  }

  /** A partner whose clearance is suspended today. */
  suspended(): Row {
    const rows = this.copy.rows(`SELECT p.* FROM partner p JOIN clearance c ON c.partner_id = p.id
      WHERE c.suspended_on IS NOT NULL AND p.merged_into_id IS NULL ORDER BY p.id`);
    return this.unused(rows);
  }

  private unused(rows: Row[], takeIt = true): Row {
    const found = rows.find(({ id }) => !this.used.has(Number(id)));
    if (!found) throw new Error('The demo has no partner left that this case could start from.');
    if (takeIt) this.used.add(Number(found.id));
    return found;
  }
}

/** @throws Error saying what was found in place of what has to be */
export function must(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}

/** Refused in words a person can act on: never let through, never a failure of the product. */
export function refused(answer: Answer, what: string): void {
  must(answer.status >= 400 && answer.status < 500, `${what} was answered with ${answer.status}`);
}

/** Whether somebody may do it at all: a rule of the case may refuse it, but the person has to be the right one. */
export function tried(answer: Answer, what: string): void {
  must(
    ![403, 404].includes(answer.status),
    `${what} was not this person's to make, so that nothing was tried`,
  );
  must(answer.status < 500, `${what} was answered with ${answer.status}`);
}

/** A step on the way to a door, which has to work. */
export function done(answer: Answer, what: string): Answer {
  must(
    answer.status < 400,
    `${what} should have worked, and was answered with ${answer.status}: ${answer.body.slice(0, 300)}`,
  );
  return answer;
}
