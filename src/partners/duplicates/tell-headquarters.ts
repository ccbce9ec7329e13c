import type { Change } from '../../database/change';
import { notify } from '../../notices/notify';
import { usersWith } from '../../notices/users-with';
import type { KnownPartner } from '../known-partners';
import { identifiersOf } from '../partner';
import type { Partner } from '../partner.entity';
import { PartnerIdentifier } from '../partner-identifier.entity';
import type { PartnerInput } from '../partner.input';
import { PartnerPair } from './partner-pair.entity';

/**
 * A partner was added by somebody who does not see the records it is like: they are put before the analysts
 * as pairs to compare, at once and not with the next comparison of the register, and the analysts are told.
 */
export async function tellHeadquarters(
  change: Change,
  added: Pick<Partner, 'id' | 'name' | 'illustrative'>,
  hidden: readonly KnownPartner[],
): Promise<void> {
  if (hidden.length === 0) return;
  const { manager, clock } = change;
  for (const known of hidden) {
    const [lowId, highId] = known.id < added.id ? [known.id, added.id] : [added.id, known.id];
    if (await manager.existsBy(PartnerPair, { lowId, highId })) continue;
    const [lowName, highName] = lowId === added.id ? [added.name, known.matchedName] : [known.matchedName, added.name]; // prettier-ignore
    await change.insert(PartnerPair, {
      ...{ lowId, highId, lowName, highName },
      ...{ score: Math.round(known.score * 1000), reason: known.why },
      // Empty: the next comparison reads all names of both and goes on from there.
      ...{ namesHash: '', state: 'open' as const, note: null, decidedBy: null, decidedAt: null },
    });
  }
  await notify(change, {
    to: await usersWith(manager, 'analyst', null, clock.today()),
    kind: 'duplicates.notice.unseen',
    values: { name: added.name, count: hidden.length },
    ...{ href: '/partners/duplicates', subject: 'partner', subjectId: added.id },
    illustrative: added.illustrative,
  });
}

/** Somebody gave a number that a record they do not see has: the analysts are told, and shown that record. */
export async function tellOfNumbers(change: Change, input: PartnerInput): Promise<void> {
  const { manager, actor, clock } = change;
  for (const { scheme, value } of identifiersOf(input).identifiers) {
    const taken = await manager.findOneBy(PartnerIdentifier, { scheme, value });
    if (!taken) continue;
    const subjectId = taken.partnerId;
    await notify(change, {
      to: await usersWith(manager, 'analyst', null, clock.today()),
      kind: 'duplicates.notice.number',
      values: { name: input.name, who: actor.name },
      ...{ href: `/partners/${subjectId}`, subject: 'partner', subjectId },
    });
    change.record({ verb: 'partner.number_asked', subject: 'partner', subjectId, detail: { scheme } });
  }
}
