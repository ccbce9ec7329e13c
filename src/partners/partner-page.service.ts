import { Injectable } from '@nestjs/common';
import { AuditEntry } from '../audit/audit-entry.entity';
import { Database } from '../database/database';
import { mayAsk } from '../access/permissions';
import { rolesOf, type Actor, type Locale } from '../kernel/actor';
import { sumThatWeighs, weighs } from '../kernel/counted';
import { OfficesService } from '../offices/offices.service';
import { hasText, translate } from '../texts/translator';
import { restrictedCases } from '../clearances/restricted.scope';
import { giftOffices, giftsSeen } from './gift.scope';
import { isToBeCompared, similarTo } from './duplicates/similar-partners';
import { nextCheckIn } from './monitoring-state';
import { mayKeep } from './partner';
import { partnerChoices, partnerShown, sectorName } from './partner.pages';
import { Partner } from './partner.entity';
import { PartnersService } from './partners.service';
import { RelatedParty } from './related-party.entity';
import { relatedShown } from './related-party.pages';
import { screeningStateOf } from './screening-state';
import { seesPartner } from './seen-partners';

interface EngagementLine {
  id: number;
  number: string;
  title: string;
  kind: string;
  state: string;
  starts_on: string;
  ends_on: string | null;
}

interface CaseLine {
  id: number;
  number: string;
  state: string;
  level: string | null;
  opened_at: string;
}

interface GivenLine {
  year: number;
  gifts: number | string;
  given: number | string;
  waiting: number | string;
}

interface AnswerLine {
  id: number;
  needed: string;
  reason_key: string;
  asked_at: string;
}

const SHOWN = 25;

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
    const { read } = this.database;
    const roles = rolesOf(actor);
    const sees = (partner: Partner): boolean => seesPartner(actor, partner);
    const [
      identifiers,
      group,
      similar,
      engagements,
      cases,
      given,
      related,
      screening,
      merged,
      history,
      answer,
    ] = await Promise.all([
      this.partners.identifiers(id),
      this.partners.group(row.partner),
      similarTo(read, actor, row.partner),
      mayAsk(roles, 'engagements.read') ? this.engagements(id) : [],
      mayAsk(roles, 'cases.read') ? this.cases(actor, id) : [],
      this.given(actor, id),
      read.find(RelatedParty, { where: { partnerId: id }, order: { id: 'ASC' } }),
      screeningStateOf(read, [id]),
      read.findBy(Partner, { mergedIntoId: id }),
      read.find(AuditEntry, {
        where: { subject: 'partner', subjectId: String(id) },
        order: { seq: 'DESC' },
        take: SHOWN,
      }),
      mayAsk(roles, 'cases.read') ? this.lastAnswer(id) : undefined,
    ]);
    return {
      title: row.partner.name,
      partner: row.partner,
      shown: partnerShown(locale)(row),
      aliases: row.facts.aliases,
      formerNames: row.facts.formerNames,
      related: related.map(relatedShown(locale, related)),
      screening: screening.get(id) ?? null,
      merged: merged.filter(sees).map((each) => ({ id: each.id, name: each.name })),
      mayUnmerge: roles.includes('analyst'),
      maySeeMonitoring: mayAsk(roles, 'monitoring.read'),
      nextCheckIn: mayAsk(roles, 'monitoring.read') ? await nextCheckIn(read, actor, id) : null,
      maySeeHits: mayAsk(roles, 'screening.read'),
      sector: sectorName(locale, row.partner.sector),
      identifiers,
      parent: group.parent && sees(group.parent) ? group.parent : null,
      claim: group.claim && { id: group.claim.id },
      question: await this.openQuestion(id),
      members: group.members.filter(sees),
      similar,
      isBeingCompared: isToBeCompared(row.partner),
      mayCompare: mayAsk(roles, 'partners.review'),
      staff: mayAsk(roles, 'cases.read'),
      engagements: engagements.map((each) => ({
        ...each,
        kindText: translate(locale, `engagements.kind.${each.kind}`),
        stateText: translate(locale, `engagements.state.${each.state}`),
      })),
      cases: cases.map((each) => ({ ...each, stateText: translate(locale, `case.state.${each.state}`) })),
      mayTriage: mayAsk(roles, 'triage.ask'),
      answer: answer ?? null,
      given: given.map((each) => ({
        year: each.year,
        gifts: Number(each.gifts),
        usdMinor: Number(each.given),
        waitingMinor: Number(each.waiting),
      })),
      ownGifts: giftOffices(actor) !== 'all',
      history: history.map(({ at, verb, actorName }) => ({ at, what: verbText(locale, verb), actorName })),
      mayWrite: mayKeep(actor, row.partner.leadOfficeId),
    };
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

  private engagements(id: number): Promise<EngagementLine[]> {
    return this.database.read
      .createQueryBuilder()
      .select([
        'e.id AS id',
        'e.number AS number',
        'e.title AS title',
        'e.kind AS kind',
        'e.state AS state',
        'e.starts_on AS starts_on',
        'e.ends_on AS ends_on',
      ]) // prettier-ignore
      .from('engagement_partner', 'ep')
      .innerJoin('engagement', 'e', 'e.id = ep.engagement_id')
      .where('ep.partner_id = :id', { id })
      .orderBy('e.starts_on', 'DESC')
      .addOrderBy('e.id', 'DESC')
      .limit(SHOWN)
      .getRawMany<EngagementLine>();
  }

  private cases(actor: Actor, id: number): Promise<CaseLine[]> {
    return this.database.read
      .createQueryBuilder()
      .select([
        'c.id AS id',
        'c.number AS number',
        'c.state AS state',
        'coalesce(c.level, c.proposed_level) AS level',
        'c.opened_at AS opened_at',
      ]) // prettier-ignore
      .from('due_diligence_case', 'c')
      .where('c.partner_id = :id', { id })
      .andWhere(`c.id NOT IN (${restrictedCases(actor, 'id')})`)
      .orderBy('c.id', 'DESC')
      .limit(SHOWN)
      .getRawMany<CaseLine>();
  }

  /** Whether an analyst is asked if it is still who was judged. By name: due diligence is a later module. */
  private openQuestion(partnerId: number): Promise<{ id: number } | null> {
    return this.database.read.findOne<{ id: number; partnerId: number; state: string }>('IdentityQuestion', {
      where: { partnerId, state: 'open' },
    });
  }

  /** The last answer to "do I need due diligence?" with this partner. */
  private lastAnswer(id: number): Promise<AnswerLine | undefined> {
    return this.database.read
      .createQueryBuilder()
      .select(['t.id AS id', 't.needed AS needed', 't.reason_key AS reason_key', 't.asked_at AS asked_at'])
      .from('triage', 't')
      .where('t.partner_id = :id', { id })
      .orderBy('t.id', 'DESC')
      .limit(1)
      .getRawOne<AnswerLine>();
  }

  private given(actor: Actor, id: number): Promise<GivenLine[]> {
    return this.database.read
      .createQueryBuilder()
      .select('g.year', 'year')
      .addSelect(`SUM(CASE WHEN ${weighs('g', 'counted')} THEN 1 ELSE 0 END)`, 'gifts')
      .addSelect(sumThatWeighs('g', 'counted', 'usd_minor'), 'given')
      .addSelect(sumThatWeighs('g', 'waiting', 'usd_minor'), 'waiting')
      .from('contribution', 'g')
      .where(`g.partner_id = :id AND NOT (${weighs('g', 'void')})`, { id })
      .andWhere(giftsSeen(actor, 'g.office_id'))
      .groupBy('g.year')
      .orderBy('g.year', 'DESC')
      .getRawMany<GivenLine>();
  }
}

/** What was done, in words: `partner.change`, and what other modules do with a partner. */
function verbText(locale: Locale, verb: string): string {
  const key = `partners.verb.${verb.split('.').at(-1) ?? verb}`;
  return hasText(key) ? translate(locale, key) : verb;
}
