import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import type { Actor, Locale } from '../kernel/actor';
import { OfficesService } from '../offices/offices.service';
import { mayKeep } from '../partners/partner';
import type { Partner } from '../partners/partner.entity';
import { seesPartner } from '../partners/seen-partners';
import { dueDiligence } from './page/due-diligence.section';
import { engagements } from './page/engagements.section';
import { gifts } from './page/gifts.section';
import { history } from './page/history.section';
import { register } from './page/register.section';
import { screening } from './page/screening.section';
import type { Section } from './page/section';
import { partnerChoices } from './partner.pages';
import { PartnersService } from './partners.service';

const SECTIONS: readonly Section[] = [register, screening, dueDiligence, engagements, gifts, history];

/** What the page of one partner, and its form, are drawn from. */
@Injectable()
export class PartnerPageService {
  constructor(
    private readonly database: Database,
    private readonly partners: PartnersService,
    private readonly offices: OfficesService,
  ) {}

  async page(actor: Actor, locale: Locale, id: number): Promise<object> {
    const row = await this.partners.get(actor, id);
    const shown = { read: this.database.read, actor, locale, row };
    const parts = [...SECTIONS.map((section) => section(shown)), this.group(actor, row.partner)];
    return Object.assign({}, ...(await Promise.all(parts))) as object;
  }

  /** The form, for a new partner or one that is there. */
  async form(actor: Actor, locale: Locale, id: number | null): Promise<object> {
    const [offices, codes] = await Promise.all([this.offices.choices(), this.offices.countryCodes()]);
    const choices = partnerChoices(
      locale,
      offices.filter((office) => mayKeep(actor, office.id)),
      codes,
    );
    if (id === null)
      return { titleKey: 'partners.add', action: '/partners', version: null, said: null, ...choices };
    const row = await this.partners.get(actor, id);
    const identifiers = await this.partners.identifiers(id);
    const { parent, claim, claimed } = await this.partners.group(row.partner);
    const said = claimed ?? parent;
    const number = (scheme: string): string =>
      identifiers.find((each) => each.scheme === scheme)?.value ?? '';
    return {
      titleKey: 'partners.change',
      action: `/partners/${id}`,
      version: row.partner.version,
      said: {
        ...row.partner,
        parent: said && seesPartner(actor, said) ? String(said.id) : '',
        ...{ parentEvidence: claim?.evidence ?? '', parentEvidenceUrl: claim?.evidenceUrl ?? '' },
        aliases: row.facts.aliases,
        lei: number('lei'),
        registerNumber: number('register_number'),
        duns: number('duns'),
        vat: number('vat'),
      },
      ...choices,
    };
  }

  /** Its numbers, the group above and the members below. */
  private async group(actor: Actor, partner: Partner): Promise<object> {
    const sees = (each: Partner): boolean => seesPartner(actor, each);
    const [identifiers, { parent, claim, members }] = await Promise.all([
      this.partners.identifiers(partner.id),
      this.partners.group(partner),
    ]);
    return {
      identifiers,
      parent: parent && sees(parent) ? parent : null,
      claim: claim && { id: claim.id },
      members: members.filter(sees),
    };
  }
}
