import type { Change } from '../../database/change';
import { Office } from '../../offices/office.entity';
import { RelatedParty } from '../../partners/related-party.entity';
import { writePartners } from '../../questionnaire/write-partners';
import type { Story } from './stories';

/** Adds the partners of the year with who is behind the small ones; answers their ids by name. */
export async function addYearPartners(
  change: Change,
  stories: readonly Story[],
  officeIds: ReadonlyMap<string, number>,
): Promise<Map<string, number>> {
  const countries = new Map((await change.manager.find(Office)).map((each) => [each.code, each.countryCode]));
  const fresh = stories.map(({ partner, kind, size, office }, row) => ({
    ...{ row, name: partner, kind, size, sourceRef: null },
    countryCode: countries.get(office) ?? 'CH',
    leadOfficeId: officeIds.get(office) ?? 0,
  }));
  const parents = stories.map(({ parent }) => {
    const place = stories.findIndex((each) => each.partner === parent);
    return place < 0 ? null : { fresh: place };
  });
  const ids = await writePartners(change, fresh, true, parents);
  await addPeopleBehind(change, stories, ids);
  change.record({ verb: 'partner.add_many', subject: 'partner', subjectId: null, detail: { ids } });
  return new Map(stories.map(({ partner }, index) => [partner, ids[index] ?? 0]));
}

/** Owners of companies; founders of start-ups and family businesses, with what they ran before; what a person controls. */
async function addPeopleBehind(
  change: Change,
  stories: readonly Story[],
  ids: readonly number[],
): Promise<void> {
  for (const [index, { track, kind, partner }] of stories.entries()) {
    const common = {
      ...{ partnerId: ids[index] ?? 0, countryCode: null, birthDate: null, identifier: null, endedOn: null },
      ...{ note: null, illustrative: true, createdBy: change.actor.id, createdAt: change.clock.now() },
    };
    const word = partner.split(' ').at(-1) ?? partner;
    if (track === 'light') {
      const founder = { relation: 'founder' as const, kind: 'person' as const, name: `${word} Founder-Demo` };
      const { id: behindId } = await change.insert(RelatedParty, { ...common, ...founder, behindId: null });
      const earlier = { relation: 'earlier_company' as const, kind: 'organization' as const, name: `Former ${word} Demo Trading` };
      await change.insert(RelatedParty, { ...common, ...earlier, behindId });
    } else if (track === 'standard' && kind === 'company') {
      const owner = { relation: 'owner' as const, kind: 'person' as const, name: `${word} Owner-Demo` };
      await change.insert(RelatedParty, { ...common, ...owner, behindId: null });
    } else if (track === 'individual') {
      const company = { relation: 'controlled_company' as const, kind: 'organization' as const, name: `${word} Demo Holding` };
      await change.insert(RelatedParty, { ...common, ...company, behindId: null });
    }
  } // prettier-ignore
}
