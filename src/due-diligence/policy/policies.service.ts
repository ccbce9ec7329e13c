import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { UnitOfWork } from '../../audit/unit-of-work';
import type { Change } from '../../database/change';
import { Database } from '../../database/database';
import { productActor } from '../../kernel/actor';
import { Missing } from '../../kernel/errors';
import { DueDiligencePolicy } from './due-diligence-policy.entity';
import { isBehind, offerShipped } from './offer-shipped';
import { parsePolicy } from './parse-policy';
import type { Policy } from './policy';
import { policyVersion1 } from './version-1';

/** A version as it is kept, with its content read and checked. */
export interface KeptPolicy {
  row: DueDiligencePolicy;
  policy: Policy;
}

/** The versions of the due diligence policy. */
@Injectable()
export class PoliciesService implements OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
  ) {}

  /** A new register starts with version 1, so that triage and cases can be used at once. */
  async onApplicationBootstrap(): Promise<void> {
    const active = () => this.database.read.existsBy(DueDiligencePolicy, { state: 'active' });
    if (await active()) {
      if (await isBehind(this.database.read)) await this.work.run(productActor(), offerShipped);
      return;
    }
    try {
      await this.work.run(productActor(), ensurePolicy);
    } catch (error) {
      // A second process of the same register may have loaded it in between.
      if (!(await active())) throw error;
    }
  }

  list(): Promise<DueDiligencePolicy[]> {
    return this.database.read.find(DueDiligencePolicy, { order: { number: 'DESC' } });
  }

  async active(): Promise<KeptPolicy> {
    const row = await this.database.read.findOneBy(DueDiligencePolicy, { state: 'active' });
    if (!row) throw new Missing([{ key: 'cases.error.no_policy' }]);
    return { row, policy: parsePolicy(row.body) };
  }

  get(id: number): Promise<KeptPolicy> {
    return policyById(this.database.read, id);
  }
}

/** @throws Missing */
export async function policyById(manager: EntityManager, id: number): Promise<KeptPolicy> {
  const row = await manager.findOneBy(DueDiligencePolicy, { id });
  if (!row) throw new Missing();
  return { row, policy: parsePolicy(row.body) };
}

/** The active version; where there is none yet, version 1 is loaded and becomes it. */
export async function ensurePolicy(change: Change): Promise<DueDiligencePolicy> {
  const active = await change.manager.findOneBy(DueDiligencePolicy, { state: 'active' });
  if (active) return active;
  const now = change.clock.now();
  const row = await change.insert(DueDiligencePolicy, {
    number: policyVersion1.number,
    state: 'active',
    body: policyVersion1,
    ...{ activatedAt: now, createdAt: now, proposedAt: null, retiredAt: null, note: null },
    ...{ createdBy: null, proposedBy: null, activatedBy: null },
  });
  const detail = { number: row.number };
  change.record({ verb: 'policy.activate', subject: 'policy', subjectId: row.id, detail });
  return row;
}
