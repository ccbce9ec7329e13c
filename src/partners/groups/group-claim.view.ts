import { ApiProperty } from '@nestjs/swagger';
import { CLAIM_CAUSES, CLAIM_STATES, type ClaimCause, type ClaimState } from './group-claim.entity';
import type { ClaimRow } from './groups.service';
import { ListPage } from '../../web/list-query';

const TEXT_OR_NULL = { type: 'string', nullable: true } as const;
const ID_OR_NULL = { type: 'integer', nullable: true } as const;

/** A claim that a partner belongs to a group; it counts for nothing until it is confirmed. */
export class GroupClaimView {
  @ApiProperty() id: number;
  @ApiProperty() partnerId: number;
  @ApiProperty() partner: string;
  @ApiProperty({ ...ID_OR_NULL, description: 'Null where you may not see that record' })
  parentId: number | null;
  @ApiProperty(TEXT_OR_NULL) parent: string | null;
  @ApiProperty({ enum: CLAIM_STATES }) state: ClaimState;
  @ApiProperty({
    enum: CLAIM_CAUSES,
    description:
      'It was said; or the member changed who it is; or its group came by a merge, and it is to be confirmed again',
  })
  because: ClaimCause;
  @ApiProperty(TEXT_OR_NULL) evidence: string | null;
  @ApiProperty(TEXT_OR_NULL) evidenceUrl: string | null;
  @ApiProperty(ID_OR_NULL) claimedBy: number | null;
  @ApiProperty() claimedAt: string;
  @ApiProperty(ID_OR_NULL) decidedBy: number | null;
  @ApiProperty(TEXT_OR_NULL) decidedAt: string | null;
  @ApiProperty(TEXT_OR_NULL) note: string | null;
  @ApiProperty({ description: 'True when you may confirm or refuse it' }) mayDecide: boolean;
  @ApiProperty() version: number;
}

export class GroupClaimPage extends ListPage {
  @ApiProperty({ type: [GroupClaimView] }) items: GroupClaimView[];
}

export function groupClaimView({ claim, partner, group, mayDecide }: ClaimRow): GroupClaimView {
  const { id, partnerId, state, because, evidence, evidenceUrl, claimedBy, claimedAt } = claim;
  const { decidedBy, decidedAt, note, version } = claim;
  return {
    ...{ id, partnerId, partner: partner.name, parentId: group?.id ?? null, parent: group?.name ?? null },
    ...{ state, because, evidence, evidenceUrl, claimedBy, claimedAt, decidedBy, decidedAt, note },
    ...{ mayDecide, version },
  };
}
