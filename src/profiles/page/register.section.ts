import { mayAsk } from '../../access/permissions';
import { rolesOf } from '../../kernel/actor';
import { isToBeCompared, similarTo } from '../../partners/duplicates/similar-partners';
import { mayKeep } from '../../partners/partner';
import { Partner } from '../../partners/partner.entity';
import { RelatedParty } from '../../partners/related-party.entity';
import { relatedShown } from '../../partners/related-party.pages';
import { sectorName } from '../../partners/sector-name';
import { seesPartner } from '../../partners/seen-partners';
import { partnerShown } from '../partner.pages';
import type { Section } from './section';

/** The record itself: its names, who is behind it, and records that are or were the same. */
export const register: Section = async ({ read, actor, locale, row }) => {
  const { partner, facts } = row;
  const roles = rolesOf(actor);
  const [similar, related, merged] = await Promise.all([
    similarTo(read, actor, partner),
    read.find(RelatedParty, { where: { partnerId: partner.id }, order: { id: 'ASC' } }),
    read.findBy(Partner, { mergedIntoId: partner.id }),
  ]);
  return {
    title: partner.name,
    partner,
    shown: partnerShown(locale)(row),
    aliases: facts.aliases,
    formerNames: facts.formerNames,
    sector: sectorName(locale, partner.sector),
    related: related.map(relatedShown(locale, related)),
    merged: merged.filter((each) => seesPartner(actor, each)).map(({ id, name }) => ({ id, name })),
    mayUnmerge: roles.includes('analyst'),
    similar,
    isBeingCompared: isToBeCompared(partner),
    mayCompare: mayAsk(roles, 'partners.review'),
    mayWrite: mayKeep(actor, partner.leadOfficeId),
  };
};
