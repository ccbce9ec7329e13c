import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../audit/unit-of-work';
import { Database } from '../../database/database';
import { contains } from '../../database/search';
import { holds, officesWith, type Actor } from '../../kernel/actor';
import { translate } from '../../texts/translator';
import { OfficesService } from '../../offices/offices.service';
import { Partner } from '../../partners/partner.entity';
import type { RawQuery } from '../../web/list';
import { caseOffices } from './case.scope';
import { mayAddress } from './open-case';
import { PoliciesService } from '../policy/policies.service';
import type { Policy } from '../policy/policy';
import { groupParent } from '../tracks/group-parent';
import { isPerson, trackOfPartner, trackRefusals } from '../tracks/track-choice';
import { ENGAGEMENTS } from '../engaged';

/** Partners offered when one is looked for. */
const MOST = 20;

/** What the forms of triage and of a new case offer to choose from. */
@Injectable()
export class NewCaseService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly officesOf: OfficesService,
    private readonly policies: PoliciesService,
  ) {}

  /** The offices whose cases this person may read, by name: for filters. */
  async offices(actor: Actor): Promise<object[]> {
    return this.choices(caseOffices(actor));
  }

  /** The offices this person may open a case or ask for. */
  ownOffices(actor: Actor): Promise<object[]> {
    return this.choices(holds(actor, 'analyst') ? 'all' : officesWith(actor, 'focal_point', 'chief'));
  }

  /** The form: first who it is about, then for whom and what for. */
  async form(actor: Actor, query: RawQuery): Promise<object> {
    const q = typeof query.q === 'string' ? query.q.trim() : '';
    const partner = await this.partner(query.partnerId);
    const { policy } = await this.policies.active();
    const offices = await this.ownOffices(actor);
    return {
      titleKey: 'cases.open',
      ...{ q, partner, offices },
      found: q === '' || partner ? [] : await this.search(q),
      officeId:
        offices.length === 1 ? (offices[0] as { value: string }).value : (partner?.leadOfficeId ?? null),
      ...(await this.tracks(actor, partner, policy)),
      purpose: (await this.engagementTitle(query.engagementId)) || purposeIn(query),
      addresses: policy.criteria
        .filter((each) => mayAddress(policy, each.code))
        .map((each) => ({ value: each.code, label: `${each.code} ${each.title[actor.locale]}` })),
      empty: translate(actor.locale, 'cases.search_empty'),
    };
  }

  /** The tracks a case on the partner can be opened on by this person, and the one that follows from who it is. */
  private async tracks(actor: Actor, partner: Partner | null, { light, tracks }: Policy): Promise<object> {
    const today = this.work.clock.today();
    if (!partner) return { track: null, tracks: [], mayChooseTrack: false };
    const groupOpen = (await groupParent(this.database.read, partner, today)) !== null;
    const byAnalyst = holds(actor, 'analyst');
    const asked = { today, groupOpen, byAnalyst, why: byAnalyst ? 'reason' : null };
    return {
      track: groupOpen && !isPerson(partner.kind) ? 'group' : trackOfPartner(light, partner, today),
      mayChooseTrack: byAnalyst && !isPerson(partner.kind),
      tracks: tracks
        .filter(({ track }) => trackRefusals(light, partner, { ...asked, track }).length === 0)
        .map(({ track, title, who }) => ({
          value: track,
          label: title[actor.locale],
          hint: who[actor.locale],
        })),
    };
  }

  partner(id: unknown): Promise<Partner | null> {
    const partnerId = Number(id);
    if (!Number.isInteger(partnerId) || partnerId < 1) return Promise.resolve(null);
    return this.database.read.findOneBy(Partner, { id: partnerId });
  }

  private search(q: string): Promise<Partner[]> {
    return this.database.read
      .createQueryBuilder(Partner, 'partner')
      .where(contains('partner.name'), contains.value(q))
      .orderBy('partner.name')
      .limit(MOST)
      .getMany();
  }

  private async engagementTitle(id: unknown): Promise<string> {
    const engagementId = Number(id);
    if (!Number.isInteger(engagementId) || engagementId < 1) return '';
    const [found] = await ENGAGEMENTS.only.named(this.database.read, [engagementId]);
    return found?.title.slice(0, 300) ?? '';
  }

  private async choices(offices: 'all' | readonly number[]): Promise<object[]> {
    const known = await this.officesOf.choices();
    return known
      .filter(({ id }) => offices === 'all' || offices.includes(id))
      .map(({ id, name }) => ({ value: String(id), label: name }));
  }
}

/** What a page that leads here already knows of the purpose, such as the number of a donation. */
function purposeIn({ purpose }: RawQuery): string {
  return typeof purpose === 'string' ? purpose.slice(0, 300) : '';
}
