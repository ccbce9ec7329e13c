import { In } from 'typeorm';
import { JUDGED } from '../clearances/judged';
import { OFFICES_OF_PARTNER } from '../clearances/suspend-clearance';
import { POLICY_SETTINGS } from '../screening/active';
import { DueDiligenceCase } from './cases/due-diligence-case.entity';
import { judged } from './cases/judged';
import { DueDiligencePolicy } from './policy/due-diligence-policy.entity';

JUDGED.answer(judged);

OFFICES_OF_PARTNER.answer(async (manager, _, caseIds) => {
  const where = { id: In([...caseIds]) };
  const cases = await manager.find(DueDiligenceCase, { where, select: { id: true, officeId: true } });
  return cases.map(({ officeId }) => officeId);
});

POLICY_SETTINGS.answer(async (manager) => {
  const row = await manager
    .createQueryBuilder(DueDiligencePolicy, 'policy')
    .select('policy.body', 'body')
    .where("policy.state = 'active'")
    .getRawOne<{ body: string }>();
  return row ? (JSON.parse(row.body) as { screening?: unknown }).screening : undefined;
});
