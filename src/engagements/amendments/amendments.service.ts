import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { UnitOfWork } from '../../audit/unit-of-work';
import { Database } from '../../database/database';
import { officesWith, type Actor } from '../../kernel/actor';
import type { WaitingItem } from '../../web/waiting';
import { withParts, type EngagementWithParts } from '../engagement-parts';
import { Engagement } from '../engagement.entity';
import { decideAmendment } from './amend';
import type { AmendmentMoveInput } from './amendment.input';
import { EngagementAmendment } from './engagement-amendment.entity';
import { amendmentOf, type NamedAmendment } from './load-amendment';

const WAITING_SHOWN = 20;

/** Other terms of engagements that are agreed: asked for by a change, agreed by a chief. */
@Injectable()
export class AmendmentsService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
  ) {}

  /** What waits at an engagement, or null. */
  of(actor: Actor, engagement: EngagementWithParts): Promise<NamedAmendment | null> {
    return amendmentOf(this.database.read, actor, engagement);
  }

  /** @throws Missing, Stale when another change took its place, Refused, Invalid */
  async decide(actor: Actor, engagementId: number, id: number, input: AmendmentMoveInput): Promise<void> {
    await this.work.run(actor, (change) => decideAmendment(change, engagementId, id, input));
  }

  /** What waits for this person as a chief. */
  async waitingFor(actor: Actor): Promise<WaitingItem[]> {
    const { read } = this.database;
    const offices = officesWith(actor, 'chief');
    if (offices !== 'all' && offices.length === 0) return [];
    const query = read
      .createQueryBuilder(EngagementAmendment, 'amendment')
      .where('amendment.askedBy <> :actor', { actor: actor.id ?? 0 })
      .orderBy('amendment.id')
      .limit(WAITING_SHOWN);
    if (offices !== 'all') query.andWhere('amendment.officeId IN (:...offices)', { offices });
    const ids = (await query.getMany()).map(({ engagementId }) => engagementId);
    if (ids.length === 0) return [];
    const rows = await withParts(read, await read.findBy(Engagement, { id: In(ids) }));
    return rows.map(({ id, title, partners, office }) => ({
      ...{ dueOn: null, title, level: null, office: office.name, href: `/engagements/${id}` },
      subtitle: {
        key: 'engagements.waiting',
        values: { partners: partners.map(({ name }) => name).join(', ') },
      },
      nextStep: { key: 'engagements.amendment.next' },
    }));
  }
}
