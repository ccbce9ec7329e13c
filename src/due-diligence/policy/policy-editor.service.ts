import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor';
import { Missing, Refused } from '../../kernel/errors';
import type { PostedForm } from '../cases/case-form';
import { PoliciesService, type KeptPolicy } from './policies.service';
import type { PolicyLayout } from './policy-fields';
import { criterionLayout, sectionLayout, type FormSection } from './policy-layouts';
import { PolicyVersionsService } from './policy-versions.service';
import { readPolicyForm } from './read-policy-form';
import type { Criterion, Policy } from './policy';

/** The forms of the editor: each reads a draft, changes one part of it, and writes it whole. */
@Injectable()
export class PolicyEditorService {
  constructor(
    private readonly policies: PoliciesService,
    private readonly versions: PolicyVersionsService,
  ) {}

  /** A version that still can be changed. @throws Refused when it is no draft */
  async draft(id: number): Promise<KeptPolicy> {
    const kept = await this.policies.get(id);
    const { state } = kept.row;
    if (state !== 'draft') throw new Refused([{ key: 'policy.refusal.not_draft', values: { state } }]);
    return kept;
  }

  /** The draft with the place of one of its criteria. @throws Missing */
  async criterion(id: number, code: string): Promise<KeptPolicy & { index: number; criterion: Criterion }> {
    const kept = await this.draft(id);
    const index = kept.policy.criteria.findIndex((each) => each.code === code);
    const criterion = kept.policy.criteria[index];
    if (!criterion) throw new Missing();
    return { ...kept, index, criterion };
  }

  async saveSection(actor: Actor, id: number, section: FormSection, form: PostedForm): Promise<void> {
    const { policy } = await this.draft(id);
    await this.save(actor, id, sectionLayout(section, policy, actor.locale), policy, form);
  }

  async saveCriterion(actor: Actor, id: number, code: string, form: PostedForm): Promise<void> {
    const { policy, index } = await this.criterion(id, code);
    await this.save(actor, id, criterionLayout(index, false, actor.locale), policy, form);
  }

  async addCriterion(actor: Actor, id: number, form: PostedForm): Promise<void> {
    const { policy } = await this.draft(id);
    await this.save(actor, id, criterionLayout(policy.criteria.length, true, actor.locale), policy, form);
  }

  async removeCriterion(actor: Actor, id: number, code: string, form: PostedForm): Promise<void> {
    const { policy } = await this.criterion(id, code);
    const criteria = policy.criteria.filter((each) => each.code !== code);
    await this.versions.write(actor, id, { ...policy, criteria }, versionOf(form));
  }

  /** @throws Invalid with every error at the field it belongs to */
  private async save(
    actor: Actor,
    id: number,
    layout: PolicyLayout,
    policy: Policy,
    form: PostedForm,
  ): Promise<void> {
    const read = readPolicyForm(layout, policy, form);
    try {
      await this.versions.write(actor, id, read.body, versionOf(form));
    } catch (error) {
      throw read.explained(error);
    }
  }
}

/** The version the page was drawn from: two people at one draft do not write over each other. */
function versionOf(form: PostedForm): number | undefined {
  const version = Number(form.version);
  return Number.isInteger(version) && version > 0 ? version : undefined;
}
