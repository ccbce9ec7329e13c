import type { Change } from '../database/change';
import { officeRows } from './add-engagements';
import type { NewCommitment, Terms } from './commitment';
import { EngagementCountry } from './engagement-country.entity';
import { EngagementOffice } from './engagement-office.entity';
import { EngagementPartner } from './engagement-partner.entity';
import { Engagement } from './engagement.entity';
import type { EngagementInput } from './engagement.input';

/**
 * Writes a change of an engagement, what belongs to it as well. What stays keeps its rows, and with them the
 * day it was judged by. The order is the gate's: who and what leaves, the terms for those who stay, the
 * countries, and last the partners who join the whole of it.
 */
export async function changeEngagement(
  change: Change,
  before: Terms & { id: number },
  input: EngagementInput,
  made: { added: NewCommitment | null; version?: number | undefined },
): Promise<void> {
  const { otherOfficeIds, countryCodes, partnerIds, ...row } = input;
  const engagementId = before.id;
  const since = made.added ? change.clock.today() : null;
  for (const partnerId of left(before.partnerIds, partnerIds))
    await change.remove(EngagementPartner, { engagementId, partnerId });
  for (const countryCode of left(before.countryCodes, countryCodes))
    await change.remove(EngagementCountry, { engagementId, countryCode });
  const judged = made.added?.terms ? { committedOn: since } : {};
  await change.update(Engagement, engagementId, { ...row, ...judged }, made.version);
  await change.remove(EngagementOffice, { engagementId });
  await change.insertMany(EngagementOffice, officeRows(engagementId, otherOfficeIds));
  const countries = left(countryCodes, before.countryCodes);
  await change.insertMany(EngagementCountry, countries.map((countryCode) => ({ engagementId, countryCode, since }))); // prettier-ignore
  const joining = left(partnerIds, before.partnerIds);
  await change.insertMany(EngagementPartner, joining.map((partnerId) => ({ engagementId, partnerId, lead: false, since }))); // prettier-ignore
  await nameLead(change, engagementId, partnerIds[0]);
}

/** The first partner named leads. */
async function nameLead(change: Change, engagementId: number, partnerId: number | undefined): Promise<void> {
  if (partnerId === undefined) return;
  await change.set(EngagementPartner, { engagementId, lead: true }, { lead: false });
  await change.set(EngagementPartner, { engagementId, partnerId }, { lead: true });
}

function left<T>(from: readonly T[], taken: readonly T[]): T[] {
  return [...new Set(from)].filter((each) => !taken.includes(each));
}
