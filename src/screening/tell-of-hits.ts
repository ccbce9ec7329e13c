import type { Change } from '../database/change';
import { notify, type News } from '../notices/notify';
import { usersWith } from '../notices/users-with';
import type { Partner } from '../partners/partner.entity';

export type ToldOf = Pick<Partner, 'id' | 'name' | 'leadOfficeId' | 'illustrative'>;

/**
 * Tells analysts of partners with hits to decide, and each partner's office that it is being looked at:
 * no more than that, until somebody has decided. `about` is where analysts find them all.
 */
export async function tellOfHits(
  change: Change,
  partners: readonly ToldOf[],
  about: Pick<News, 'href' | 'subject' | 'subjectId'>,
): Promise<void> {
  const [first] = partners;
  if (!first) return;
  const day = change.clock.today();
  const to = await usersWith(change.manager, 'analyst', null, day);
  await notify(change, { to, ...worded('hits', partners), ...about });
  for (const [officeId, own] of byOffice(partners)) {
    const chiefs = await usersWith(change.manager, 'chief', officeId, day);
    const points = await usersWith(change.manager, 'focal_point', officeId, day);
    const [partner] = own;
    if (!partner) continue;
    const one = { href: `/partners/${partner.id}`, subject: 'partner', subjectId: partner.id };
    const many = { href: '/partners', subject: 'office', subjectId: officeId };
    const offices = { to: [...chiefs, ...points], ...worded('looked_at', own) };
    await notify(change, { ...offices, ...(own.length === 1 ? one : many) });
  }
}

function worded(kind: string, partners: readonly ToldOf[]): Pick<News, 'kind' | 'values' | 'illustrative'> {
  return {
    kind: `screening.notice.${kind}`,
    values: { count: partners.length, name: partners[0]?.name ?? '' },
    illustrative: partners.every(({ illustrative }) => illustrative),
  };
}

function byOffice(partners: readonly ToldOf[]): Map<number, ToldOf[]> {
  const offices = new Map<number, ToldOf[]>();
  for (const partner of partners) {
    offices.set(partner.leadOfficeId, [...(offices.get(partner.leadOfficeId) ?? []), partner]);
  }
  return offices;
}
