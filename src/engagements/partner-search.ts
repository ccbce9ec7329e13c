import type { EntityManager } from 'typeorm';
import { contains } from '../database/search';
import type { Locale } from '../kernel/actor';
import { Partner } from '../partners/partner.entity';
import { countryName } from '../texts/format';

const FOUND = 20;

/** Partners to tick in the form: those already chosen, then what was searched for by name, alias or number. */
export async function partnerOptions(
  read: EntityManager,
  locale: Locale,
  chosen: readonly number[],
  searched: string,
): Promise<{ value: number; label: string; hint: string }[]> {
  const [ticked, found] = await Promise.all([byIds(read, chosen), search(read, searched)]);
  const all = new Map([...ticked, ...found].map((partner) => [partner.id, partner]));
  return [...all.values()].map((partner) => ({
    value: partner.id,
    label: partner.name,
    hint: `${partner.id} · ${countryName(locale, partner.countryCode)}`,
  }));
}

async function byIds(manager: EntityManager, ids: readonly number[]): Promise<Partner[]> {
  if (ids.length === 0) return [];
  const partners = await manager
    .createQueryBuilder(Partner, 'partner')
    .where('partner.id IN (:...ids)', { ids })
    .getMany();
  return ids.flatMap((id) => partners.find((partner) => partner.id === id) ?? []);
}

function search(manager: EntityManager, searched: string): Promise<Partner[]> {
  if (searched === '') return Promise.resolve([]);
  const byAlias = `EXISTS (SELECT 1 FROM partner_alias WHERE partner_alias.partner_id = partner.id
    AND ${contains('partner_alias.name')})`;
  return manager
    .createQueryBuilder(Partner, 'partner')
    .where(`(${contains('partner.name')} OR ${byAlias} OR partner.id = :number)`, {
      ...contains.value(searched),
      number: /^\d{1,9}$/.test(searched) ? Number(searched) : 0,
    })
    .orderBy('partner.name')
    .addOrderBy('partner.id')
    .limit(FOUND)
    .getMany();
}
