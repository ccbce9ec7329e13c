import { In, type EntityManager } from 'typeorm';
import type { Day } from '../../kernel/clock';
import type { Reason } from '../../kernel/verdict';
import { mergedReason } from '../../partners/merged';
import type { MergeStanding } from '../../partners/duplicates/merge-detail';
import { PartnerAlias } from '../../partners/partner-alias.entity';
import { EngagementPartner } from '../../engagements/engagement-partner.entity';
import { belongings, type Belonging } from './belongings';
import { sideOf, takesTwo } from './merge-standing';
import { PartnerIdentifier } from '../../partners/partner-identifier.entity';
import { Partner } from '../../partners/partner.entity';

/** Fields the record that stays takes over where it says nothing itself. */
const FILLED = ['size', 'sector', 'website', 'note', 'sourceRef'] as const;

type Filled = Partial<Pick<Partner, (typeof FILLED)[number]>>;

/** What merging one partner into another moves and fills. */
export interface MergePlan {
  keep: Partner;
  other: Partner;
  /** Ids of the rows that move, by entity. */
  moved: Readonly<Record<string, number[]>>;
  /** Engagements both take part in: the second part is dropped. */
  dropped: { engagementId: number; lead: boolean }[];
  aliasIds: number[];
  identifierIds: number[];
  /** Identifiers of a kind the record that stays has another of: they stay where they are. */
  staying: PartnerIdentifier[];
  childIds: number[];
  filled: Filled;
  /** How both stand, where merging them takes a second analyst; null where one does it. */
  standing: MergeStanding | null;
  /** Why they cannot be merged yet. */
  against: Reason[];
}

/** A row of a partner: what it has once, and for an engagement whether the partner leads it. */
type Owned = Readonly<Record<string, unknown>> & { id: number };

export async function mergePlan(
  manager: EntityManager,
  keep: Partner,
  other: Partner,
  today: Day,
): Promise<MergePlan> {
  const moved: Record<string, number[]> = {};
  const dropped: { engagementId: number; lead: boolean }[] = [];
  for (const belonging of belongings(manager)) {
    const rows = await ownedRows(manager, belonging, other.id);
    const same = sameBy(belonging);
    const taken = new Set((await ownedRows(manager, belonging, keep.id)).map(same));
    moved[belonging.entity] = rows.filter((row) => !taken.has(same(row))).map(({ id }) => id);
    if (belonging.entity === EngagementPartner.name)
      for (const row of rows)
        if (taken.has(same(row)))
          dropped.push({ engagementId: Number(row.engagementId), lead: Boolean(row.lead) });
  }
  const aliases = await manager.findBy(PartnerAlias, { partnerId: other.id });
  const identifiers = await manager.findBy(PartnerIdentifier, { partnerId: In([keep.id, other.id]) });
  const children = await manager.findBy(Partner, { parentId: other.id });
  const schemes = identifiers.filter(({ partnerId }) => partnerId === keep.id).map(({ scheme }) => scheme);
  const others = identifiers.filter(({ partnerId }) => partnerId === other.id);
  return {
    ...{ keep, other, moved, dropped },
    aliasIds: aliases.map(({ id }) => id),
    identifierIds: others.filter(({ scheme }) => !schemes.includes(scheme)).map(({ id }) => id),
    staying: others.filter(({ scheme }) => schemes.includes(scheme)),
    childIds: children.flatMap(({ id }) => (id === keep.id ? [] : [id])),
    filled: filledBy(keep, other),
    standing: await standingOf(manager, keep, other, today),
    against: againstMerging(keep, other),
  };
}

async function ownedRows(
  manager: EntityManager,
  { entity, once }: Belonging,
  partnerId: number,
): Promise<Owned[]> {
  const more = entity === EngagementPartner.name ? [...once, 'lead'] : once;
  const select = Object.fromEntries(['id', ...more].map((column) => [column, true]));
  return manager.find<Owned>(entity, { where: { partnerId }, select });
}

/** What must be there but once for a partner. */
function sameBy({ once }: Belonging): (row: Owned) => string {
  return (row) => JSON.stringify(once.length === 0 ? row.id : once.map((column) => row[column]));
}

function filledBy(keep: Partner, other: Partner): Filled {
  const filled: Record<string, unknown> = {};
  for (const field of FILLED) if (keep[field] === null && other[field] !== null) filled[field] = other[field];
  return filled;
}

async function standingOf(
  manager: EntityManager,
  keep: Partner,
  other: Partner,
  today: Day,
): Promise<MergeStanding | null> {
  const sides = [await sideOf(manager, keep, today), await sideOf(manager, other, today)] as const;
  return takesTwo(...sides) ? { keep: sides[0].standing, other: sides[1].standing } : null;
}

function againstMerging(keep: Partner, other: Partner): Reason[] {
  return [keep, other].filter(({ mergedIntoId }) => typeof mergedIntoId === 'number').map(mergedReason);
}
