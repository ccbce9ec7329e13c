import { ApiProperty } from '@nestjs/swagger';
import type { Locale } from '../../kernel/actor';
import { translate } from '../../texts/translator';
import { MoveView, moveViews } from '../../web/move.view';
import type { Partner } from '../../partners/partner.entity';
import type { PairInFull, PairRow } from './duplicates.service';
import { STANDINGS, type RecordStanding } from '../../partners/duplicates/merge-detail';
import type { Unmerged } from './unmerge-partner';
import { PAIR_STATES } from '../../partners/duplicates/partner-pair.entity';
import { ListPage } from '../../web/list-query';

class PairedPartnerView {
  @ApiProperty() id: number;
  @ApiProperty() name: string;
  @ApiProperty({ description: 'The name or other name that is alike' }) matchedName: string;
  @ApiProperty() countryCode: string;
  @ApiProperty() leadOfficeId: number;
}

/** Two partners of the register that look alike. */
export class PairView {
  @ApiProperty() id: number;
  @ApiProperty({ enum: PAIR_STATES }) state: string;
  @ApiProperty({ description: '0 to 1' }) score: number;
  @ApiProperty({ description: 'Why they look alike' }) reason: string;
  @ApiProperty({ type: [PairedPartnerView] }) partners: PairedPartnerView[];
  @ApiProperty({ type: 'string', nullable: true }) note: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) decidedBy: number | null;
  @ApiProperty({ type: 'string', nullable: true }) decidedAt: string | null;
  @ApiProperty() version: number;
}

export class PairPage extends ListPage {
  @ApiProperty({ type: [PairView] }) items: PairView[];
}

class MovedView {
  @ApiProperty({ description: 'What kind of rows' }) what: string;
  @ApiProperty({ type: 'integer' }) count: number;
}

class MergeStandingView {
  @ApiProperty({ enum: STANDINGS }) keep: RecordStanding;
  @ApiProperty({ enum: STANDINGS }) other: RecordStanding;
}

/** That somebody proposed to merge them. */
class ProposalView {
  @ApiProperty({ type: 'integer', nullable: true }) proposedBy: number | null;
  @ApiProperty() proposedAt: string;
  @ApiProperty() note: string;
}

/** A pair with what merging it would move, and the moves open to the caller. */
export class PairDetailView extends PairView {
  @ApiProperty({ type: 'integer', description: 'The partner that would stay; choose with `keep`' })
  keepId: number;
  @ApiProperty({ type: [MovedView] }) moved: MovedView[];
  @ApiProperty({ type: [String], description: 'Fields it would take over, being empty' }) filled: string[];
  @ApiProperty({
    ...{ type: MergeStandingView, nullable: true },
    description:
      'How both stand, where a second analyst has to confirm the merge; null where one person merges',
  })
  standing: MergeStandingView | null;
  @ApiProperty({ type: ProposalView, nullable: true }) proposal: ProposalView | null;
  @ApiProperty({ type: [MoveView] }) moves: MoveView[];
}

/** What was decided, and the partner that stays where two were merged; null where that is only proposed. */
export class PairDecidedView {
  @ApiProperty({ type: 'integer', nullable: true }) keptId: number | null;
}

/** A merge that was taken back. */
export class UnmergedView {
  @ApiProperty({ type: 'integer' }) keptId: number;
  @ApiProperty({
    type: [MovedView],
    description: 'Rows that stayed: agreed or received since on a clearance that the other does not have',
  })
  stayed: MovedView[];
}

export function unmergedView({ keptId, stayed }: Unmerged): UnmergedView {
  return {
    keptId,
    stayed: Object.entries(stayed).map(([what, ids]) => ({ what, count: ids.length })),
  };
}

export const pairView =
  (locale: Locale) =>
  ({ pair, low, high }: PairRow): PairView => ({
    id: pair.id,
    state: pair.state,
    score: pair.score / 1000,
    reason: translate(locale, pair.reason.key, pair.reason.values),
    partners: [side(low, pair.lowName), side(high, pair.highName)],
    note: pair.note,
    decidedBy: pair.decidedBy,
    decidedAt: pair.decidedAt,
    version: pair.version,
  });

export const pairDetailView =
  (locale: Locale) =>
  (found: PairInFull): PairDetailView => ({
    ...pairView(locale)(found),
    keepId: found.plan.keep.id,
    moved: movedOf(found).map(({ what, count }) => ({ what, count })),
    filled: Object.keys(found.plan.filled),
    standing: found.plan.standing,
    proposal: found.proposal && {
      proposedBy: found.proposal.proposedBy,
      ...{ proposedAt: found.proposal.proposedAt, note: found.proposal.note },
    },
    moves: moveViews(locale, found.moves),
  });

/** What a merge moves, by kind, leaving out what there is none of. */
export function movedOf({ plan }: Pick<PairInFull, 'plan'>): { what: string; count: number }[] {
  const all = [
    { what: 'PartnerAlias', count: plan.aliasIds.length + (plan.keep.name === plan.other.name ? 0 : 1) },
    { what: 'PartnerIdentifier', count: plan.identifierIds.length },
    { what: 'Member', count: plan.childIds.length },
    ...Object.entries(plan.moved).map(([what, ids]) => ({ what, count: ids.length })),
  ];
  return all.filter(({ count }) => count > 0);
}

function side({ id, name, countryCode, leadOfficeId }: Partner, matchedName: string): PairedPartnerView {
  return { id, name, matchedName, countryCode, leadOfficeId };
}
