import type { Change } from '../../database/change';
import { notify } from '../../notices/notify';
import { Partner } from '../../partners/partner.entity';
import { holdersOf } from '../clocks/case-clock';
import { isDeciderState } from './case.workflow';
import { Decision } from './decision.entity';
import type { DueDiligenceCase } from './due-diligence-case.entity';

/** States in which somebody new has the next step; the committee is asked for its votes by its session. */
const HANDED_OVER: readonly string[] = ['draft', 'assessment', 'chief', 'regional_director', 'director_general']; // prettier-ignore

/** Tells whoever has the case now, and, once it is decided, whoever opened and assessed it. */
export async function tellOfMove(change: Change, found: DueDiligenceCase): Promise<void> {
  const { id, number, state, officeId, illustrative, level, proposedLevel } = found;
  const partner = await change.manager.findOneByOrFail(Partner, { id: found.partnerId });
  const about = { href: `/cases/${id}`, subject: 'case', subjectId: id, illustrative };
  const values = { number, partner: partner.name };
  if (HANDED_OVER.includes(state)) {
    const holders = await holdersOf(change.manager, state, officeId, change.clock.today());
    const to = isDeciderState(state) ? holders.filter((each) => mayDecide(found, each)) : holders;
    const asked = { ...values, state, level: level ?? proposedLevel ?? 'none', day: found.dueOn ?? 'none' };
    await notify(change, { ...about, to, kind: 'cases.notice.yours', values: asked });
  } else if (state === 'decided') {
    const decision = await change.manager.findOne(Decision, {
      where: { caseId: id, stage: 'decision' },
      order: { id: 'DESC' },
    });
    const to = [found.openedBy, found.assessedBy].filter((userId) => userId !== null);
    const outcome = decision?.outcome ?? 'none';
    await notify(change, { ...about, to, kind: 'cases.notice.decided', values: { ...values, outcome } });
  }
}

/** Nobody is called to decide what they opened or assessed. */
function mayDecide({ openedBy, assessedBy }: DueDiligenceCase, userId: number): boolean {
  return userId !== openedBy && userId !== assessedBy;
}
