import type { DataSource, EntityManager } from 'typeorm';
import { ask } from '../../database/ask';
import { DueDiligencePolicy } from './due-diligence-policy.entity';
import { parsePolicy } from './parse-policy';
import type { Policy } from './policy';
import { policyVersion1 } from './version-1';

/** One that binds is read many times within each change, and is long: it is read anew only when it is another one. */
interface Read {
  id: number;
  version: number;
  policy: Policy;
}
const read = new WeakMap<DataSource, Read>();

/** The policy that binds today; version 1 on a register that was never started. Nobody can change what is answered. */
export async function policyInForce(manager: EntityManager): Promise<Policy> {
  const [row] = await ask<{ id: number; version: number }>(
    manager,
    `SELECT id, version FROM due_diligence_policy WHERE state = 'active'`,
  );
  if (!row) return policyVersion1;
  const known = read.get(manager.dataSource);
  if (known?.id === row.id && known.version === row.version) return known.policy;
  const { body } = await manager.findOneByOrFail(DueDiligencePolicy, { id: row.id });
  const policy = frozen(parsePolicy(body));
  read.set(manager.dataSource, { ...row, policy });
  return policy;
}

function frozen<T extends object>(value: T): T {
  for (const part of Object.values(value))
    if (typeof part === 'object' && part !== null) frozen(part as object);
  return Object.freeze(value);
}
