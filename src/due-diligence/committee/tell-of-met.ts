import type { Change } from '../../database/change';
import { notify } from '../../notices/notify';
import { Office } from '../../offices/office.entity';
import { Partner } from '../../partners/partner.entity';
import type { DecisionCondition } from '../cases/decision-condition.entity';
import type { DueDiligenceCase } from '../cases/due-diligence-case.entity';
import { CommitteeCondition } from './committee-condition.entity';
import { membersOf } from './committee-members';

/** Tells the committee that a condition of its own is said to be met: it alone lets go of the gate. */
export async function tellOfMet(
  change: Change,
  { id, number, partnerId, officeId, illustrative }: DueDiligenceCase,
  { id: conditionId, holdsGate }: Pick<DecisionCondition, 'id' | 'holdsGate'>,
): Promise<void> {
  if (!holdsGate || !(await change.manager.existsBy(CommitteeCondition, { conditionId }))) return;
  const partner = await change.manager.findOneByOrFail(Partner, { id: partnerId });
  const office = await change.manager.findOneByOrFail(Office, { id: officeId });
  await notify(change, {
    to: await membersOf(change.manager, office, change.clock.today()),
    kind: 'committee.news.met',
    values: { number, partner: partner.name },
    ...{ href: `/cases/${id}`, subject: 'case', subjectId: id, illustrative },
  });
}
