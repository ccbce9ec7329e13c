import { liftSuspension } from '../../clearances/suspend-clearance';
import type { Change } from '../../database/change';
import { notify } from '../../notices/notify';
import { usersWith } from '../../notices/users-with';
import { restoreMembership } from '../../partners/groups/membership';
import { Partner } from '../../partners/partner.entity';
import { IdentityQuestion, type QuestionState } from './identity-question.entity';

/** Ends a question; where it is the same partner, or the same again, what was suspended for it counts. */
export async function endQuestion(
  change: Change,
  { id, partnerId, illustrative }: IdentityQuestion,
  state: Exclude<QuestionState, 'open'>,
  why: string | null,
): Promise<void> {
  const { manager, clock, actor } = change;
  const isSame = state !== 'reassess';
  const lifted = isSame ? await liftSuspension(change, partnerId, 'identity') : 0;
  if (isSame) await restoreMembership(change, partnerId, 'changed');
  const answered = { answeredBy: actor.id, answeredAt: clock.now(), reason: why };
  await change.move(IdentityQuestion, id, 'open', { state, ...answered });
  const { name, leadOfficeId } = await manager.findOneByOrFail(Partner, { id: partnerId });
  await notify(change, {
    to: [
      ...(await usersWith(manager, 'focal_point', leadOfficeId, clock.today())),
      ...(await usersWith(manager, 'chief', leadOfficeId, clock.today())),
    ],
    kind: `identity.notice.${state}`,
    values: { partner: name },
    ...{ href: `/identity-questions/${id}`, subject: 'identity_question', subjectId: id },
    illustrative,
  });
  const detail = { question: id, lifted, reason: why };
  change.record({ verb: `partner.identity_${state}`, subject: 'partner', subjectId: partnerId, detail });
}

/**
 * A decision taken since the question was asked has judged the partner as it is now: nothing is left to ask.
 * What was suspended for it stays so, and the clearance that the decision gave is a new one.
 */
export async function endByDecision(change: Change, partnerId: number): Promise<void> {
  const open = await change.manager.findOneBy(IdentityQuestion, { partnerId, state: 'open' });
  if (open) await endQuestion(change, open, 'reassess', null);
}
