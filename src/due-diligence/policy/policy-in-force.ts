import type { EntityManager } from 'typeorm';
import { DueDiligencePolicy } from './due-diligence-policy.entity';
import { parsePolicy } from './parse-policy';
import type { Policy } from './policy';
import { policyVersion1 } from './version-1';

/** The policy that binds today; version 1 on a register that was never started. */
export async function policyInForce(manager: EntityManager): Promise<Policy> {
  const row = await manager.findOneBy(DueDiligencePolicy, { state: 'active' });
  return row ? parsePolicy(row.body) : policyVersion1;
}
