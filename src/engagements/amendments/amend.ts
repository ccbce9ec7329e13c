import type { Change } from '../../database/change';
import { Invalid, Missing, Refused, Stale } from '../../kernel/errors';
import { reason } from '../../kernel/verdict';
import { notify } from '../../notices/notify';
import { usersWith } from '../../notices/users-with';
import { changeEngagement } from '../change-engagement';
import { checkGate, checkValues } from '../engagement-check';
import { countriesOf, officeIdsOf, partnerIdsOf } from '../engagement-parts';
import { partnersToAsk, triageEngagement } from '../engagement-triage';
import { Engagement } from '../engagement.entity';
import { amendmentMoves, termsOf, withTermsOf, type AmendmentMove, type Terms } from './amendment';
import type { AmendmentMoveInput } from './amendment.input';
import { EngagementAmendment } from './engagement-amendment.entity';

/** An engagement with all that a change may be of, as it stands. */
export async function wholeOf(change: Change, known: Engagement) {
  const { manager } = change;
  return {
    ...known,
    partnerIds: await partnerIdsOf(manager, known.id),
    countryCodes: await countriesOf(manager, known.id),
    otherOfficeIds: await officeIdsOf(manager, known.id),
  };
}

/** Keeps what a change commits to anew until a chief agrees it; a second one takes the place of the first. */
export async function askChief(change: Change, engagement: Engagement, said: Terms): Promise<void> {
  const { manager, actor, clock } = change;
  const { id: engagementId, title, illustrative } = engagement;
  await change.remove(EngagementAmendment, { engagementId });
  const terms = termsOf(said);
  const { officeId } = terms;
  const asked = { askedBy: actor.id ?? 0, askedAt: clock.now() };
  const { id } = await change.insert(EngagementAmendment, { engagementId, officeId, terms, ...asked });
  await notify(change, {
    to: await usersWith(manager, 'chief', officeId, clock.today()),
    ...{ kind: 'engagements.notice.amendment', values: { title } },
    ...{ href: `/engagements/${engagementId}`, subject: 'engagement', subjectId: engagementId, illustrative },
  });
  const detail = { amendment: id, ...terms };
  change.record({ verb: 'engagement.ask_amendment', subject: 'engagement', subjectId: engagementId, detail });
}

/**
 * A chief agrees other terms, which are judged by the gate on this day and take effect; or sends them back; or the
 * office takes them back.
 * @throws Missing, Stale when another change took its place, Refused, Invalid
 */
export async function decideAmendment(
  change: Change,
  engagementId: number,
  id: number,
  { move, note }: AmendmentMoveInput,
): Promise<void> {
  const { manager, actor } = change;
  const engagement = await manager.findOneBy(Engagement, { id: engagementId });
  const amendment = await manager.findOneBy(EngagementAmendment, { engagementId });
  if (!engagement || !amendment) throw new Missing();
  if (amendment.id !== id) throw new Stale();
  const open = amendmentMoves(actor, engagement, amendment).find((each) => each.move === move);
  if (!open) throw new Refused([reason('engagements.refused.amendment_chief')]);
  if (open.refusals.length > 0) throw new Refused([...open.refusals]);
  if (open.note && !note) throw Invalid.field('note', 'field.required');
  await change.remove(EngagementAmendment, { id });
  if (move === 'agree') await takeEffect(change, engagement, amendment.terms);
  const detail = { amendment: id, note, ...amendment.terms };
  change.record({
    verb: `engagement.${VERBS[move]}`,
    subject: 'engagement',
    subjectId: engagementId,
    detail,
  });
  if (move === 'take_back') return;
  const { title, illustrative } = engagement;
  await notify(change, {
    ...{ to: [amendment.askedBy], kind: `engagements.notice.amendment_${move}`, values: { title } },
    ...{ href: `/engagements/${engagementId}`, subject: 'engagement', subjectId: engagementId, illustrative },
  });
}

const VERBS: Readonly<Record<AmendmentMove, string>> = {
  agree: 'agree_amendment',
  return: 'return_amendment',
  take_back: 'take_back_amendment',
};

async function takeEffect(change: Change, engagement: Engagement, terms: Terms): Promise<void> {
  const before = await wholeOf(change, engagement);
  const { title, theme, purpose, workshop } = engagement;
  const input = { title, theme, purpose, workshop, ...withTermsOf(termsOf(before), terms) };
  await checkValues(change, input, engagement);
  const added = await checkGate(change, engagement, before, input);
  await changeEngagement(change, before, input, { added });
  const asked = partnersToAsk(engagement, input, before.partnerIds, input.partnerIds);
  await triageEngagement(change, engagement.id, input, asked);
}
