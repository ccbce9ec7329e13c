import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '../../database/database';
import { IdentityQuestion } from '../../due-diligence/identity/identity-question.entity';
import { IdentityQuestionsService } from '../../due-diligence/identity/identity-questions.service';
import type { Actor } from '../../kernel/actor';
import { GroupClaim } from '../../partners/groups/group-claim.entity';
import { GroupsService } from '../../partners/groups/groups.service';
import { Partner } from '../../partners/partner.entity';
import { PartnerInput } from '../../partners/partner.input';
import { PartnersService } from '../../profiles/partners.service';

/**
 * A group that the office names and an analyst confirms; a cleared partner that takes another name, and an
 * analyst says that it is the same; and one that entered another sector, about which nobody has said yet.
 */
export async function playIdentities(
  app: INestApplicationContext,
  as: (key: string) => Actor,
): Promise<void> {
  const { read } = app.get(Database);
  const office = as('focal-point');
  const freight = await read.findOneByOrFail(Partner, { name: 'Notional Worldwide Freight' });
  const caterers = await say(app, office, 'Notional Caterers', {
    parent: String(freight.id),
    parentEvidence: 'Illustrative: the caterer was bought in spring, as its yearly report says on page 4.',
  });
  const claim = await read.findOneByOrFail(GroupClaim, { partnerId: caterers, state: 'open' });
  await app.get(GroupsService).decide(as('analyst'), claim.id, {
    ...{ move: 'confirm', evidence: null, evidenceUrl: null },
    note: 'Illustrative: read in the register of companies.',
  });

  const name = 'Invented Tailors and Weavers Cooperative';
  const tailors = await say(app, office, 'Invented Tailors Cooperative', { name });
  const asked = await read.findOneByOrFail(IdentityQuestion, { partnerId: tailors, state: 'open' });
  const reason = 'Illustrative: the same cooperative took in its weavers; number and board are unchanged.';
  await app.get(IdentityQuestionsService).answer(as('analyst-2'), asked.id, { answer: 'same', reason });

  await say(app, office, 'Imaginary Oven Start-up', { sector: '27' });
}

/** Changes a partner of the year as its office does; answers its number. */
async function say(
  app: INestApplicationContext,
  actor: Actor,
  partner: string,
  more: Partial<PartnerInput>,
): Promise<number> {
  const found = await app.get(Database).read.findOneByOrFail(Partner, { name: partner, illustrative: true });
  const { name, kind, size, countryCode, sector, listing, listingUntil, leadOfficeId, website, note } = found;
  await app.get(PartnersService).change(actor, found.id, {
    ...new PartnerInput(),
    ...{ name, kind, size, countryCode, sector, listing, listingUntil, leadOfficeId, website, note },
    ...more,
  });
  return found.id;
}
