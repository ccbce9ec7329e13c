import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Database } from '../database/database';
import { contains } from '../database/search';
import { Engagement } from '../engagements/engagement.entity';
import { EngagementPartner } from '../engagements/engagement-partner.entity';
import { PartnershipType } from '../engagements/partnership-type.entity';
import type { Actor, Locale } from '../kernel/actor';
import { OfficesService } from '../offices/offices.service';
import { Partner } from '../partners/partner.entity';
import { reaches, visibleOffices, writableOffices } from './contribution.scope';

export interface Choice {
  value: string;
  label: string;
}

const SHOWN = 50;

/** What there is to choose from in the forms and filters of contributions. */
@Injectable()
export class ContributionChoices {
  constructor(
    private readonly database: Database,
    private readonly offices: OfficesService,
  ) {}

  /** Partners whose name holds the text, and the one with the id: the first fifty by name. */
  async partners(text: string, id: number | null): Promise<Choice[]> {
    if (text === '' && id === null) return [];
    const query = this.database.read.createQueryBuilder(Partner, 'partner').where('1 = 0');
    if (text !== '') query.orWhere(contains('partner.name'), contains.value(text));
    if (id !== null) query.orWhere('partner.id = :id', { id });
    const found = await query.orderBy('partner.name').addOrderBy('partner.id').limit(SHOWN).getMany();
    return found.map((partner) => ({ value: String(partner.id), label: partner.name }));
  }

  /** The engagements of these partners, newest first. */
  async engagements(partnerIds: readonly number[], id: number | null): Promise<Choice[]> {
    const links = await this.database.read.findBy(EngagementPartner, { partnerId: In([0, ...partnerIds]) });
    const ids = links.map((link) => link.engagementId);
    const found = await this.database.read.find(Engagement, {
      where: { id: In([...ids, id ?? 0]) },
      order: { id: 'DESC' },
      take: 100,
    });
    return found.map((each) => ({ value: String(each.id), label: `${each.number} · ${each.title}` }));
  }

  async officesFor(actor: Actor, purpose: 'read' | 'write'): Promise<Choice[]> {
    const within = purpose === 'read' ? visibleOffices(actor) : writableOffices(actor);
    const offices = await this.offices.choices();
    return offices
      .filter((office) => reaches(within, office.id))
      .map((office) => ({ value: String(office.id), label: office.name }));
  }

  async types(locale: Locale): Promise<Choice[]> {
    const types = await this.database.read.find(PartnershipType, {
      where: { retiredOn: IsNull() },
      order: { position: 'ASC' },
    });
    return types.map((type) => ({
      value: String(type.id),
      label: { en: type.nameEn, fr: type.nameFr, es: type.nameEs }[locale],
    }));
  }
}
