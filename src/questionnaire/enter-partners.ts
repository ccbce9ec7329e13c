import type { Change } from '../database/change';
import { tellHeadquarters } from '../partners/duplicates/tell-headquarters';
import type { NamedPartner } from './partner-book';
import type { Suspected } from './suspects';
import { writePartners, type PartnerToWrite } from './write-partners';

/** Adds the new partners of a file; of those like records the person does not see, headquarters is told. */
export async function enterPartners(
  change: Change,
  partners: readonly PartnerToWrite[],
  suspected: readonly Suspected[],
  illustrative: boolean,
  parents: readonly (NamedPartner | null)[] = [],
): Promise<number[]> {
  const ids = await writePartners(change, partners, illustrative, parents);
  for (const { fresh, hidden } of suspected) {
    if (hidden.length === 0) continue;
    const place = partners.findIndex(({ row, name }) => row === fresh.row && name === fresh.name);
    const id = ids[place];
    if (id !== undefined) await tellHeadquarters(change, { id, name: fresh.name, illustrative }, hidden);
  }
  return ids;
}
