import { ANALYST, giftBody } from './steps';
import { done, type World } from './world';

/** Puts one of each thing to be kept there, with words that stand nowhere else. */
export async function plant(world: World): Promise<void> {
  const made = world.one(
    `SELECT made.id FROM decision made JOIN due_diligence_case held ON held.id = made.case_id
     WHERE made.decided_by = ? AND made.stage = 'decision' AND held.office_id <> ? ORDER BY made.id`,
    ...[world.as('director-general').account.userId, world.officeOf('chief')],
  );
  const because = { restrictedBecause: 'Heliotrope: a person would be in danger.' };
  done(
    await world.as('director-general').put(`/api/v1/due-diligence/decisions/${made.id}/visibility`, because),
    'restricting a decision',
  );
  const foreign = world.one(
    'SELECT id FROM due_diligence_case WHERE office_id <> ? ORDER BY id',
    world.officeOf('chief'),
  );
  const note = { text: 'Periwinkle: what the bank said in confidence.' };
  done(
    await world.as(ANALYST).post(`/api/v1/due-diligence/cases/${foreign.id}/notes`, note),
    'writing a note',
  );
  const concern = { partnerName: 'Planted', text: 'Marigold: he threatened the drivers.' };
  done(await world.as('auditor').post('/api/v1/concerns', concern), 'raising a concern');
  // A gift to another office by a partner of this one: on its page the sum of all would show it.
  const [mine, other] = [
    world.one(
      'SELECT id FROM partner WHERE lead_office_id = ? AND merged_into_id IS NULL',
      world.officeOf('chief'),
    ),
    world.one("SELECT id FROM office WHERE code = 'KE'"),
  ];
  const gift = giftBody(world, { partnerId: mine.id, officeId: other.id, amount: '31415.92' });
  done(await world.as(ANALYST).post('/api/v1/contributions', gift), 'recording a gift to another office');
}
