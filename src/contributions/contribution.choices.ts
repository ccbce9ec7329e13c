import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { mayAsk } from '../access/permissions';
import { rowsWhere } from '../database/ask';
import { Database } from '../database/database';
import { contains } from '../database/search';
import { Engagement } from '../engagements/engagement.entity';
import { EngagementPartner } from '../engagements/engagement-partner.entity';
import { PartnershipType } from '../engagements/partnership-type.entity';
import { rolesOf, type Actor, type Locale } from '../kernel/actor';
import { OfficesService } from '../offices/offices.service';
import { visibleOffices as partnerOffices } from '../partners/partner';
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
  async partners(actor: Actor, text: string, id: number | null): Promise<Choice[]> {
    if (text === '' && id === null) return [];
    const query = this.database.read
      .createQueryBuilder(Partner, 'partner')
      .where(`(${text === '' ? '1 = 0' : contains('partner.name')} OR partner.id = :id)`, {
        ...contains.value(text),
        id: id ?? 0,
      });
    const offices = partnerOffices(actor);
    if (offices) query.andWhere('partner.leadOfficeId IN (:...offices)', { offices: [0, ...offices] });
    const found = await query.orderBy('partner.name').addOrderBy('partner.id').limit(SHOWN).getMany();
    return found.map((partner) => ({ value: String(partner.id), label: partner.name }));
  }

  /** The engagements of these partners, newest first, for those who read engagements. */
  async engagements(actor: Actor, partnerIds: readonly number[], id: number | null): Promise<Choice[]> {
    if (!mayAsk(rolesOf(actor), 'engagements.read')) return [];
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
    const types = await rowsWhere(this.database.read, PartnershipType, { retiredOn: null }, 'position');
    return types.map((type) => ({
      value: String(type.id),
      label: { en: type.nameEn, fr: type.nameFr, es: type.nameEs }[locale],
    }));
  }
}
