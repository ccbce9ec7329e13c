import { In, type EntityManager } from 'typeorm';
import type { Day } from '../../kernel/clock';
import type { Reason } from '../../kernel/verdict';
import { mergedReason } from '../merged';
import { PartnerAlias } from '../partner-alias.entity';
import { sideOf, takesTwo, type MergeStanding } from './merge-standing';
import { PartnerIdentifier } from '../partner-identifier.entity';
import { Partner } from '../partner.entity';

/**
 * Rows that belong to a partner, by entity: later modules' entities by name. Clearances first, for the
 * gate looks at them when an engagement or a donation changes its partner (evaluation 4.2.2).
 */
const MOVED = [
  'Clearance',
  'DueDiligenceCase',
  'Triage',
  'CaseSource',
  'MonitoringPlan',
  'Incident',
  'Concern',
  'EngagementPartner',
  'Contribution',
  'RelatedParty',
  'ScreeningHit',
] as const;

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

interface Owned {
  id: number;
  partnerId: number;
  engagementId?: number;
  lead?: boolean;
  party?: string;
  listId?: number;
  entryId?: string;
}

export async function mergePlan(
  manager: EntityManager,
  keep: Partner,
  other: Partner,
  today: Day,
): Promise<MergePlan> {
  const moved: Record<string, number[]> = {};
  const dropped: { engagementId: number; lead: boolean }[] = [];
  for (const entity of MOVED) {
    const rows = await ownedRows(manager, entity, other.id);
    const taken = new Set((await ownedRows(manager, entity, keep.id)).map(sameOf));
    moved[entity] = rows.filter((row) => !taken.has(sameOf(row))).map(({ id }) => id);
    if (entity === 'EngagementPartner')
      for (const { engagementId = 0, lead = false, ...row } of rows)
        if (taken.has(sameOf({ ...row, engagementId }))) dropped.push({ engagementId, lead });
  }
  const [aliases, identifiers, children] = await Promise.all([
    manager.findBy(PartnerAlias, { partnerId: other.id }),
    manager.findBy(PartnerIdentifier, { partnerId: In([keep.id, other.id]) }),
    manager.findBy(Partner, { parentId: other.id }),
  ]);
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

/** Of a table without other columns only the ids are told apart. */
async function ownedRows(manager: EntityManager, entity: string, partnerId: number): Promise<Owned[]> {
  const more =
    entity === 'EngagementPartner'
      ? ['engagementId', 'lead']
      : entity === 'ScreeningHit'
        ? ['party', 'listId', 'entryId']
        : [];
  return (await manager.find(entity, {
    where: { partnerId },
    select: ['id', 'partnerId', ...more].reduce((all, each) => ({ ...all, [each]: true }), {}),
  })) as Owned[];
}

/** What must be there but once for a partner. */
function sameOf({ id, engagementId, party, listId, entryId }: Owned): string {
  if (engagementId !== undefined) return `engagement ${engagementId}`;
  return party === undefined ? `row ${id}` : `hit ${party} ${listId ?? ''} ${entryId ?? ''}`;
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
