import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '../../database/database';
import { AmendmentsService } from '../../engagements/amendments/amendments.service';
import { partnerIdsOf, countriesOf } from '../../engagements/engagement-parts';
import { Engagement } from '../../engagements/engagement.entity';
import type { EngagementInput } from '../../engagements/engagement.input';
import { EngagementsService } from '../../engagements/engagements.service';
import type { Actor } from '../../kernel/actor';
import { Partner } from '../../partners/partner.entity';

/** Two partnerships that were agreed are to commit to more: the chief has agreed one, the other still waits. */
export async function playAmendments(
  app: INestApplicationContext,
  as: (key: string) => Actor,
): Promise<void> {
  const { read } = app.get(Database);
  const agreed = await ask(app, as('focal-point'), 'Lamps for a night shelter', { agreement: 'framework' });
  const amendments = app.get(AmendmentsService);
  const waiting = await amendments.of(as('chief'), await app.get(EngagementsService).get(agreed));
  if (!waiting) throw new Error('other terms of the demo did not wait for the chief');
  await amendments.decide(as('chief'), agreed, waiting.id, { move: 'agree', note: null });
  const joining = await read.findOneByOrFail(Partner, { name: 'Baobab Invented Solar' });
  const title = 'Drinking water on the road north';
  const { id } = await read.findOneByOrFail(Engagement, { title });
  const partnerIds = [...(await partnerIdsOf(read, id)), joining.id];
  await ask(app, as('focal-point'), title, { partnerIds });
}

async function ask(
  app: INestApplicationContext,
  focalPoint: Actor,
  named: string,
  more: Partial<EngagementInput>,
): Promise<number> {
  const { read } = app.get(Database);
  const known = await read.findOneByOrFail(Engagement, { title: named });
  const { id, title, kind, typeId, theme, purpose, startsOn, endsOn, agreement, officeId, workshop } = known;
  await app.get(EngagementsService).change(focalPoint, id, {
    ...{ title, kind, typeId, theme, purpose, startsOn, endsOn, agreement, officeId, workshop },
    ...{ otherOfficeIds: [], countryCodes: await countriesOf(read, id) },
    ...{ partnerIds: await partnerIdsOf(read, id), ...more },
  });
  return id;
}
