import type { EntityManager } from 'typeorm';
import { DueDiligencePolicy } from './due-diligence-policy.entity';
import { parsePolicy } from './parse-policy';
import type { Policy } from './policy';
import { policyVersion1 } from './version-1';

/** Policies by their text as it is stored: one that binds is read many times within each change, and is long. */
const parsed = new Map<string, Policy>();
const MOST_PARSED = 8;

/** The policy that binds today; version 1 on a register that was never started. Nobody can change what is answered. */
export async function policyInForce(manager: EntityManager): Promise<Policy> {
  const row = await manager
    .createQueryBuilder(DueDiligencePolicy, 'policy')
    .select('policy.body', 'body')
    .where({ state: 'active' })
    .getRawOne<{ body: string }>();
  return row ? parsedOnce(row.body) : policyVersion1;
}

function parsedOnce(text: string): Policy {
  const known = parsed.get(text);
  if (known) return known;
  if (parsed.size >= MOST_PARSED) parsed.clear();
  const policy = frozen(parsePolicy(JSON.parse(text)));
  parsed.set(text, policy);
  return policy;
}

function frozen<T extends object>(value: T): T {
  for (const part of Object.values(value))
    if (typeof part === 'object' && part !== null) frozen(part as object);
  return Object.freeze(value);
}
