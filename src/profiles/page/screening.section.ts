import { mayAsk } from '../../access/permissions';
import { rolesOf } from '../../kernel/actor';
import { screeningStateOf } from '../../screening/screening-state';
import type { Section } from './section';

export const screening: Section = async ({ read, actor, row: { partner } }) => ({
  screening: (await screeningStateOf(read, [partner.id])).get(partner.id) ?? null,
  maySeeHits: mayAsk(rolesOf(actor), 'screening.read'),
});
