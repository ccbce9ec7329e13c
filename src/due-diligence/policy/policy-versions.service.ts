import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { User } from '../../accounts/user.entity';
import { AuditEntry } from '../../audit/audit-entry.entity';
import { remembered } from '../../audit/remembered';
import { UnitOfWork } from '../../audit/unit-of-work';
import type { Change } from '../../database/change';
import { Database } from '../../database/database';
import { rolesOf, type Actor } from '../../kernel/actor';
import type { OpenMove } from '../../kernel/workflow';
import { DueDiligencePolicy } from './due-diligence-policy.entity';
import type { PolicyState } from '../due-diligence.vocabulary';
import { PoliciesService, type KeptPolicy } from './policies.service';
import { contextOf, draftPolicy, movePolicy, writePolicy, type PolicyMoveRequest } from './change-policy';
import { comparePolicies, type PolicyChange } from './compare-policies';
import { pastCases, type NamedPastCase } from './past-cases';
import { lessonsOf, type Lesson } from './lessons';
import { policyWorkflow, type PolicyMove } from './policy.workflow';
import { tryPolicy, type TrialResult } from './try-policy';

/** Two versions and what differs between them. */
export interface ComparedPolicies {
  before: KeptPolicy;
  after: KeptPolicy;
  changes: PolicyChange[];
}

/** One case of a trial, with what a reader knows it by. */
export type TriedCase = TrialResult & Pick<NamedPastCase, 'number' | 'partnerName' | 'officeName' | 'state'>;

/** Drafting, trying and activating versions of the policy. */
@Injectable()
export class PolicyVersionsService {
  constructor(
    private readonly policies: PoliciesService,
    private readonly database: Database,
    private readonly work: UnitOfWork,
  ) {}

  /** The names of those who drafted, proposed and activated the versions, by id. */
  async names(rows: readonly DueDiligencePolicy[]): Promise<ReadonlyMap<number, string>> {
    const ids = rows
      .flatMap((each) => [each.createdBy, each.proposedBy, each.activatedBy])
      .filter((id) => id !== null);
    const users = await this.database.read.findBy(User, { id: In([...new Set(ids)]) });
    return new Map(users.map((user) => [user.id, user.name]));
  }

  async moves(row: DueDiligencePolicy, actor: Actor): Promise<OpenMove<PolicyState, PolicyMove>[]> {
    const active = await this.policies.active();
    const context = await contextOf(this.database.read, row, active.row, actor);
    return policyWorkflow.openTo(row.state, rolesOf(actor), context);
  }

  /** Who did what to a version, newest first. */
  history(id: number): Promise<AuditEntry[]> {
    return this.database.read.find(AuditEntry, {
      where: { subject: 'policy', subjectId: String(id) },
      order: { seq: 'DESC' },
      take: 200,
    });
  }

  /** What incidents teach a version. */
  lessons(actor: Actor, id: number): Promise<Lesson[]> {
    return lessonsOf(this.database.read, actor, { policyId: id });
  }

  draft(actor: Actor, body?: unknown): Promise<DueDiligencePolicy> {
    return this.work.run(actor, (change) => draftPolicy(change, body));
  }

  write(actor: Actor, id: number, body: unknown, version?: number): Promise<KeptPolicy> {
    return this.changed(actor, id, (change) => writePolicy(change, id, body, version));
  }

  move(actor: Actor, id: number, request: PolicyMoveRequest, version?: number): Promise<KeptPolicy> {
    return this.changed(actor, id, (change) => movePolicy(change, id, request, version));
  }

  /** Against the version named, or the one in force; the one in force against the one before it. */
  async compare(id: number, withId: number | null): Promise<ComparedPolicies> {
    const after = await this.policies.get(id);
    const before = await this.policies.get(withId ?? (await this.versionBefore(after.row)));
    return { before, after, changes: comparePolicies(before.policy, after.policy) };
  }

  /** What the version would have made of every case that was assessed, against the one in force. */
  async tryOut(id: number): Promise<TriedCase[]> {
    const [{ row, policy }, active] = await Promise.all([this.policies.get(id), this.policies.active()]);
    return remembered(this.database, `policy.trial.${row.id}.${row.version}`, async () => {
      const tried: TriedCase[] = [];
      for await (const cases of pastCases(this.database.read)) {
        const results = tryPolicy(cases, active.policy, policy);
        results.forEach((result, index) => {
          const known = cases[index];
          if (!known) return;
          const { number, partnerName, officeName, state } = known;
          tried.push({ ...result, number, partnerName, officeName, state });
        });
      }
      return tried;
    });
  }

  private async versionBefore(row: DueDiligencePolicy): Promise<number> {
    if (row.state !== 'active' && row.state !== 'retired') return (await this.policies.active()).row.id;
    const earlier = (await this.policies.list())
      .filter((each) => each.activatedAt !== null && row.activatedAt !== null && each.id !== row.id)
      .filter((each) => (each.activatedAt ?? '') <= (row.activatedAt ?? ''))
      .sort((a, b) => (b.activatedAt ?? '').localeCompare(a.activatedAt ?? '') || b.number - a.number);
    return earlier[0]?.id ?? row.id;
  }

  private async changed(
    actor: Actor,
    id: number,
    work: (change: Change) => Promise<void>,
  ): Promise<KeptPolicy> {
    await this.work.run(actor, work);
    return this.policies.get(id);
  }
}
