import type { EntityManager } from 'typeorm';
import { ask } from '../database/ask';
import type { Actor } from '../kernel/actor';
import { reason, type Reason } from '../kernel/verdict';
import { scorePrepared, WORTH_A_LOOK } from '../matching/score';
import { screenedName } from '../matching/screened-name';
import { blockingKeysOf } from './name-keys';
import { seesPartner } from './seen-partners';

/** A partner that may be the one somebody is about to add. */
export interface KnownPartner {
  id: number;
  name: string;
  /** The name or alias that is alike. */
  matchedName: string;
  /** 0 to 1. */
  score: number;
  why: Reason;
  countryCode: string;
  leadOfficeId: number;
}

const CANDIDATES = 300;
/** How many similar records are shown beside one. */
export const SIMILAR_SHOWN = 8;

/** What may be said of similar records: those the person sees, and for headquarters alone the others. */
export interface KnownTo {
  shown: KnownPartner[];
  hidden: KnownPartner[];
}

/** Said of a record the person does not see: that there is one, and not a word more. */
export const COMPARED_BY_HEADQUARTERS: Reason = reason('partners.similar_elsewhere');

/** Those known by a similar name, parted by what this person sees (`tellHeadquarters` tells of the hidden ones). */
export async function knownTo(
  manager: EntityManager,
  actor: Actor,
  name: string,
  except: number | null = null,
): Promise<KnownTo> {
  const known = await alike(manager, name, except);
  const seen = (each: KnownPartner): boolean => seesPartner(actor, each);
  return {
    shown: known.filter(seen).slice(0, SIMILAR_SHOWN),
    hidden: known.filter((each) => !seen(each)).slice(0, SIMILAR_SHOWN),
  };
}

/** Those known by a similar name in any office, the likeliest first: for those who see every record. */
export async function findKnown(
  manager: EntityManager,
  name: string,
  except: number | null = null,
): Promise<KnownPartner[]> {
  return (await alike(manager, name, except)).slice(0, SIMILAR_SHOWN);
}

async function alike(manager: EntityManager, name: string, except: number | null): Promise<KnownPartner[]> {
  const ids = (await candidates(manager, name)).filter((id) => id !== except);
  if (ids.length === 0) return [];
  const partners = await ask<Pick<KnownPartner, 'id' | 'name' | 'countryCode' | 'leadOfficeId'>>(
    manager,
    `SELECT id, name, country_code AS "countryCode", lead_office_id AS "leadOfficeId"
     FROM partner WHERE id IN (:...ids) ORDER BY id`,
    { ids },
  );
  const aliases = await ask<{ partnerId: number; name: string }>(
    manager,
    `SELECT partner_id AS "partnerId", name FROM partner_alias WHERE partner_id IN (:...ids) ORDER BY id`,
    { ids },
  );
  const prepared = screenedName(name);
  return partners
    .map((partner) => {
      const names = [
        partner.name,
        ...aliases.filter((each) => each.partnerId === partner.id).map((each) => each.name),
      ];
      const best = names
        .map((each) => ({ each, likeness: scorePrepared(prepared, screenedName(each)) }))
        .reduce((a, b) => (b.likeness.score > a.likeness.score ? b : a));
      const { id, countryCode, leadOfficeId } = partner;
      const { score, reason: why } = best.likeness;
      return { id, name: partner.name, matchedName: best.each, score, why, countryCode, leadOfficeId };
    })
    .filter((known) => known.score >= WORTH_A_LOOK)
    .sort((a, b) => b.score - a.score || a.id - b.id);
}

/** Partners that share the most blocking keys with the name. */
async function candidates(manager: EntityManager, name: string): Promise<number[]> {
  const keys = blockingKeysOf([name]);
  if (keys.length === 0) return [];
  const rows = await ask<{ id: number }>(
    manager,
    `SELECT partner_id AS id FROM partner_name_key WHERE key IN (:...keys)
     GROUP BY partner_id ORDER BY COUNT(*) DESC, partner_id LIMIT ${CANDIDATES}`,
    { keys },
  );
  return rows.map((row) => row.id);
}
