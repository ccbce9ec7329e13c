import type { Change } from '../../database/change';
import { addEngagement } from '../../engagements/add-engagements';
import { makeMove } from '../../engagements/engagement-moves';
import { PartnershipType } from '../../engagements/partnership-type.entity';
import { Office } from '../../offices/office.entity';
import type { Story } from './stories';

/** Writes the partnership a story is about, as a draft in review; answers its id. */
export async function logPartnership(
  change: Change,
  story: Story,
  { partnerId, officeId }: { partnerId: number; officeId: number },
): Promise<number> {
  const type = await change.manager.findOneByOrFail(PartnershipType, { code: 'implementation' });
  const office = await change.manager.findOneByOrFail(Office, { id: officeId });
  const { id } = await addEngagement(change, {
    ...{
      title: `${story.purpose}, with ${story.partner}`,
      kind: 'partnership',
      typeId: type.id,
      theme: null,
    },
    ...{ purpose: story.purpose, startsOn: change.clock.today(), endsOn: null, agreement: 'memorandum' },
    ...{ officeId, otherOfficeIds: [], countryCodes: office.countryCode ? [office.countryCode] : [] },
    ...{ partnerIds: [partnerId], workshop: null, illustrative: true },
  });
  return id;
}

/** It goes to the Chief of Mission. */
export async function submitPartnership(change: Change, id: number): Promise<void> {
  await makeMove(change, id, { move: 'submit', note: null });
}

/** The Chief of Mission agrees it, which the gate allows only with a valid clearance. */
export async function agreePartnership(change: Change, id: number): Promise<void> {
  await makeMove(change, id, { move: 'approve', note: null });
  await startPartnership(change, id);
}

/** It was running before anybody asked: the office says so, for an analyst to accept. */
export async function enterRunning(change: Change, id: number): Promise<void> {
  const note = 'Found running when the office wrote its list.';
  await makeMove(change, id, { move: 'enter_running', note, since: change.clock.today() });
}

/** Entered and marked, so that control shows it. */
export async function acceptRunning(change: Change, id: number): Promise<void> {
  await makeMove(change, id, { move: 'accept_running', note: null });
}

/** The Director General lets it go on before the committee has decided, in writing. */
export async function overrideGate(change: Change, id: number): Promise<void> {
  await makeMove(change, id, { move: 'override', note: 'Rescue boats cannot wait for the committee.' });
}

export async function startPartnership(change: Change, id: number): Promise<void> {
  await makeMove(change, id, { move: 'start', note: null });
}
